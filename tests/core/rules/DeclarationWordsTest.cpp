#include "core/rules/DeclarationWords.h"

#include "core/protocol/ProtocolLoader.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Discussion agreed()
{
    Discussion d = sample::complete();
    for (auto& [id, person] : d.rows<Participant>())
        person.agreement = Agreement::Agrees;
    return d;
}

} // namespace

TEST_CASE("where the chair decides the declaration says so, with the day (K20)")
{
    Discussion d = sample::complete();
    CHECK(declarationWords(d, *sample::knowsley()) ==
          u"This is a true record of the discussion I chaired on 24 November 2026. The decision is mine, taken on what "
          u"those present knew."_qs);
    sample::meeting(d).heldOn = {};
    CHECK(
        declarationWords(d, *sample::knowsley()) ==
        u"This is a true record of the discussion I chaired. The decision is mine, taken on what those present knew."_qs);
}

TEST_CASE("where those present decide together nobody declares that it is theirs alone (H5, O1, S8, W9)")
{
    const Discussion d = agreed();
    const auto words = [&](const char* code) { return declarationWords(d, *sample::protocol(code)); };
    CHECK(words("hartlepool-stockton")
              .endsWith(u"The recommendation was reached by those present together, on what they knew."_qs));
    CHECK(words("oxfordshire").contains(u"The recommendation was reached by those present together"_qs));
    CHECK(words("stoke").contains(u"The decision was reached by those present together"_qs));
    CHECK(words("wokingham").contains(u"The direction was reached by those present together"_qs));
    const std::vector<ProtocolPtr> shipped = shippedProtocols().value();
    for (const ProtocolPtr& each : shipped) {
        CHECK(words(each->code.toLatin1().constData()).contains(u"is mine"_qs) == (each->decides == Decides::Chair));
        CHECK_FALSE(each->decidesSource.isEmpty());
    }
}

TEST_CASE("a dissent is not signed over")
{
    Discussion d = agreed();
    d.rows<Participant>().begin()->second.agreement = Agreement::Dissents;
    CHECK(declarationWords(d, *sample::protocol("stoke")).endsWith(u"Who did not agree is named in the record."_qs));
    CHECK_FALSE(declarationWords(d, *sample::knowsley()).contains(u"named"_qs));
}
