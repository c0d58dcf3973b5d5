#include "core/rules/Summary.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Discussion with(const std::vector<std::pair<QString, QDate>>& children)
{
    Discussion d = sample::blank();
    sample::meeting(d).heldOn = QDate(2026, 11, 23);
    for (const auto& [name, born] : children) {
        Subject row;
        row.name = name;
        row.born = born;
        sample::add(d, row);
    }
    return d;
}

} // namespace

TEST_CASE("children are titled by name and age")
{
    CHECK(childrenTitle(with({{QStringLiteral("Zoë O’Connor"), {2014, 2, 3}}})) == QStringLiteral("Zoë O’Connor, 12"));
    CHECK(childrenTitle(with({{QStringLiteral("Zoë O’Connor"), {}}})) == QStringLiteral("Zoë O’Connor"));
    CHECK(childrenTitle(with({{QStringLiteral("Lily Prentice"), {2026, 8, 1}}})) ==
          QStringLiteral("Lily Prentice, under 1"));
}

TEST_CASE("brothers and sisters share one surname")
{
    const Discussion d =
        with({{QStringLiteral("Amir Khan"), {2017, 1, 1}}, {QStringLiteral("Bilal Khan"), {2020, 1, 1}}});
    CHECK(childrenTitle(d) == QStringLiteral("Amir and Bilal Khan, 9 and 6"));
    CHECK(childrenNames(d) == QStringLiteral("Amir and Bilal Khan"));
}

TEST_CASE("children of different surnames keep their own")
{
    const Discussion d =
        with({{QStringLiteral("Amir Khan"), {2017, 1, 1}}, {QStringLiteral("Zoë O’Connor"), {2014, 2, 3}}});
    CHECK(childrenTitle(d) == QStringLiteral("Amir Khan and Zoë O’Connor, 9 and 12"));
    CHECK(childrenNames(with({{QStringLiteral("Khan"), {}}, {QStringLiteral("Amir Khan"), {}}})) ==
          QStringLiteral("Khan and Amir Khan"));
}

TEST_CASE("where only some ages are known, each stands by its name")
{
    Discussion d = with({{QStringLiteral("Amir Khan"), {2017, 1, 1}}});
    Subject unborn;
    unborn.name = QStringLiteral("Khan");
    unborn.dueOn = QDate(2027, 2, 1);
    sample::add(d, unborn);
    CHECK(childrenTitle(d) == QStringLiteral("Amir Khan (9) and Unborn baby Khan"));
}

TEST_CASE("an unborn child and a child without a name have titles too")
{
    Discussion d = sample::blank();
    CHECK(childrenTitle(d) == QStringLiteral("A child, not named yet"));
    Subject& row = sample::add(d, Subject());
    CHECK(childrenTitle(d) == QStringLiteral("A child, not named yet"));
    row.dueOn = QDate(2027, 1, 20);
    CHECK(childrenTitle(d) == QStringLiteral("Unborn baby"));
    row.name = QStringLiteral("Hartley");
    CHECK(childrenTitle(d) == QStringLiteral("Unborn baby Hartley"));
    row.name = QStringLiteral("Unborn baby Hartley");
    CHECK(childrenTitle(d) == QStringLiteral("Unborn baby Hartley"));
}

TEST_CASE("ages are those on the day of the discussion, or on the day it was begun")
{
    Discussion d = with({{QStringLiteral("Zoë O’Connor"), {2014, 11, 24}}});
    CHECK(childrenTitle(d).endsWith(QStringLiteral("11")));
    sample::meeting(d).heldOn = QDate(); // begun on 24 November
    CHECK(childrenTitle(d).endsWith(QStringLiteral("12")));
}

TEST_CASE("legal status is told in words")
{
    Discussion d = sample::complete();
    CHECK(legalStatusWords(d) == QStringLiteral("Child protection: neglect"));
    Subject second;
    second.legalStatus = LegalStatus::ChildProtection;
    Subject& row = sample::add(d, second);
    CHECK(legalStatusWords(d) == QStringLiteral("Child protection"));
    row.legalStatus = LegalStatus::CareOrder;
    CHECK(legalStatusWords(d) == QStringLiteral("Several statuses"));
    CHECK(legalStatusWords(sample::blank()).isEmpty());
    Discussion none = sample::blank();
    Subject free;
    free.legalStatus = LegalStatus::NoneHeld;
    sample::add(none, free);
    CHECK(legalStatusWords(none) == QStringLiteral("No legal status"));
}

TEST_CASE("a summary says where a discussion has got to")
{
    const Protocol& protocol = *sample::knowsley();
    Discussion d = sample::complete();
    const auto summary = [&] { return summarise(d, protocol, readiness(d, protocol, {2026, 11, 24}), WorkingDays()); };
    CHECK(summary().title == QStringLiteral("Zoë O’Connor, 12"));
    CHECK(summary().heldOn == QDate(2026, 11, 24));
    CHECK(summary().reviewOn == QDate(2026, 12, 22));
    CHECK(summary().stage.isEmpty());
    CHECK(summary().gaps == 0);
    CHECK(summary().decision.startsWith(QStringLiteral("Zoë lives with her grandmother")));

    sample::answer(d, QStringLiteral("assess.now"), QString());
    sample::answer(d, QStringLiteral("plan.rationale"), QString());
    CHECK(summary().stage == QStringLiteral("assessment"));
    CHECK(summary().gaps == 2);
    CHECK(summary().hardGaps == 1);
}

TEST_CASE("open actions are those without an end, and the next due is the earliest agreed date of them")
{
    const Protocol& protocol = *sample::knowsley();
    Discussion d = sample::complete();
    const auto summary = [&] { return summarise(d, protocol, readiness(d, protocol, {2026, 11, 24}), WorkingDays()); };
    CHECK(summary().openActions == 3);
    CHECK(summary().nextDue == QDate(2026, 11, 24));
    const std::vector<const Action*> actions = d.ranked<Action>();
    d.progress.push_back({{1}, actions[0]->id, {}, {}, ActionStatus::Done, {}, {}, {}});
    d.progress.push_back({{2}, actions[1]->id, {}, {}, ActionStatus::Open, QDate(2026, 12, 15), {}, {}});
    CHECK(summary().openActions == 2);
    CHECK(summary().nextDue == QDate(2026, 12, 8));
}
