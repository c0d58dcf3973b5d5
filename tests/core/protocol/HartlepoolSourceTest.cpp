// Hartlepool and Stockton’s procedure against its published source: the lists are typed from the text, not from the
// file.
#include "Source.h"

using namespace chairside;
using namespace chairside::source;

TEST_CASE("Hartlepool and Stockton: the request, its criteria and its gate are the guidance's own")
{
    const Protocol& p = *sample::protocol("hartlepool-stockton");
    CHECK(p.title == QStringLiteral("Complex Case Meeting"));
    CHECK(p.resultWord == QStringLiteral("recommendation"));         // (H5)
    CHECK(p.chairRole == QStringLiteral("Service Manager"));         // (H27)
    CHECK(p.sittingTitle == QStringLiteral("Complex Case Meeting")); // (H29)
    CHECK_FALSE(p.reviewOn.isValid());
    // (H10): 4 Criteria for Complex Case Planning
    REQUIRE(p.criteria.size() == 2);
    CHECK(p.criteria[0].other); // "illustrative, not exhaustive"
    quotes(
        criteriaOf(p, 0),
        {
            "Early Help or Child in Need cases where families have engaged but no progress has been made.", // (H10.1)
            "Cases where adolescents living in the community, whether with their families, or in care; who are "
            "exhibiting behaviours which create a high level of risk whether to self or others, through violence, "
            "offending, self-harm or serious substance misuse or child sexual exploitation.", // (H10.2)
            "Neglect: cases with a Child Protection Plan, which have had a plan for approaching 18 months and where "
            "there are concerns about the level of progress made.",                                  // (H10.3)
            "Cases where Care Proceedings have been concluded but progress is still not being made." // (H10.4)
        });
    // (H11): features
    quotes(criteriaOf(p, 1),
           {
               "Agencies working in contradiction to one another.",                             // (H11.1)
               "Agencies responding to short-term crises not achieving long-term outcomes.",    // (H11.2)
               "Rigid application of process criteria hampering combined inter-agency effort.", // (H11.3)
               "Disputes amongst professionals, unresolved by line managers.",                  // (H11.4)
               "Professionals have become “stuck”, run out of ideas, repeating unproductive patterns of service "
               "delivery." // (H11.5)
           });
    CHECK(asksOf(p, "criteria").size() == 5); // four, and "other"
    CHECK(asksOf(p, "features").size() == 6);
    // (H25): 6.2 Written information; family structure is rows of its own
    asksInOrder(asksOf(p, "written"),
                {
                    "Wider family and community networks, where the connections are important", // (H25.1)
                    "Brief history and overview",                                               // (H25.2)
                    "Index of assessments completed",                                           // (H25.3)
                    "Agencies/professionals involved",                                          // (H25.4)
                    "Analysis of current risks (known and unknown)",                            // (H25.5)
                    "Identified issues or obstacles to effective case planning or provision",   // (H25.6)
                    "The anticipated benefits of a complex case plan",                          // (H25.7)
                    "The specific outcomes being sought"                                        // (H25.8)
                });
    // (H3, H4, H8, H16, H20)
    const QStringList gate = asksOf(p, "gate");
    CHECK(gate.join(QLatin1Char(' ')).contains(QStringLiteral("multi-agency group supervision")));
    CHECK(gate.join(QLatin1Char(' ')).contains(QStringLiteral("dispute resolution")));
    CHECK(p.promptMeaning(QStringLiteral("timing")));
    CHECK(p.prompt(QStringLiteral("gate.stalled"))->choices.size() == 3); // "or" in the text, "and" in the chart
    // (H26): three papers
    const Block* papers = p.block(QStringLiteral("papers"));
    CHECK(papers->of == QStringLiteral("paper"));
    CHECK(papers->atLeast == 3);
    CHECK(papers->note.startsWith(QStringLiteral("Chronology, current risk assessment, last case review report")));
    // (H18, H36)
    CHECK(p.attendance.size() == 3);
    REQUIRE(p.forms.size() == 1);
    CHECK(p.forms.front().title == QStringLiteral("Request for a Complex Case Meeting"));
}

TEST_CASE("Hartlepool and Stockton: both dates before, three months after, and who is told")
{
    const Protocol& p = *sample::protocol("hartlepool-stockton");
    runs(p, "request", "meeting.held", -10, "working-day", "request.passed"); // (H21)
    runs(p, "accepted", "meeting.held", -14, "day", "");                      // (H23)
    runs(p, "notified", "meeting.held", -10, "working-day", "");              // (H24)
    runs(p, "feedback", "meeting.held", 3, "month", "feedback.received");     // (H32)
    QStringList told;
    for (const Letter& letter : p.letters) {
        told << letter.to;
        if (letter.to == QStringLiteral("requester"))
            CHECK(letter.clock == QStringLiteral("accepted"));
    }
    for (const char* const who : {"requester", "involved-now", "involved-before", "reviewing-officer", "participants"})
        CHECK(told.contains(QLatin1String(who)));
    for (const Letter& letter : p.letters)
        if (letter.to == QStringLiteral("involved-now")) {
            CHECK(letter.body.contains(QStringLiteral("background information")));
            CHECK(letter.body.contains(QStringLiteral("index systems"))); // (H22)
            CHECK(letter.body.contains(QStringLiteral("best thinking"))); // (H7)
        }
    CHECK(later(p, "checked").who == QStringLiteral("Team Manager"));                      // (H34)
    CHECK(later(p, "learning").title.contains(QStringLiteral("Principal Social Worker"))); // (H35)
    CHECK(p.feedback.size() == 3);
    // (H30): to all involved agencies, whether they could come or not
    CHECK(p.circulate.to.contains(QStringLiteral("apologies")));
    CHECK(p.circulate.source.contains(QStringLiteral("“given to all involved agencies”")));
    // The guidance knows recommendations about the case, for those who are involved with it; no others.
    CHECK_FALSE(p.stageOfRows(QStringLiteral("recommendation")));
}
