// From the first request to the last person told.
#include "Paper.h"
#include "SixMonths.h"
#include "app/dates/DatesList.h"
#include "app/dates/DatesPage.h"
#include "app/home/HomePage.h"
#include "core/base/Text.h"
#include "core/storage/StoreReader.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace chairside::journey {

using namespace words;

Case::Case()
{
    now({2026, 3, 9});
    m.startRecords();
}

// On Monday 9 March 2026 the social worker asks; the Service Manager declines the day after.
void Case::asksTooEarly()
{
    m.inDialog([&] { m.press(Qt::Key_N, Qt::ControlModifier); },
               [&](QWidget&) {
                   m.pick(u"Procedure"_qs, procedure);
                   m.fill(u"child.name"_qs, u"Kayleigh Marr"_qs);
                   m.fill(u"child.born"_qs, u"03/02/2012"_qs);
                   m.fill(u"Asked for by"_qs, u"Dan Pryce"_qs);
                   m.fill(u"Their role"_qs, u"Social worker"_qs);
                   m.fill(u"Their agency"_qs, u"Children’s Social Care"_qs);
                   m.pick(u"escalation"_qs, u"No"_qs);
                   m.click(u"begin"_qs);
               });
    REQUIRE(m.window().session());
    m_declined = m.record().id;
    now({2026, 3, 10}, 16);
    m.pick(u"Screening"_qs, u"Declined"_qs);
    CHECK_FALSE(m.named(u"decline"_qs)->isEnabled());
    m.fill(u"Why"_qs, u"Group supervision has not been held with school and health."_qs);
    m.click(u"decline"_qs);
    REQUIRE(m.record().state == State::Declined);

    QByteArray note;
    QString name;
    m.inDialog([&] { m.click(u"decision.note"_qs); },
               [&](QWidget& dialog) {
                   note = saved(
                       m, [&] { m.click(u"save"_qs); }, &name);
                   static_cast<QDialog&>(dialog).reject();
               });
    CHECK(name == m.record().ref + u" management decision.pdf"_qs);
    const QString words = wordsOf(note, m.folder()); // (H15)
    CHECK(words.contains(packed(u"Group supervision has not been held with school and health."_qs)));
    CHECK(words.contains(packed(u"10 March 2026"_qs)));
    CHECK(words.contains(packed(u"Margaret Ashworth"_qs)));
}

// Six weeks later she asks again, now for the brother too; the first request stands before the chair.
void Case::asksAgain()
{
    home();
    now({2026, 4, 20}, 9, 30);
    const QString said = u"declined on 10 March 2026: Group supervision has not been held with school and health."_qs;
    m.inDialog([&] { m.press(Qt::Key_N, Qt::ControlModifier); },
               [&](QWidget& dialog) {
                   m.pick(u"Procedure"_qs, procedure);
                   m.fill(u"child.name"_qs, u"Kayleigh Ma"_qs);
                   m.press(Qt::Key_Down);
                   m.press(Qt::Key_Return);
                   CHECK(wordsOn(dialog).contains(said));
                   m.click(u"Another child"_qs);
                   m.type(u"Jaydon Marr"_qs);
                   m.press(Qt::Key_Tab);
                   m.type(u"19/08/2018"_qs);
                   m.fill(u"Asked for by"_qs, u"Dan Pryce"_qs);
                   m.fill(u"Their role"_qs, u"Social worker"_qs);
                   m.fill(u"Their agency"_qs, u"Children’s Social Care"_qs);
                   m.click(u"Held on"_qs);
                   m.press(Qt::Key_A, Qt::ControlModifier);
                   m.type(u"11/05/2026"_qs);
                   m.pick(u"escalation"_qs, u"No"_qs);
                   m.click(u"begin"_qs);
               });
    REQUIRE(m.window().session());
    m_case = m.record().id;
    CHECK(m_case != m_declined);
    CHECK_FALSE(m.record().follows);                                    // what was declined is not reviewed
    CHECK(m.record().ranked<Subject>().front()->item == ItemKind::New); // nor was it discussed
    CHECK(wordsOn(m.window()).contains(said));

    const QString request = wordsOn(m.window());
    // (H1): any status; (H6, H13): any practitioner, by e-mail through the allocated worker; (H9): not to sweep up.
    CHECK(request.contains(
        u"Early Help, Child in Need, Child in Need of Protection, Child in Care or active to YOS."_qs));
    const auto* status = qobject_cast<const QComboBox*>(m.named(u"Legal status, child 1"_qs));
    REQUIRE(status);
    for (const QString& each : {u"Early help"_qs, u"Child in need"_qs, u"Child protection"_qs, u"Care order"_qs,
                                u"Accommodated, section 20"_qs, u"Youth justice"_qs})
        CHECK(status->findText(each) > 0);
    CHECK(request.contains(u"Any practitioner involved with the case can propose it."_qs));
    CHECK(request.contains(u"makes the request by e-mail via the allocated worker"_qs));
    CHECK(request.contains(u"a nominated Service Manager reviews it"_qs)); // (H14)
    CHECK(request.contains(u"It is not for serious cases which are making acceptable progress."_qs));
    m.pick(u"Is this an escalation?"_qs, u"Yes"_qs);
    bool sweeping = false;
    for (const ReadinessGap& gap : m.session().readiness().gaps)
        sweeping = sweeping || gap.detail.contains(u"“sweep-up” serious cases which are making acceptable progress"_qs);
    CHECK(sweeping);
    m.pick(u"Is this an escalation?"_qs, u"No"_qs);

    for (const QString& child : {u", child 1"_qs, u", child 2"_qs}) {
        m.pick(u"Legal status"_qs + child, u"Child protection"_qs);
        m.fill(u"Allocated worker"_qs + child, u"Dan Pryce"_qs);
        m.fill(u"Team manager"_qs + child, u"Lucy Fenn"_qs);
    }
    m.click(u"More about Kayleigh Marr"_qs);
    m.fill(u"Address, child 1"_qs, foster);
    m.tick(u"Sensitive: not in copies, child 1"_qs);
    m.fill(u"IRO or child protection chair, child 1"_qs, u"Sheila Todd"_qs);
    m.click(u"Add relative"_qs);
    m.type(u"Tracey Marr"_qs);
    m.fill(u"Relationship, relative 1"_qs, u"Mother"_qs);
    m.press(Qt::Key_Escape);

    answer(u"gate.supervision"_qs, u"On 14 April, with school and health; each left with its own plan"_qs, u"Yes"_qs);
    answer(u"gate.routes"_qs, u"Core groups monthly since January; the review conference of 2 April"_qs, u"Yes"_qs);
    answer(u"gate.discussed"_qs, u"Lucy Fenn, Dan Pryce, school, police; Sheila Todd on 15 April"_qs);
    answer(u"gate.stalled"_qs, {}, u"Both"_qs);
    answer(u"gate.timing"_qs, u"No assessment or hearing is awaited; Dan asks for May"_qs, u"Yes"_qs);
    answer(u"gate.officer"_qs, u"Sheila Todd agrees to a meeting now"_qs, u"Yes"_qs);
    answer(u"gate.jointly"_qs, u"Helen Baxter, school, and Insp Tom Whelan"_qs);
    answer(u"criteria.planning.adolescent"_qs, u"Missing overnight, with older men at the harbour"_qs);
    answer(u"criteria.planning.neglect"_qs, u"Plan of 24 November 2024"_qs);
    answer(u"criteria.features.contradiction"_qs, u"School excludes while the plan asks for full days"_qs);
    for (const char* id : {"networks", "history", "assessments", "agencies", "risks", "obstacles", "benefits"})
        answer(u"written.%1"_qs.arg(QLatin1String(id)), u"Of the %1: see the chronology"_qs.arg(QLatin1String(id)));
    answer(u"written.outcomes"_qs, aim);

    // The three papers, kept inside the records.
    const std::pair<const char*, const char*> papers[] = {{"Chronology.pdf", "%PDF chronology"},
                                                          {"Risk assessment.docx", "PK risk"},
                                                          {"Review of 2 April.pdf", "%PDF review"}};
    QStringList names;
    for (const auto& [name, bytes] : papers) {
        QFile file(m.folder().file(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        names << u'"' + QString::fromLatin1(name) + u'"';
    }
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m.inDialog([&] { m.click(u"Attach files…"_qs); },
               [&](QWidget& dialog) {
                   auto* files = qobject_cast<QFileDialog*>(&dialog);
                   REQUIRE(files);
                   files->setDirectory(m.folder().path());
                   files->findChild<QLineEdit*>(u"fileNameEdit"_qs)->setText(names.join(QLatin1Char(' ')));
                   QMetaObject::invokeMethod(files, "accept");
               });
    REQUIRE(QTest::qWaitFor([&] { return m.record().rows<Paper>().size() == 3; }));

    // Both clocks of the source, each with its own day; nobody has been told, so nothing is met.
    const QString ref = m.record().ref;
    CHECK(dateWords(dates(), ref, u"Request with the meeting administrator"_qs) ==
          u"24 April 2026, in 4 working days"_qs);
    CHECK(dateWords(dates(), ref, u"Referrer told that the request is accepted"_qs) ==
          u"27 April 2026, in 5 working days"_qs);
    CHECK(dateWords(dates(), ref, u"Current and past professionals told"_qs) == u"24 April 2026, in 4 working days"_qs);
    // Each says why.
    CHECK(wordsOn(m.window().homePage()->dates()).contains(u"10 working days before 11 May 2026"_qs));
    CHECK(wordsOn(m.window().homePage()->dates()).contains(u"4 May (bank holiday)"_qs));
}

void Case::isAccepted()
{
    now({2026, 4, 22}, 11);
    open(m_case);
    m.pick(u"Screening"_qs, u"Accepted"_qs);
    m.fill(u"Why"_qs, u"Supervision was held and left three plans that contradict one another"_qs);
    m.fill(u"Screened by"_qs, u"Margaret Ashworth"_qs);
    answer(u"request.passed"_qs, u"22/04/2026"_qs);
    CHECK(m.record().request().screening == Screening::Accepted);
    CHECK(dateWords(dates(), ref(m_case), u"Request with the meeting administrator"_qs) == QString()); // done
    m.named(u"which"_qs)->setFocus();
    m.pick(u"which"_qs, u"Done"_qs);
    CHECK(dateWords(m.window().homePage()->dates().list().model(), ref(m_case),
                    u"Request with the meeting administrator"_qs) == u"24 April 2026, Done 22 April 2026"_qs);
    m.pick(u"which"_qs, u"To do"_qs);
}

// One sitting, two families who have nothing to do with each other.
void Case::isPutOnASitting()
{
    m.press(Qt::Key_J, Qt::ControlModifier);
    m.choose([&] { m.click(u"sitting.new"_qs); }, procedure);
    const auto write = [&](const QString& field, const QString& words) {
        m.click(field);
        m.press(Qt::Key_A, Qt::ControlModifier);
        m.type(words);
        m.press(Qt::Key_Tab);
    };
    write(u"sitting.held"_qs, u"11/05/2026"_qs);
    write(u"sitting.starts"_qs, u"10:00"_qs);
    write(u"sitting.place"_qs, u"Civic Centre, room 4"_qs);
    write(u"sitting.role"_qs, u"Service Manager"_qs);
    m.fill(u"member.add"_qs, u"Ruth Okafor"_qs);
    m.press(Qt::Key_Return);
    m.inDialog([&] { m.click(u"item.draft"_qs); }, [&](QWidget&) { m.click(u"draft.add"_qs); });
    m.inDialog([&] { m.click(u"item.add"_qs); },
               [&](QWidget&) {
                   m.fill(u"child.name"_qs, u"Oskar Bielawski"_qs);
                   m.fill(u"child.born"_qs, u"14/06/2010"_qs);
                   m.pick(u"item.kind"_qs, u"New"_qs);
                   m.click(u"begin"_qs);
               });
    const Sitting sitting = m.window().store()->read().sittings().value().front();
    REQUIRE(sitting.items.size() == 2); // (H29)
    CHECK(sitting.items[0] == m_case);
    m_other = sitting.items[1];
    CHECK(m.window().store()->read().discussion(m_case)->meeting().place == u"Civic Centre, room 4"_qs);

    // Who knows the family, now and before; to the other family's item comes nobody but the member and their own.
    open(m_case);
    goTo(m, u"people"_qs);
    const std::tuple<const char*, const char*, const char*> people[] = {
        {"Dan Pryce", "Children’s Social Care", "Involved now"},
        {"Helen Baxter", "Wingate Academy", "Involved now"},
        {"Tom Whelan", "Cleveland Police", "Involved now"},
        {"Moira Kent", "Early Help", "Involved before"}};
    for (const auto& [name, agency, involved] : people) {
        const QString who = QString::fromUtf8(name);
        addPerson(m, who, QString::fromUtf8(agency), who.toLower().replace(u' ', u'.') + u"@example.org"_qs);
        m.pick(u"With the family, participant %1"_qs.arg(m.record().rows<Participant>().size()),
               QString::fromUtf8(involved));
        m.press(Qt::Key_Escape);
    }
    CHECK(m.record().ranked<Participant>()[4]->involvement == Involvement::Past);
    open(m_other);
    goTo(m, u"people"_qs);
    addPerson(m, u"Greg Holt"_qs, u"Youth Justice"_qs, u"greg.holt@example.org"_qs);
    m.press(Qt::Key_Escape);
    CHECK(m.record().ranked<Participant>().size() == 2);
}

void Case::isTold()
{
    now({2026, 4, 22}, 14);
    open(m_case);
    tell(u"accepted"_qs, {u"Dan Pryce"_qs});
    now({2026, 4, 24}, 12);
    tell(u"now"_qs, {u"Dan Pryce"_qs, u"Helen Baxter"_qs, u"Tom Whelan"_qs});
    const QString all = u"Current and past professionals told"_qs;
    CHECK(dateWords(dates(), ref(m_case), all) == u"24 April 2026, today"_qs);
    now({2026, 4, 27}, 9);
    CHECK(dateWords(dates(), ref(m_case), all) == u"24 April 2026, 1 working day late"_qs);
    open(m_case);
    tell(u"before"_qs, {u"Moira Kent"_qs});
    tell(u"officer"_qs, {u"Sheila Todd"_qs});
    papersGo();
    CHECK(dateWords(dates(), ref(m_case), all).isEmpty());
    m.pick(u"which"_qs, u"Done"_qs);
    const DatesModel& done = m.window().homePage()->dates().list().model();
    CHECK(dateWords(done, ref(m_case), all) == u"24 April 2026, Done 27 April 2026, late"_qs);
    CHECK(dateWords(done, ref(m_case), u"Referrer told that the request is accepted"_qs) ==
          u"27 April 2026, Done 22 April 2026"_qs);
    m.pick(u"which"_qs, u"To do"_qs);
}

// The chronology, the risk assessment and the last review go to each who is asked to come (H22, H26).
void Case::papersGo()
{
    goTo(m, u"tell"_qs);
    // Files that are attached at once come in as they have been read.
    QStringList titles, listed, named, people;
    QByteArray first;
    for (const Paper* paper : m.record().ranked<Paper>()) {
        titles << paper->title;
        listed << u"%1. %2"_qs.arg(titles.size()).arg(paper->title);
        // Outside the records their names say nothing of a child.
        named << u"%1 paper %2.%3"_qs.arg(ref(m_case)).arg(titles.size()).arg(QFileInfo(paper->fileName).suffix());
        if (first.isEmpty())
            first = m.window().store()->read().attachment(paper->sha256).value();
    }
    REQUIRE(titles.size() == 3);
    for (const Participant* person : m.record().ranked<Participant>())
        people << person->name;
    CHECK(wordsOn(m.window()).contains(u"These go along: %1."_qs.arg(joined(titles))));
    for (qsizetype i = 0; i < people.size(); ++i)
        m.inDialog([&] { m.click(u"tell.papers.%1"_qs.arg(i)); },
                   [&](QWidget&) {
                       const ReadMail mail = readMail(m, saved(m, [&] { m.click(u"mail.save"_qs); }));
                       CHECK(mail.body.contains(listed.join(u'\n')));
                       CHECK(mail.names == named);
                       CHECK(mail.attached == first);
                       m.click(u"mail.record"_qs);
                   });
    QStringList sent;
    for (const Step* step : m.record().stepsOf(StepKind::Papers)) {
        sent << step->who;
        CHECK(step->note.split(u'\n').size() == 3);
        CHECK(step->note.contains(u"Risk assessment.docx"_qs));
    }
    CHECK(sent == people);
    goTo(m, u"request"_qs);
    CHECK(wordsOn(m.window()).contains(u"Sent to everyone who is asked to come."_qs));
}

// A draft for each person, and the line that says they know.
void Case::tell(const QString& letter, const QStringList& names)
{
    goTo(m, u"tell"_qs);
    CHECK(wordsOn(m.window()).contains(u"Source: 6.1, 6.2, flowchart"_qs));
    for (qsizetype i = 0; i < names.size(); ++i)
        m.inDialog([&] { m.click(u"tell.%1.%2"_qs.arg(letter).arg(i)); },
                   [&](QWidget&) {
                       const ReadMail mail = readMail(m, saved(m, [&] { m.click(u"mail.save"_qs); }));
                       CHECK(mail.body.contains(u"Monday 11 May 2026"_qs)); // (H24)
                       if (letter == u"accepted"_qs)
                           CHECK(mail.body.contains(
                               u"you bring the case jointly with the other key professionals"_qs)); // (H17)
                       if (letter == u"now"_qs)
                           CHECK(mail.body.contains(u"a full, up to date knowledge of the case"_qs)); // (H19)
                       CHECK_FALSE(mail.body.contains(u'['));
                       CHECK_FALSE(mail.subject.contains(u"Marr"_qs)); // a subject travels in the open
                       if (!mail.to.isEmpty())
                           CHECK(mail.to.contains(names[i]));
                       m.click(u"mail.record"_qs);
                   });
    QStringList told;
    for (const Step* step : m.record().stepsOf(StepKind::Told))
        if (step->code == letter)
            told << step->who;
    CHECK(told == names);
}

} // namespace chairside::journey
