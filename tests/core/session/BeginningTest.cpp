#include "core/session/Beginning.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Readiness.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Discussion begun(const Protocol& protocol)
{
    qint64 last = 100;
    const Clock clock = [] { return QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC); };
    Subject child;
    child.name = QStringLiteral("Zoë O’Connor");
    NewCase fresh;
    fresh.children = {child};
    const NewDiscussion made = beginning(
        fresh, protocol, clock, [&] { return ++last; }, WorkingDays());
    Discussion out;
    out.id = made.id;
    Edit edit;
    for (const AnyRow& row : made.rows)
        edit.changes.push_back({std::nullopt, row});
    apply(out, edit);
    return out;
}

std::vector<const Item*> checks(const Discussion& d)
{
    return d.ranked<Item>();
}

void say(Discussion& d, const Item& item, const char* column, const char* words)
{
    Answer cell;
    cell.item = item.id;
    cell.prompt = QLatin1String(column);
    cell.body = QString::fromUtf8(words);
    sample::add(d, cell);
}

bool wantsChecks(const Discussion& d)
{
    const Readiness now = readiness(d, *sample::protocol("stoke"), QDate(2026, 11, 24));
    return std::any_of(now.gaps.begin(), now.gaps.end(),
                       [](const ReadinessGap& gap) { return gap.place.block == QStringLiteral("checks"); });
}

} // namespace

TEST_CASE("a table opens with the rows that its procedure names, each in its place (S22)")
{
    const ProtocolPtr stoke = sample::protocol("stoke");
    const Discussion d = begun(*stoke);
    const QStringList start = stoke->block(QStringLiteral("checks"))->start;
    REQUIRE(start.size() == 12);
    REQUIRE(checks(d).size() == 12);
    for (std::size_t i = 0; i < checks(d).size(); ++i) {
        const Answer* agency = d.answer(QStringLiteral("agency"), checks(d)[i]->id);
        REQUIRE(agency);
        CHECK(agency->body == start[static_cast<qsizetype>(i)]);
        CHECK(checks(d)[i]->block == QStringLiteral("checks"));
    }
    CHECK(d.rows<Answer>().size() == 12);
    CHECK(begun(*sample::knowsley()).rows<Item>().empty());
}

TEST_CASE("a row that the procedure began counts only when something is said beside its name")
{
    Discussion d = begun(*sample::protocol("stoke"));
    CHECK(wantsChecks(d));
    const std::vector<const Item*> rows = checks(d);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        say(d, *rows[i], "said", "Known since 2019");
    CHECK(wantsChecks(d)); // eleven of twelve
    say(d, *rows.back(), "said", "  ");
    CHECK(wantsChecks(d)); // blanks say nothing
    say(d, *rows.back(), "nothing", "yes");
    CHECK_FALSE(wantsChecks(d));
}

TEST_CASE("a review is asked in the wording in force, and where there is none in the one its record had")
{
    StoreFixture fixture;
    const Discussion before = fixture.begin(sample::complete());
    const auto wordingOf = [&](const Result<Id<Discussion>>& begun) {
        REQUIRE(begun.ok());
        const auto review = fixture.read().discussion(*begun);
        REQUIRE(review.ok());
        CHECK(review->follows == before.id);
        return review->protocolSha256;
    };
    const QString chair = QStringLiteral("Margaret Ashworth");
    CHECK(wordingOf(beginReview(fixture.store(), before.id, {}, chair)) == before.protocolSha256);
    CHECK(wordingOf(beginReview(fixture.store(), before.id, {sample::protocol("stoke")}, chair)) ==
          before.protocolSha256);

    // The same procedure, worded anew.
    QByteArray json = sample::knowsley()->json;
    json.replace("\"version\": \"2019-06.1\"", "\"version\": \"2027-01\"");
    const auto anew = readProtocol(json, QStringLiteral("anew"));
    REQUIRE(anew.ok());
    REQUIRE((*anew)->sha256 != before.protocolSha256);
    CHECK(wordingOf(beginReview(fixture.store(), before.id, {sample::protocol("stoke"), *anew}, chair)) ==
          (*anew)->sha256);
}

TEST_CASE("what a review takes over is still about the same child; its marking is the one that is set now")
{
    Discussion before = sample::blank();
    const auto child = [&](const char* name, qint64 number) {
        Subject subject;
        subject.name = QLatin1String(name);
        subject.child = Id<Child>{number};
        return sample::add(before, subject).id;
    };
    child("Amir Khan", 71);
    const Id<Subject> bilal = child("Bilal Khan", 72);
    const auto action = [&](const char* what, Id<Subject> about) {
        Action row;
        row.what = QLatin1String(what);
        row.subject = about;
        sample::add(before, row);
    };
    action("A place at a nursery", bilal);
    action("Tell the landlord", {});
    Relative father;
    father.name = QStringLiteral("Tariq Aziz");
    father.subject = bilal;
    sample::add(before, father);

    qint64 last = 5000;
    const Clock clock = [] { return QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC); };
    const auto ids = [&] { return ++last; };
    const auto of = [](const NewDiscussion& made) {
        Discussion out;
        out.id = made.id;
        Edit edit;
        for (const AnyRow& row : made.rows)
            edit.changes.push_back({std::nullopt, row});
        apply(out, edit);
        return out;
    };
    const Discussion review = of(reviewOf(before, *sample::knowsley(), {}, clock, ids, WorkingDays()));
    const Subject* now = review.find(review.ranked<Action>()[0]->subject);
    REQUIRE(now);
    CHECK(now->name == QStringLiteral("Bilal Khan"));
    CHECK(now->id != bilal);
    CHECK_FALSE(review.ranked<Action>()[1]->subject);
    CHECK(review.ranked<Relative>()[0]->subject == now->id);

    CHECK(review.meeting().marking.isEmpty());
    CHECK(of(reviewOf(before, *sample::knowsley(), {}, clock, ids, WorkingDays(), QStringLiteral("OFFICIAL")))
              .meeting()
              .marking == QStringLiteral("OFFICIAL"));

    // Of a child who is not in the next discussion nothing there can be said to be.
    NewCase alone;
    alone.children = {*before.ranked<Subject>()[0]};
    alone.follows = &before;
    alone.marking = QStringLiteral("OFFICIAL");
    const Discussion other = of(beginning(alone, *sample::knowsley(), clock, ids, WorkingDays()));
    CHECK(other.meeting().marking == QStringLiteral("OFFICIAL"));
    CHECK_FALSE(other.ranked<Action>()[0]->subject);
    CHECK_FALSE(other.ranked<Relative>()[0]->subject);
}

TEST_CASE("a review of a discussion that is not there is refused with a sentence, and nothing begins")
{
    StoreFixture fixture;
    const auto begun = beginReview(fixture.store(), Id<Discussion>{4711}, {sample::knowsley()}, QString());
    REQUIRE_FALSE(begun.ok());
    CHECK_FALSE(begun.error().message.isEmpty());
    const auto counts = fixture.read().counts(QDate(2026, 11, 24));
    REQUIRE(counts.ok());
    CHECK(counts->all == 0);
}
