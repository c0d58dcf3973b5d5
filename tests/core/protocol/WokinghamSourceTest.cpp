// Wokingham’s procedure against its published source: the lists are typed from the text, not from the file.
#include "Source.h"

using namespace chairside;
using namespace chairside::source;

TEST_CASE("Wokingham: seven and seven, the ten items, and who may add or remove")
{
    const Protocol& p = *sample::protocol("wokingham");
    CHECK(p.version == QStringLiteral("1.2"));
    CHECK(p.reviewOn == QDate(2023, 10, 31)); // (W25)
    CHECK(p.lapsed(QDate(2026, 11, 26)));
    REQUIRE(p.criteria.size() == 2);
    CHECK(p.criteria[0].other); // (W5)
    // (W3); word for word, but that an order under section 38 is an interim one
    quotes(criteriaOf(p, 0),
           {
               "Children who are at a high risk of criminal or sexual exploitation (CSE), gang affiliation, "
               "radicalisation, forced marriage or female genital mutilation (FGM)",               // (W3.1)
               "Children within tier 4 psychiatric adolescent provision or secure accommodation.", // (W3.2)
               "Children with a high level of self-harming behaviour, the effects of which are likely to be "
               "life-changing",                                                                   // (W3.3)
               "Children in distance placements who are perceived as not being settled.",         // (W3.4)
               "Children subject to Section 38 interim care orders who are placed with parents.", // (W3.5)
               "Children assessed to be at risk of significant harm, but where we have been unable to secure the right "
               "care plan",                                                                                    // (W3.6)
               "Any serious and significant injury to a child or unexpected and unexplained death of a child." // (W3.7)
           });
    // (W4)
    quotes(criteriaOf(p, 1),
           {
               "Any case which is likely to attract media attention",                               // (W4.1)
               "Any case where there is a reputational issue or risk to Wokingham Borough Council", // (W4.2)
               "Cases which are likely to require high-cost packages",                              // (W4.3)
               "Any case where there is risk of judicial review, or threat of costs such as those where breaches of "
               "human rights are alleged.",                         // (W4.4)
               "Any complaints that are referred to the Ombudsman", // (W4.5)
               "Cases where there is significant multi-agency disagreement about the child’s plan and/or its "
               "implementation",                                                      // (W4.6)
               "Cases where a child (under 16) is placed in an unregulated placement" // (W4.7)
           });
    CHECK(p.block(QStringLiteral("category-a"))->note.contains(QStringLiteral("interim care order")));
    CHECK(p.block(QStringLiteral("category-b"))->note.contains(QStringLiteral("unlawful since September 2021")));
    // (W10): the child's own facts, which the block of children asks for; the day of adding is a step's.
    const QString facts = p.block(QStringLiteral("children"))->note;
    for (const char* const fact : {
             "Case ID",                                                     // (W10.a)
             "name",                                                        // (W10.b)
             "date of birth and ethnicity",                                 // (W10.c)
             "whether or not there is an EHCP",                             // (W10.d)
             "legal or case status",                                        // (W10.e)
             "the team responsible for operational delivery and oversight", // (W10.h)
         }) {
        CAPTURE(fact);
        CHECK(facts.contains(QString::fromUtf8(fact)));
    }
    CHECK(later(p, "listed").each == LaterStep::Each::Child); // (W10.f)
    // (W10.g)
    CHECK(p.promptMeaning(QStringLiteral("presenting-risks"))->ask == QStringLiteral("Presenting Risks"));
    // (W10.i)
    CHECK(p.promptMeaning(QStringLiteral("risk-plan"))->ask ==
          QStringLiteral("Multi-agency risk management plan (brief details not verbatim)"));
    // (W10.j)
    const QString narrative = asksOf(p, "narrative").join(QLatin1Char(' '));
    for (const char* const whom : {"for the child", "for the family", "for the staff", "for the department"})
        CHECK(narrative.contains(QLatin1String(whom)));
    // (W16)
    quotes(asksOf(p, "supervision"), {
                                         "Increasing the frequency of supervision", // (W16.1)
                                         "3-way supervision",                       // (W16.2)
                                         "Multi-Agency Group Supervision",          // (W16.3)
                                         "Case Formulation",                        // (W16.4)
                                         "Systemic Discussion"                      // (W16.5)
                                     });
    runs(p, "list", "meeting.held", -5, "working-day", "");                          // (W20)
    runs(p, "review", "meeting.held", 1, "month", "review.held");                    // (W19)
    CHECK(p.forms.front().title == QStringLiteral("Case of Note and Concern Form")); // (W24)
    // (W6, W23)
    const LaterStep& removal = later(p, "unlisted");
    CHECK(removal.choices.size() == 4);
    CHECK(removal.needsAgreement.size() == 2);
    for (const QString& choice : removal.needsAgreement)
        CHECK(choice.startsWith(QStringLiteral("By a Service Manager")));
    CHECK(removal.agreedBy == QStringLiteral("Assistant Director for Social Care and Early Help"));
    CHECK(later(p, "listed").choices.size() == 3);
    CHECK(later(p, "escalated").when.kind == Condition::Kind::Answer); // (W22)
    CHECK(later(p, "directed").each == LaterStep::Each::Child);        // (W21)
    CHECK(p.resultWord == QStringLiteral("direction"));
    // The source shares cases upward and is silent about everyone else: it refuses nobody, and names nobody more.
    CHECK(p.circulate.to == QStringList{QStringLiteral("participants")});
    CHECK(p.circulate.never.isEmpty());
    CHECK(p.circulate.source.contains(QStringLiteral("“the upward sharing of cases”")));
}
