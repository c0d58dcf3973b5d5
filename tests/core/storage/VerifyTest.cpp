#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QCryptographicHash>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Discussion signedOnce(StoreFixture& fixture)
{
    const Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    return fixture.read().discussion(d.id).value();
}

// What somebody with the passphrase does to the file behind the program's back.
QStringList problemsAfter(StoreFixture& fixture, const QString& sql)
{
    fixture.close();
    const QString said = sqlcipher(fixture.path(), fixture.passphrase(), sql);
    CAPTURE(said);
    CHECK(said.isEmpty());
    auto reading = Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly);
    REQUIRE(reading);
    return (*reading)->read().verify().value().problems;
}

QString sha256Of(const char* bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// Drops a lock, does something, and makes the very same lock again: nothing but hashes shows it.
QString changedBehindTheLock(StoreFixture& fixture, const QString& lock, const QString& sql)
{
    fixture.close();
    const QString made = sqlcipher(fixture.path(), fixture.passphrase(),
                                   QStringLiteral("SELECT sql FROM sqlite_master WHERE name = '%1';").arg(lock));
    CHECK(made.startsWith(QStringLiteral("CREATE TRIGGER")));
    return QStringLiteral("DROP TRIGGER %1; %2 %3;").arg(lock, sql, made);
}

} // namespace

TEST_CASE("the audit chain is what its header says, recomputed from the sqlcipher program's output")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const Risk risk = *d.ranked<Risk>().front();
    REQUIRE(fixture.write().note(QStringLiteral("print"), d.id,
                                 {{QStringLiteral("to"), QStringLiteral("Zoë's \"school\"")}},
                                 QStringLiteral("back\\slash\ttab")));
    REQUIRE_FALSE(fixture.save(fixture.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("مُحَمَّد"))})));
    const QByteArray head = fixture.read().chainHead().value();
    fixture.close();
    const QStringList lines =
        sqlcipher(
            fixture.path(), fixture.passphrase(),
            QStringLiteral("SELECT a.seq, a.at, a.os_user, hex(a.chair), a.kind, a.discussion_id, a.tbl, a.row_id, "
                           "hex(b.salt), hex(b.body), hex(a.hash) FROM audit a JOIN audit_body b USING (seq) ORDER "
                           "BY a.seq;"))
            .split(QLatin1Char('\n'));
    REQUIRE(lines.size() > 10);
    QByteArray before(32, '\0');
    const auto sha256 = [](const QByteArray& bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    };
    for (const QString& line : lines) {
        QList<QByteArray> at = line.toUtf8().split('|');
        REQUIRE(at.size() == 11);
        at[3] = QByteArray::fromHex(at[3]).replace("\\", "\\\\").replace("\t", "\\t");
        const QByteArray header = at.mid(0, 8).join('\t');
        const QByteArray body = sha256(QByteArray::fromHex(at[8]) + QByteArray::fromHex(at[9]));
        before = sha256(before + header + body);
        CHECK(before.toHex().toUpper() == at[10]);
    }
    CHECK(before == head);
}

TEST_CASE("verify finds nothing wrong in a store as the program leaves it, and says what it cannot see")
{
    StoreFixture fixture;
    signedOnce(fixture);
    const VerifyReport report = fixture.read().verify().value();
    CHECK(report.problems == QStringList());
    CHECK(report.versions == 1);
    CHECK(report.issues == 2);
    CHECK(report.auditLines > 10);
    CHECK(report.chainHead == fixture.read().chainHead().value());
    CHECK(report.unseen.size() == 5);
    CHECK(report.checked.size() == 9);
}

TEST_CASE("verify notices what was done behind the program's back")
{
    needsOtherPrograms();
    StoreFixture fixture;
    signedOnce(fixture);
    SECTION("a signed text changed")
    {
        CHECK(problemsAfter(fixture, QStringLiteral("DROP TRIGGER version_keep_u; UPDATE version SET canonical = "
                                                    "CAST('other words' AS BLOB);"))
                  .size() == 2); // the text, and the missing lock
    }
    SECTION("an issued copy changed")
    {
        CHECK(problemsAfter(fixture, QStringLiteral("DROP TRIGGER issue_keep_u; UPDATE issue SET pdf = x'00' WHERE "
                                                    "audience = 'full';"))
                  .size() == 2);
    }
    SECTION("a line of the trail changed")
    {
        CHECK(
            problemsAfter(fixture, QStringLiteral("DROP TRIGGER audit_keep_u; UPDATE audit SET chair = 'Nobody' WHERE "
                                                  "seq = 3;"))
                .size() == 2);
    }
    SECTION("what a line says changed")
    {
        CHECK(problemsAfter(fixture, QStringLiteral("DROP TRIGGER audit_body_keep_u; UPDATE audit_body SET body = '{}' "
                                                    "WHERE seq = 3;"))
                  .size() == 2);
    }
    SECTION("a line of the trail taken out")
    {
        const QStringList problems = problemsAfter(
            fixture, QStringLiteral("DROP TRIGGER audit_keep_d; DROP TRIGGER audit_body_keep_d; DELETE FROM "
                                    "audit_body WHERE seq = 3; DELETE FROM audit WHERE seq = 3;"));
        CHECK(problems.size() == 4); // two locks, the hole, the line after it
    }
    SECTION("the trail cut short, before a version that names a later line")
    {
        const QStringList problems = problemsAfter(
            fixture, QStringLiteral("DROP TRIGGER audit_keep_d; DROP TRIGGER audit_body_keep_d; DELETE FROM "
                                    "audit_body WHERE seq > 3; DELETE FROM audit WHERE seq > 3;"));
        CHECK(problems.size() == 4); // two locks, the version's line, the signing's own line
    }
    SECTION("two lines of the trail in each other’s place")
    {
        const QStringList problems = problemsAfter(
            fixture,
            QStringLiteral("DROP TRIGGER audit_keep_u; CREATE TEMP TABLE t AS SELECT * FROM audit WHERE seq IN "
                           "(3, 4); UPDATE audit SET (at, os_user, chair, kind, discussion_id, tbl, row_id, "
                           "body_hash, hash) = (SELECT at, os_user, chair, kind, discussion_id, tbl, row_id, "
                           "body_hash, hash FROM t WHERE t.seq = 7 - audit.seq) WHERE seq IN (3, 4);"));
        CHECK(problems.filter(QStringLiteral("Line 3 of the audit trail does not follow")).size() == 1);
        CHECK(problems.filter(QStringLiteral("Line 4 of the audit trail does not follow")).size() == 1);
        CHECK(problems.filter(QStringLiteral("Line 5 of the audit trail does not follow")).size() == 1);
    }
    SECTION("a line put in, with the numbers after it moved on")
    {
        const QStringList problems = problemsAfter(
            fixture,
            QStringLiteral("DROP TRIGGER audit_keep_u; DROP TRIGGER audit_body_keep_u; DROP TRIGGER audit_next; DROP "
                           "TRIGGER audit_keep_i; DROP TRIGGER audit_body_keep_i; UPDATE audit_body SET seq = -seq "
                           "WHERE seq > 3; UPDATE audit SET seq = -seq WHERE seq > 3; UPDATE audit SET seq = 1 - seq "
                           "WHERE seq < 0; UPDATE audit_body SET seq = 1 - seq WHERE seq < 0; INSERT INTO audit SELECT "
                           "4, at, os_user, chair, kind, discussion_id, tbl, row_id, body_hash, hash FROM audit WHERE "
                           "seq = 3; INSERT INTO audit_body SELECT 4, salt, body FROM audit_body WHERE seq = 3;"));
        CHECK(problems.filter(QStringLiteral("Line 4 of the audit trail does not follow")).size() == 1);
        CHECK(problems.filter(QStringLiteral("Line 5 of the audit trail does not follow")).size() == 1);
    }
    SECTION("a signed text changed together with its hash, and the lock put back")
    {
        const QStringList problems =
            problemsAfter(fixture, changedBehindTheLock(fixture, QStringLiteral("version_keep_u"),
                                                        QStringLiteral("UPDATE version SET canonical = CAST('other "
                                                                       "words' AS BLOB), sha256 = x'%1';")
                                                            .arg(sha256Of("other words"))));
        CHECK(problems.size() == 1);
        CHECK(problems.value(0).contains(QStringLiteral("is not the one that the audit trail tells of")));
    }
    SECTION("an issued copy changed together with its hash, and the lock put back")
    {
        const QStringList problems = problemsAfter(
            fixture, changedBehindTheLock(
                         fixture, QStringLiteral("issue_keep_u"),
                         QStringLiteral("UPDATE issue SET pdf = CAST('other bytes' AS BLOB), sha256 = x'%1' WHERE "
                                        "audience = 'redacted';")
                             .arg(sha256Of("other bytes"))));
        CHECK(problems.size() == 1);
        CHECK(problems.value(0).contains(QStringLiteral("is not the one that the audit trail tells of")));
    }
    SECTION("an issued copy taken away, and the lock put back")
    {
        const QStringList problems = problemsAfter(
            fixture, changedBehindTheLock(fixture, QStringLiteral("issue_keep_d"),
                                          QStringLiteral("DELETE FROM issue WHERE audience = 'redacted';")));
        CHECK(problems.size() == 1);
        CHECK(problems.value(0).contains(QStringLiteral("is missing: version 1")));
    }
    SECTION("a signed version gone")
    {
        CHECK(
            problemsAfter(fixture, QStringLiteral("DROP TRIGGER version_keep_d; DROP TRIGGER issue_keep_d; DELETE FROM "
                                                  "issue; DELETE FROM version;"))
                .size() == 5);
    }
    SECTION("a number beside a list")
    {
        CHECK(problemsAfter(fixture, QStringLiteral("UPDATE tally SET count = 7 WHERE list = 'all';")).size() == 1);
    }
    SECTION("a row that refers to nothing")
    {
        CHECK(problemsAfter(fixture, QStringLiteral("DROP TRIGGER risk_lock_u; UPDATE risk SET source_id = 42;"))
                  .size() == 2);
    }
}

TEST_CASE("lines cut off the end show against a hash of the trail that was kept elsewhere, and against nothing else")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    const QByteArray earlier = fixture.read().chainHead().value();
    REQUIRE(fixture.write().note(QStringLiteral("print"), d.id, {}, QStringLiteral("S. Khan")));
    REQUIRE(fixture.write().note(QStringLiteral("export"), d.id, {}, QStringLiteral("S. Khan")));
    const QByteArray kept = fixture.read().chainHead().value();
    const VerifyReport whole = fixture.read().verify({earlier, kept}).value();
    CHECK(whole.problems == QStringList());
    CHECK(whole.checked.filter(QStringLiteral("The hash you kept")).size() == 2);

    // Somebody takes the last two lines away, and leaves every lock as it was.
    fixture.close();
    const QString locks =
        sqlcipher(fixture.path(), fixture.passphrase(),
                  QStringLiteral("SELECT group_concat(sql || ';', ' ') FROM sqlite_master WHERE name IN "
                                 "('audit_keep_d', 'audit_body_keep_d');"));
    const QString said = sqlcipher(
        fixture.path(), fixture.passphrase(),
        QStringLiteral("DROP TRIGGER audit_keep_d; DROP TRIGGER audit_body_keep_d; DELETE FROM audit_body WHERE seq > "
                       "(SELECT max(seq) - 2 FROM audit); DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM "
                       "audit); ") +
            locks);
    CHECK(said.isEmpty());
    auto cut = Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly);
    REQUIRE(cut);
    CHECK((*cut)->read().verify().value().problems == QStringList());
    CHECK((*cut)->read().verify({earlier}).value().problems == QStringList());
    const QStringList problems = (*cut)->read().verify({earlier, kept}).value().problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().contains(QString::fromLatin1(kept.toHex())));
    CHECK(problems.front().contains(QStringLiteral("cut off")));
}

TEST_CASE("verify notices a flipped bit in any page")
{
    StoreFixture fixture;
    signedOnce(fixture);
    fixture.close();
    const QByteArray whole = bytesOf(fixture.path());
    const qsizetype pages = whole.size() / 4096;
    for (qsizetype page = pages / 2; page < pages; page += 9) {
        QByteArray flipped = whole;
        const qsizetype at = page * 4096 + 1234;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        QFile file(fixture.path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(flipped) == flipped.size());
        file.close();
        auto reading = Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly);
        CAPTURE(page);
        if (reading) {
            const auto report = (*reading)->read().verify();
            CAPTURE(report ? QString() : report.error().detail);
            REQUIRE(report);
            CHECK_FALSE(report->problems.isEmpty());
        } else {
            CHECK(reading.error().code == ErrorCode::Damaged);
        }
    }
}

TEST_CASE("a page that was half-written when the power failed is read from the log, and is no damage")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(sample::complete());
    fixture.open(); // everything until here is in the file, and what follows in its log
    const Risk risk = *d.ranked<Risk>().front();
    REQUIRE_FALSE(fixture.save(fixture.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("Another"))})));
    const std::set<quint32> logged = pagesInLog(fixture.path());
    REQUIRE_FALSE(logged.empty());
    const QByteArray file = bytesOf(fixture.path()), log = bytesOf(walOf(fixture.path()));

    // As the power left them, with half of one page written.
    const auto problemsWithTorn = [&](quint32 page) {
        const TempFolder folder;
        const QString path = folder.file(QStringLiteral("Records.chairside"));
        QByteArray torn = file;
        std::fill_n(torn.begin() + (qsizetype(page) - 1) * 4096 + 512, 512, '\x5a');
        for (const auto& [name, bytes] : {std::pair{path, torn}, std::pair{walOf(path), log}}) {
            QFile out(name);
            REQUIRE(out.open(QIODevice::WriteOnly));
            out.write(bytes);
        }
        const auto store = Store::open(path, fixture.passphrase(), OpenMode::ReadOnly);
        REQUIRE(store);
        CHECK((*store)->read().discussion(d.id).value().find(risk.id)->harm == QStringLiteral("Another"));
        return (*store)->read().verify().value().problems;
    };
    CHECK(problemsWithTorn(*logged.rbegin()) == QStringList());
    quint32 other = static_cast<quint32>(file.size() / 4096);
    while (logged.contains(other))
        --other;
    CHECK(problemsWithTorn(other).value(0).contains(QStringLiteral("page %1.").arg(other)));
}

TEST_CASE("words of a page that is damaged are never shown with nothing in their place")
{
    StoreFixture fixture;
    Discussion d = sample::blank();
    Contribution said;
    said.id = Id<Contribution>{4001};
    for (int i = 0; said.body.size() < 6'000; ++i)
        said.body += QStringLiteral("His aunt said it again, for the %1th time. ").arg(i);
    d.rows<Contribution>()[said.id] = said;
    d = fixture.begin(d);
    const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
    fixture.close();
    const QByteArray whole = bytesOf(fixture.path());
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Records.chairside"));
    int refused = 0;
    for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
        QByteArray damaged = whole;
        damaged[page * 4096 + 100] = static_cast<char>(damaged[page * 4096 + 100] ^ 1);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        auto connection = Connection::open(path, *key, Connection::Access::ReadOnly);
        const auto body = connection
                              ? (*connection)->value(QStringLiteral("SELECT body FROM contribution WHERE id = 4001"))
                              : Result<QVariant>(connection.error());
        CAPTURE(page, body ? QString() : body.error().detail);
        if (body)
            CHECK((body->toString() == said.body));
        else
            CHECK(body.error().code == ErrorCode::Damaged);
        refused += body ? 0 : 1;
    }
    CHECK(refused >= 2); // its own two pages at least
}

TEST_CASE("verification that follows another, with something written in between, finds the search index sound")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    CHECK(fixture.read().verify().value().problems == QStringList());
    Discussion second = sample::blank();
    second.id = Id<Discussion>{77};
    fixture.begin(second);
    CHECK(fixture.read().verify().value().problems == QStringList());
}
