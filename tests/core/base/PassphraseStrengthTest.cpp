#include "core/base/PassphraseStrength.h"

#include "core/base/Guessing.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QStringList ofTheChair{QStringLiteral("Margaret Ashworth"), QStringLiteral("Records.chairside")};

struct Judged final
{
    QString passphrase;
    Strength strength;
    Habit habit; // asked where it is weak
};

const std::vector<Judged>& examples()
{
    static const std::vector<Judged> all{
        {u"password"_qs, Strength::Weak, Habit::Word},
        {u"elephant"_qs, Strength::Weak, Habit::Word},
        {u"correct horse"_qs, Strength::Weak, Habit::Word},
        {u"aaaaaaaaaaaa"_qs, Strength::Weak, Habit::Repeated},
        {u"qwertyuiop"_qs, Strength::Weak, Habit::Run},
        {u"abcdefghijkl"_qs, Strength::Weak, Habit::Run},
        {u"12345678"_qs, Strength::Weak, Habit::Run},
        {u"19840723"_qs, Strength::Weak, Habit::Date},
        {u"Margaret Ashworth"_qs, Strength::Weak, Habit::Name},
        {u"Records2026"_qs, Strength::Weak, Habit::Name},
        {u"lantern otter harbour"_qs, Strength::Fair, {}},
        {u"lantern otter harbour 9"_qs, Strength::Strong, {}},
        {u"correct horse battery staple"_qs, Strength::Strong, {}},
        {u"purple tractors daughter loves cloud"_qs, Strength::Strong, {}},
        {u"xK9#mQ2$vLr7"_qs, Strength::Strong, {}},
        {u"Zoë fährt über Flüsse nach Łódź"_qs, Strength::Strong, {}},
    };
    return all;
}

Strength strengthOf(const Guessing& guessing)
{
    return guessing.bits >= 55 ? Strength::Strong : guessing.bits >= 40 ? Strength::Fair : Strength::Weak;
}

QString wordsFor(const QString& passphrase)
{
    return passphraseStrength(passphrase, ofTheChair).words;
}

} // namespace

TEST_CASE("both judges of a passphrase call the same ones weak, fair and strong, and see the same habits")
{
    for (const auto& [passphrase, strength, habit] : examples()) {
        CAPTURE(passphrase);
        std::vector<Guessing> judges{guessByRule(passphrase, ofTheChair)};
        if (const auto judged = guessByHabit(passphrase, ofTheChair))
            judges.push_back(*judged);
        for (const Guessing& judge : judges) {
            CAPTURE(judge.bits);
            CHECK(strengthOf(judge) == strength);
            if (strength == Strength::Weak)
                CHECK(judge.habit == habit);
        }
        CHECK(passphraseStrength(passphrase, ofTheChair).strength == strength);
    }
}

TEST_CASE("what makes a passphrase weak is said with the way to mend it")
{
    CHECK(wordsFor(u"elephant"_qs) == u"Weak: a single common word. Add two more words."_qs);
    CHECK(wordsFor(u"qwertyuiop"_qs) == u"Weak: it follows the keyboard or the alphabet. Choose words instead."_qs);
    CHECK(wordsFor(u"Margaret Ashworth"_qs) ==
          u"Weak: it is your own name, or the file’s. Choose words that have nothing to do with you."_qs);
    CHECK(wordsFor(u"abcabcabcabc"_qs) == u"Weak: it repeats itself. Choose different words."_qs);
    CHECK(wordsFor(u"lantern otter harbour 9"_qs) == u"Strong."_qs);
}

TEST_CASE("only fewer than eight characters are too short, whatever they are")
{
    CHECK(passphraseStrength(u"xK9#mQ2"_qs).strength == Strength::TooShort);
    CHECK(wordsFor(u"xK9#mQ2"_qs) == u"Too short: at least 8 characters."_qs);
    CHECK(passphraseStrength({}).strength == Strength::TooShort);
    CHECK(passphraseStrength(u"password"_qs).strength == Strength::Weak);
    CHECK(passphraseStrength(QString(5'000, u'x')).strength == Strength::Weak);
}
