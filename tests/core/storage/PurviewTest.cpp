#include "core/rules/Purview.h"

#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate first(2026, 2, 10);

Discussion heldOn(QDate day)
{
    Discussion d = sample::blank();
    d.id = Id<Discussion>{day.toJulianDay()};
    sample::meeting(d).heldOn = day;
    return d;
}

// The next of a row of discussions, in the store.
Id<Discussion> after(StoreFixture& store, Id<Discussion> before, QDate day, const QString& ref)
{
    NewDiscussion next = store.beginning(heldOn(day), ref);
    next.follows = before;
    const auto begun = store.write().begin(next);
    REQUIRE(begun.ok());
    return *begun;
}

} // namespace

TEST_CASE("a time between two days is said in whole months and the days over")
{
    CHECK(spanWords(first, first) == u"0 days"_qs);
    CHECK(spanWords(first, {2026, 2, 11}) == u"1 day"_qs);
    CHECK(spanWords(first, {2026, 3, 9}) == u"27 days"_qs);
    CHECK(spanWords(first, {2026, 3, 10}) == u"1 month"_qs);
    CHECK(spanWords(first, {2026, 6, 10}) == u"4 months"_qs);
    CHECK(spanWords(first, {2026, 6, 13}) == u"4 months and 3 days"_qs);
    CHECK(spanWords(first, {2027, 3, 10}) == u"13 months"_qs);
    CHECK(spanWords({2026, 1, 31}, {2026, 2, 28}) == u"1 month"_qs); // a month that has no 31st ends with its last day
    CHECK(spanWords({2026, 1, 31}, {2026, 2, 27}) == u"27 days"_qs);
    CHECK(spanWords(first, {2026, 2, 9}).isEmpty());
    CHECK(spanWords({}, first).isEmpty());
}

TEST_CASE("the time under a panel's purview runs from the first discussion to the closing, or to today (O4)")
{
    StoreFixture store;
    const Id<Discussion> one = store.begin(heldOn(first), u"CCP-26-001"_qs).id;
    const Id<Discussion> two = after(store, one, {2026, 4, 14}, u"CCP-26-002"_qs);
    const Id<Discussion> three = after(store, two, {2026, 6, 9}, u"CCP-26-003"_qs);
    const Id<Discussion> other = store.begin(heldOn({2026, 1, 5}), u"CCP-26-004"_qs).id;

    CHECK(store.read().purview(one, {2026, 6, 13}).value() == Purview{first, 1});
    CHECK(store.read().purview(three, {2026, 6, 13}).value() == Purview{first, 3});
    CHECK(store.read().purview(three, {2026, 6, 1}).value() == Purview{first, 2}); // the third is still to come
    CHECK(store.read().purview(other, {2026, 6, 13}).value() == Purview{QDate(2026, 1, 5), 1});

    Discussion last = store.read().discussion(three).value();
    const Purview all = store.read().purview(three, {2026, 6, 13}).value();
    CHECK(purviewWords(all, last, {2026, 6, 13}) ==
          u"Looked at since 10 February 2026, in 3 discussions: 4 months and 3 days."_qs);
    Step closed;
    closed.kind = StepKind::Closed;
    closed.day = {2026, 6, 9};
    last.steps.push_back(closed);
    CHECK(purviewUntil(last, {2026, 6, 13}) == QDate(2026, 6, 13)); // opened again since
    last.state = State::Closed;
    CHECK(purviewWords(all, last, {2028, 1, 1}) ==
          u"Looked at from 10 February 2026 to 9 June 2026, in 3 discussions: 3 months and 30 days."_qs);
}

TEST_CASE("before a first discussion nothing has been looked at")
{
    CHECK(purviewWords({}, sample::blank(), first).isEmpty());
    StoreFixture store;
    const Id<Discussion> planned = store.begin(heldOn({2026, 12, 1})).id;
    CHECK(store.read().purview(planned, {2026, 11, 24}).value() == Purview{});
}
