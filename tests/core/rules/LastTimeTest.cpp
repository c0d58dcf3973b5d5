#include "core/rules/LastTime.h"

#include "core/session/Beginning.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Discussion begun(const NewDiscussion& made)
{
    Discussion out;
    out.id = made.id;
    out.follows = made.follows;
    Edit edit;
    for (const AnyRow& row : made.rows)
        edit.changes.push_back({std::nullopt, row});
    apply(out, edit);
    return out;
}

} // namespace

TEST_CASE("a review shows what was decided, what is open, what came to an end and what has changed")
{
    Discussion before = sample::complete();
    before.rows<Subject>().begin()->second.child = Id<Child>{12};
    Answer& decided = sample::answer(before, u"plan.decision"_qs, u"Zoë lives with her grandmother."_qs);
    decided.meaning = u"decision"_qs;
    Action second = *before.ranked<Action>().front();
    second.what = u"Ring the school"_qs;
    const Action ended = sample::add(before, second);
    ActionProgress done;
    done.action = ended.id;
    done.status = ActionStatus::Done;
    done.note = u"She is back"_qs;
    before.progress = {done};
    const NewDiscussion made =
        reviewOf(before, *sample::knowsley(), QString(),
                 fixedClock(QDateTime(QDate(2026, 12, 8), QTime(9, 0), Qt::UTC)), countingIds(7000), WorkingDays());
    Discussion now = begun(made);
    CHECK(now.follows == before.id);
    CHECK(now.meeting().heldOn == before.meeting().reviewOn);
    CHECK(now.meeting().chairName == before.meeting().chairName);
    CHECK(now.ranked<Subject>().front()->item == ItemKind::Update);
    // The one that ended is not carried forward.
    CHECK(now.rows<Action>().size() == before.rows<Action>().size() - 1);

    LastTime last = lastTime(before, now);
    CHECK(last.ref == before.ref);
    CHECK(last.open.size() == before.rows<Action>().size() - 1);
    REQUIRE(last.finished.size() == 1);
    CHECK(last.finished.front().words == u"Done: Ring the school (She is back)"_qs);
    CHECK(last.decision == u"Zoë lives with her grandmother."_qs);
    CHECK_FALSE(last.decisionRestricted);
    CHECK(last.changed.isEmpty());

    Subject& child = now.rows<Subject>().begin()->second;
    child.school = u"Hillside"_qs;
    last = lastTime(before, now);
    REQUIRE(last.changed.size() == 1);
    CHECK(last.changed.front().contains(u"Hillside"_qs));
}
