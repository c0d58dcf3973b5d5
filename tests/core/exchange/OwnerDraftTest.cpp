#include "core/exchange/OwnerDraft.h"

#include "core/rules/Circulation.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate thisDay(2026, 11, 24);
const QString sarah = u"Sarah Khan"_qs, police = u"Police"_qs;

// An action of a record of its own, number `id`.
OwnedAction owned(qint64 id, const QString& email, const QString& agency = police, const QString& kept = {})
{
    OwnedAction out;
    out.row.discussion = Id<Discussion>{id};
    out.row.ref = u"SD-26-00%1"_qs.arg(id);
    out.row.deadline.kind = DeadlineKind::Action;
    out.row.deadline.code = QString::number(id * 10);
    out.row.deadline.title = u"Action %1"_qs.arg(id);
    out.row.deadline.owner = sarah;
    out.row.deadline.agency = agency;
    out.there = {email, kept};
    return out;
}

OwnerLetter draft(const std::vector<OwnedAction>& all, std::size_t about = 0)
{
    const auto out = draftToOwner(all[about], all, u"C"_qs, thisDay);
    REQUIRE(out.ok());
    return *out;
}

// Which of the actions stand in it, by number.
QList<int> in(const OwnerLetter& letter)
{
    QList<int> out;
    for (int id = 1; id < 10; ++id)
        if (letter.body.contains(u"Action %1"_qs.arg(id)))
            out << id;
    return out;
}

// A record with Sarah Khan of an agency at the table and an action of hers.
Id<Discussion> begin(StoreFixture& fixture, qint64 id, const QString& agency, const QString& email,
                     const ProtocolPtr& protocol = sample::knowsley(), bool family = false, const QString& what = {})
{
    Discussion d = sample::blank();
    d.id = Id<Discussion>{id};
    Subject child;
    child.id = Id<Subject>{id * 100 + 3};
    child.address = u"14 Mill Lane, Huyton"_qs;
    child.addressSensitive = true;
    d.rows<Subject>()[child.id] = child;
    Meeting meeting;
    meeting.id = Id<Meeting>{id};
    meeting.heldOn = thisDay;
    d.rows<Meeting>() = {{meeting.id, meeting}};
    Participant person;
    person.id = Id<Participant>{id * 100 + 1};
    person.name = sarah;
    person.agency = agency;
    person.email = email;
    person.family = family;
    person.attendance = Attendance::Attended;
    d.rows<Participant>()[person.id] = person;
    Action row;
    row.id = Id<Action>{id * 100 + 2};
    row.what = what.isEmpty() ? u"Action %1"_qs.arg(id) : what;
    row.owner = sarah;
    row.agency = agency;
    d.rows<Action>()[row.id] = row;
    NewDiscussion begun = fixture.beginning(d);
    begun.protocolJson = protocol->json;
    begun.protocolCode = protocol->code;
    begun.protocolVersion = protocol->version;
    begun.council = protocol->council;
    begun.summary = summaryOf(d);
    REQUIRE(fixture.write().begin(begun));
    return d.id;
}

DateRow rowOf(StoreFixture& fixture, Id<Discussion> id)
{
    const auto rows = fixture.read().actions({}).value();
    for (const DateRow& row : rows)
        if (row.discussion == id)
            return row;
    FAIL("no open action");
    return {};
}

} // namespace

TEST_CASE("one draft holds what is open under one name in one agency, to the address that the records agree on")
{
    const auto all =
        std::vector{owned(1, u"s.khan@police.example"_qs), owned(2, u"S.Khan@police.example"_qs), owned(3, {})};
    const OwnerLetter letter = draft(all, 2);
    CHECK(in(letter) == QList{1, 2, 3});
    CHECK(letter.to == u"s.khan@police.example"_qs);
    CHECK(letter.notes.isEmpty());
    CHECK(draft({owned(1, {})}).to.isEmpty());
    CHECK(draft({owned(1, {})}).notes == QStringList{u"These records know no address for them."_qs});
}

TEST_CASE("where records know different addresses for the name, the draft has none and only what is surely theirs")
{
    const auto all = std::vector{owned(1, u"a@police.example"_qs), owned(2, u"b@police.example"_qs),
                                 owned(3, u"a@police.example"_qs), owned(4, {})};
    const OwnerLetter first = draft(all);
    CHECK(in(first) == QList{1, 3});
    CHECK(first.to.isEmpty());
    CHECK(first.notes ==
          QStringList{u"The records know more than one address for Sarah Khan, Police, so the draft has none."_qs,
                      u"In SD-26-001 it is a@police.example."_qs,
                      u"2 actions of other records under the same name left out: it may be somebody else’s."_qs});
    CHECK(in(draft(all, 1)) == QList{2});
    CHECK(in(draft(all, 3)) == QList{4});
}

TEST_CASE("a name without an agency says of no other record that it means the same person")
{
    const auto mums = std::vector{owned(1, {}, {}), owned(2, {}, {})};
    CHECK(in(draft(mums)) == QList{1});
    CHECK(in(draft(mums, 1)) == QList{2});
    CHECK(draft(mums).notes.contains(
        u"1 action of other records under the same name left out: it may be somebody else’s."_qs));
    const auto same = std::vector{owned(1, u"sk@example.org"_qs, {}), owned(2, u"sk@example.org"_qs, {})};
    CHECK(in(draft(same)) == QList{1, 2});
    CHECK(draft(same).to == u"sk@example.org"_qs);
    // Nor is another record's address theirs.
    const auto one = std::vector{owned(1, {}, {}), owned(2, u"sk@example.org"_qs, {})};
    CHECK(draft(one).to.isEmpty());
    CHECK(in(draft(one)) == QList{1});
}

TEST_CASE("two actions of one record stand in one draft")
{
    auto all = std::vector{owned(1, {}, {}), owned(2, {}, {})};
    all[1].row.discussion = all[0].row.discussion;
    CHECK(in(draft(all)) == QList{1, 2});
}

TEST_CASE("what the procedure keeps from an owner is refused with the reason, and left out of a draft about others")
{
    const QString why = u"Sarah Khan gets no copy: the procedure keeps this record from family (C 03)."_qs;
    const auto all = std::vector{owned(1, {}, police, why), owned(2, {})};
    const auto refused = draftToOwner(all[0], all, {}, thisDay);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Locked);
    CHECK(refused.error().message == why);
    CHECK(in(draft(all, 1)) == QList{2});
    CHECK(draft(all, 1).notes.back() == u"1 action of another record left out. "_qs + why);
}

TEST_CASE("two people who share a name are never sent each other’s families")
{
    StoreFixture fixture;
    const auto first = begin(fixture, 1, police, u"s.khan@police.example"_qs);
    const auto second = begin(fixture, 2, u"School"_qs, u"office@school.example"_qs);
    begin(fixture, 3, police, {});
    const auto officer = draftToOwner(fixture.read(), rowOf(fixture, first), u"C"_qs, thisDay);
    REQUIRE(officer.ok());
    CHECK(officer->to == u"s.khan@police.example"_qs);
    CHECK(in(*officer) == QList{1, 3});
    const auto teacher = draftToOwner(fixture.read(), rowOf(fixture, second), u"C"_qs, thisDay);
    REQUIRE(teacher.ok());
    CHECK(teacher->to == u"office@school.example"_qs);
    CHECK(in(*teacher) == QList{2});
    DateRow gone = rowOf(fixture, second);
    gone.deadline.code = u"4711"_qs;
    CHECK(draftToOwner(fixture.read(), gone, {}, thisDay).error().code == ErrorCode::NotFound);
    CHECK(fixture.read().actionOwners().value() ==
          std::vector<ActionOwner>{{{sarah, police}, 2}, {{sarah, u"School"_qs}, 1}});
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("a child’s sensitive address stands in no chase e-mail, whoever typed it into the action (promise 6)")
{
    StoreFixture fixture;
    const auto id = begin(fixture, 1, police, u"s.khan@police.example"_qs, sample::knowsley(), false,
                          u"Check the locks at 14 Mill Lane"_qs);
    const auto letter = draftToOwner(fixture.read(), rowOf(fixture, id), u"C"_qs, thisDay);
    REQUIRE(letter.ok());
    CHECK(letter->body.contains(u"Check the locks at [address withheld]"_qs));
    CHECK_FALSE(letter->body.contains(u"Mill"_qs));
}

TEST_CASE("a parent who owns an action of a strategy discussion is drafted no e-mail (S23)")
{
    StoreFixture fixture;
    const ProtocolPtr stoke = sample::protocol("stoke");
    const auto id = begin(fixture, 1, {}, u"s.khan@example.org"_qs, stoke, true);
    const auto refused = draftToOwner(fixture.read(), rowOf(fixture, id), u"C"_qs, thisDay);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message == keptFromWords(*stoke, sarah));
}
