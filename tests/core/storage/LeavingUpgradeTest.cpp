// Records from before leaving and joining: brought up to date whole, and then able to do both.
#include "core/storage/Backup.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/LeavingFixture.h"
#include "core/storage/Schema.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;

namespace {

const QString word = QStringLiteral("Quetzalbird");

// A store of version 6, as the migrations up to it make one, with a signed discussion that another follows.
void makeOld(const TempFolder& folder, const QString& path, const QString& passphrase)
{
    const QDir shipped(QStringLiteral(":/chairside/sql"));
    const QString migrations = folder.file(QStringLiteral("migrations"));
    REQUIRE(QDir().mkpath(migrations));
    const QStringList files = shipped.entryList({QStringLiteral("000[1-6]_*.sql")}, QDir::Files);
    REQUIRE(files.size() == 6);
    for (const QString& file : files)
        REQUIRE(QFile::copy(shipped.filePath(file), QDir(migrations).filePath(file)));
    const auto key = CipherKey::derive(passphrase, CipherKey::newSalt());
    auto connection = Connection::open(path, *key, Connection::Access::Create);
    REQUIRE(connection);
    REQUIRE(Schema(migrations).bringUp(**connection));
    const auto run = [&](const QString& sql, const Values& values = {}) {
        const auto done = (*connection)->execute(sql, values);
        if (!done)
            FAIL(done.error().detail.toStdString());
    };
    const ProtocolPtr protocol = sample::knowsley();
    run(QStringLiteral("INSERT INTO protocol (id, code, version, council, sha256, json) VALUES (1, ?, ?, ?, ?, ?)"),
        {protocol->code, protocol->version, protocol->council, protocol->sha256, protocol->json});
    for (const int id : {71, 72})
        run(QStringLiteral(
                "INSERT INTO discussion (id, ref, protocol_id, follows_id, state, created_at, changed_at) VALUES "
                "(?, ?, 1, ?, 'draft', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')"),
            {id, QStringLiteral("R-%1").arg(id), id == 72 ? QVariant(71) : QVariant()});
    run(QStringLiteral("INSERT INTO contribution (id, discussion_id, body) VALUES (10, 71, ?)"), {word});
    run(QStringLiteral(
        "INSERT INTO passage (id, discussion_id, tbl, row_id, field) VALUES (1048577, 71, 'contribution', 10, "
        "'body')"));
    run(QStringLiteral("INSERT INTO passage_words (id, words) VALUES (1048577, ?)"), {word.toLower()});
}

} // namespace

TEST_CASE("records of version 6 are brought up to date, copied first, and can be removed from and merged")
{
    const QString passphrase = GENERATE(QString(), QStringLiteral("correct horse"));
    CAPTURE(passphrase);
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Old.chairside"));
    makeOld(folder, path, passphrase);
    {
        auto store = Store::open(path, passphrase);
        REQUIRE(store);
        CHECK(QFile::exists(path + QStringLiteral(".version-6")));
        CHECK((*store)->read().verify().value().problems == QStringList());
        CHECK((*store)->read().search(word).value().size() == 1);
        StoreFixture into;
        REQUIRE(into.write().merge((*store)->backupSource(), {}, {}));
        CHECK(into.read().discussion(Id<Discussion>{72}).value().follows == Id<Discussion>{71});
        CHECK(into.read().verify().value().problems == QStringList());
        REQUIRE((*store)->write().remove({Id<Discussion>{71}, QStringLiteral("old"), {}}));
        CHECK((*store)->read().earlierElsewhere(Id<Discussion>{72}).value() == u"R-71");
        CHECK((*store)->read().verify().value().problems == QStringList());
    }
    if (!passphrase.isEmpty()) {
        needsOtherPrograms();
        CHECK(pagesWith(path, passphrase, word) == 0);
    }
}
