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
