#include "core/rules/DueWords.h"

#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// On the wall, in the morning unless it says otherwise.
QDateTime at(QDate day, QTime time = QTime(9, 0))
{
    return {day, time};
}

Deadline due(QDate day, QDate met = {}, QTime time = {})
{
    Deadline out;
    out.due = day;
    out.dueTime = time;
    out.met = met;
    return out;
}

} // namespace

TEST_CASE("a date says in words whether it is due, late or done")
{
    const WorkingDays days;
    const QDate tuesday(2026, 11, 24);
    CHECK(dueWords(due(tuesday.addDays(1)), at(tuesday), days) == u"By 25 November 2026, the next working day"_qs);
    CHECK(dueWords(due(tuesday.addDays(6)), at(tuesday), days) == u"By 30 November 2026, in 4 working days"_qs);
    CHECK(dueWords(due(tuesday), at(tuesday), days) == u"By the end of today"_qs);
    CHECK(dueWords(due(tuesday, {}, QTime(14, 0)), at(tuesday), days) == u"By 2pm today"_qs);
    CHECK(dueWords(due(tuesday.addDays(-4)), at(tuesday), days) ==
          u"Late by 2 working days: it was due 20 November 2026"_qs);
    CHECK(dueWords(due(tuesday, tuesday), at(tuesday), days) == u"Done on 24 November 2026, in time"_qs);
    CHECK(dueWords(due(tuesday.addDays(-1), tuesday), at(tuesday), days) ==
          u"Done on 24 November 2026, 1 working day late"_qs);
    CHECK(dueWords(due({}), at(tuesday), days) == QString());
}

TEST_CASE("where the hour counts, late by an hour is late (S17)")
{
    const WorkingDays days;
    const QDate tuesday(2026, 11, 24);
    Deadline seen = due(tuesday, tuesday, QTime(15, 20));
    CHECK(dueWords(seen, at(tuesday), days) == u"Done on 24 November 2026, in time"_qs); // at what time is not recorded
    seen.metTime = QTime(15, 20);
    CHECK(dueWords(seen, at(tuesday), days) == u"Done at 3:20pm on 24 November 2026, in time"_qs);
    seen.metTime = QTime(17, 5);
    CHECK(dueWords(seen, at(tuesday), days) ==
          u"Done at 5:05pm on 24 November 2026, late: it was due 3:20pm on 24 November 2026"_qs);
}

TEST_CASE("what was due at an hour is late once that hour has passed, on the same day (S17)")
{
    const WorkingDays days;
    const QDate tuesday(2026, 11, 24);
    const Deadline seen = due(tuesday, {}, QTime(10, 15));
    CHECK_FALSE(isLate(seen, at(tuesday, QTime(10, 15))));
    CHECK(dueWords(seen, at(tuesday, QTime(10, 15)), days) == u"By 10:15am today"_qs);
    CHECK(isLate(seen, at(tuesday, QTime(16, 0))));
    CHECK(dueWords(seen, at(tuesday, QTime(16, 0)), days) == u"Late since 10:15am today"_qs);
    CHECK_FALSE(isLate(due(tuesday), at(tuesday, QTime(23, 59)))); // a day lasts until its end
    CHECK_FALSE(isLate(due(tuesday, tuesday, QTime(10, 15)), at(tuesday, QTime(16, 0))));
    Deadline dropped = seen;
    dropped.dropped = true;
    CHECK_FALSE(isLate(dropped, at(tuesday, QTime(16, 0))));
}

TEST_CASE("a Friday that has passed is late on Saturday, though no working day has gone")
{
    const QDate saturday(2026, 11, 28);
    CHECK(isLate(due(saturday.addDays(-1)), at(saturday)));
    CHECK(dueWords(due(saturday.addDays(-1)), at(saturday), WorkingDays()) ==
          u"Late by 1 day: it was due 27 November 2026"_qs);
    CHECK_FALSE(isLate(due(saturday), at(saturday)));
    CHECK_FALSE(isLate(due(saturday.addDays(-1), saturday), at(saturday)));
}
