#include "core/storage/Schema.h"

#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// The migrations that ship, and one more: the folder, and the number of the newest that ships.
int shippedAndOneMore(const QString& folder, const QString& name, const QByteArray& sql)
{
    const QDir shipped(QStringLiteral(":/chairside/sql"));
    REQUIRE(QDir().mkpath(folder));
    const QStringList files = shipped.entryList({QStringLiteral("*.sql")}, QDir::Files);
    for (const QString& file : files)
        REQUIRE(QFile::copy(shipped.filePath(file), QDir(folder).filePath(file)));
    const int newest = static_cast<int>(files.size());
    QFile next(QStringLiteral("%1/%2_%3.sql").arg(folder).arg(newest + 1, 4, 10, QLatin1Char('0')).arg(name));
    REQUIRE(next.open(QIODevice::WriteOnly));
    next.write(sql);
    return newest;
}

} // namespace

TEST_CASE("the columns of every content table are the fields of its rows, in their order")
{
    StoreFixture fixture;
    fixture.close();
    QStringList expected;
    QString sql;
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        const QString table = tableOf(kind);
        expected << table + QStringLiteral(".id INTEGER") << table + QStringLiteral(".discussion_id INTEGER");
        for (const FieldInfo& field : fieldsOf(kind)) {
            const bool number =
                field.type == FieldType::Link || field.type == FieldType::Flag || field.type == FieldType::Number;
            expected << table + QLatin1Char('.') + field.name +
                            (number ? QStringLiteral(" INTEGER") : QStringLiteral(" TEXT"));
        }
        sql += QStringLiteral("SELECT '%1.' || name || ' ' || type FROM pragma_table_info('%1');\n").arg(table);
    }
    needsOtherPrograms();
    CHECK(sqlcipher(fixture.path(), fixture.passphrase(), sql).split(QLatin1Char('\n')) == expected);
}

TEST_CASE("every table is strict")
{
    StoreFixture fixture;
    fixture.close();
    needsOtherPrograms();
    CHECK(
        sqlcipher(fixture.path(), fixture.passphrase(),
                  QStringLiteral("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT "
                                 "LIKE 'sqlite_%';"))
            .isEmpty());
}

TEST_CASE("an older store is copied first, then brought up to date with its words and locks")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    fixture.close();
    const QString folder = fixture.folder().file(QStringLiteral("migrations"));
    const int newest = shippedAndOneMore(folder, QStringLiteral("nickname"),
                                         "ALTER TABLE contact ADD COLUMN nickname TEXT NOT NULL DEFAULT '';\n"
                                         "UPDATE risk SET harm = harm;\n");

    const Schema schema(folder);
    {
        const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
        auto connection = Connection::open(fixture.path(), *key, Connection::Access::ReadWrite);
        REQUIRE(connection);
        CHECK(schema.check(**connection, fixture.path()).value() == newest);
        const auto done = schema.bringUp(**connection);
        CHECK(done);
        CHECK(schema.check(**connection, fixture.path()).value() == newest + 1);
        CHECK((*connection)->run(QStringLiteral("UPDATE risk SET harm = 'x'")).error().code == ErrorCode::Locked);
    }
    needsOtherPrograms();
    CHECK(sqlcipher(fixture.path(), fixture.passphrase(),
                    QStringLiteral("SELECT count(nickname) FROM contact; PRAGMA user_version;")) ==
          QStringLiteral("0\n%1").arg(newest + 1));
    const QString copy = fixture.path() + QStringLiteral(".version-%1").arg(newest);
    CHECK(sqlcipher(copy, fixture.passphrase(), QStringLiteral("PRAGMA user_version; SELECT ref FROM discussion;")) ==
          QStringLiteral("%1\n%2").arg(newest).arg(d.ref));
    CHECK_FALSE(bytesOf(copy).startsWith("SQLite format 3"));

    // This program, whose newest is one less, now meets a newer store.
    const QByteArray before = bytesOf(fixture.path());
    const auto opened = Store::open(fixture.path(), fixture.passphrase());
    CHECK(opened.error().code == ErrorCode::NewerStore);
    CHECK(bytesOf(fixture.path()) == before);
}

TEST_CASE("a migration that fails leaves the store as it was")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    fixture.close();
    const QString folder = fixture.folder().file(QStringLiteral("migrations"));
    shippedAndOneMore(folder, QStringLiteral("broken"), "DELETE FROM risk;\nCREATE TABLE discussion (id);\n");
    {
        const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
        auto connection = Connection::open(fixture.path(), *key, Connection::Access::ReadWrite);
        REQUIRE(connection);
        CHECK_FALSE(Schema(folder).bringUp(**connection));
    }
    fixture.open();
    CHECK(fixture.read().discussion(d.id).value() == d);
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("words of a store from before passages told their discussion are found in theirs")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Old.chairside"));
    const QString migrations = folder.file(QStringLiteral("migrations"));
    REQUIRE(QDir().mkpath(migrations));
    for (const char* file : {"0001_first.sql", "0002_life_of_a_case.sql"})
        REQUIRE(QFile::copy(QStringLiteral(":/chairside/sql/") + QLatin1String(file),
                            QDir(migrations).filePath(QLatin1String(file))));
    {
        const auto key = CipherKey::derive({}, CipherKey::newSalt());
        auto connection = Connection::open(path, *key, Connection::Access::Create);
        REQUIRE(connection);
        REQUIRE(Schema(migrations).bringUp(**connection));
        const auto run = [&](const QString& sql) { REQUIRE((*connection)->script(sql)); };
        run(QStringLiteral(
            "INSERT INTO protocol (id, code, version, council, sha256, json) VALUES (1, 'k', '1', 'K', x'00', "
            "x'7b7d');"));
        for (const char* id : {"71", "72"})
            run(QStringLiteral(
                    "INSERT INTO discussion (id, ref, protocol_id, state, created_at, changed_at) VALUES (%1, "
                    "'R-%1', 1, 'draft', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');")
                    .arg(QLatin1String(id)));
        // In the order in which it was said; the second of discussion 71 came when 72 had begun.
        int number = 0;
        const auto say = [&](int discussion, int row, const QString& words) {
            const bool ref = row == 0;
            if (!ref)
                run(QStringLiteral("INSERT INTO contribution (id, discussion_id, body) VALUES (%1, %2, '%3');")
                        .arg(row)
                        .arg(discussion)
                        .arg(words));
            run(QStringLiteral(
                    "INSERT INTO passage (id, discussion_id, tbl, row_id, field) VALUES (%1, %2, '%3', %4, '%5'); "
                    "INSERT INTO passage_words (id, words) VALUES (%1, '%6');")
                    .arg(++number)
                    .arg(discussion)
                    .arg(ref ? QStringLiteral("discussion") : QStringLiteral("contribution"))
                    .arg(ref ? discussion : row)
                    .arg(ref ? QStringLiteral("ref") : QStringLiteral("body"), words));
        };
        say(71, 0, QStringLiteral("r 71"));
        say(71, 10, QStringLiteral("amir is missing"));
        say(72, 0, QStringLiteral("r 72"));
        say(72, 20, QStringLiteral("no placement at all"));
        say(71, 11, QStringLiteral("a placement was found"));
    }

    const auto store = Store::open(path, {});
    REQUIRE(store);
    const auto found = [&](const char* question) {
        std::vector<qint64> out;
        const std::vector<SearchHit> hits = (*store)->read().search(QLatin1String(question)).value();
        for (const SearchHit& hit : hits)
            out.push_back(hit.row.id);
        return out;
    };
    CHECK(found("amir placement") == std::vector<qint64>{10, 11});
    CHECK(found("placement") == std::vector<qint64>{20, 11});
    CHECK(found("r 71") == std::vector<qint64>{71});
    CHECK((*store)->read().verify().value().problems == QStringList());
}
