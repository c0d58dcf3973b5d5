#include "core/session/DiscussionSession.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

std::unique_ptr<DiscussionSession> sessionOn(StoreFixture& fixture, const Discussion& discussion)
{
    auto session = DiscussionSession::open(fixture.store(), discussion.id, QStringLiteral("Margaret Ashworth"));
    REQUIRE(session);
    return std::move(*session);
}

} // namespace

TEST_CASE("a declined request keeps reason, name and day, is locked, and says so (H14, H15)")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const auto session = sessionOn(fixture, d);
    CHECK(session->decline(QStringLiteral("  ")).error().code == ErrorCode::NotReady);
    CHECK(session->editable());
    REQUIRE(session->decline(QStringLiteral("Group supervision has not been held.")));

    const Discussion now = fixture.read().discussion(d.id).value();
    CHECK(now.state == State::Declined);
    CHECK(now == session->discussion());
    CHECK(now.request().screening == Screening::Declined);
    CHECK(now.request().screeningReason == QStringLiteral("Group supervision has not been held."));
    CHECK(now.request().screenedBy == QStringLiteral("Margaret Ashworth"));
    CHECK(now.request().screenedOn == session->today());
    CHECK_FALSE(session->editable());
    CHECK(session->lockedBecause().contains(QStringLiteral("declined")));
    CHECK(session->setField(refOf(now.meeting().id), QStringLiteral("place"), QStringLiteral("x"), Entry::Chosen)
              .error()
              .code == ErrorCode::Locked);
    CHECK(session->decline(QStringLiteral("Again")).error().code == ErrorCode::Locked);
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("a declined request is taken up again with a reason, and keeps both")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const auto session = sessionOn(fixture, d);
    REQUIRE(session->decline(QStringLiteral("Too early")));
    Step step;
    step.kind = StepKind::Reopened;
    CHECK(session->recordStep(step).error().code == ErrorCode::NotReady);
    step.note = QStringLiteral("Supervision was held and failed.");
    REQUIRE(session->recordStep(step));
    CHECK(session->editable());
    CHECK(session->discussion().request().screeningReason == QStringLiteral("Too early"));
    CHECK(session->discussion().stepsOf(StepKind::Reopened).front()->note == step.note);
}

TEST_CASE("a record that was signed is not declined any more")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    CHECK(sessionOn(fixture, d)->decline(QStringLiteral("No")).error().code == ErrorCode::Locked);
    REQUIRE(fixture.write().amend(d.id, QStringLiteral("A name"), {}));
    CHECK(sessionOn(fixture, d)->decline(QStringLiteral("No")).error().code == ErrorCode::Locked);
    CHECK(fixture.read().discussion(d.id).value().state == State::Amending);
}

TEST_CASE("a second request finds the first: when it was declined, and why")
{
    StoreFixture fixture;
    Discussion first = sample::complete();
    for (auto& [id, child] : first.rows<Subject>())
        child.child = Id<Child>{900};
    first = fixture.begin(first, QStringLiteral("CCD-26-003"));
    REQUIRE(sessionOn(fixture, first)->decline(QStringLiteral("Group supervision first")));
    *fixture.now = fixture.now->addDays(40);
    Discussion second = sample::blank();
    second.id = Id<Discussion>{77};
    Subject child;
    child.id = Id<Subject>{88'000};
    child.child = Id<Child>{900};
    second.rows<Subject>()[child.id] = child;
    fixture.begin(second, QStringLiteral("CCD-26-009"));

    const auto all = fixture.read().discussionsOf(Id<Child>{900}).value();
    REQUIRE(all.size() == 2);
    CHECK(all[0].ref == QStringLiteral("CCD-26-009"));
    CHECK(all[0].state == State::Draft);
    CHECK(all[0].declinedOn.isNull());
    CHECK(all[1].id == first.id);
    CHECK(all[1].state == State::Declined);
    CHECK(all[1].declinedOn == QDate(2026, 11, 24));
    CHECK(all[1].reason == QStringLiteral("Group supervision first"));
    CHECK(fixture.read().discussionsOf(Id<Child>{1}).value().empty());
}

TEST_CASE("accepting a request says on which day; it can be undone, changed and taken out (H14)")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::blank());
    const auto session = sessionOn(fixture, d);
    const RowRef request{RowKind::Request, d.id.value};
    const auto choose = [&](const char* what) {
        REQUIRE(session->setField(request, QStringLiteral("screening"), QString::fromLatin1(what), Entry::Chosen));
    };
    const auto day = [&] { return session->discussion().request().screenedOn; };
    choose("accepted");
    CHECK(day() == session->today());
    session->undo(); // both at once
    CHECK(session->discussion().request().screening == Screening::None);
    CHECK_FALSE(day().isValid());
    // A day that was given first is kept.
    REQUIRE(session->setField(request, QStringLiteral("screened_on"), QDate(2026, 11, 20), Entry::Chosen));
    choose("accepted");
    CHECK(day() == QDate(2026, 11, 20));
    // That of another decision is not.
    choose("declined");
    CHECK(day() == session->today());
    REQUIRE(session->setField(request, QStringLiteral("screened_on"), QDate(), Entry::Chosen));
    REQUIRE(session->setField(request, QStringLiteral("screening_reason"), QStringLiteral("Too early"), Entry::Chosen));
    CHECK_FALSE(day().isValid());
}
