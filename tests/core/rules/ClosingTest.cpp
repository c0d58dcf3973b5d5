#include "core/rules/Closing.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Discussion closable()
{
    Discussion d = sample::complete();
    d.state = State::Signed;
    return d;
}

} // namespace

TEST_CASE("what is still open in an earlier discussion is said, and what a later one took over is not")
{
    Discussion d = closable();
    Protocol protocol = *sample::knowsley();
    protocol.after.clear();
    const auto open = [&] { return earlierCase(d, protocol, d, protocol, WorkingDays()).open; };
    const auto actions = d.ranked<Action>();
    REQUIRE(actions.size() == 3);
    CHECK(open() == u"3 actions"_qs);
    d.later.carried = {actions[0]->id};
    ActionProgress done;
    done.action = actions[1]->id;
    done.status = ActionStatus::Done;
    d.progress.push_back(done);
    CHECK(open() == u"1 action"_qs);
    LaterStep checked;
    checked.id = u"check"_qs;
    checked.step = u"checked"_qs;
    LaterStep closed = checked;
    closed.id = u"close"_qs;
    closed.step = u"closed"_qs;
    closed.choices = {u"Done"_qs};
    protocol.after = {checked, closed}; // closing itself is not what is open
    CHECK(open() == u"1 action and 1 step expected"_qs);
    d.later.carried.insert(actions[2]->id);
    Step step;
    step.id = Id<Step>{1};
    step.kind = StepKind::Checked;
    step.code = u"check"_qs;
    d.steps = {step};
    CHECK(open() == QString());
}

TEST_CASE("a procedure that ends otherwise is closed by itself")
{
    const Discussion d = closable();
    Protocol other = *sample::knowsley();
    LaterStep closed;
    closed.id = u"off"_qs;
    closed.step = u"closed"_qs;
    closed.choices = {u"Living elsewhere"_qs};
    other.after = {closed};
    CHECK(earlierCase(d, other, d, *sample::knowsley(), WorkingDays()).whyNot ==
          u"Its procedure has other outcomes. Close it by itself."_qs);
    CHECK(earlierCase(d, other, d, other, WorkingDays()).whyNot == QString());
    CHECK(closingStep(other, {}, u"Living elsewhere"_qs, {}, {}).code == u"off"_qs);
}

TEST_CASE("a child is the same by the one behind both records, or else by the name")
{
    Discussion last = closable();
    Subject child = *last.ranked<Subject>().front();
    child.child = {};
    for (auto& [id, each] : last.rows<Subject>())
        each.child = Id<Child>{7};
    child.name = u"zoë  O’Connor"_qs;
    CHECK(sameChild(child, last) == last.ranked<Subject>().front()->id);
    child.child = Id<Child>{8}; // another of the same name
    CHECK_FALSE(sameChild(child, last));
    child.child = Id<Child>{7};
    child.name = u"Zoë Marsh"_qs;
    CHECK(sameChild(child, last) == last.ranked<Subject>().front()->id);
}
