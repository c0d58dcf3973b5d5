#include "core/rules/Owners.h"

#include "core/rules/Circulation.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Case final
{
    Discussion d = sample::blank();
    ProtocolPtr protocol = sample::knowsley();

    Id<Participant> person(const QString& name, const QString& agency, const QString& email, bool family = false,
                           const QString& role = {})
    {
        Participant out;
        out.name = name;
        out.agency = agency;
        out.email = email;
        out.family = family;
        out.role = role;
        return sample::add(d, out).id;
    }

    OwnerThere there(const QString& owner, const QString& agency, Id<Participant> tied = {}) const
    {
        Action action;
        action.owner = owner;
        action.agency = agency;
        action.participant = tied;
        return ownerThere(d, *protocol, action);
    }
};

const QString sarah = u"Sarah Khan"_qs, police = u"Police"_qs, school = u"School"_qs;

} // namespace

TEST_CASE("an owner’s address is the one that the action’s own record names, of the person in that agency")
{
    Case c;
    c.person(sarah, police, u"s.khan@police.example"_qs);
    const auto teacher = c.person(sarah, school, u"office@school.example"_qs);
    CHECK(c.there(u"sarah  khan"_qs, police).email == u"s.khan@police.example"_qs);
    CHECK(c.there(sarah, school).email == u"office@school.example"_qs);
    CHECK(c.there(sarah, police, teacher).email == u"office@school.example"_qs); // tied to the person
    CHECK(c.there(sarah, u"Health"_qs).email.isEmpty());                         // somebody else of that name
    CHECK(c.there(sarah, {}).email.isEmpty());                                   // which of the two nobody can say
    CHECK(c.there({}, {}).email.isEmpty());
    c.person(sarah, police, u"another@police.example"_qs);
    CHECK(c.there(sarah, police).email.isEmpty());
}

TEST_CASE("no word of a record goes to an owner from whom its procedure keeps it (S23)")
{
    Case c;
    c.protocol = sample::protocol("stoke");
    const auto mother = c.person(u"Kelly Marsh"_qs, {}, u"kelly@example.org"_qs, true, u"Mother"_qs);
    c.person(u"Jo Marsh"_qs, police, u"jo@police.example"_qs);
    Relative father;
    father.name = u"Jo Marsh"_qs;
    father.relationship = u"Father"_qs;
    sample::add(c.d, father);
    CHECK(c.there(u"Kelly Marsh"_qs, {}, mother).kept == keptFromWords(*c.protocol, u"Kelly Marsh"_qs));
    CHECK_FALSE(c.there(u"Kelly Marsh"_qs, {}).kept.isEmpty());
    CHECK_FALSE(c.there(u"Mum"_qs, {}, mother).kept.isEmpty());
    CHECK_FALSE(c.there(u"mother"_qs, {}).kept.isEmpty());
    CHECK_FALSE(c.there(u"Father"_qs, {}).kept.isEmpty());
    CHECK(c.there(u"Jo Marsh"_qs, police).kept.isEmpty()); // the officer who is called like the father
    CHECK_FALSE(c.there(u"Jo Marsh"_qs, school).kept.isEmpty());
    CHECK(c.there(u"Somebody else"_qs, {}).kept.isEmpty());
    CHECK_FALSE(c.there(u"Gran"_qs, u"Family"_qs).kept.isEmpty()); // whom no row of the record names
    CHECK_FALSE(c.there(u"Parents"_qs, {}).kept.isEmpty());
    CHECK(c.there(u"Somebody else"_qs, u"Family support service"_qs).kept.isEmpty());

    c.protocol = sample::knowsley(); // which keeps its record from nobody
    CHECK(c.there(u"Kelly Marsh"_qs, {}, mother).kept.isEmpty());
}
