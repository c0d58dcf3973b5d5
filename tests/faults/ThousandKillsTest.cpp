// A thousand kills, each kind of work in turn.
#include "KillRounds.h"
#include "support/QtStrings.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace chairside;

TEST_CASE("a thousand kills lose no acknowledged word, and lock nobody out", "[long][.]")
{
    const quint32 seed = QRandomGenerator::system()->generate();
    CAPTURE(seed);
    // A further kind of work is one more line here.
    std::vector<std::unique_ptr<KillRounds>> kinds;
    kinds.push_back(typingKills(seed));
    kinds.push_back(backupKills(seed));
    kinds.push_back(rekeyKills(seed));
    kinds.push_back(migrationKills(seed));
    kinds.push_back(removalKills(seed));

    // CHAIRSIDE_KILLED: one kind alone, by the word that its report begins with.
    const QString only = qEnvironmentVariable("CHAIRSIDE_KILLED");
    std::erase_if(kinds, [&](const auto& kind) { return !kind->told().startsWith(only); });
    REQUIRE_FALSE(kinds.empty());
    // CHAIRSIDE_KILLS: fewer, for who has less time; the report says how many there were.
    const int wanted =
        qEnvironmentVariableIsSet("CHAIRSIDE_KILLS") ? qEnvironmentVariableIntValue("CHAIRSIDE_KILLS") : 1'000;
    REQUIRE(wanted > 0);
    QElapsedTimer timer;
    timer.start();
    for (int kills = 0; kills < wanted; ++kills) {
        CAPTURE(kills);
        kinds[static_cast<std::size_t>(kills) % kinds.size()]->round();
    }
    QStringList told;
    for (const auto& kind : kinds)
        told << kind->told();
    WARN(wanted << " kills in " << timer.elapsed() / 1000 << " s, seed " << seed << ":\n"
                << told.join(QLatin1Char('\n')).toStdString());
    CHECK(timer.elapsed() > wanted); // no kill takes less than a millisecond: they did take place
}
