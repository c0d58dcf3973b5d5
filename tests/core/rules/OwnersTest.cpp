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

    Id<Participant> person(const QString& name, const QString& agency, const QString& email)
    {
        Participant out;
        out.name = name;
        out.agency = agency;
        out.email = email;
        return sample::add(d, out).id;
    }

    OwnerThere there(const QString& owner, const QString& agency, Id<Participant> tied = {}) const
    {
        Action action;
        action.owner = owner;
        action.agency = agency;
        action.participant = tied;
        return ownerThere(d, action);
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
