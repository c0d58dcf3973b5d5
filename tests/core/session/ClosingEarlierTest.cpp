#include "core/session/ClosingEarlier.h"

#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// About one child, and following on from another discussion; signed where it says so.
struct Chain final
{
    StoreFixture store;
    qint64 next = 70'000;

    Id<Discussion> add(Id<Discussion> follows, bool isSigned = true, const char* also = nullptr)
    {
        Discussion d = sample::blank();
        d.id = Id<Discussion>{++next};
        child(d, "Zoë O’Connor", 90'000);
        if (also)
            child(d, also, 90'001);
        NewDiscussion made = store.beginning(d);
        made.follows = follows;
        const auto begun = store.write().begin(made);
        REQUIRE(begun.ok());
        if (isSigned)
            REQUIRE(store.write().sign(store.signing(store.read().discussion(*begun).value())));
        return *begun;
    }

    void child(Discussion& d, const char* name, qint64 same)
    {
        Subject made;
        made.id = Id<Subject>{++next};
        made.rank = static_cast<int>(d.rows<Subject>().size());
        made.name = QString::fromUtf8(name);
        made.child = Id<Child>{same};
        d.rows<Subject>()[made.id] = made;
    }

    std::unique_ptr<DiscussionSession> open(Id<Discussion> id)
    {
        auto session = DiscussionSession::open(store.store(), id, u"Margaret Ashworth"_qs);
        REQUIRE(session.ok());
        return std::move(*session);
    }
    Discussion record(Id<Discussion> id) { return store.read().discussion(id).value(); }
};

CaseEnd betterFor(const Discussion& last)
{
    return {{{last.ranked<Subject>().front()->id, u"better"_qs}}, u"Stepped down"_qs, {}};
}

} // namespace

TEST_CASE("with the last discussion those it follows on from are closed, each by a step and a line of its own")
{
    Chain chain;
    const Id<Discussion> first = chain.add({}), review = chain.add(first), last = chain.add(review);
    const auto session = chain.open(last);
    const auto earlier = earlierCases(*session);
    REQUIRE(earlier.ok());
    REQUIRE(earlier->size() == 2);
    CHECK((*earlier)[0].id == review); // newest first
    CHECK((*earlier)[1].id == first);
    CHECK((*earlier)[1].ref == chain.record(first).ref);
    for (const EarlierCase& each : *earlier)
        CHECK(each.whyNot == QString());

    for (const Id<Discussion> each : {first, review}) {
        REQUIRE(closeEarlier(*session, each, betterFor(session->discussion())));
        REQUIRE(closeEarlier(*session, each, betterFor(session->discussion()))); // once is enough
        const Discussion closed = chain.record(each);
        CHECK(closed.state == State::Closed);
        const auto steps = closed.stepsOf(StepKind::Closed);
        REQUIRE(steps.size() == 1);
        CHECK(steps[0]->choice == u"better"_qs);
        CHECK(steps[0]->note == u"Stepped down"_qs);
        CHECK(steps[0]->subject == closed.ranked<Subject>().front()->id);
        CHECK(steps[0]->by == u"Margaret Ashworth"_qs);
        const auto audit = chain.store.read().audit(each);
        REQUIRE(audit.ok());
        CHECK(std::count_if(audit->begin(), audit->end(),
                            [](const AuditLine& line) { return line.kind == u"close"_qs; }) == 1);
    }
    CHECK(earlierCases(*session)->empty());
    CHECK(chain.record(last).state == State::Signed); // closed by whoever asked
    CHECK(chain.store.read().verify().value().problems == QStringList());
}

TEST_CASE("an earlier discussion that cannot be closed says why, and stays as it is")
{
    Chain chain;
    const Id<Discussion> draft = chain.add({}, false), amended = chain.add(draft),
                         brothers = chain.add(amended, true, "Finn O’Connor"), last = chain.add(brothers);
    REQUIRE(chain.store.write().amend(amended, u"A name was wrong"_qs, u"S. Khan"_qs));
    const auto session = chain.open(last);
    const auto earlier = earlierCases(*session);
    REQUIRE(earlier.ok());
    REQUIRE(earlier->size() == 3);
    CHECK((*earlier)[0].whyNot == u"It is also about Finn O’Connor, who is not in this one. Close it by itself."_qs);
    CHECK((*earlier)[1].whyNot == u"It is being amended. Sign it first."_qs);
    CHECK((*earlier)[2].whyNot == u"It is not signed."_qs);
    for (const EarlierCase& each : *earlier) {
        const State before = chain.record(each.id).state;
        const auto done = closeEarlier(*session, each.id, betterFor(session->discussion()));
        REQUIRE_FALSE(done);
        CHECK(done.error().message == each.ref + u": "_qs + each.whyNot);
        CHECK(chain.record(each.id).state == before);
        CHECK(chain.record(each.id).steps.empty());
    }
}
