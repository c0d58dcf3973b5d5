#include "app/home/NextStep.h"

#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate today{2026, 11, 24}; // a Tuesday

HomeRow draft()
{
    HomeRow row;
    row.summary.stage = u"assessment"_qs;
    row.summary.gaps = 4;
    row.summary.hardGaps = 2;
    return row;
}

HomeRow circulated()
{
    HomeRow row;
    row.state = State::Signed;
    row.versions = 1;
    row.circulated = true;
    return row;
}

QString words(const HomeRow& row, const QString& stage = u"Assessment"_qs)
{
    return NextStepWords().of(row, stage, today).words;
}

} // namespace

TEST_CASE("what is in progress says at which stage")
{
    CHECK(words(draft()) == u"In progress: assessment"_qs);
    CHECK(words(draft(), {}) == u"In progress"_qs);
}

TEST_CASE("once nothing hard is missing the next step is to sign, with what is left")
{
    HomeRow row = draft();
    row.summary.hardGaps = 0;
    row.summary.gaps = 2;
    CHECK(words(row) == u"To sign: 2 things missing"_qs);
    row.summary.gaps = 1;
    CHECK(words(row) == u"To sign: 1 thing missing"_qs);
    row.summary.gaps = 0;
    CHECK(words(row) == u"To sign"_qs);
}

TEST_CASE("an overdue action comes before circulating, and is counted in working days")
{
    HomeRow row = circulated();
    row.circulated = false;
    CHECK(words(row) == u"Circulate"_qs);
    row.summary.openActions = 2;
    row.summary.nextDue = {2026, 11, 19}; // Thursday: Friday, Monday and Tuesday have passed
    const IconWords step = NextStepWords().of(row, {}, today);
    CHECK(step.words == u"Action overdue by 3 working days"_qs);
    CHECK(step.tone == Tone::Bad);
    CHECK(step.icon == u"warning"_qs);
    row.summary.nextDue = {2026, 11, 23};
    CHECK(words(row) == u"Action overdue by 1 working day"_qs);
}

TEST_CASE("an action that fell due on a Saturday is late on Sunday, though by no working day")
{
    HomeRow row = circulated();
    row.summary.openActions = 1;
    row.summary.nextDue = {2026, 11, 21};
    CHECK(NextStepWords().of(row, {}, {2026, 11, 22}).words == u"Action overdue since 21 November 2026"_qs);
}

TEST_CASE("after circulating, the nearer of review and action comes next")
{
    HomeRow row = circulated();
    CHECK(words(row) == u"Nothing left to do"_qs);
    row.summary.reviewOn = {2026, 12, 10};
    CHECK(words(row) == u"Review 10 December 2026"_qs);
    row.summary.openActions = 1;
    row.summary.nextDue = {2026, 12, 1};
    CHECK(words(row) == u"Action due 1 December 2026"_qs);
    row.summary.nextDue = today;
    CHECK(words(row) == u"Action due today"_qs);
    row.summary.openActions = 0;
    row.summary.reviewOn = {2026, 11, 20};
    CHECK(words(row) == u"Review overdue by 2 working days"_qs);
}

TEST_CASE("every next step has an icon and words")
{
    for (const State state : {State::Draft, State::Signed, State::Amending, State::Declined, State::Closed}) {
        HomeRow row = draft();
        row.state = state;
        const IconWords step = NextStepWords().of(row, {}, today);
        CHECK_FALSE(step.icon.isEmpty());
        CHECK_FALSE(step.words.isEmpty());
        CHECK_FALSE(NextStepWords::state(row).words.isEmpty());
    }
}
