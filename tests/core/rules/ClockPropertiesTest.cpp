// What must hold of any day and any number: found by generators, not by examples.
#include "core/rules/Clocks.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>

using namespace chairside;

namespace {

QDate anyDay()
{
    static const QDate first(2020, 1, 1);
    return first.addDays(GENERATE(take(60, random(0, 365 * 11))));
}

std::set<QDate> anyClosures(QDate near, int seed)
{
    std::set<QDate> out;
    for (int i = 0; i < 6; ++i)
        out.insert(near.addDays((seed * (i + 3)) % 61 - 30));
    return out;
}

} // namespace

TEST_CASE("adding working days and taking them away leads back to the same working day")
{
    const QDate start = anyDay();
    const int count = GENERATE(take(3, random(1, 90)));
    const WorkingDays days(anyClosures(start, count));
    const QDate working = days.isWorkingDay(start) ? start : days.add(start, 1);
    CAPTURE(start, count);
    CHECK(days.add(days.add(working, count), -count) == working);
    CHECK(days.add(days.add(working, -count), count) == working);
    CHECK(days.between(start, days.add(start, count)) == count);
    CHECK(days.between(start, days.add(start, -count)) == -count);
    CHECK(days.isWorkingDay(days.add(start, count)));
}

TEST_CASE("a later start or a longer count never gives an earlier date")
{
    const QDate start = anyDay();
    const int count = GENERATE(take(2, random(-40, 40)));
    const QString unit = GENERATE(as<QString>{}, QStringLiteral("working-day"), QStringLiteral("day"),
                                  QStringLiteral("month"), QStringLiteral("hour"));
    const WorkingDays days(anyClosures(start, 7));
    const auto due = [&](QDate from, int offset) { return countDate({from, {}}, offset, unit, days).due; };
    CAPTURE(start, count, unit);
    CHECK(due(start.addDays(1), count) >= due(start, count));
    CHECK(due(start, count + 1) >= due(start, count));
}

TEST_CASE("closing the council only moves dates away from the start")
{
    const QDate start = anyDay();
    const int count = GENERATE(take(3, random(1, 40)));
    const WorkingDays open, closed(anyClosures(start, count));
    CAPTURE(start, count);
    CHECK(closed.add(start, count) >= open.add(start, count));
    CHECK(closed.add(start, -count) <= open.add(start, -count));
    CHECK(countDate({start, {}}, count, QStringLiteral("day"), closed).due == start.addDays(count));
}

TEST_CASE("hours are elapsed time, whatever the clocks on the wall do")
{
    const QTimeZone london("Europe/London");
    REQUIRE(london.isValid());
    const QDate start = anyDay();
    const int count = GENERATE(take(3, random(-100, 100)));
    const QTime time(GENERATE(take(2, random(3, 23))), 20);
    const CountedDate end = countDate({start, time}, count, QStringLiteral("hour"), WorkingDays(), london);
    CAPTURE(start, count, time);
    // The hour that the clocks repeat in October has two moments of one name: leave that hour out.
    if (end.time.hour() == 1)
        return;
    const qint64 passed = QDateTime(start, time, london).secsTo(QDateTime(end.due, end.time, london));
    CHECK(passed == qint64(count) * 3600);
}

TEST_CASE("a month later is in the month after, on the same day or on its last")
{
    const QDate start = anyDay();
    const int count = GENERATE(take(3, random(-30, 30)));
    const QDate due = countDate({start, {}}, count, QStringLiteral("month"), WorkingDays()).due;
    CAPTURE(start, count);
    CHECK(due.year() * 12 + due.month() == start.year() * 12 + start.month() + count);
    CHECK((due.day() == start.day() || (due.day() == due.daysInMonth() && due.day() < start.day())));
}
