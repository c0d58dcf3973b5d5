// The sitting, and what each of those who were there was sent.
#include "Paper.h"
#include "SixMonths.h"
#include "app/look/Segmented.h"
#include "core/storage/StoreReader.h"

#include <QDialog>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

namespace chairside::journey {

using namespace words;

// Monday 11 May 2026, ten o'clock. Words go to the item that is open, and one key leads to the other.
void Case::isHeld()
{
    now({2026, 5, 11}, 9, 50);
    m.press(Qt::Key_J, Qt::ControlModifier);
    m.press(Qt::Key_Return);
    m.inDialog([&] { m.click(u"agenda"_qs); },
               [&](QWidget& dialog) {
                   const QString agenda = wordsOf(saved(m, [&] { m.click(u"Save as PDF…"_qs); }), m.folder());
                   // Most are in for one family only: nobody is told whose children the others are.
                   CHECK(agenda.contains(packed(ref(m_case))));
                   CHECK(agenda.contains(packed(ref(m_other))));
                   CHECK_FALSE(agenda.contains(u"K.M."_qs));
                   CHECK_FALSE(agenda.contains(u"O.B."_qs));
                   CHECK_FALSE(agenda.contains(u"Kayleigh"_qs));
                   CHECK_FALSE(agenda.contains(u"Bielawski"_qs));
                   static_cast<QDialog&>(dialog).reject();
               });
    m.click(u"item.1.open"_qs);
    REQUIRE(m.record().id == m_case);
    now({2026, 5, 11}, 10, 5);
    m.press(Qt::Key_B, Qt::ControlModifier);
    goTo(m, u"people"_qs);
    // (H19)
    CHECK(wordsOn(m.window()).contains(u"attendees should have a full working knowledge of the case"_qs));
    attend(1, u"Here"_qs, {});
    attend(2, u"Here"_qs, u"Children’s Services, Allocated worker"_qs);
    attend(3, u"Here"_qs, u"Each agency involved with the child"_qs);
    attend(4, u"Here"_qs, u"The referring agency"_qs);
    attend(5, u"Apologies"_qs, {});
    m.pick(u"Confidentiality statement read?"_qs, u"Yes"_qs);
    m.fill(u"Review on"_qs, u"13/07/2026"_qs);
    m.press(Qt::Key_Tab);

    goTo(m, u"presentation"_qs);
    // (H12): what the meeting is to lead to, before the case is heard.
    for (const QString& aim : {
             u"Creativity, whilst maintaining a safe approach to practice."_qs, // (H12.1)
             u"A shared understanding and shared learning."_qs,                 // (H12.2)
             u"The next steps agreed, taking a multi-agency approach."_qs,      // (H12.3)
             u"A solution focussed plan."_qs,                                   // (H12.4)
             u"Defensible decision making based on robust analysis."_qs,        // (H12.5)
             u"Actions by individual agencies that “unblock” progress"_qs,      // (H12.6)
             u"Improved ownership through communication."_qs                    // (H12.7)
         })
        CHECK(wordsOn(m.window()).contains(aim));
    answer(u"case.presented"_qs, u"Two more nights missing; she named the harbour flat"_qs);
    m.press(Qt::Key_2, Qt::ControlModifier);
    m.type(confided);
    m.tick(u"Restricted"_qs);
    m.click(u"contribution"_qs);
    m.press(Qt::Key_Return);
    m.press(Qt::Key_PageDown, Qt::AltModifier);
    REQUIRE(m.record().id == m_other);
    m.press(Qt::Key_2, Qt::ControlModifier);
    m.type(u"Oskar was arrested with a knife on 2 May"_qs);
    m.press(Qt::Key_Return);
    m.press(Qt::Key_PageUp, Qt::AltModifier);
    REQUIRE(m.record().id == m_case);
    CHECK(m.record().ranked<Contribution>().size() == 1);

    answer(u"case.understanding"_qs, u"She is not hard to reach; three plans send her three ways"_qs);
    m.click(u"Add risk"_qs);
    m.type(u"Sexual exploitation at the harbour flat"_qs);
    m.press(Qt::Key_Escape);
    m.click(u"Add the child’s words"_qs);
    m.type(u"Everybody has a plan for me and nobody has a bed"_qs);
    m.press(Qt::Key_Escape);
    goTo(m, u"plan"_qs);
    answer(u"plan.decision"_qs, recommended);
    answer(u"plan.rationale"_qs, u"Each plan alone was sound; together they cancelled each other"_qs);
    action(1, u"Put the three plans into one and send it to all"_qs, u"Dan Pryce"_qs, u"26/05/2026"_qs,
           u"One plan, dated, in everyone’s hands"_qs);
    action(2, u"Find out whether the harbour flat is safe at night"_qs, u"Tom Whelan"_qs, u"12/06/2026"_qs,
           u"A visit and what was seen"_qs);
    action(3, u"Ten mornings at the breakfast club"_qs, u"Helen Baxter"_qs, u"10/07/2026"_qs,
           u"The club’s register"_qs);
    answer(u"plan.lines"_qs, u"Dan rings school and police each Friday"_qs);
    answer(u"plan.family"_qs, u"Dan tells Kayleigh and Tracey together, today"_qs);
    answer(u"plan.learning"_qs, u"Nobody had laid the three plans side by side"_qs);
    now({2026, 5, 11}, 10, 50);
    m.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    sign(m, u"No way forward was rejected; there was one"_qs);

    m.press(Qt::Key_PageDown, Qt::AltModifier);
    REQUIRE(m.record().id == m_other);
    m.press(Qt::Key_B, Qt::ControlModifier);
    goTo(m, u"people"_qs);
    attend(1, u"Here"_qs, {});
    attend(2, u"Here"_qs, u"The referring agency"_qs);
    goTo(m, u"plan"_qs);
    answer(u"plan.decision"_qs, u"Oskar is offered the boat yard"_qs);
    action(1, u"Take him to the boat yard"_qs, u"Greg Holt"_qs, u"18/05/2026"_qs, u"He has been twice"_qs);
    sign(m, u"His request came by telephone and is written up after the meeting"_qs);
}

void Case::attend(int number, const QString& here, const QString& place)
{
    const QString row = u", participant %1"_qs.arg(number);
    const auto people = m.record().ranked<Participant>();
    m.click(u"participant-%1"_qs.arg(people[static_cast<std::size_t>(number - 1)]->id.value));
    m.pick(u"Here?"_qs + row, here);
    if (!place.isEmpty())
        m.pick(u"In the place of"_qs + row, place);
    m.press(Qt::Key_Escape);
}

void Case::action(int number, const QString& what, const QString& owner, const QString& due, const QString& measure)
{
    const QString row = u", action %1"_qs.arg(number);
    m.click(u"Add action"_qs);
    m.type(what);
    m.fill(u"Owner"_qs + row, owner);
    m.fill(u"Due"_qs + row, due);
    m.press(Qt::Key_Tab);
    m.fill(u"Measure"_qs + row, measure);
    m.press(Qt::Key_Escape);
}

// Each their own copy; nobody one of an item they were not in.
void Case::goesRound()
{
    now({2026, 5, 12}, 9);
    open(m_other);
    goTo(m, u"circulate"_qs);
    CHECK(recipients(m) == QStringList{u"Ruth Okafor"_qs, u"Greg Holt"_qs});
    for (const QString& name : recipients(m)) {
        pickRecipient(m, name);
        m.click(u"copy.sent"_qs);
    }

    open(m_case);
    goTo(m, u"circulate"_qs);
    const QStringList everyone{u"Ruth Okafor"_qs, u"Dan Pryce"_qs, u"Helen Baxter"_qs, u"Tom Whelan"_qs,
                               u"Moira Kent"_qs};
    CHECK(recipients(m) == everyone);
    pickRecipient(m, u"Helen Baxter"_qs);
    m.inDialog([&] { m.click(u"copy.mail"_qs); },
               [&](QWidget&) {
                   const ReadMail mail = readMail(m, saved(m, [&] { m.click(u"mail.save"_qs); }));
                   CHECK(mail.to.contains(u"helen.baxter@example.org"_qs));
                   CHECK(mail.attached == paper(m_case, Audience::Redacted, u"form"_qs));
                   for (const QString& name : {u"Kayleigh"_qs, u"Jaydon"_qs, u"Marr"_qs})
                       CHECK_FALSE((mail.body + mail.subject + mail.attachment).contains(name));
                   m.click(u"mail.record"_qs);
               });
    pickRecipient(m, u"Tom Whelan"_qs);
    auto* copy = qobject_cast<Segmented*>(m.named(u"copy"_qs));
    REQUIRE(copy);
    m.click(copy->button(1));
    m.click(u"copy.sent"_qs);
    CHECK(wordsOn(m.window()).contains(u"Say why Tom Whelan gets it."_qs));
    m.fill(u"copy.reason"_qs, u"He guards the refuge"_qs);
    m.click(u"copy.sent"_qs);
    for (const QString& name : {u"Ruth Okafor"_qs, u"Dan Pryce"_qs, u"Moira Kent"_qs}) {
        pickRecipient(m, name);
        m.click(u"copy.sent"_qs);
    }
    pickRecipient(m, u"Dan Pryce"_qs);
    m.click(u"copy.received"_qs);
    CHECK(m.record().stepsOf(StepKind::Sent).size() == 5);
    CHECK(m.record().stepsOf(StepKind::Received).size() == 1); // (H31)

    // What Helen has: the recommendation and the actions; nothing confided, no secret address, nobody else's child.
    const QString full = wordsOf(paper(m_case, Audience::Full, u"form"_qs), m.folder());
    const QByteArray redacted = paper(m_case, Audience::Redacted, u"form"_qs);
    const QString pages = wordsOf(redacted, m.folder());
    const QByteArray bytes = unpacked(redacted, m.folder());
    CHECK(pages.contains(packed(recommended)));
    CHECK(pages.contains(packed(u"Ten mornings at the breakfast club"_qs)));
    CHECK(pages.contains(packed(u"Review of 2 April"_qs))); // the papers are listed
    for (const QString& secret : {confided, foster}) {
        CHECK(full.contains(packed(secret)));
        CHECK_FALSE(pages.contains(packed(secret)));
        CHECK_FALSE(bytes.contains(secret.toUtf8()));
    }
    for (const QString& strange : {u"Oskar"_qs, u"Bielawski"_qs, u"Greg Holt"_qs, u"boat yard"_qs}) {
        CHECK_FALSE(full.contains(packed(strange)));
        CHECK_FALSE(pages.contains(packed(strange)));
        CHECK_FALSE(bytes.contains(strange.toUtf8()));
    }
    const QString theirs = wordsOf(paper(m_other, Audience::Full, u"form"_qs), m.folder());
    CHECK(theirs.contains(packed(u"boat yard"_qs)));
    for (const QString& strange : {u"Kayleigh"_qs, u"Marr"_qs, u"Dan Pryce"_qs, u"Helen Baxter"_qs})
        CHECK_FALSE(theirs.contains(packed(strange)));
    const QString request = wordsOf(paper(m_case, Audience::Full, u"request"_qs), m.folder());
    for (const QString& part : {aim, u"Risk assessment"_qs, u"Missing overnight, with older men at the harbour"_qs,
                                u"Lucy Fenn, Dan Pryce, school, police; Sheila Todd on 15 April"_qs, // (H2)
                                u"Helen Baxter, school, and Insp Tom Whelan"_qs})                    // (H17)
        CHECK(request.contains(packed(part)));
}

QByteArray Case::paper(Id<Discussion> id, Audience audience, const QString& form)
{
    const auto pdf = m.window().store()->read().issued(id, 1, audience, form);
    REQUIRE(pdf.ok());
    return *pdf;
}

} // namespace chairside::journey
