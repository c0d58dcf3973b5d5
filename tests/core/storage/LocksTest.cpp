#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// At least one row of every kind, ids from `first`.
Discussion everyKind(qint64 discussion, qint64 first)
{
    Discussion d = sample::blank();
    d.id = Id<Discussion>{discussion};
    qint64 next = first;
    AllRows::each([&]<class Row>() {
        Row row;
        const bool single = std::is_same_v<Row, Meeting> || std::is_same_v<Row, Request>;
        row.id = Id<Row>{single ? discussion : next++};
        d.rows<Row>()[row.id] = row;
    });
    return d;
}

qsizetype refusals(const QString& said, const char* word)
{
    return said.count(QLatin1String("Error: stepping, ") + QLatin1String(word)) +
           said.count(QLatin1String(": ") + QLatin1String(word) + QLatin1String(" ("));
}

} // namespace

TEST_CASE("no row of a signed discussion can be changed, removed, replaced or joined by plain SQL")
{
    StoreFixture fixture;
    const Discussion locked = fixture.begin(everyKind(1, 100), QStringLiteral("A"));
    const Discussion draft = fixture.begin(everyKind(2, 200), QStringLiteral("B"));
    REQUIRE(fixture.write().sign(fixture.signing(locked)));
    const Discussion before = fixture.read().discussion(locked.id).value();
    fixture.close();

    // With table and column for %1 and %2; tried in one run of the program, each table's under its heading.
    const QStringList attacks{
        QStringLiteral("UPDATE %1 SET %2 = %2 WHERE discussion_id = 1;"),
        QStringLiteral("DELETE FROM %1 WHERE discussion_id = 1;"),
        QStringLiteral("INSERT OR REPLACE INTO %1 SELECT * FROM %1 WHERE discussion_id = 1;"),
        // From a draft's side: its row pushes the signed one out of the way, or becomes it.
        QStringLiteral("INSERT OR REPLACE INTO %1 (id, discussion_id) SELECT id, 2 FROM %1 WHERE discussion_id = 1;"),
        QStringLiteral(
            "UPDATE OR REPLACE %1 SET id = (SELECT id FROM %1 WHERE discussion_id = 1) WHERE discussion_id = "
            "2;"),
        QStringLiteral("UPDATE %1 SET discussion_id = 1 WHERE discussion_id = 2;"),
        QStringLiteral("INSERT INTO %1 (id, discussion_id) VALUES (777, 1);"),
        QStringLiteral("UPDATE %1 SET discussion_id = 2 WHERE discussion_id = 1;"),
    };
    QString sql;
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        const QString table = tableOf(kind), column = fieldsOf(kind).front().name;
        sql += QStringLiteral("SELECT '== %1';\n").arg(table) +
               attacks.join(QLatin1Char('\n'))
                   .arg(QLatin1Char('"') + table + QLatin1Char('"'), QLatin1Char('"') + column + QLatin1Char('"')) +
               QLatin1Char('\n');
    }
    const QStringList said =
        sqlcipher(fixture.path(), fixture.passphrase(), sql).split(QStringLiteral("== "), Qt::SkipEmptyParts);
    REQUIRE(said.size() == static_cast<qsizetype>(AllRows::size));
    for (const QString& ofTable : said) {
        CAPTURE(ofTable);
        CHECK(refusals(ofTable, "signed") == attacks.size());
    }
    fixture.open();
    CHECK(fixture.read().discussion(locked.id).value() == before);
    CHECK(fixture.read().discussion(draft.id).value() == draft);
}

TEST_CASE("versions, issued copies, progress, procedures and the trail are only ever appended to")
{
    StoreFixture fixture;
    const Discussion locked = fixture.begin(everyKind(1, 100), QStringLiteral("A"));
    REQUIRE(fixture.write().sign(fixture.signing(locked)));
    ActionProgress progress;
    progress.id = Id<ActionProgress>{5};
    progress.action = locked.rows<Action>().begin()->first;
    progress.at = *fixture.now;
    REQUIRE(fixture.write().progress(locked.id, progress, {}, {}));
    fixture.close();
    const std::pair<const char*, const char*> tables[] = {{"version", "canonical"},   {"issue", "pdf"},
                                                          {"action_progress", "who"}, {"protocol", "json"},
                                                          {"audit", "hash"},          {"audit_body", "body"}};
    const QString all = QStringLiteral("SELECT count(*), max(rowid) FROM %1; SELECT hex(%2) FROM %1;\n");
    const QStringList attacks{
        QStringLiteral("UPDATE %1 SET %2 = %2;"),
        QStringLiteral("UPDATE OR REPLACE %1 SET %2 = %2;"),
        QStringLiteral("DELETE FROM %1;"),
        QStringLiteral("INSERT OR REPLACE INTO %1 SELECT * FROM %1;"),
    };
    QString sql;
    for (const auto& [name, column] : tables)
        sql += (QStringLiteral("SELECT '== %1';") + all + QStringLiteral("SELECT '==';\n") +
                attacks.join(QLatin1Char('\n')) + QStringLiteral("\nSELECT '==';") + all)
                   .arg(QLatin1String(name), QLatin1String(column));
    const QStringList said = sqlcipher(fixture.path(), fixture.passphrase(), sql).split(QStringLiteral("=="));
    REQUIRE(said.size() == 1 + 3 * 6);
    for (qsizetype i = 1; i < said.size(); i += 3) {
        const QString before = said[i].section(QLatin1Char('\n'), 1).trimmed();
        CAPTURE(said[i], said[i + 1]);
        CHECK(before.size() >= 3);
        CHECK(refusals(said[i + 1], "signed") + refusals(said[i + 1], "append only") == attacks.size());
        CHECK(said[i + 2].trimmed() == before);
    }
    // Another key, an old row's place.
    const QString aside =
        sqlcipher(fixture.path(), fixture.passphrase(),
                  QStringLiteral(
                      "INSERT OR REPLACE INTO issue (rowid, discussion_id, version_no, audience, form, issued_at, "
                      "sha256, pdf) SELECT rowid, 1, 1, 'full', 'other', '', x'00', x'00' FROM issue LIMIT 1;\n"
                      "INSERT INTO version SELECT discussion_id, 7, format, canonical, sha256, signed_at, chair, role, "
                      "gaps_reason, amend_reason, chain_head FROM version;\n"
                      "INSERT INTO audit SELECT seq + 7, at, os_user, chair, kind, discussion_id, tbl, row_id, "
                      "body_hash, hash FROM audit LIMIT 1;"));
    CAPTURE(aside);
    CHECK(refusals(aside, "signed") == 2);
    CHECK(refusals(aside, "append only") == 1);
}

TEST_CASE("the state of a discussion moves only along its life cycle, with its line in the trail")
{
    StoreFixture fixture;
    const Discussion locked = fixture.begin(everyKind(1, 100), QStringLiteral("A"));
    fixture.begin(everyKind(2, 200), QStringLiteral("B"));
    REQUIRE(fixture.write().sign(fixture.signing(locked)));
    fixture.close();
    const QString said = sqlcipher(fixture.path(), fixture.passphrase(),
                                   QStringLiteral("UPDATE discussion SET state = 'draft' WHERE id = 1;\n"
                                                  "UPDATE discussion SET state = 'amending' WHERE id = 2;\n"
                                                  "UPDATE discussion SET state = 'signed' WHERE id = 2;\n"
                                                  "UPDATE discussion SET state = 'declined' WHERE id = 2;\n"
                                                  "UPDATE discussion SET versions = 0 WHERE id = 1;\n"
                                                  "UPDATE discussion SET title = 'Else' WHERE id = 1;\n"
                                                  "UPDATE discussion SET ref = 'C' WHERE id = 2;\n"
                                                  "UPDATE OR REPLACE discussion SET ref = 'A' WHERE id = 2;\n"
                                                  "DELETE FROM discussion;\n"
                                                  "INSERT OR REPLACE INTO discussion SELECT * FROM discussion;\n"
                                                  "SELECT state, versions, ref FROM discussion;"));
    CAPTURE(said);
    CHECK(refusals(said, "life cycle") == 5);
    CHECK(refusals(said, "signed") == 5);
    CHECK(said.endsWith(QLatin1String("signed|1|A\ndraft|0|B")));
    // The newest line of the trail is the signing, so amending without its own line is refused as well.
    CHECK(refusals(sqlcipher(fixture.path(), fixture.passphrase(),
                             QStringLiteral("UPDATE discussion SET state = 'amending' WHERE id = 1;")),
                   "life cycle") == 1);
}
