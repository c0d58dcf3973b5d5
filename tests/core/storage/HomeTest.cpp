#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/HomeReader.h"
#include "core/storage/RowTables.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate day(2026, 11, 24);

Id<Discussion> beginOne(StoreFixture& fixture, qint64 id, const QString& title, QDate held,
                        const QString& council = QStringLiteral("Knowsley"))
{
    Discussion d = sample::blank();
    d.id = Id<Discussion>{id};
    NewDiscussion begun = fixture.beginning(d);
    begun.council = council;
    begun.summary = {};
    begun.summary.title = title;
    begun.summary.heldOn = held;
    begun.summary.hardGaps = 3;
    REQUIRE(fixture.write().begin(begun));
    return d.id;
}

std::vector<qint64> ids(const std::vector<HomeRow>& rows)
{
    std::vector<qint64> out;
    for (const HomeRow& row : rows)
        out.push_back(row.id.value);
    return out;
}

} // namespace

TEST_CASE("Home counts and lists what waits for the chair")
{
    StoreFixture fixture;
    beginOne(fixture, 1, QStringLiteral("Amir"), QDate());
    const auto ready = beginOne(fixture, 2, QStringLiteral("Bilal"), day);
    const auto signedOnly = beginOne(fixture, 3, QStringLiteral("Chloe"), day.addDays(-3));
    const auto sent = beginOne(fixture, 4, QStringLiteral("Dana"), day.addDays(-40));

    SaveRequest toSign = fixture.request(sample::blank(), {});
    toSign.discussion = ready;
    toSign.summary = {};
    toSign.summary.title = QStringLiteral("Bilal");
    REQUIRE_FALSE(fixture.save(toSign));
    for (const auto& [id, due] : {std::pair{signedOnly, day.addDays(15)}, std::pair{sent, day.addDays(14)}}) {
        SigningRecord record = fixture.signing(fixture.read().discussion(id).value());
        record.summary.openActions = 1;
        record.summary.nextDue = due;
        REQUIRE(fixture.write().sign(record));
    }
    Step copy;
    copy.id = Id<Step>{77};
    copy.kind = StepKind::Sent;
    copy.version = 1;
    copy.at = *fixture.now;
    Summary circulated;
    circulated.circulated = 1;
    circulated.openActions = 1;
    circulated.nextDue = day.addDays(14);
    REQUIRE(fixture.write().step(sent, copy, circulated, QStringLiteral("S. Khan")));

    CHECK(fixture.read().counts(day).value() == HomeCounts{2, 1, 1, 1, 4});
    const auto list = [&](HomeList which) {
        HomeQuery query;
        query.list = which;
        const auto rows = fixture.read().home(query, day).value();
        CHECK(fixture.read().homeTotal(query, day).value() == static_cast<int>(rows.size()));
        return ids(rows);
    };
    CHECK(list(HomeList::InProgress) == std::vector<qint64>{2, 1});
    CHECK(list(HomeList::ToSign) == std::vector<qint64>{2});
    CHECK(list(HomeList::ToCirculate) == std::vector<qint64>{3});
    CHECK(list(HomeList::ActionsDue) == std::vector<qint64>{4});
    CHECK(list(HomeList::All).size() == 4);

    // A new version has to go out again.
    REQUIRE(fixture.write().amend(sent, QStringLiteral("A date"), {}));
    REQUIRE(fixture.write().sign(fixture.signing(fixture.read().discussion(sent).value())));
    CHECK_FALSE(fixture.read().homeRow(sent).value()->circulated);
    CHECK(fixture.read().homeRow(sent).value()->versions == 2);
    CHECK_FALSE(fixture.read().homeRow(Id<Discussion>{99}).value());
}

TEST_CASE("Home sorts, filters and cuts windows")
{
    StoreFixture fixture;
    beginOne(fixture, 1, QStringLiteral("Émile"), QDate(2025, 3, 1));
    beginOne(fixture, 2, QStringLiteral("zara"), QDate(2026, 3, 1), QStringLiteral("Stockton"));
    beginOne(fixture, 3, QStringLiteral("Frank"), QDate());
    beginOne(fixture, 4, QStringLiteral("Łukasz"), QDate(2023, 3, 1), QStringLiteral("Stockton"));
    HomeQuery query;
    const auto rows = [&] { return ids(fixture.read().home(query, day).value()); };
    CHECK(rows() == std::vector<qint64>{3, 2, 1, 4}); // not held yet comes first
    query.sort = HomeSort::Child;
    query.descending = false;
    CHECK(rows() == std::vector<qint64>{1, 3, 4, 2});
    query.sort = HomeSort::Reference;
    CHECK(rows() == std::vector<qint64>{1, 2, 3, 4});
    query.offset = 1;
    query.limit = 2;
    CHECK(rows() == std::vector<qint64>{2, 3});
    query = {};
    query.procedure = QStringLiteral("Stockton");
    CHECK(rows() == std::vector<qint64>{2, 4});
    query.year = 2023;
    CHECK(rows() == std::vector<qint64>{4});
    CHECK(fixture.read().homeTotal(query, day).value() == 1);
    CHECK(fixture.read().procedures().value() == QStringList{QStringLiteral("Knowsley"), QStringLiteral("Stockton")});
    CHECK(fixture.read().years().value() == std::vector<int>{2026, 2025, 2023});
}

TEST_CASE("windows of Home by key show every discussion once, in every order")
{
    StoreFixture fixture;
    for (int id = 1; id <= 23; ++id) // many share a day and a name
        beginOne(fixture, id, id % 3 == 0 ? QStringLiteral("Émile") : QStringLiteral("Zara"),
                 id % 5 == 0 ? QDate() : QDate(2025, 3, 1 + id % 2));
    for (const HomeSort sort : {HomeSort::NewestChanged, HomeSort::Held, HomeSort::Child, HomeSort::Reference})
        for (const bool descending : {true, false}) {
            HomeQuery query;
            query.sort = sort;
            query.descending = descending;
            const std::vector<qint64> whole = ids(fixture.read().home(query, day).value());
            REQUIRE(whole.size() == 23);
            query.limit = 4;
            std::vector<qint64> seen;
            for (;;) {
                const auto rows = fixture.read().home(query, day).value();
                for (const HomeRow& row : rows)
                    seen.push_back(row.id.value);
                if (rows.empty())
                    break;
                query.after = rows.back();
            }
            CHECK(seen == whole);
        }
}

TEST_CASE("Home looks at indexes, never at all rows, in every order")
{
    StoreFixture fixture;
    fixture.close();
    const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
    auto connection = Connection::open(fixture.path(), *key, Connection::Access::ReadOnly);
    REQUIRE(connection);
    const auto plan = [&](const HomeQuery& query, Values values) {
        QString out;
        values << 200 << 0;
        REQUIRE((*connection)
                    ->each(QStringLiteral("EXPLAIN QUERY PLAN ") + HomeReader::statement(query), values,
                           [&](const SqlRow& row) { out += row.text(3) + QLatin1Char('\n'); }));
        return out;
    };
    for (const HomeSort sort : {HomeSort::NewestChanged, HomeSort::Held, HomeSort::Child, HomeSort::Reference})
        for (const bool descending : {true, false}) {
            HomeQuery query;
            query.sort = sort;
            query.descending = descending;
            const QString how = plan(query, {});
            CAPTURE(how);
            CHECK(how.contains(QLatin1String("USING INDEX")));
            CHECK_FALSE(how.contains(QLatin1String("TEMP B-TREE")));
        }
    const std::pair<HomeList, const char*> lists[] = {{HomeList::InProgress, "discussion_in_progress"},
                                                      {HomeList::ToSign, "discussion_to_sign"},
                                                      {HomeList::ToCirculate, "discussion_to_circulate"},
                                                      {HomeList::ActionsDue, "discussion_due"}};
    for (const auto& [list, index] : lists)
        for (const HomeSort sort : {HomeSort::NewestChanged, HomeSort::Held, HomeSort::Child, HomeSort::Reference}) {
            HomeQuery query;
            query.list = list;
            query.sort = sort;
            const QString how = plan(query, list == HomeList::ActionsDue ? Values{QVariant(day)} : Values{});
            CAPTURE(how);
            CHECK(how.contains(QLatin1String(index))); // its own few rows, in whatever order
            CHECK(how.contains(QLatin1String("TEMP B-TREE")) == (sort != HomeSort::Held));
        }
    HomeQuery stockton;
    stockton.procedure = QStringLiteral("Stockton");
    HomeRow last;
    last.id = Id<Discussion>{3};
    for (const HomeSort sort : {HomeSort::NewestChanged, HomeSort::Held, HomeSort::Child, HomeSort::Reference}) {
        HomeQuery on;
        on.sort = sort;
        on.after = last;
        const QString how = plan(on, {QStringLiteral("2026-01-01"), QStringLiteral("2026-01-01"), 3});
        CAPTURE(how);
        CHECK(how.startsWith(QLatin1String("SEARCH"))); // from where the window before ended
        CHECK_FALSE(how.contains(QLatin1String("TEMP B-TREE")));
    }
    CHECK(plan(stockton, {stockton.procedure}).contains(QLatin1String("discussion_procedure (procedure=?)")));
}

TEST_CASE("a discussion is read by its keys alone, however many there are")
{
    StoreFixture fixture;
    fixture.close();
    const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
    auto connection = Connection::open(fixture.path(), *key, Connection::Access::ReadOnly);
    REQUIRE(connection);
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        QString how;
        REQUIRE((*connection)
                    ->each(QStringLiteral("EXPLAIN QUERY PLAN ") + selectRowsOf(static_cast<RowKind>(i)), {1},
                           [&](const SqlRow& row) { how += row.text(3) + QLatin1Char('\n'); }));
        CAPTURE(i, how);
        CHECK(how.startsWith(QLatin1String("SEARCH")));
    }
}
