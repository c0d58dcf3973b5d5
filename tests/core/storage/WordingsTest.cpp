// The wordings that a store keeps, and how many discussions are held under each: a number that is kept, not counted.
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Id<Discussion> begin(StoreFixture& fixture, qint64 id, const ProtocolPtr& protocol)
{
    Discussion d = sample::blank();
    d.id = Id<Discussion>{id};
    NewDiscussion made = fixture.beginning(d);
    made.protocolJson = protocol->json;
    made.protocolCode = protocol->code;
    made.protocolVersion = protocol->version;
    REQUIRE(fixture.write().begin(made));
    return d.id;
}

std::vector<int> counts(const StoreReader& reader)
{
    std::vector<int> out;
    const auto kept = reader.protocols();
    REQUIRE(kept.ok());
    for (const StoredProtocol& each : *kept)
        out.push_back(each.discussions);
    return out;
}

} // namespace

TEST_CASE("how many discussions are held under each wording follows every one that begins, is signed or is declined")
{
    StoreFixture fixture;
    CHECK(counts(fixture.read()).empty());
    begin(fixture, 1, sample::protocol("stoke"));
    begin(fixture, 2, sample::protocol("wokingham"));
    begin(fixture, 3, sample::protocol("stoke"));
    CHECK(counts(fixture.read()) == std::vector<int>{2, 1});
    const Discussion one = fixture.read().discussion(Id<Discussion>{1}).value();
    REQUIRE(fixture.write().decline(one.id, u"Another route"_qs, summaryOf(one), {}));
    const Discussion two = fixture.read().discussion(Id<Discussion>{2}).value();
    REQUIRE(fixture.write().sign(fixture.signing(two)));
    CHECK(counts(fixture.read()) == std::vector<int>{2, 1});
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("the list of wordings looks at no discussion")
{
    StoreFixture fixture;
    fixture.close();
    const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
    auto connection = Connection::open(fixture.path(), *key, Connection::Access::ReadOnly);
    REQUIRE(connection);
    QStringList plan;
    REQUIRE((*connection)
                ->each(QStringLiteral("EXPLAIN QUERY PLAN ") + StoreReader::protocolsStatement(), {},
                       [&](const SqlRow& row) { plan << row.text(3); }));
    REQUIRE(plan.size() == 2);
    CHECK(plan[0] == u"SCAN p"_qs);
    CHECK(plan[1].contains(u"t USING PRIMARY KEY (list=? AND key=?)"_qs));
}

TEST_CASE("a store from before the wordings were counted is brought up to date with its numbers")
{
    const TempFolder folder;
    const QString path = folder.file(u"Old.chairside"_qs);
    const QString migrations = folder.file(u"migrations"_qs);
    REQUIRE(QDir().mkpath(migrations));
    for (const char* file : {"0001_first.sql", "0002_life_of_a_case.sql", "0003_search.sql", "0004_counts.sql"})
        REQUIRE(
            QFile::copy(u":/chairside/sql/"_qs + QLatin1String(file), QDir(migrations).filePath(QLatin1String(file))));
    {
        const auto key = CipherKey::derive({}, CipherKey::newSalt());
        auto connection = Connection::open(path, *key, Connection::Access::Create);
        REQUIRE(connection);
        REQUIRE(Schema(migrations).bringUp(**connection));
        QString sql =
            u"INSERT INTO protocol (id, code, version, council, sha256, json) VALUES (1, 'k', '1', 'K', x'00', "
            "x'7b7d'), (2, 'k', '2', 'K', x'01', x'7b7d'), (3, 'k', '3', 'K', x'02', x'7b7d');"_qs;
        for (const int id : {71, 72, 73})
            sql += u"INSERT INTO discussion (id, ref, protocol_id, state, created_at, changed_at) VALUES (%1, 'R-%1', "
                   "%2, 'draft', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');"_qs.arg(id)
                       .arg(id == 72 ? 3 : 1);
        REQUIRE((*connection)->script(sql));
    }
    const auto store = Store::open(path, {});
    REQUIRE(store);
    CHECK(counts((*store)->read()) == std::vector<int>{2, 0, 1});
    REQUIRE((*store)->read().verify());
    CHECK_FALSE((*store)->read().verify()->problems.join(u'\n').contains(u"numbers beside the lists"_qs));
}
