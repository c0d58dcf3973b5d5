// What Wokingham’s protocol does with its source, beyond asking: who must be there, what is a gap and what mends it,
// what is expected later. Each asks the program, so that it fails where the place that a requirement has is broken.
#include "SourceCase.h"

using namespace chairside;
using sourcerules::Case;

TEST_CASE(
    "Wokingham: the officer is told once the criteria are agreed, and a disagreement is escalated (W12, W14, W15, "
    "W22)")
{
    Case c("wokingham");
    CHECK(c.prompt("raised.note") == Need::Reason); // a case note, whatever is agreed
    CHECK(c.prompt("raised.officer") == Need::None);
    c.say("raised.agreed", "Not one of them", "no");
    CHECK(c.prompt("raised.officer") == Need::None);
    CHECK(c.prompt("raised.note") == Need::Reason);
    CHECK(c.gapAt("raised.agreed").title == u"Not met: Is it agreed that the criteria are met?"_qs);
    CHECK(c.gapAt("raised.agreed").detail.startsWith(u"It ends here: decline it"_qs));
    CHECK(unmetPrompts(c.d, c.protocol) == std::vector<const Prompt*>{c.protocol.prompt(u"raised.agreed"_qs)});
    c.say("raised.agreed", "Category A", "yes");
    CHECK(c.prompt("raised.agreed") == Need::None);
    CHECK(unmetPrompts(c.d, c.protocol).empty());
    CHECK(c.prompt("raised.officer") == Need::Reason);
    CHECK(holds(c.protocol.prompt(u"raised.briefed"_qs)->when, c.d));
    CHECK_FALSE(c.expected("escalated"));
    c.say("review.disagreement", "Health do not agree", "yes");
    CHECK(c.expected("escalated"));
    CHECK(c.protocol.prompt(u"review.disagreement"_qs)->ask.contains(u"BWSCP Escalation Policy"_qs));
}

TEST_CASE("Wokingham: each way of supervising is considered by name, and a removal brings its evidence and agreement "
          "(W16, W17, W18, W23)")
{
    Case c("wokingham");
    QStringList ways;
    for (const Prompt& each : c.protocol.block(u"supervision"_qs)->prompts) {
        ways << each.ask;
        CHECK(c.prompt(each.id.toLatin1().constData()) == Need::Reason);
    }
    CHECK(ways == QStringList{u"Increasing the frequency of supervision"_qs, u"3-way supervision"_qs,
                              u"Multi-Agency Group Supervision"_qs, u"Case Formulation"_qs, u"Systemic Discussion"_qs});
    for (const char* id : {"oversight.words", "oversight.filed", "oversight.copied"})
        CHECK(c.prompt(id) == Need::Reason);
    CHECK(c.prompt("review.evidence") == Need::None);
    c.say("review.removal", "", "yes");
    CHECK(c.prompt("review.evidence") == Need::Reason);
    CHECK(c.prompt("review.agreed") == Need::Reason);
    CHECK_FALSE(c.expected("listed")); // each child by itself
    sample::add(c.d, Subject{});
    for (const char* id : {"listed", "unlisted", "directed"})
        CHECK(c.expected(id));
}
