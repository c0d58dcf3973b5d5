// What Oxfordshire’s panel does with its source, beyond asking: who must be there, what is a gap and what mends it,
// what is expected later. Each asks the program, so that it fails where the place that a requirement has is broken.
#include "SourceCase.h"

using namespace chairside;
using sourcerules::Case;

TEST_CASE("Oxfordshire: the gate, the child's voice and the risks are asked for; an answer comes back for each "
          "recommendation (O2, O7, O10, O12, O14, O15)")
{
    Case c("oxfordshire");
    CHECK(c.prompt("gate.routes") == Need::Reason);
    c.say("gate.routes", "It could not wait", "no");
    CHECK(c.prompt("gate.routes") == Need::Reason);
    CHECK(c.gapAt("gate.routes").detail.contains(u"tried and failed to improve outcomes"_qs));
    c.say("gate.routes", "Two planning meetings", "yes");
    CHECK(c.prompt("gate.routes") == Need::None);
    CHECK(c.block("child-voice") == Need::Reason);
    CHECK(c.block("risks") == Need::Reason);
    Voice voice;
    voice.words = u"I want the one by the river"_qs;
    sample::add(c.d, voice);
    Risk risk;
    risk.harm = u"Harms herself"_qs;
    sample::add(c.d, risk);
    CHECK(c.block("child-voice") == Need::None);
    CHECK(c.block("risks") == Need::None);
    CHECK_FALSE(c.expected("answered"));
    Recommendation asked;
    asked.what = u"A consultant’s advice"_qs;
    sample::add(c.d, asked);
    CHECK(c.expected("answered"));
}

TEST_CASE(
    "Oxfordshire: what the panel asks of organisations, and what each does about it, is kept with the record (O12, "
    "O14)")
{
    Case c("oxfordshire");
    const auto recommend = [&](const char* what) {
        Recommendation out;
        out.what = QString::fromUtf8(what);
        return sample::add(c.d, out).id;
    };
    recommend("Advice and consultation from CAMHS at a senior level");                      // (O14.1)
    recommend("A summary of the work on non-accidental injury and thresholds in court");    // (O14.2)
    recommend("Review placements that may not be sound after proceedings that failed");     // (O14.3)
    const auto placements = recommend("The lack of appropriate placements in the country"); // (O12.1)
    const auto open = [&] {
        int out = 0;
        for (const ExpectedStep& each : expectedLater(c.d, c.protocol, WorkingDays()))
            out += each.asks.id == u"answered"_qs && each.open() ? 1 : 0;
        return out;
    };
    CHECK(open() == 4);
    const char* const answers[] = {
        "Raised with the association of chairs",        // (O12.2)
        "Members of Parliament know of it",             // (O12.3)
        "The region’s directors look into it together", // (O12.4)
    };
    for (const char* const words : answers) {
        Step step;
        step.id = Id<Step>{qint64(c.d.steps.size()) + 1};
        step.kind = StepKind::Answered;
        step.code = u"answered"_qs;
        step.about = placements.value;
        step.note = QString::fromUtf8(words);
        c.d.steps.push_back(step);
    }
    CHECK(open() == 3);
    for (const ExpectedStep& each : expectedLater(c.d, c.protocol, WorkingDays()))
        if (each.about == placements.value) {
            REQUIRE(each.done.size() == 3);
            for (std::size_t i = 0; i < each.done.size(); ++i)
                CHECK(each.done[i].note == QString::fromUtf8(answers[i]));
        }
}
