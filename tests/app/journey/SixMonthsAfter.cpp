// What was done about it, whether it helped, the reviews, the end, and a question years later.
#include "SixMonths.h"
#include "app/dates/ActionsPage.h"
#include "app/dates/DatesList.h"
#include "app/dates/DatesPage.h"
#include "app/home/HomePage.h"
#include "core/storage/StoreReader.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace chairside::journey {

using namespace words;

void Case::isFollowedUp()
{
    // At the next supervision, and to the Principal Social Worker; filed for each child.
    now({2026, 5, 22}, 15);
    open(m_case);
    goTo(m, u"afterwards"_qs);
    const auto children = m.record().ranked<Subject>();
    REQUIRE(children.size() == 2);
    const Id<Subject> first = children[0]->id, second = children[1]->id;
    for (const Id<Subject> child : {first, second}) {
        later(u"checked"_qs, child.value, u"Lucy Fenn"_qs, u"The one plan is drafted"_qs);
        later(u"filed"_qs, child.value, u"Dan Pryce"_qs, u"LCS"_qs);
    }
    later(u"learning"_qs, 0, u"Margaret Ashworth"_qs, u"Lay plans side by side before asking for more"_qs);
    CHECK(m.record().stepsOf(StepKind::Checked).size() == 2); // (H34)
    CHECK(m.record().stepsOf(StepKind::Filed).back()->subject == second);
    CHECK(m.record().stepsOf(StepKind::Learning).size() == 1); // (H35)

    // The actions of all discussions: late in words, done with what shows it, or given a new day.
    now({2026, 6, 8}, 11);
    const DatesModel& list = actions();
    CHECK(dateWords(list, ref(m_case), u"Put the three plans into one and send it to all"_qs) ==
          u"26 May 2026, 9 working days late"_qs);
    CHECK(dateWords(list, ref(m_other), u"Take him to the boat yard"_qs) == u"18 May 2026, 14 working days late"_qs);
    progress(u"Put the three plans into one and send it to all"_qs, u"Done"_qs, {},
             u"Plan of 1 June, seen at supervision"_qs);
    progress(u"Find out whether the harbour flat is safe at night"_qs, u"Still open"_qs, u"30/06/2026"_qs,
             u"Visited 4 June, nobody in"_qs);
    CHECK(dateWords(list, ref(m_case), u"Find out whether the harbour flat is safe at night"_qs) ==
          u"30 June 2026, in 16 working days"_qs);

    // What is open in one owner's name, as a draft that names no child.
    m.pick(u"owner"_qs, u"Tom Whelan, Cleveland Police (1)"_qs);
    m.inDialog(
        [&] { m.click(u"draft"_qs); },
        [&](QWidget& dialog) {
            const ReadMail mail = readMail(m, saved(m, [&] { m.click(u"save-message"_qs); }));
            CHECK(mail.to == u"tom.whelan@example.org"_qs);
            CHECK(mail.body.contains(
                u"1. %1: Find out whether the harbour flat is safe at night (due 30 June 2026)"_qs.arg(ref(m_case))));
            CHECK_FALSE(mail.body.contains(u"Kayleigh"_qs));
            CHECK_FALSE(mail.body.contains(u"boat yard"_qs));
            static_cast<QDialog&>(dialog).accept();
        });
    m.pick(u"owner"_qs, u"Everyone’s"_qs);

    dates();
    const QByteArray calendar =
        saved(m, [&] { qobject_cast<QPushButton*>(m.named(u"calendar"_qs))->menu()->actions().front()->trigger(); });
    CHECK(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
    CHECK(calendar.contains("DTSTART;VALUE=DATE:20260811")); // feedback, three months after
    CHECK(calendar.contains("DTSTART;VALUE=DATE:20260713")); // the review
    for (const char* name : {"Kayleigh", "Marr", "Oskar"})
        CHECK_FALSE(calendar.contains(name));
}

void Case::later(const QString& id, qint64 about, const QString& who, const QString& note)
{
    m.click(u"later.%1.%2"_qs.arg(id).arg(about));
    m.click(u"later.who"_qs);
    m.press(Qt::Key_A, Qt::ControlModifier);
    m.type(who);
    m.fill(u"later.note"_qs, note);
    m.click(u"later.record"_qs);
}

void Case::isReviewed()
{
    now({2026, 7, 13}, 14);
    open(m_case);
    goTo(m, u"afterwards"_qs);
    m.click(u"begin-review"_qs);
    m.settle();
    m_review = m.record().id;
    REQUIRE(m.record().follows == m_case);
    const auto carried = m.record().ranked<Action>();
    REQUIRE(carried.size() == 2);
    CHECK(carried[0]->what == u"Find out whether the harbour flat is safe at night"_qs);
    CHECK(carried[0]->due == QDate(2026, 6, 30));
    const auto lastTime = [&] { return wordsOn(*m.named(u"last-time"_qs)); };
    CHECK(lastTime().contains(u"Last time: 11 May 2026, "_qs + ref(m_case)));
    CHECK(lastTime().contains(recommended));
    CHECK(lastTime().contains(u"Still open: 2"_qs));
    CHECK(lastTime().contains(u"Plan of 1 June, seen at supervision"_qs));
    m.pick(u"Legal status, child 1"_qs, u"Interim care order"_qs);
    m.wait();
    CHECK(lastTime().contains(u"Kayleigh Marr’s legal status was “Child protection” and is “Interim care order”."_qs));
    heldInFull(u"An interim care order since 6 July"_qs, atReview, {2026, 9, 14});

    // The first meeting's review has been held; what was carried is asked for once, in the review.
    const DatesModel& open = actions();
    CHECK(dateWords(open, ref(m_case), u"Ten mornings at the breakfast club"_qs).isEmpty());
    CHECK(dateWords(open, ref(m_review), u"Ten mornings at the breakfast club"_qs) ==
          u"10 July 2026, 1 working day late"_qs);
    progress(u"Find out whether the harbour flat is safe at night"_qs, u"Done"_qs, {}, u"Closed by order on 2 July"_qs);
    progress(u"Ten mornings at the breakfast club"_qs, u"Done"_qs, {}, u"Eleven by the register"_qs);
}

// The hour of a review: what there is to decide, signed and sent to all.
void Case::heldInFull(const QString& changed, const QString& decision, const QDate& next)
{
    m.press(Qt::Key_B, Qt::ControlModifier);
    goTo(m, u"people"_qs);
    for (int number = 1; number <= static_cast<int>(m.record().rows<Participant>().size()); ++number)
        attend(number, u"Here"_qs, {});
    if (next.isValid()) {
        m.fill(u"Review on"_qs, next.toString(u"dd/MM/yyyy"_qs));
        m.press(Qt::Key_Tab);
    }
    goTo(m, u"presentation"_qs);
    answer(u"case.presented"_qs, changed);
    goTo(m, u"plan"_qs);
    answer(u"plan.decision"_qs, decision);
    if (m.record().rows<Action>().empty())
        action(1, u"Send the plan of September to the new school"_qs, u"Dan Pryce"_qs, u"18/09/2026"_qs,
               u"The school has answered"_qs);
    sign(m, u"The request stands in the first record"_qs);
    goTo(m, u"circulate"_qs);
    for (const QString& name : recipients(m)) {
        pickRecipient(m, name);
        m.click(u"copy.sent"_qs);
    }
}

// Asked in June and answered in July; due by 11 August.
void Case::isAskedWhetherItHelped()
{
    now({2026, 6, 15}, 10);
    open(m_case);
    goTo(m, u"afterwards"_qs);
    m.inDialog([&] { m.click(u"feedback.ask.2"_qs); },
               [&](QWidget&) {
                   const ReadMail mail = readMail(m, saved(m, [&] { m.click(u"mail.save"_qs); }));
                   CHECK(mail.to.contains(u"Helen Baxter"_qs));
                   CHECK(mail.body.contains(u"How effective was the Complex Case Meeting?"_qs));
                   m.click(u"mail.record"_qs);
               });
    now({2026, 7, 20}, 10);
    const std::pair<int, const char*> answers[] = {{2, "Very effective"}, {3, "Partly effective"}};
    for (const auto& [person, words] : answers) {
        const QString rank = QString::number(person);
        m.click(u"feedback.enter."_qs + rank);
        m.pick(u"answer.feedback.effective."_qs + rank, QString::fromLatin1(words));
        m.fill(u"words.feedback.changed."_qs + rank, u"She comes in the mornings"_qs);
        m.click(u"feedback.record."_qs + rank);
    }
    CHECK(qobject_cast<QLabel*>(m.named(u"answered.feedback.effective"_qs))->text() == u"2 of 4 answered"_qs);
    CHECK(qobject_cast<QLabel*>(m.named(u"count.feedback.effective.Very effective"_qs))->text() ==
          u"Very effective: 1"_qs);
    CHECK(dateWords(dates(), ref(m_case), u"Feedback on the effectiveness of the meeting"_qs).isEmpty());
    m.pick(u"which"_qs, u"Done"_qs);
    CHECK(dateWords(m.window().homePage()->dates().list().model(), ref(m_case),
                    u"Feedback on the effectiveness of the meeting"_qs) ==
          u"11 August 2026, Done 20 July 2026"_qs); // (H32)
    m.pick(u"which"_qs, u"To do"_qs);
}

void Case::ends()
{
    now({2026, 9, 14}, 14);
    open(m_review);
    goTo(m, u"afterwards"_qs);
    m.click(u"begin-review"_qs);
    m.settle();
    m_second = m.record().id;
    CHECK(m.record().rows<Action>().empty()); // nothing is open any more
    CHECK(wordsOn(*m.named(u"last-time"_qs)).contains(atReview));
    CHECK(wordsOn(*m.named(u"last-time"_qs)).contains(u"Eleven by the register"_qs));
    heldInFull(u"Ten weeks in the flat at Seaton; one bed, every night"_qs,
               u"The aim is reached. No further meeting."_qs, {});

    now({2026, 9, 21}, 10);
    actions();
    progress(u"Send the plan of September to the new school"_qs, u"Done"_qs, {}, u"Answered on 17 September"_qs);
    // The case is closed once, where it ended; what is open in the earlier records is said before they go with it.
    open(m_second);
    goTo(m, u"afterwards"_qs);
    m.pick(u"outcome.0"_qs, u"Safer than before"_qs);
    m.click(u"close"_qs);
    CHECK(m.record().state == State::Signed); // the brother's outcome is asked for first
    m.pick(u"outcome.1"_qs, u"No change"_qs);
    m.fill(u"close.note"_qs, u"Stepped down to child in need"_qs);
    const Id<Discussion> earlier[] = {m_review, m_case};
    for (int i = 0; i < 2; ++i) {
        auto* box = qobject_cast<QCheckBox*>(m.named(u"close.earlier.%1"_qs.arg(i)));
        REQUIRE(box);
        CHECK(box->text().contains(ref(earlier[i])));
        CHECK(box->isChecked() == box->accessibleDescription().isEmpty());
        if (!box->isChecked())
            m.tick(box->objectName());
    }
    m.click(u"close"_qs);
    REQUIRE(m.record().state == State::Closed);
    for (const Id<Discussion> each : {m_case, m_review, m_second}) {
        const Discussion closed = m.window().store()->read().discussion(each).value();
        REQUIRE(closed.state == State::Closed);
        REQUIRE(closed.stepsOf(StepKind::Closed).size() == 2);
        for (const Step* step : closed.stepsOf(StepKind::Closed))
            CHECK(step->note == u"Stepped down to child in need"_qs);
    }
    // Nothing of this family is left to do; the other's is.
    for (const DatesModel* list : {&dates(), &actions()})
        for (int row = 0; row < list->rowCount(); ++row)
            if (const DateRow* date = list->row(row))
                CHECK(date->discussion == m_other);
}

// Two and a half years later somebody asks why.
void Case::isFoundAgain()
{
    m.closeWindow();
    now({2029, 3, 12}, 10);
    m.openWindow();
    m.fill(u"passphrase"_qs, Chair::passphrase());
    m.press(Qt::Key_Return);
    REQUIRE(m.window().store());
    m.press(Qt::Key_F, Qt::ControlModifier);
    m.type(u"nobody has a bed"_qs);
    REQUIRE(QTest::qWaitFor([&] { return m.window().homePage()->searching(); }));
    m.press(Qt::Key_Return);
    REQUIRE(m.window().session());
    REQUIRE(m.record().id == m_case);
    goTo(m, u"afterwards"_qs);
    m.click(u"reopen"_qs);
    CHECK(m.record().state == State::Closed); // not without a reason
    m.fill(u"reopen.reason"_qs, u"Kayleigh asks to see why she was moved"_qs);
    m.click(u"reopen"_qs);
    CHECK(m.record().state == State::Signed);
    CHECK(m.record().stepsOf(StepKind::Reopened).back()->day == QDate(2029, 3, 12));
    CHECK(m.record().answer(u"plan.decision"_qs)->body == recommended);
}

// The whole trail, at the end.
void Case::holdsTogether()
{
    const StoreReader& read = m.window().store()->read();
    const Discussion last = read.discussion(m_case).value();
    CHECK(last.versions.size() == 1);
    CHECK(last.rows<Paper>().size() == 3);
    for (const auto& [id, each] : last.rows<Paper>())
        CHECK(read.attachment(each.sha256).ok());
    CHECK(read.discussion(m_second)->follows == m_review);
    CHECK(read.discussion(m_declined)->state == State::Declined);
    QStringList kinds;
    const auto audit = read.audit(m_declined);
    REQUIRE(audit.ok());
    for (const AuditLine& line : *audit)
        kinds << line.kind;
    CHECK(kinds.contains(u"export"_qs)); // the note left the records, and the trail says so
    const auto rows = read.home({}, QDate(2029, 3, 12));
    REQUIRE(rows.ok());
    CHECK(rows->size() == 5);
}

} // namespace chairside::journey
