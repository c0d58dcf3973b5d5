// What libFuzzer found worth keeping, what it begins from, and some hundred changes of that, with every test run.
#include "fuzz/JsonMutator.h"
#include "fuzz/Pages.h"
#include "fuzz/Target.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::fuzz;

namespace {

const Target& target(const char* name)
{
    for (const Target& each : targets())
        if (qstrcmp(each.name, name) == 0)
            return each;
    FAIL("no target is called " << name);
    return targets().front();
}

void one(const Target& target, const QByteArray& bytes)
{
    CHECK(target.fuzzOne(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                         static_cast<std::size_t>(bytes.size())) == 0);
}

void replay(const Target& target)
{
    const std::vector<QByteArray> seeds = target.seeds();
    REQUIRE_FALSE(seeds.empty());
    for (std::size_t seed = 0; seed < seeds.size(); ++seed) {
        CAPTURE(seed);
        one(target, seeds[seed]);
    }
    const auto kept = keptFor(target);
    REQUIRE_FALSE(kept.empty());
    for (const auto& [name, bytes] : kept) {
        CAPTURE(name);
        one(target, bytes);
    }
}

// Of each seed, in turn.
void change(const Target& target, unsigned times)
{
    const std::vector<QByteArray> seeds = target.seeds();
    for (unsigned seed = 0; seed < times; ++seed) {
        CAPTURE(seed);
        const QByteArray changed = mutatedJson(seeds[seed % seeds.size()], seed);
        REQUIRE_FALSE(changed.isEmpty());
        one(target, changed);
    }
}

} // namespace

TEST_CASE("whatever an exchange file holds, it is read, written and read again the same, or refused in a sentence")
{
    replay(target("exchange"));
    change(target("exchange"), 150);
}

TEST_CASE("whatever a procedure's file holds, a discussion can be held under it, or it is refused in a sentence")
{
    replay(target("protocol"));
    change(target("protocol"), 300);
}

TEST_CASE("whatever a library of powers holds, each is found, or it is refused in a sentence")
{
    replay(target("powers"));
    change(target("powers"), 300);
}

TEST_CASE("whatever is typed as a recovery sheet is a key that gives it back, or a slip in a sentence")
{
    replay(target("recovery"));
}

TEST_CASE("whatever a lock file says, it blocks nobody who has no rival, and a rival is told in a sentence")
{
    replay(target("lock"));
}

TEST_CASE("whatever a store's file holds, it is read or refused in a sentence, and refusing changes nothing")
{
    replay(target("store"));
}

TEST_CASE("a promise that is broken is noticed by the replay")
{
    CHECK_THROWS_AS(holdSentence({ErrorCode::BadInput, {}, {}}), Broken);
    CHECK_THROWS_AS(holdSentence({ErrorCode::BadInput, u"no stop"_qs, {}}), Broken);
    CHECK_THROWS_AS(holdSentence({ErrorCode::BadInput, u"two\nlines."_qs, {}}), Broken);
    CHECK_THROWS_AS(holdSentence({ErrorCode::BadInput, u"Wrong."_qs, {}}, u"case.json:"_qs), Broken);
    CHECK_THROWS_AS(holdSentence({ErrorCode::BadInput, QString(QChar(0xd83d)) + u'.', {}}), Broken);
    CHECK_NOTHROW(holdSentence({ErrorCode::BadInput, u"case.json: format is missing."_qs, {}}, u"case.json:"_qs));
}
