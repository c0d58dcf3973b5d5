// A case of most concern as it would be in Wokingham, through the real window: a social worker raises a boy, the Team
// Manager talks it over, the form goes to the Service Managers, the Senior Management Team reviews it and gives its
// direction; a month later the risk has been addressed and the case comes off the list.
#include "Paper.h"
#include "Telling.h"
#include "core/storage/StoreReader.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void now(Chair& chair, QDate day, QTime time)
{
    chair.setNow(QDateTime(day, time).toUTC());
}

// The words of a letter's draft; it is marked as told.
QString sendDraft(Chair& chair, const QString& letter)
{
    QString words;
    chair.inDialog([&] { chair.click(u"tell.%1.0"_qs.arg(letter)); },
                   [&](QWidget& dialog) {
                       words = dialog.findChild<QPlainTextEdit*>(u"mail.body"_qs)->toPlainText();
                       dialog.findChild<QPushButton*>(u"mail.record"_qs)->click();
                   });
    return words;
}

void raised(Chair& chair, Telling& tell)
{
    now(chair, {2026, 11, 2}, {14, 0});
    tell.startRecords(u"Philippa Deane"_qs);
    tell.begin(u"Wokingham: Case of Most Concern"_qs, {{u"child.name"_qs, u"Tobias Renshaw"_qs},
                                                       {u"child.born"_qs, u"17/5/2011"_qs},
                                                       {u"Asked for by"_qs, u"Grace Mensah"_qs},
                                                       {u"Their role"_qs, u"Social worker"_qs},
                                                       {u"Held on"_qs, u"24/11/2026"_qs}});
    // (W10): the items the list holds about the child.
    tell.give({{u"ICS number, child 1"_qs, u"448120"_qs},
               {u"Legal status, child 1"_qs, u"Interim care order"_qs},
               {u"Category, or date of the order, child 1"_qs, u"9 October 2026"_qs},
               {u"Allocated worker, child 1"_qs, u"Grace Mensah"_qs},
               {u"Team, child 1"_qs, u"Children in Care, East"_qs},
               {u"Team manager, child 1"_qs, u"Rob Ellery"_qs}});
    chair.click(u"More about this child"_qs);
    tell.give({{u"Ethnicity, child 1"_qs, u"White British"_qs},
               {u"Education, health and care plan?, child 1"_qs, u"Yes"_qs},
               {u"IRO or child protection chair, child 1"_qs, u"Yasmin Khoury"_qs}});
    tell.give(u"Received on"_qs, u"2/11/2026"_qs);
    CHECK_FALSE(chair.visible(u"Screening"_qs)); // the Team Manager's discussion is the gate here
    tell.answer(u"raised.first"_qs, u"Yes"_qs);  // (W11)
    tell.answer(u"raised.discussed"_qs, {}, u"3/11/2026"_qs);
    tell.answer(u"raised.manager"_qs, {}, u"Rob Ellery"_qs);
    // (W12): the note stands whatever is decided; the IRO is told once the criteria are agreed (W14).
    tell.answer(u"raised.note"_qs, {}, u"Three missing episodes since the move; his placement ends on 18 December"_qs);
    CHECK_FALSE(chair.visible(chair.session().protocol().prompt(u"raised.officer"_qs)->ask));
    // Where they are not met it ends, with the case note.
    tell.answer(u"raised.agreed"_qs, u"No"_qs, u"Category A, and the cost of a bespoke placement"_qs);
    CHECK(chair.visible(u"otherwise.raised.agreed"_qs));
    CHECK(chair.visible(u"Screening"_qs));
    tell.answer(u"raised.agreed"_qs, u"Yes"_qs, u"Category A, and the cost of a bespoke placement"_qs);
    CHECK_FALSE(chair.visible(u"Screening"_qs));
    tell.answer(u"raised.officer"_qs, u"Yes"_qs);
    tell.answer(u"raised.briefed"_qs, u"Yes"_qs); // (W15)
    CHECK(chair.record().ranked<Subject>().front()->ehcp == Reply::Yes);
}

void concern(Chair& chair, Telling& tell)
{
    tell.goTo(u"Concern"_qs);
    // (W2, W3, W4, W5)
    CHECK(tell.shown().contains(u"unlawful since September 2021"_qs));
    tell.give({{u"Children in distance placements who are perceived as not being settled."_qs, {}},
               {u"Children subject to Section 38 interim care orders who are placed with parents."_qs, {}},
               {u"Cases which are likely to require high-cost packages"_qs, {}}});
    CHECK(chair.record().answer(u"criteria.a.distance"_qs)->choice == u"yes"_qs);
    tell.answer(u"concern.not-reducing"_qs, {}, u"He goes missing within a day of every return interview"_qs);
    tell.answer(u"concern.risks"_qs, {}, u"Found twice at an address in Slough that the police watch"_qs);
    tell.answer(u"concern.plan"_qs, {}, u"Weekly mapping with police and school; disruption at the address"_qs);
    tell.answer(u"concern.child"_qs, {}, u"Serious injury, or a conviction"_qs);
    tell.answer(u"concern.family"_qs, {}, u"His mother will not have him home if the younger two are at risk"_qs);
    tell.answer(u"concern.staff"_qs, {}, u"Threats to the worker outside the placement"_qs);
    tell.answer(u"concern.department"_qs, {}, u"An out-of-county placement at short notice"_qs);
    // (W16): each way of supervising considered.
    tell.decide(u"supervision.more"_qs, u"Yes"_qs, u"Fortnightly until the risk has diminished"_qs, u"Rob Ellery"_qs,
                u"In person"_qs, u"9/11/2026"_qs);
    tell.decide(u"supervision.three-way"_qs, u"Yes"_qs, u"With the lead Service Manager, once"_qs, u"Rob Ellery"_qs,
                u"At the office"_qs, u"16/11/2026"_qs);
    tell.decide(u"supervision.group"_qs, u"No"_qs, {}, {}, {}, {});
    tell.decide(u"supervision.formulation"_qs, u"Yes"_qs, u"With CAMHS"_qs, u"Grace Mensah"_qs, u"By video"_qs,
                u"20/11/2026"_qs);
    tell.decide(u"supervision.systemic"_qs, u"Not needed"_qs, {}, {}, {}, {});
    // (W17, W18)
    tell.answer(u"oversight.manager"_qs, {}, u"Anil Bhatt"_qs);
    tell.answer(u"oversight.words"_qs, {}, u"The mapping is right; the placement search starts now"_qs);
    tell.answer(u"oversight.filed"_qs, {}, u"5/11/2026"_qs);
    tell.answer(u"oversight.copied"_qs, {}, u"5/11/2026"_qs);
}

void toldBefore(Chair& chair, Telling& tell)
{
    tell.goTo(u"Tell people"_qs);
    // (W20): five working days before the meeting.
    REQUIRE(tell.date(u"list"_qs));
    CHECK(tell.date(u"list"_qs)->due == QDate(2026, 11, 17));
    CHECK(tell.dateWords(u"list"_qs) == u"By 17 November 2026, in 11 working days"_qs);
    CHECK_FALSE(tell.shown().contains(u"(W20"_qs));
    // (W8, W13): to all Service Managers, with the narrative; (W14): to the IRO by name; (W18): to the Assistant
    // Director.
    CHECK(sendDraft(chair, u"form"_qs).contains(u"Case of Note and Concern Form about Tobias Renshaw"_qs));
    CHECK(sendDraft(chair, u"officer"_qs).contains(u"has gone to all Service Managers"_qs));
    CHECK(sendDraft(chair, u"assistant-director"_qs).contains(u"for your consideration"_qs));
    now(chair, {2026, 11, 16}, {9, 0});
    CHECK(sendDraft(chair, u"list"_qs).contains(u"24 November 2026"_qs));
    CHECK(tell.dateWords(u"list"_qs) == u"Done on 16 November 2026, in time"_qs);
    QStringList told;
    for (const Step* step : chair.record().stepsOf(StepKind::Told))
        told << step->who;
    CHECK(told == QStringList{u"All Service Managers, including Quality Assurance and Safeguarding Standards"_qs,
                              u"Yasmin Khoury"_qs, u"Assistant Director for Social Care and Early Help"_qs,
                              u"All Service Managers, including QAST"_qs});
}

void meeting(Chair& chair, Telling& tell)
{
    now(chair, {2026, 11, 24}, {10, 0});
    tell.goTo(u"Who is here"_qs);
    // (W7)
    CHECK(tell.shown().contains(u"The list is a standing item for review at all Senior Management Team meetings."_qs));
    tell.give({{u"Started"_qs, u"10:00"_qs}, {u"Place, or which call"_qs, u"Shute End, room 4"_qs}});
    const QString role = u"Role"_qs, agency = u"Agency"_qs, here = u"Here?"_qs, place = u"In the place of"_qs;
    tell.person(u"Helena Frith"_qs, {{role, u"Assistant Director"_qs},
                                     {agency, u"Children’s Services"_qs},
                                     {here, u"Here"_qs},
                                     {place, u"Children’s Services, Assistant Director"_qs},
                                     {u"Can decide?"_qs, u"Yes"_qs}});
    tell.person(u"Anil Bhatt"_qs, {{role, u"Service Manager"_qs},
                                   {agency, u"Children’s Services"_qs},
                                   {here, u"Here"_qs},
                                   {place, u"Children’s Services, Lead Service Manager"_qs}});
    tell.give(u"Chair’s role"_qs, u"Senior Management Team"_qs);
    tell.give(u"Review on"_qs, u"15/12/2026"_qs);
}

void review(Chair& chair, Telling& tell)
{
    tell.goTo(u"Review"_qs);
    tell.answer(u"review.update"_qs, {}, u"One episode since the 9th; a placement in Reading is being held"_qs);
    tell.answer(u"review.reducing"_qs, u"No"_qs, u"Not yet"_qs);
    CHECK_FALSE(chair.visible(u"later.escalated.0"_qs));
    tell.answer(u"review.disagreement"_qs, u"Yes"_qs, u"Health do not agree that CAMHS should lead"_qs); // (W22)
    // (W23): evidence and agreement are asked for only where removal is.
    CHECK_FALSE(chair.visible(chair.session().protocol().prompt(u"review.evidence"_qs)->ask));
    tell.answer(u"review.removal"_qs, u"No"_qs);
    tell.goTo(u"Direction"_qs);
    tell.answer(u"plan.decision"_qs, {},
                u"The Assistant Director authorises the Reading placement this week"_qs); // (W9)
    tell.answer(u"plan.rationale"_qs, {}, u"Near his school and out of reach of the address"_qs);
    tell.row(u"Add action"_qs, u"Sign the placement contract"_qs,
             {{u"Owner, action 1"_qs, u"Helena Frith"_qs},
              {u"Due, action 1"_qs, u"27/11/2026"_qs},
              {u"Measure, action 1"_qs, u"Tobias has seen the house before he moves"_qs}});
    CHECK(tell.date(u"review"_qs)->due == QDate(2026, 12, 24)); // (W7, W19): monthly
    CHECK(tell.date(u"review"_qs)->assumption.contains(u"the next meeting may be earlier"_qs));
    tell.checkWidths();
    tell.drawEveryWay();
    tell.sign(u"Philippa Deane"_qs, {});
}

void papers(Telling& tell)
{
    // (W24, W8, W10): the concern form holds its ten items, the Service Manager's narrative, and nothing of the review.
    const QString concern = tell.paper(u"concern"_qs, Audience::Full);
    for (const QString& words : {u"Case of Note and Concern Form"_qs,
                                 u"448120"_qs,
                                 u"Tobias Renshaw"_qs,
                                 u"17 May 2011"_qs,
                                 u"White British"_qs,
                                 u"Interim care order"_qs,
                                 u"Children in Care, East"_qs,
                                 u"Found twice at an address in Slough"_qs,
                                 u"Weekly mapping with police and school"_qs,
                                 u"Threats to the worker"_qs,
                                 u"An out-of-county placement"_qs,
                                 u"Fortnightly until the risk"_qs,
                                 u"The mapping is right"_qs,
                                 u"Three missing episodes since the move"_qs,
                                 u"He goes missing within a day of every return interview"_qs,                  // (W2)
                                 u"Children in distance placements who are perceived as not being settled."_qs, // (W3)
                                 u"Cases which are likely to require high-cost packages"_qs,                    // (W4)
                                 u"Anil Bhatt"_qs,
                                 u"Serious injury, or a conviction"_qs,
                                 u"His mother will not have him home if the younger two are at risk"_qs}) {
        INFO(words.toStdString());
        CHECK(concern.contains(packed(words)));
    }
    CHECK_FALSE(concern.contains(packed(u"authorises the Reading placement"_qs)));
    CHECK_FALSE(concern.contains(packed(u"(W25)"_qs)));
    const QString form = tell.paper(u"form"_qs, Audience::Full);
    CHECK(form.contains(packed(u"The Assistant Director authorises the Reading placement this week"_qs)));
    CHECK(form.contains(packed(u"Case of Most Concern: review and direction"_qs)));
    CHECK_FALSE(form.contains(packed(u"Screening decision"_qs)));
}

// (W6): at any point, before the Senior Management Team has met; named, by whom, with a reason.
void addedToTheList(Chair& chair, Telling& tell)
{
    tell.goTo(u"Meanwhile"_qs);
    QStringList shown;
    for (const QLabel* label : chair.named(u"afterwards"_qs)->findChildren<QLabel*>())
        if (label->isVisible())
            shown << label->text();
    CHECK(shown.contains(u"What may be done before the record is signed"_qs)); // and need not be
    CHECK(shown.contains(u"Added to the list: Tobias Renshaw"_qs));
    CHECK_FALSE(shown.contains(u"Closing"_qs)); // that comes once the record is signed
    CHECK_FALSE(shown.join(u'\n').contains(u"Direction filed and told to the team"_qs));
    chair.click(u"later.listed.%1"_qs.arg(chair.record().ranked<Subject>().front()->id.value));
    tell.give({{u"later.choice"_qs, u"By the Assistant Director"_qs},
               {u"later.who"_qs, u"Helena Frith"_qs},
               {u"later.note"_qs, u"The risks are not reducing under the present plan"_qs}});
    chair.click(u"later.record"_qs);
    CHECK(chair.record().stepsOf(StepKind::Listed).size() == 1);
    tell.draw(u"meanwhile"_qs);
}

void afterwards(Chair& chair, Telling& tell)
{
    now(chair, {2026, 11, 25}, {9, 0});
    tell.goTo(u"Tell people"_qs);
    CHECK(sendDraft(chair, u"team"_qs).contains(u"The direction is on the child’s file"_qs)); // (W21)
    tell.goTo(u"Afterwards"_qs);
    const QString child = QString::number(chair.record().ranked<Subject>().front()->id.value);
    // (W21), (W22)
    chair.click(u"later.directed."_qs + child);
    tell.give({{u"later.who"_qs, u"Anil Bhatt"_qs}, {u"later.note"_qs, u"With Grace and Rob, 25 November"_qs}});
    chair.click(u"later.record"_qs);
    chair.click(u"later.escalated.0"_qs);
    tell.give(u"later.note"_qs, u"To the Director of Nursing"_qs);
    chair.click(u"later.record"_qs);
    CHECK(chair.record().stepsOf(StepKind::Listed).size() == 1);
    CHECK(chair.record().stepsOf(StepKind::Listed).front()->choice == u"By the Assistant Director"_qs);
    CHECK(chair.record().stepsOf(StepKind::Escalated).size() == 1);

    // (W23): a Service Manager takes him off with evidence and the Assistant Director's agreement.
    now(chair, {2026, 12, 15}, {11, 0});
    chair.click(u"later.unlisted."_qs + child);
    tell.give({{u"later.choice"_qs, u"By a Service Manager: the risk has been addressed"_qs},
               {u"later.who"_qs, u"Anil Bhatt"_qs},
               {u"later.day"_qs, u"15/12/2026"_qs},
               {u"later.note"_qs, u"Settled in Reading, no episode since 28 November"_qs}});
    chair.click(u"later.record"_qs);
    CHECK(tell.shown().contains(u"needs the agreement of the Assistant Director for Social Care and Early Help"_qs));
    tell.draw(u"afterwards-refused"_qs);
    CHECK(chair.record().stepsOf(StepKind::Unlisted).empty());
    tell.give(u"later.agreed"_qs, u"Helena Frith"_qs);
    chair.click(u"later.record"_qs);
    REQUIRE(chair.record().stepsOf(StepKind::Unlisted).size() == 1);
    // (W1): a live list is made of these. Nothing is erased: both stand, each with its day and its reason.
    REQUIRE(chair.record().stepsOf(StepKind::Listed).size() == 1);
    CHECK(chair.record().stepsOf(StepKind::Listed).front()->day == QDate(2026, 11, 16));
    CHECK(chair.record().stepsOf(StepKind::Listed).front()->subject == chair.record().ranked<Subject>().front()->id);
    CHECK(chair.record().stepsOf(StepKind::Unlisted).front()->day == QDate(2026, 12, 15));
    CHECK(chair.record().stepsOf(StepKind::Unlisted).front()->note.contains(u"no episode since 28 November"_qs));
    CHECK(tell.shown().contains(u"agreed by Helena Frith"_qs));
    tell.draw(u"afterwards-unlisted"_qs);
}

void tellTobias(Chair& chair, const QString& pictures)
{
    Telling tell(chair, pictures);
    raised(chair, tell);
    concern(chair, tell);
    toldBefore(chair, tell);
    addedToTheList(chair, tell);
    meeting(chair, tell);
    review(chair, tell);
    papers(tell);
    tell.drawPapers();
    tell.goTo(u"Circulate"_qs);
    CHECK(qobject_cast<QTableView*>(chair.named(u"recipients"_qs))->model()->rowCount() == 2);
    afterwards(chair, tell);
    CHECK(chair.window().store()->read().verify().value().problems == QStringList());
}

} // namespace

TEST_CASE(
    "a boy of fifteen, raised by his social worker, directed by the Senior Management Team and taken off the list "
    "when the risk is addressed")
{
    Chair chair;
    tellTobias(chair, {});
}

// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures-wokingham]"
TEST_CASE("Wokingham's case of most concern, drawn", "[.pictures-wokingham]")
{
    Chair chair;
    tellTobias(chair, qEnvironmentVariable("CHAIRSIDE_PICTURES"));
}
