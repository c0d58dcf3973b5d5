#include "core/session/Edits.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString owner = QStringLiteral("owner");

const Action& first(const Discussion& d)
{
    return *d.ranked<Action>().front();
}

RowRef ref(const Discussion& d)
{
    return refOf(first(d).id);
}

const Participant& named(const Discussion& d, const QString& name)
{
    for (const Participant* each : d.ranked<Participant>())
        if (each->name == name)
            return *each;
    FAIL("nobody of that name");
    return *d.ranked<Participant>().front();
}

} // namespace

TEST_CASE("naming someone who takes part sets owner, participant and agency in one change")
{
    Discussion d = sample::complete();
    const Edit edit = setPerson(d, ref(d), owner, QStringLiteral("Helen Baxter"), {}, QStringLiteral("Change owner"));
    CHECK(edit.changes.size() == 1);
    apply(d, edit);
    CHECK(first(d).owner == QStringLiteral("Helen Baxter"));
    CHECK(first(d).participant == named(d, QStringLiteral("Helen Baxter")).id);
    CHECK(first(d).agency == QStringLiteral("School"));
    apply(d, inverse(edit));
    CHECK(d == sample::complete());
}

TEST_CASE("a name that nobody here bears loses the agency of the participant before, and keeps one that was typed")
{
    Discussion d = sample::complete();
    apply(d, setPerson(d, ref(d), owner, QStringLiteral("Helen Baxter"), {}, {}));
    apply(d, setPerson(d, ref(d), owner, QStringLiteral("Helen Baxter-Jones"), {}, {}));
    CHECK_FALSE(first(d).participant);
    CHECK(first(d).agency.isEmpty());

    apply(d, setField(d, ref(d), QStringLiteral("agency"), QStringLiteral("Family"), {}));
    apply(d, setPerson(d, ref(d), owner, QStringLiteral("Pat O’Connor"), {}, {}));
    CHECK(first(d).agency == QStringLiteral("Family"));
}

TEST_CASE("of two people of one name, the one that was picked is meant")
{
    Discussion d = sample::complete();
    Participant other = named(d, QStringLiteral("Priya Nair"));
    other.agency = QStringLiteral("Housing");
    const Id<Participant> picked = sample::add(d, other).id;
    apply(d, setPerson(d, ref(d), owner, QStringLiteral("Priya Nair"), picked, {}));
    CHECK(first(d).participant == picked);
    CHECK(first(d).agency == QStringLiteral("Housing"));
}

TEST_CASE("a row that keeps only a name takes only the name; a name it has already is no edit")
{
    Discussion d = sample::complete();
    const RowRef fallback = refOf(d.rows<Contingency>().begin()->first);
    apply(d, setPerson(d, fallback, owner, QStringLiteral("Ruth Okafor"), {}, {}));
    CHECK(d.rows<Contingency>().begin()->second.owner == QStringLiteral("Ruth Okafor"));
    CHECK(setPerson(d, fallback, owner, QStringLiteral("Ruth Okafor"), {}, {}).changes.empty());
}
