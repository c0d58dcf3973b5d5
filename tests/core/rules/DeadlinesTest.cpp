// Dates that stand in a row of the record: what is wanted answered, what is to be found out.
#include "core/rules/Deadlines.h"

#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const WorkingDays days;

} // namespace

TEST_CASE("the day by which a recommendation is to be answered is a date, met by its own answer (O14)")
{
    Discussion d = sample::complete();
    Recommendation row;
    row.what = QStringLiteral("Senior CAMHS consultation within two weeks");
    row.toWhom = QStringLiteral("CAMHS");
    row.answerBy = {2026, 12, 1};
    const Id<Recommendation> asked = sample::add(d, row).id;
    row.answerBy = {2026, 12, 8};
    row.restricted = true;
    const Id<Recommendation> other = sample::add(d, row).id;
    row.answerBy = {};
    sample::add(d, row); // nobody said by when
    const auto answers = [&] {
        std::vector<Deadline> out;
        for (const Deadline& each : deadlines(d, *sample::protocol("oxfordshire"), days))
            if (each.kind == DeadlineKind::Answer)
                out.push_back(each);
        return out;
    };
    REQUIRE(answers().size() == 2);
    const Deadline first = answers()[0];
    CHECK(first.code == QString::number(asked.value));
    CHECK(first.title == QStringLiteral("Answer to: Senior CAMHS consultation within two weeks"));
    CHECK(first.owner == QStringLiteral("CAMHS"));
    CHECK(first.due == QDate(2026, 12, 1));
    CHECK(first.why == QStringLiteral("5 working days after 24 November"));
    CHECK(first.open());
    CHECK(answers()[1].restricted);

    Step answer;
    answer.id = Id<Step>{900};
    answer.kind = StepKind::Answered;
    answer.about = other.value;
    answer.day = {2026, 12, 10};
    d.steps = {answer};
    CHECK(answers()[0].open()); // one answer is not another's
    CHECK(answers()[1].met == QDate(2026, 12, 10));
    Step back;
    back.id = Id<Step>{901};
    back.kind = StepKind::TakenBack;
    back.about = answer.id.value;
    d.steps.push_back(back);
    CHECK(answers()[1].open());
    d.state = State::Closed;
    CHECK_FALSE(answers()[0].open());
}

TEST_CASE("what is not known has a date until it is found out, becomes an action, or a review asks anew")
{
    Discussion d = sample::complete();
    Gap gap;
    gap.question = QStringLiteral("Who lives at the address?");
    gap.who = QStringLiteral("Insp Tom Whelan");
    gap.by = {2026, 12, 1};
    const Id<Gap> id = sample::add(d, gap).id;
    gap.by = {};
    sample::add(d, gap);
    const auto date = [&] {
        std::vector<Deadline> out;
        for (const Deadline& each : deadlines(d, *sample::knowsley(), days))
            if (each.kind == DeadlineKind::Gap)
                out.push_back(each);
        REQUIRE(out.size() == 1);
        return out.front();
    };
    CHECK(date().title == QStringLiteral("Find out: Who lives at the address?"));
    CHECK(date().owner == QStringLiteral("Insp Tom Whelan"));
    CHECK(date().due == QDate(2026, 12, 1));
    CHECK(date().open());

    d.rows<Gap>()[id].action = d.ranked<Action>().front()->id; // whose date it is now
    CHECK_FALSE(date().open());
    d.rows<Gap>()[id].action = Id<Action>{4711}; // which is gone again
    CHECK(date().open());
    Step found;
    found.id = Id<Step>{900};
    found.kind = StepKind::Answered;
    found.about = id.value;
    found.day = {2026, 11, 30};
    d.steps = {found};
    CHECK(date().met == QDate(2026, 11, 30));
    d.state = State::Closed; // what was found out stays so
    CHECK(date().met == QDate(2026, 11, 30));
    d.steps.clear();
    d.state = State::Signed;
    CHECK(date().open());
    d.later.reviewedOn = {2027, 1, 11};
    CHECK_FALSE(date().open());
}

TEST_CASE("an action is in time by the day on which it was done, not by the one on which that was told")
{
    Discussion d = sample::complete();
    Action row;
    row.what = QStringLiteral("Visit the flat");
    row.due = {2026, 12, 1};
    ActionProgress told;
    told.action = sample::add(d, row).id;
    told.status = ActionStatus::Done;
    told.at = QDateTime(QDate(2026, 12, 8), QTime(11, 0));
    told.doneOn = {2026, 12, 1};
    const auto date = [&] {
        d.progress = {told};
        for (const Deadline& each : deadlines(d, *sample::knowsley(), days))
            if (each.code == QString::number(told.action.value))
                return each;
        return Deadline{};
    };
    CHECK(date().met == QDate(2026, 12, 1));
    CHECK_FALSE(date().metTime.isValid()); // nobody said when
    told.doneOn = {};
    CHECK(date().met == QDate(2026, 12, 8));
    CHECK(date().metTime == QTime(11, 0));
}
