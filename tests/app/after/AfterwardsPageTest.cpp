#include "app/after/AfterwardsPage.h"

#include "AfterRoom.h"
#include "app/after/LetterForm.h"
#include "app/after/TellPage.h"
#include "app/journey/Paper.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::after;

namespace {

QString later(const char* id, qint64 about = 0)
{
    return QStringLiteral("later.%1.%2").arg(QString::fromLatin1(id)).arg(about);
}

// To look at: CHAIRSIDE_PICTURES names a folder.
void keepPicture(QWidget& shown, const QString& name)
{
    if (const QString folder = qEnvironmentVariable("CHAIRSIDE_PICTURES"); !folder.isEmpty())
        REQUIRE(shown.grab().save(folder + u'/' + name + u".png"_qs));
}

} // namespace

TEST_CASE("each person the procedure wants told has a draft, and is told once it has gone (H24)")
{
    Room room([](Discussion& d) { sample::meeting(d).place = u"Civic Centre"_qs; });
    room.show<TellPage>();
    CHECK(room.words().contains(u"Notice of the meeting"_qs));
    CHECK(room.words().contains(u"9 letters still to go"_qs));
    room.inDialog(u"tell.notify.0"_qs, [&](QWidget& dialog) {
        auto* body = dialog.findChild<QPlainTextEdit*>(u"mail.body"_qs);
        REQUIRE(body);
        CHECK(body->toPlainText() == u"Dear colleague\n\nPlease come to Civic Centre at 1:30pm and be ready to speak "
                                     u"of your part. Margaret Ashworth"_qs);
        auto* how = dialog.findChild<QComboBox*>(u"mail.how"_qs);
        how->setCurrentIndex(how->findData(u"spoken"_qs));
        dialog.findChild<QPushButton*>(u"mail.copy"_qs)->click();
        dialog.findChild<QPushButton*>(u"mail.record"_qs)->click();
    });
    // That the draft was copied is a line before the step is.
    const auto trail = room.store().read().audit(room.record().id).value();
    REQUIRE(trail.size() > 2);
    CHECK(trail[trail.size() - 2].kind == u"export"_qs);
    CHECK(trail[trail.size() - 2].body == u"{\"format\":\"copy\",\"letter\":\"notify\",\"to\":\"Priya Nair\"}"_qs);
    REQUIRE(room.record().steps.size() == 1);
    const Step& told = room.record().steps.front();
    CHECK(told.kind == StepKind::Told);
    CHECK(told.code == u"notify"_qs);
    CHECK(told.who == u"Priya Nair"_qs);
    CHECK(told.how == Means::Spoken);
    CHECK(room.words().contains(u"8 letters still to go"_qs));
    CHECK(room.words().contains(u"Told 3:12pm on 24 November 2026, in person or by telephone"_qs));
}

TEST_CASE("the papers go to each who comes, named on the page, and can be taken back (H26)")
{
    Room room([](Discussion& d) {
        Paper paper;
        paper.title = u"Chronology"_qs;
        paper.fileName = u"Chronology.pdf"_qs;
        sample::add(d, paper);
        paper.title = u"Letter of the psychiatrist"_qs;
        paper.fileName = u"Letter.pdf"_qs;
        paper.restricted = true;
        sample::add(d, paper);
    });
    room.show<TellPage>();
    CHECK(room.label(u"tell.papers"_qs) == u"These go along: Chronology. What is restricted does not."_qs);
    room.inDialog(u"tell.reading.0"_qs, [&](QWidget& dialog) {
        CHECK(dialog.findChild<QPlainTextEdit*>(u"mail.body"_qs)->toPlainText() == u"Please read:\n1. Chronology"_qs);
        dialog.findChild<QPushButton*>(u"mail.record"_qs)->click();
    });
    REQUIRE(room.record().stepsOf(StepKind::Papers).size() == 1);
    CHECK(room.words().contains(u"Sent 3:12pm on 24 November 2026, by secure e-mail: Chronology.pdf"_qs));
    CHECK(room.words().contains(u"8 letters still to go"_qs));
    // One that came in later.
    REQUIRE(
        room.session().add(RowKind::Paper, {{u"title"_qs, u"Last review"_qs}, {u"file_name"_qs, u"Review.pdf"_qs}}));
    QTest::qWait(200);
    room.settle();
    CHECK(room.words().contains(u"1 paper to send"_qs));
    CHECK(room.words().contains(u"9 letters still to go"_qs));
    for (QPushButton* each : room.page().findChildren<QPushButton*>())
        if (each->isVisible() && each->accessibleName().startsWith(u"Take back: Sent"_qs))
            each->click();
    room.fill(u"take-back.reason"_qs, u"Wrong address"_qs);
    room.click(u"take-back"_qs);
    CHECK(room.record().stepsOf(StepKind::Papers).empty());
    CHECK_FALSE(room.words().contains(u"1 paper to send"_qs));
}

TEST_CASE("a letter that says a form comes with it brings the form, without what is restricted (W13, W18)")
{
    const ProtocolPtr wokingham = sample::protocol("wokingham");
    Room room(
        [](Discussion& d) {
            sample::answer(d, u"raised.agreed"_qs, u"Two of category A"_qs, u"yes"_qs);
            sample::answer(d, u"concern.risks"_qs, u"Found twice at an address in Slough"_qs);
            sample::answer(d, u"concern.plan"_qs, u"Named by a neighbour in confidence"_qs).restricted = true;
        },
        wokingham);
    room.show<TellPage>();
    CHECK(room.label(u"tell.form.form"_qs) ==
          u"“Case of Note and Concern Form” goes along as the record stands, without what is restricted."_qs);
    CHECK_FALSE(room.visible(u"tell.form.officer"_qs));
    room.inDialog(u"tell.form.0"_qs, [&](QWidget& dialog) {
        CHECK(dialog.findChild<QLabel*>(u"mail.attached"_qs)
                  ->text()
                  .contains(room.record().ref + u" Case of Note and Concern Form.pdf"_qs));
        dialog.findChild<QPushButton*>(u"mail.record"_qs)->click();
    });
    const auto told = room.record().stepsOf(StepKind::Told);
    REQUIRE(told.size() == 1);
    CHECK(told.front()->form == u"concern"_qs);
    CHECK(room.words().contains(u"with “Case of Note and Concern Form”"_qs));

    const auto along = formAlong(room.session(), wokingham->letters.front());
    REQUIRE(along.ok());
    REQUIRE(along->size() == 1);
    const QString words = journey::wordsOf(along->front().bytes, room.folder());
    CHECK(words.contains(journey::packed(u"Case of Note and Concern Form"_qs)));
    CHECK(words.contains(journey::packed(u"Found twice at an address in Slough"_qs)));
    CHECK_FALSE(words.contains(journey::packed(u"Named by a neighbour"_qs)));
    CHECK(formAlong(room.session(), wokingham->letters[1])->empty());
}

TEST_CASE("a step expected is recorded with who and when, and closes what is open (H34)")
{
    Room room;
    room.sign();
    room.show<AfterwardsPage>();
    CHECK(room.words().contains(u"3 steps still expected"_qs));
    room.click(later("check"));
    room.fill(u"later.day"_qs, u"31 February"_qs);
    room.click(u"later.record"_qs);
    CHECK(room.label(u"later.trouble"_qs) == u"“31 February” is not a date. Type it like 24/11/2026."_qs);
    room.fill(u"later.day"_qs, u"25/11/2026"_qs);
    room.click(u"later.record"_qs);
    CHECK(room.label(u"later.trouble"_qs) == u"25 November 2026 is still to come. Record it once it is done."_qs);
    room.fill(u"later.day"_qs, u"24/11/2026"_qs);
    room.fill(u"later.note"_qs, u"Two of three actions are done"_qs);
    room.click(u"later.record"_qs);
    REQUIRE(room.record().steps.size() == 1);
    CHECK(room.record().steps.front().who == u"Team Manager"_qs);
    CHECK(room.words().contains(u"2 steps still expected"_qs));
    CHECK(room.words().contains(u"Two of three actions are done"_qs));
}

TEST_CASE("a Service Manager's removal is refused until the Assistant Director's agreement is named (W23)")
{
    Room room;
    room.sign();
    room.show<AfterwardsPage>();
    room.click(later("remove"));
    room.choose(u"later.choice"_qs, u"Service Manager"_qs);
    room.fill(u"later.who"_qs, u"Lee Marsh"_qs);
    room.fill(u"later.note"_qs, u"The plan has held"_qs);
    room.click(u"later.record"_qs);
    CHECK(room.label(u"later.trouble"_qs) ==
          u"“Service Manager” needs the agreement of the Assistant Director. Name who agreed."_qs);
    CHECK(room.record().steps.empty());
    room.fill(u"later.agreed"_qs, u"Jo Park"_qs);
    room.click(u"later.record"_qs);
    REQUIRE(room.record().steps.size() == 1);
    CHECK(room.record().steps.front().agreed == u"Jo Park"_qs);
}

TEST_CASE("answers to the feedback questions are entered for each person and counted (H32, H33)")
{
    Room room;
    room.sign();
    room.show<AfterwardsPage>();
    room.inDialog(u"feedback.ask.0"_qs, [&](QWidget& dialog) {
        CHECK(dialog.findChild<QPlainTextEdit*>(u"mail.body"_qs)
                  ->toPlainText()
                  .contains(u"1. Did the meeting help? (A lot / A little / Not at all)"_qs));
        dialog.findChild<QPushButton*>(u"mail.record"_qs)->click();
    });
    CHECK(room.record().stepsOf(StepKind::FeedbackAsked).size() == 1);
    for (const int person : {0, 1}) {
        const QString rank = QString::number(person);
        room.click(u"feedback.enter."_qs + rank);
        room.choose(u"answer.fb.effective."_qs + rank, u"A lot"_qs);
        room.fill(u"words.fb.what."_qs + rank, u"More time"_qs);
        room.click(u"feedback.record."_qs + rank);
    }
    CHECK(room.record().stepsOf(StepKind::Feedback).size() == 4);
    CHECK(room.label(u"answered.fb.effective"_qs) == u"2 of 4 answered"_qs);
    CHECK(room.label(u"count.fb.effective.A lot"_qs) == u"A lot: 2"_qs);
    CHECK(room.label(u"count.fb.effective.Not at all"_qs) == u"Not at all: 0"_qs);
}

TEST_CASE("feedback is asked for in one place, and what is recorded beside it counts there (H32)")
{
    Room room({}, sample::protocol("hartlepool-stockton"));
    room.sign();
    room.show<TellPage>();
    CHECK(room.words().contains(u"Papers for the members"_qs));
    CHECK_FALSE(room.words().contains(u"How effective was the meeting?"_qs));
    room.show<AfterwardsPage>();
    CHECK(room.words().contains(u"4 people still to be asked"_qs));
    room.inDialog(u"feedback.ask.0"_qs, [&](QWidget& dialog) {
        const QString body = dialog.findChild<QPlainTextEdit*>(u"mail.body"_qs)->toPlainText();
        CHECK(body.contains(u"Please tell us by 24 February 2027"_qs));
        CHECK(body.contains(u"2. What has changed for the child since?"_qs));
        dialog.findChild<QPushButton*>(u"mail.record"_qs)->click();
    });
    CHECK(room.words().contains(u"3 people still to be asked"_qs));
    // The administrator asked the others.
    room.click(later("feedback-asked"));
    room.click(u"later.record"_qs);
    CHECK_FALSE(room.words().contains(u"still to be asked"_qs));
    CHECK(room.label(u"feedback.everyone"_qs) == u"Everyone was asked on 24 November 2026, by Panel administrator"_qs);
}

TEST_CASE("a case closes with an outcome for each child and opens again with a reason (O19)")
{
    Room room([](Discussion& d) {
        Subject brother = *d.ranked<Subject>().front();
        brother.name = u"Finn O’Connor"_qs;
        brother.child = {};
        sample::add(d, brother);
    });
    room.sign();
    room.show<AfterwardsPage>();
    room.choose(u"outcome.0"_qs, u"Safer than before"_qs);
    room.click(u"close"_qs);
    CHECK(room.record().state == State::Signed);
    CHECK(room.label(u"closing.trouble"_qs) == u"Say how it stands with each child at the end."_qs);
    room.choose(u"outcome.1"_qs, u"No change"_qs);
    room.click(u"close"_qs);
    CHECK(room.record().state == State::Closed);
    CHECK(room.record().stepsOf(StepKind::Closed).size() == 2);
    CHECK(room.words().contains(u"Not done"_qs)); // no step of a closed case is still to come
    CHECK_FALSE(room.words().contains(u"Open"_qs));
    CHECK(room.words().contains(u"Finn O’Connor, No change"_qs));
    room.click(u"reopen"_qs);
    CHECK(room.record().state == State::Closed);
    room.fill(u"reopen.reason"_qs, u"The placement broke down"_qs);
    room.click(u"reopen"_qs);
    CHECK(room.record().state == State::Signed);
    CHECK(room.words().contains(u"The placement broke down"_qs));
    CHECK(room.words().contains(u"Open"_qs));
}

TEST_CASE("a draft says that a sensitive address was left out of it (promise 6)")
{
    Room room([](Discussion& d) {
        Subject& child = d.rows<Subject>().begin()->second;
        child.address = u"14 Mill Lane, Huyton L36 1AB"_qs;
        child.addressSensitive = true;
        sample::meeting(d).place = u"The home, 14 Mill Lane"_qs;
    });
    room.show<TellPage>();
    room.inDialog(u"tell.notify.0"_qs, [&](QWidget& dialog) {
        keepPicture(dialog, u"address-withheld"_qs);
        const QString body = dialog.findChild<QPlainTextEdit*>(u"mail.body"_qs)->toPlainText();
        CHECK(body.contains(u"The home, [address withheld]"_qs));
        bool said = false;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains(u"A sensitive address is left out"_qs));
        CHECK(said);
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
}

TEST_CASE("what was not known is found out on the page, with what is known, and stands in the history")
{
    Id<Gap> asked;
    Room room([&](Discussion& d) {
        Gap gap;
        gap.question = u"Who else lives at the flat in Prescot?"_qs;
        gap.who = u"Insp Tom Whelan"_qs;
        gap.by = QDate(2026, 12, 1);
        asked = sample::add(d, gap).id;
    });
    room.sign();
    room.show<AfterwardsPage>();
    keepPicture(room.page(), u"find-out"_qs);
    CHECK(room.words().contains(u"Find out: Who else lives at the flat in Prescot?"_qs));
    room.click(later("", asked.value));
    room.click(u"later.record"_qs);
    CHECK(room.label(u"later.trouble"_qs) == u"Say what is known now, and from whom."_qs);
    CHECK(room.record().stepsOf(StepKind::Answered).empty());
    room.fill(u"later.note"_qs, u"His uncle, since May: police check of 24 November."_qs);
    keepPicture(room.page(), u"find-out-open"_qs);
    room.click(u"later.record"_qs);
    REQUIRE(room.record().stepsOf(StepKind::Answered).size() == 1);
    CHECK(room.words().contains(u"Found out: Who else lives at the flat in Prescot?"_qs));
    keepPicture(room.page(), u"found-out"_qs);
}
