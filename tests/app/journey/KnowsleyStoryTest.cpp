// Who may ask Knowsley for a discussion, when and why, and what becomes of the plan: the parts of its terms of
// reference that stand around the model (JourneyTest holds the model itself), through the real window and on paper.
#include "Paper.h"
#include "Telling.h"
#include "core/storage/StoreReader.h"

#include <QComboBox>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

QStringList offered(Chair& chair, const QString& box)
{
    auto* found = qobject_cast<QComboBox*>(chair.named(box));
    REQUIRE(found);
    QStringList out;
    for (int i = 0; i < found->count(); ++i)
        out << found->itemText(i);
    return out;
}

QStringList gaps(Chair& chair)
{
    QStringList out;
    for (const ReadinessGap& gap : chair.session().readiness().gaps)
        out << gap.title;
    return out;
}

// A class teacher asks; the dialog points elsewhere where it is an escalation.
void asked(Chair& chair, Telling& tell)
{
    const QString elsewhere = u"use the Multi-Agency Escalation Policy instead"_qs;
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget&) {
                       tell.give({{u"Procedure"_qs, u"Knowsley: Complex Case Discussion"_qs},
                                  {u"child.name"_qs, u"Ellis Hargreaves"_qs},
                                  {u"child.born"_qs, u"9/2/2014"_qs},
                                  {u"Asked for by"_qs, u"Ade Bello"_qs},
                                  {u"Their role"_qs, u"Class teacher"_qs},
                                  {u"Their agency"_qs, u"St Aidan’s Primary"_qs}});
                       CHECK_FALSE(tell.shown().contains(elsewhere));
                       tell.give(u"escalation"_qs, u"Yes"_qs);
                       CHECK(tell.shown().contains(elsewhere)); // (K3)
                       chair.click(u"begin"_qs);
                   });
    REQUIRE(chair.window().session());
    CHECK(gaps(chair).contains(u"This was asked for as an escalation"_qs)); // (K3): and before signing again
    tell.give(u"Is this an escalation?"_qs, u"No"_qs);
    CHECK_FALSE(gaps(chair).contains(u"This was asked for as an escalation"_qs));

    // (K1): any professional; (K2): during the assessment or while the child is open.
    CHECK(tell.shown().contains(u"A team manager, a social worker or any professional can ask, during assessment or at "
                                "any time a child is open to Children’s Social Care."_qs));
    CHECK(chair.record().request().role == u"Class teacher"_qs);
    const QString open = u"While open to Children’s Social Care"_qs;
    CHECK(offered(chair, u"When in the work"_qs) == QStringList{u"Not recorded"_qs, u"During assessment"_qs, open});
    tell.give(u"When in the work"_qs, open);
    CHECK(chair.record().request().moment == RequestMoment::Open);
    // (K4): the practitioner is stuck, or the manager suggests it.
    const QString stuck = u"A practitioner, who feels stuck"_qs;
    CHECK(offered(chair, u"Whose idea it was"_qs) ==
          QStringList{u"Not recorded"_qs, stuck, u"A manager, for new ideas"_qs});
    tell.give(u"Whose idea it was"_qs, stuck);
    CHECK(chair.record().request().idea == RequestIdea::Practitioner);
    CHECK(gaps(chair).contains(u"Not answered: Why is work with this family stuck?"_qs));
    tell.answer(u"request.stuck"_qs, {}, u"Four plans in a year, and he still sleeps in his coat"_qs);
    tell.give({{u"Received on"_qs, u"19/11/2026"_qs}, {u"Legal status, child 1"_qs, u"Child in need"_qs}});
}

void gathered(Telling& tell)
{
    tell.goTo(u"Who is here"_qs);
    // (K5): what the discussion is for, before the people who hold it.
    for (const QString& aim :
         {u"shared responsibility for risk"_qs, u"curiosity and creativeness"_qs,
          u"hearing other people’s perspectives and can learn from other people’s approaches"_qs}) {
        INFO(aim.toStdString());
        CHECK(tell.shown().contains(aim));
    }
    // (K6): a Head of Service; another role says why.
    const QString why = u"The procedure asks for this role to chair: Head of Service. Say why another does."_qs;
    tell.give(u"Chair’s role"_qs, u"Service Manager"_qs);
    CHECK(tell.shown().contains(why));
    tell.give(u"Chair’s role"_qs, u"Head of Service"_qs);
    CHECK_FALSE(tell.shown().contains(why));
    tell.give(u"Started"_qs, u"10:00"_qs);
    for (const QString& name : {u"Ade Bello"_qs, u"Insp Tom Whelan"_qs})
        tell.person(name, {{u"Here?"_qs, u"Here"_qs}});
}

void planned(Chair& chair, Telling& tell)
{
    tell.goTo(u"Plan"_qs);
    tell.answer(u"plan.decision"_qs, {}, u"One worker, one plan, and a heater this week"_qs);
    tell.answer(u"plan.rationale"_qs, {}, u"Each plan alone was sound; together nobody did them"_qs);
    // (K20, K22): who, by when, and how anyone will know; and it is reviewed.
    tell.row(u"Add action"_qs, u"Fit the heater"_qs);
    CHECK(gaps(chair).contains(u"Action 1 has no owner, no due date and no measure"_qs));
    tell.row(u"Add action"_qs, u"Write the one plan"_qs,
             {{u"Owner, action 2"_qs, u"Priya Nair"_qs},
              {u"Agency, action 2"_qs, u"Children’s Social Care"_qs},
              {u"Due, action 2"_qs, u"1/12/2026"_qs},
              {u"Measure, action 2"_qs, u"All four agencies have it"_qs}});
    CHECK_FALSE(gaps(chair).join(u'\n').contains(u"Action 2"_qs));
    tell.row(
        u"Add contingency"_qs, u"The heater does not come"_qs,
        {{u"Then, contingency 1"_qs, u"Two nights at his aunt’s"_qs}, {u"Owner, contingency 1"_qs, u"Priya Nair"_qs}});
    CHECK(gaps(chair).contains(u"No review date"_qs));
    tell.goTo(u"Who is here"_qs);
    tell.give(u"Review on"_qs, u"8/12/2026"_qs);
    CHECK_FALSE(gaps(chair).contains(u"No review date"_qs));
}

void tellEllis(Chair& chair, const QString& pictures)
{
    Telling tell(chair, pictures);
    chair.setNow(QDateTime(QDate(2026, 11, 24), QTime(9, 30)).toUTC());
    tell.startRecords(u"Margaret Ashworth"_qs);
    asked(chair, tell);
    gathered(tell);
    planned(chair, tell);
    tell.checkWidths();
    tell.drawEveryWay();
    tell.sign(u"Margaret Ashworth"_qs, u"The rest follows at the review"_qs);

    const QString form = tell.paper(u"form"_qs, Audience::Full);
    for (const QString& words :
         {u"Ade Bello"_qs, u"Class teacher"_qs, u"St Aidan’s Primary"_qs, u"While open to Children’s Social Care"_qs,
          u"A practitioner, who feels stuck"_qs, u"he still sleeps in his coat"_qs, u"All four agencies have it"_qs,
          u"8 December 2026"_qs,
          // (K23): from June 2019, and not the council's own form.
          u"1.2.10 Complex Case Discussion Terms of Reference, June 2019"_qs,
          u"The council’s own Appendix 1 form is not public."_qs}) {
        INFO(words.toStdString());
        CHECK(form.contains(packed(words)));
    }
    tell.drawPapers();
}

} // namespace

TEST_CASE(
    "any professional asks, the aims are in sight, the plan is one that can be measured, and the form says whose it "
    "is")
{
    Chair chair;
    tellEllis(chair, {});
}

// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures-knowsley]"
TEST_CASE("Knowsley's terms of reference, drawn", "[.pictures-knowsley]")
{
    Chair chair;
    tellEllis(chair, qEnvironmentVariable("CHAIRSIDE_PICTURES"));
}
