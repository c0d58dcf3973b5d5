#include "core/rules/WorkingDays.h"

#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// The bank holidays of England and Wales that fall on weekdays, typed from the published lists, not computed.
const std::set<QDate>& typedHolidays()
{
    static const std::set<QDate> days{
        {2020, 1, 1},   {2020, 4, 10},  {2020, 4, 13},  {2020, 5, 8},   {2020, 5, 25},  {2020, 8, 31},  {2020, 12, 25},
        {2020, 12, 28}, {2021, 1, 1},   {2021, 4, 2},   {2021, 4, 5},   {2021, 5, 3},   {2021, 5, 31},  {2021, 8, 30},
        {2021, 12, 27}, {2021, 12, 28}, {2022, 1, 3},   {2022, 4, 15},  {2022, 4, 18},  {2022, 5, 2},   {2022, 6, 2},
        {2022, 6, 3},   {2022, 8, 29},  {2022, 9, 19},  {2022, 12, 26}, {2022, 12, 27}, {2023, 1, 2},   {2023, 4, 7},
        {2023, 4, 10},  {2023, 5, 1},   {2023, 5, 8},   {2023, 5, 29},  {2023, 8, 28},  {2023, 12, 25}, {2023, 12, 26},
        {2024, 1, 1},   {2024, 3, 29},  {2024, 4, 1},   {2024, 5, 6},   {2024, 5, 27},  {2024, 8, 26},  {2024, 12, 25},
        {2024, 12, 26}, {2025, 1, 1},   {2025, 4, 18},  {2025, 4, 21},  {2025, 5, 5},   {2025, 5, 26},  {2025, 8, 25},
        {2025, 12, 25}, {2025, 12, 26}, {2026, 1, 1},   {2026, 4, 3},   {2026, 4, 6},   {2026, 5, 4},   {2026, 5, 25},
        {2026, 8, 31},  {2026, 12, 25}, {2026, 12, 28}, {2027, 1, 1},   {2027, 3, 26},  {2027, 3, 29},  {2027, 5, 3},
        {2027, 5, 31},  {2027, 8, 30},  {2027, 12, 27}, {2027, 12, 28}, {2028, 1, 3}};
    return days;
}

bool plainlyWorking(QDate date, const std::set<QDate>& closures = {})
{
    return date.dayOfWeek() < 6 && typedHolidays().count(date) == 0 && closures.count(date) == 0;
}

// Day by day, one at a time.
QDate plainAdd(QDate date, int count, const std::set<QDate>& closures = {})
{
    while (count != 0) {
        date = date.addDays(count > 0 ? 1 : -1);
        if (plainlyWorking(date, closures))
            count += count > 0 ? -1 : 1;
    }
    return date;
}

} // namespace

TEST_CASE("the bank holidays of 2020 to 2027 are those that were published")
{
    std::set<QDate> computed;
    for (int year = 2020; year <= 2027; ++year)
        for (const auto& [day, name] : bankHolidays(year))
            computed.insert(day);
    std::set<QDate> typed = typedHolidays();
    typed.erase({2028, 1, 3});
    CHECK(computed == typed);
    CHECK(bankHolidays(2028).count({2028, 1, 3}) == 1);
}

TEST_CASE("Good Friday moves with Easter")
{
    const QDate published[] = {{2020, 4, 10}, {2021, 4, 2},  {2022, 4, 15}, {2023, 4, 7},  {2024, 3, 29}, {2025, 4, 18},
                               {2026, 4, 3},  {2027, 3, 26}, {2028, 4, 14}, {2029, 3, 30}, {2030, 4, 19}};
    for (const QDate friday : published) {
        CAPTURE(friday);
        CHECK(bankHolidays(friday.year()).at(friday) == QStringLiteral("Good Friday"));
        CHECK(bankHolidays(friday.year()).count(friday.addDays(3)) == 1);
    }
}

TEST_CASE("Christmas on a Sunday gives Tuesday, because Monday is Boxing Day")
{
    CHECK(bankHolidays(2022).at({2022, 12, 26}) == QStringLiteral("Boxing Day"));
    CHECK(bankHolidays(2022).at({2022, 12, 27}) == QStringLiteral("Christmas Day (substitute day)"));
}

TEST_CASE("the published vectors of working days hold")
{
    const WorkingDays days;
    CHECK(days.add({2027, 1, 4}, -10) == QDate(2026, 12, 16));
    CHECK(days.add({2026, 12, 24}, 1) == QDate(2026, 12, 29));
    CHECK(days.add({2027, 3, 30}, -5) == QDate(2027, 3, 19));
    CHECK(days.add({2026, 5, 11}, -10) == QDate(2026, 4, 24));
    CHECK(days.add({2026, 11, 24}, 0) == QDate(2026, 11, 24));
}

TEST_CASE("a day is closed for a reason")
{
    const WorkingDays days({QDate(2026, 12, 29), QDate(2026, 12, 28)});
    CHECK(days.whyNot({2026, 11, 28}) == QStringLiteral("Saturday"));
    CHECK(days.whyNot({2026, 11, 29}) == QStringLiteral("Sunday"));
    CHECK(days.whyNot({2026, 12, 28}) == QStringLiteral("bank holiday"));
    CHECK(days.whyNot({2026, 12, 29}) == QStringLiteral("council closed"));
    CHECK(days.whyNot({2026, 12, 30}).isEmpty());
    CHECK(days.isWorkingDay({2026, 12, 30}));
    CHECK_FALSE(days.isWorkingDay({2026, 12, 26}));
    CHECK_FALSE(days.isWorkingDay(QDate()));
}

TEST_CASE("working days agree with counting day by day, closures included")
{
    const std::set<QDate> closures{{2026, 12, 29}, {2026, 12, 30}, {2026, 12, 25}, {2026, 11, 28}, {2024, 2, 29}};
    const WorkingDays days(closures);
    for (QDate from(2021, 1, 1); from < QDate(2027, 1, 1); from = from.addDays(13))
        for (const int count : {-61, -23, -10, -5, -1, 1, 2, 3, 5, 10, 15, 45, 130}) {
            CAPTURE(from, count);
            CHECK(days.add(from, count) == plainAdd(from, count, closures));
        }
}

TEST_CASE("between undoes add, and later is never fewer")
{
    const WorkingDays days({QDate(2026, 12, 29), QDate(2026, 12, 26)});
    for (QDate from(2025, 12, 20); from < QDate(2027, 1, 10); from = from.addDays(1)) {
        for (const int count : {-40, -7, -1, 0, 1, 4, 9, 40, 260}) {
            CAPTURE(from, count);
            CHECK(days.between(from, days.add(from, count)) == count);
        }
        int last = 0;
        for (int ahead = 0; ahead <= 60; ++ahead) {
            const int now = days.between(from, from.addDays(ahead));
            CHECK(now >= last);
            CHECK(now - last <= 1);
            last = now;
        }
    }
}

TEST_CASE("a date thousands of years off is counted without walking there")
{
    const WorkingDays days;
    CHECK(days.between({2026, 11, 24}, {9999, 12, 31}) > 2000000);
    CHECK(days.between({9999, 12, 31}, {2026, 11, 24}) < -2000000);
}

TEST_CASE("nothing is counted from a date that is not known")
{
    const WorkingDays days;
    CHECK_FALSE(days.add(QDate(), 3).isValid());
    CHECK(days.between(QDate(), {2026, 11, 24}) == 0);
    CHECK(days.why(QDate(), 3).isEmpty());
    CHECK(days.describeDue(QDate(), {2026, 11, 24}).isEmpty());
    CHECK(days.describeDue({2026, 11, 24}, QDate()).isEmpty());
}

TEST_CASE("every computed date says why")
{
    const WorkingDays days;
    CHECK(days.why({2026, 5, 11}, -10) ==
          QStringLiteral("10 working days before 11 May 2026, not counting 4 May (bank holiday)"));
    CHECK(days.why({2026, 11, 24}, 1) == QStringLiteral("1 working day after 24 November 2026"));
    CHECK(days.why({2027, 1, 4}, -10) ==
          QStringLiteral(
              "10 working days before 4 January 2027, not counting 25 and 28 December and 1 January (bank holidays)"));
    const WorkingDays closed({QDate(2026, 12, 29), QDate(2026, 12, 26)});
    CHECK(closed.why({2026, 12, 24}, 1) ==
          QStringLiteral("1 working day after 24 December 2026, not counting 25 and 28 December (bank holidays) and "
                         "29 December (council closed)"));
    CHECK(days.why({2026, 1, 2}, 260).endsWith(QStringLiteral(", not counting 8 bank holidays")));
}

TEST_CASE("a due date says what it means, as in the plan")
{
    const WorkingDays days;
    const QDate held(2026, 11, 24);
    CHECK(days.describeDue(held, held) == QStringLiteral("Today, chosen by the chair"));
    CHECK(days.describeDue(held, {2026, 11, 25}) == QStringLiteral("1 working day after 24 November"));
    CHECK(days.describeDue(held, {2026, 12, 1}) == QStringLiteral("5 working days after 24 November"));
    CHECK(days.describeDue(held, {2026, 12, 8}) == QStringLiteral("10 working days after 24 November"));
    CHECK(days.describeDue(held, {2026, 12, 22}) == QStringLiteral("20 working days after 24 November"));
    CHECK(days.describeDue(held, {2026, 12, 31}) ==
          QStringLiteral("25 working days after 24 November, not counting 25 and 28 December (bank holidays)"));
    CHECK(days.describeDue(held, {2026, 11, 23}) == QStringLiteral("This date has passed"));
}

TEST_CASE("a due date on a closed day also shows the working day before")
{
    const WorkingDays days({QDate(2026, 12, 29)});
    const QDate held(2026, 11, 24);
    CHECK(days.describeDue(held, {2026, 12, 5}) ==
          QStringLiteral("A Saturday. The working day before is 4 December, 8 working days after 24 November"));
    CHECK(days.describeDue(held, {2026, 12, 25}) ==
          QStringLiteral("A bank holiday. The working day before is 24 December, 22 working days after 24 November"));
    CHECK(days.describeDue(held, {2026, 12, 29}).startsWith(QStringLiteral("The council is closed. The working day")));
    CHECK(days.describeDue({2026, 11, 27}, {2026, 11, 28}) ==
          QStringLiteral("A Saturday. There is no working day before it"));
}
