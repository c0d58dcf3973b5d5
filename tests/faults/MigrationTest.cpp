// Stores as each earlier Chairside left them, brought up to date: at once, and step by step as a chair who never missed
// a version did.
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreFixture.h"
#include "support/OlderStores.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace chairside;

namespace {

const QString withPassphrase = QStringLiteral("lantern otter harbour 9");

QStringList lines(const QString& path, const QString& passphrase, const QString& sql)
{
    return sqlcipher(path, passphrase, sql).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

// "table.column" of all that people or the trail wrote: what is only counted or indexed from it is not asked for.
QStringList columns(const QString& path, const QString& passphrase)
{
    return lines(
        path, passphrase,
        QStringLiteral("SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_info(t.name) c "
                       "WHERE t.type = 'table' AND t.schema = 'main' AND t.name NOT LIKE 'sqlite%' "
                       "AND t.name NOT IN ('tally', 'setting', 'burst') AND t.name NOT GLOB 'passage*' ORDER BY 1;"));
}

// Every value of those columns, with its row.
QStringList words(const QString& path, const QString& passphrase, const QStringList& of)
{
    QString sql;
    for (const QString& column : of) {
        const QString table = column.section(u'.', 0, 0), name = column.section(u'.', 1);
        sql += QStringLiteral("SELECT '%1.%2 ' || quote(%2) FROM %1 WHERE %2 IS NOT NULL AND %2 <> '';\n")
                   .arg(table, name);
    }
    QStringList out = lines(path, passphrase, sql);
    out.sort();
    return out;
}

// Those of the first that the second has not, each as often as it stands there.
QStringList missing(const QStringList& wanted, const QStringList& present)
{
    QStringList out;
    std::set_difference(wanted.begin(), wanted.end(), present.begin(), present.end(), std::back_inserter(out));
    return out;
}

void isWhole(const QString& path, const QString& passphrase)
{
    const auto store = Store::open(path, passphrase);
    CAPTURE(store ? QString() : store.error().message + store.error().detail);
    REQUIRE(store);
    const StoreReader& read = (*store)->read();
    CHECK(read.verify().value().problems == QStringList());
    const Discussion zoe = read.discussion(sample::complete().id).value();
    const Discussion then = sample::complete();
    CHECK(zoe.state == State::Amending);
    CHECK(zoe.versions.size() == 1);
    CHECK(zoe.progress.size() == 1);
    CHECK(zoe.answer(QStringLiteral("plan.decision"))->body == then.answer(QStringLiteral("plan.decision"))->body);
    CHECK(zoe.rows<Risk>().begin()->second.evidence.contains(QStringLiteral("ਗੁਰਦੁਆਰਾ")));
    CHECK(zoe.rows<Voice>() == then.rows<Voice>());
    CHECK(read.search(QStringLiteral("southport")).value().size() >= 2);
    const auto late = read.search(QStringLiteral("amir interpreter")).value();
    REQUIRE(late.size() == 1);
    CHECK(late.front().ref == QStringLiteral("CCD-26-077"));
    CHECK(read.version(zoe.id, 1).value().canonical == "the text that is signed");
    CHECK(read.issued(zoe.id, 1, Audience::Redacted, QStringLiteral("form")).value() == "%PDF redacted");
}

// A folder with the migrations up to a version.
QString migrationsTo(int version, const TempFolder& folder)
{
    const QString out = folder.file(QStringLiteral("migrations to %1").arg(version));
    REQUIRE(QDir().mkpath(out));
    const QDir shipped(QStringLiteral(":/chairside/sql"));
    for (const QString& file : shipped.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        if (file.left(4).toInt() <= version)
            REQUIRE(QFile::copy(shipped.filePath(file), QDir(out).filePath(file)));
    return out;
}

} // namespace

TEST_CASE("there is a store of each version before the newest")
{
    CHECK(Schema().newest() == latestOlderStore + 1);
}

TEST_CASE("a store of any earlier version comes up to date with every word, after a copy of it as it was")
{
    const int version = GENERATE(range(oldestStore, latestOlderStore + 1));
    const QString passphrase = GENERATE(QString(), QString(withPassphrase));
    CAPTURE(version, passphrase);
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Records.chairside")), plain = folder.file(QStringLiteral("plain"));
    const QString copy = path + QStringLiteral(".version-%1").arg(version);
    olderStore(version, passphrase, path);
    plainOlderStore(version, plain);
    const QString key = passphrase.isEmpty() ? QString::fromUtf8(CipherKey::withoutPassphrase()) : passphrase;
    const QStringList before = columns(plain, {});
    REQUIRE(before.size() > 200);
    const QStringList then = words(plain, {}, before);
    REQUIRE(then.size() > 500);

    isWhole(path, passphrase);
    const QStringList after = columns(path, key);
    CHECK(missing(before, after) == QStringList());
    CHECK(missing(then, words(path, key, after)) == QStringList());

    REQUIRE(QFile::exists(copy));
    CHECK(lines(copy, key, QStringLiteral("PRAGMA user_version;")) == QStringList{QString::number(version)});
    CHECK(words(copy, key, before) == then);
    CHECK(QDir(folder.path()).entryList({QStringLiteral("Records.*")}, QDir::Files).size() == 2);
}

TEST_CASE("a store that meets every version on its way has the words and the shape of a new one")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Records.chairside")), plain = folder.file(QStringLiteral("plain"));
    olderStore(oldestStore, withPassphrase, path);
    plainOlderStore(oldestStore, plain);
    const QStringList before = columns(plain, {}), then = words(plain, {}, before);
    for (int version = oldestStore + 1; version <= latestOlderStore + 1; ++version) {
        CAPTURE(version);
        {
            const auto key = CipherKey::derive(withPassphrase, storeSalt(path).value());
            auto connection = Connection::open(path, *key, Connection::Access::ReadWrite);
            REQUIRE(connection);
            const Schema schema(migrationsTo(version, folder));
            CHECK(schema.check(**connection, path).value() == version - 1);
            const auto up = schema.bringUp(**connection);
            CAPTURE(up ? QString() : up.error().detail);
            REQUIRE(up);
            CHECK((*connection)->value(QStringLiteral("PRAGMA integrity_check"))->toString() == QStringLiteral("ok"));
        }
        CHECK(QFile::exists(path + QStringLiteral(".version-%1").arg(version - 1)));
        CHECK(missing(then, words(path, withPassphrase, columns(path, withPassphrase))) == QStringList());
    }
    isWhole(path, withPassphrase);

    StoreFixture fresh(withPassphrase);
    fresh.close();
    const auto shape = QStringLiteral("SELECT t.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk FROM "
                                      "pragma_table_list t, pragma_table_info(t.name) c WHERE t.schema = 'main' "
                                      "ORDER BY 1, 2; SELECT type, name, tbl_name FROM sqlite_schema ORDER BY 1, 2;");
    CHECK(lines(path, withPassphrase, shape) == lines(fresh.path(), withPassphrase, shape));
}

TEST_CASE("a store of a later Chairside is refused in a sentence, with a passphrase and without, and stays as it is")
{
    const QString passphrase = GENERATE(QString(), QString(withPassphrase));
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Records.chairside"));
    olderStore(latestOlderStore, passphrase, path);
    const QString key = passphrase.isEmpty() ? QString::fromUtf8(CipherKey::withoutPassphrase()) : passphrase;
    (void)sqlcipher(path, key, QStringLiteral("PRAGMA user_version = %1;").arg(Schema().newest() + 1));
    const QByteArray before = bytesOf(path);
    const auto opened = Store::open(path, passphrase);
    CHECK(opened.error().code == ErrorCode::NewerStore);
    CHECK(opened.error().message ==
          QStringLiteral("“Records.chairside” was made by a later Chairside. Nothing has been "
                         "changed. Install the newer program to open it."));
    CHECK(bytesOf(path) == before);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}
