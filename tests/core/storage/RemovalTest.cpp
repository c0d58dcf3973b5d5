// A discussion that is removed is nowhere any more, and nothing else is touched.
#include "core/storage/Backup.h"
#include "core/storage/BackupHolders.h"
#include "core/storage/CopiesBeside.h"
#include "core/storage/LeavingFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString word = QStringLiteral("Quetzalbird");
const QString other = QStringLiteral("Wrenfeather");

QStringList problems(StoreFixture& fixture)
{
    return fixture.read().verify().value().problems;
}

// What somebody with the passphrase does behind the program's back, without the locks in the way; then what `verify`
// says beside that a lock is missing.
QString problemsAfter(StoreFixture& fixture, const QStringList& locks, const QString& sql)
{
    fixture.close();
    QString all;
    for (const QString& lock : locks)
        all += QStringLiteral("DROP TRIGGER %1;").arg(lock);
    const QString said = sqlcipher(fixture.path(), fixture.passphrase(), all + sql);
    CAPTURE(said);
    CHECK(said.isEmpty());
    auto reading = Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly);
    REQUIRE(reading);
    return (*reading)->read().verify().value().problems.join(u'\n');
}

BackupFile copyOf(StoreFixture& fixture, const char* name)
{
    const QString to = fixture.folder().file(QString::fromLatin1(name));
    REQUIRE(backUp(fixture.store().backupSource(), to));
    return {to, *fixture.now, 0};
}

} // namespace

TEST_CASE("a removed discussion is in no table, no index, no page and no line of the trail")
{
    StoreFixture fixture;
    const Discussion gone = lived(fixture, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
    const Discussion stays = lived(fixture, full(2, 3000, other), QStringLiteral("CCD-26-002"), other);
    const auto lines = fixture.read().audit(gone.id).value().size();
    CHECK(fixture.read().search(word).value().size() > 5);
    needsOtherPrograms();
    CHECK(pagesWith(fixture.path(), fixture.passphrase(), word) > 5);

    REQUIRE(remove(fixture, gone.id));
    CHECK(QFile(fixture.path() + QStringLiteral("-wal")).size() == 0); // nothing waits beside the file either
    CHECK(fixture.read().discussion(gone.id).error().code == ErrorCode::NotFound);
    CHECK(fixture.read().find(gone.ref).error().code == ErrorCode::NotFound);
    CHECK(fixture.read().search(word).value().empty());
    CHECK(fixture.read().knownChildren(word).value().empty());
    CHECK(fixture.read().issued(gone.id, 1, Audience::Full, QStringLiteral("form")).error().code ==
          ErrorCode::NotFound);
    CHECK(fixture.read().counts({2026, 11, 24}).value().all == 1);

    // The headers stand; what they said is gone, but for who removed what, when, and why.
    const auto trail = fixture.read().audit(gone.id).value();
    REQUIRE(trail.size() == lines + 1);
    CHECK(std::all_of(trail.begin(), trail.end() - 1, [](const AuditLine& line) { return line.body.isEmpty(); }));
    const QJsonObject last = QJsonDocument::fromJson(trail.back().body.toUtf8()).object();
    CHECK(trail.back().kind == u"removed");
    CHECK(trail.back().chair == u"S. Khan");
    CHECK(trail.back().at == *fixture.now);
    CHECK(last.value(u"ref").toString() == gone.ref);
    CHECK(last.value(u"reason").toString() == u"kept long enough");
    CHECK(problems(fixture) == QStringList());

    CHECK(fixture.read().discussion(stays.id).value() == stays);
    CHECK(fixture.read().search(other).value().size() > 5);
    const QString plain = fixture.folder().file(QStringLiteral("plain.sqlite"));
    REQUIRE(backUpPlain(fixture.store().backupSource(), plain));
    CHECK_FALSE(bytesOf(plain).contains(word.toUtf8()));
    CHECK_FALSE(bytesOf(plain).contains(word.toLower().toUtf8()));
    CHECK(bytesOf(plain).contains(other.toUtf8()));
    CHECK(pagesWith(fixture.path(), fixture.passphrase(), word) == 0);
    fixture.open();
    CHECK(problems(fixture) == QStringList());
    fixture.close();
    CHECK(pagesWith(fixture.path(), fixture.passphrase(), word) == 0);
    CHECK(pagesWith(fixture.path(), fixture.passphrase(), other) > 5);
}

TEST_CASE("what others refer to stays when a discussion is removed, and goes with the last of them")
{
    StoreFixture fixture;
    const Id<Child> child{70};
    const Id<Contact> contact{71};
    Sitting sitting;
    sitting.id = Id<Sitting>{72};
    sitting.title = QStringLiteral("Panel");
    sitting.members = {{Id<SittingMember>{73}, Id<Contact>{74}, QStringLiteral("Member Larkspur"), {}, {}, {}, {}}};
    const Discussion a = lived(fixture, full(1, 1000, word, child, contact), QStringLiteral("A-1"), word);
    const Discussion b = lived(fixture, full(2, 3000, other, child, contact), QStringLiteral("A-2"), word);
    sitting.items = {a.id, b.id};
    REQUIRE(fixture.write().sitting(sitting, {}));
    const auto rows = [&](const char* table) {
        fixture.close();
        const int out = sqlcipher(fixture.path(), fixture.passphrase(),
                                  QStringLiteral("SELECT count(*) FROM %1;").arg(QLatin1String(table)))
                            .toInt();
        fixture.open();
        return out;
    };
    REQUIRE(remove(fixture, a.id));
    CHECK(fixture.read().sitting(sitting.id).value().items == std::vector<Id<Discussion>>{b.id});
    needsOtherPrograms();
    CHECK(rows("child") == 1);
    CHECK(rows("contact") == 2);
    CHECK(rows("attachment") == 1); // both had the same paper
    CHECK(rows("protocol") == 1);
    CHECK(problems(fixture) == QStringList());

    REQUIRE(remove(fixture, b.id));
    CHECK(fixture.read().sitting(sitting.id).error().code == ErrorCode::NotFound);
    for (const char* table :
         {"child", "contact", "sitting_member", "attachment", "protocol", "passage_words", "deadline"}) {
        CAPTURE(table);
        CHECK(rows(table) == 0);
    }
    CHECK(problems(fixture) == QStringList());
    fixture.close();
    CHECK(pagesWith(fixture.path(), fixture.passphrase(), QStringLiteral("Larkspur")) == 0);
}

TEST_CASE("a discussion that follows a removed one stands, and says what it followed")
{
    StoreFixture fixture;
    const Discussion first = lived(fixture, full(1, 1000, word), QStringLiteral("CCD-25-009"), word);
    const Discussion second = lived(fixture, full(2, 3000, other), QStringLiteral("CCD-26-002"), other, first.id);
    REQUIRE(second.follows == first.id);
    REQUIRE(remove(fixture, first.id));
    Discussion expected = second;
    expected.follows = {};
    CHECK(fixture.read().discussion(second.id).value() == expected);
    CHECK(fixture.read().earlierElsewhere(second.id).value() == u"CCD-25-009");
    CHECK(problems(fixture) == QStringList());
}

TEST_CASE("a removal wants a reason, and one that is stopped leaves everything as it was")
{
    StoreFixture fixture;
    const Discussion d = lived(fixture, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
    const QByteArray head = fixture.read().chainHead().value();
    CHECK(remove(fixture, d.id, QStringLiteral("  ")).error().code == ErrorCode::NotReady);
    CHECK(remove(fixture, Id<Discussion>{99}).error().code == ErrorCode::NotFound);
    for (int i = 0; i < 300; ++i) // so that it takes long enough to be stopped
        REQUIRE(fixture.write().begin(
            fixture.beginning(full(100 + i, 10'000 + 1000 * i, other), QStringLiteral("N-%1").arg(i))));
    const QByteArray later = fixture.read().chainHead().value();
    const auto stopped = fixture.write().remove({d.id, QStringLiteral("why"), {}}, [] { return false; });
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(fixture.read().discussion(d.id).value() == d);
    CHECK(fixture.read().chainHead().value() == later);
    CHECK(later != head);
    CHECK(problems(fixture) == QStringList());
    REQUIRE(remove(fixture, d.id));
    CHECK(problems(fixture) == QStringList());
}

TEST_CASE("what SQLite leaves of moved rows between those of a page is swept out, at the next opening if need be")
{
    StoreFixture fixture;
    // Rows of many sizes between one another, so that pages split and rows move.
    std::vector<Discussion> all;
    for (int i = 0; i < 60; ++i)
        all.push_back(fixture.begin(full(1 + i, 1000 + 1000 * i, i % 2 == 0 ? word + QString(i * 7, u'x') : other),
                                    QStringLiteral("N-%1").arg(i)));
    for (std::size_t i = 0; i < all.size(); i += 2)
        REQUIRE(remove(fixture, all[i].id));
    CHECK(fixture.read().setting(QStringLiteral("removal.sweep")).value().isEmpty());
    needsOtherPrograms();
    CHECK(pagesWith(fixture.path(), fixture.passphrase(), word) == 0);
    // As a crash between the removal and the sweep leaves it.
    REQUIRE(fixture.write().setSetting(QStringLiteral("removal.sweep"), QStringLiteral("due")));
    fixture.open();
    CHECK(fixture.read().setting(QStringLiteral("removal.sweep")).value().isEmpty());
    CHECK(problems(fixture) == QStringList());
}

TEST_CASE("the reference of a removed discussion is never given out again")
{
    StoreFixture fixture;
    const Discussion d = fixture.begin(full(1, 1000, word));
    CHECK(d.ref == u"CCD-26-001");
    REQUIRE(remove(fixture, d.id));
    CHECK(fixture.begin(full(2, 3000, other)).ref == u"CCD-26-002");
    const auto again = fixture.write().begin(fixture.beginning(full(3, 5000, other), d.ref));
    CHECK(again.error().code == ErrorCode::BadInput);
}

TEST_CASE("nothing of a signed discussion can be deleted by plain SQL, whatever was removed before")
{
    StoreFixture fixture;
    const Discussion kept = lived(fixture, full(1, 1000, word), QStringLiteral("A-1"), word);
    const Discussion gone = lived(fixture, full(2, 3000, other), QStringLiteral("A-2"), other);
    REQUIRE(remove(fixture, gone.id)); // its line is the newest
    fixture.close();
    const QStringList tables =
        QStringLiteral("subject|participant|contribution|risk|option|action|answer|paper|version|"
                       "issue|step|action_progress|audit_body|audit|removal|protocol")
            .split(u'|');
    QString sql;
    for (const QString& table : tables)
        sql += QStringLiteral("DELETE FROM \"%1\";\n").arg(table);
    sql += QStringLiteral("DELETE FROM audit_body WHERE seq = (SELECT max(seq) FROM audit);\n"
                          "UPDATE discussion SET follows_id = id;\nUPDATE discussion SET earlier_id = 5;\n"
                          "INSERT INTO removal SELECT 1, 1, 'A-1', at FROM audit LIMIT 1;\n"
                          "PRAGMA foreign_keys = OFF; DELETE FROM discussion;");
    const QString said = sqlcipher(fixture.path(), fixture.passphrase(), sql);
    CAPTURE(said);
    CHECK(said.count(u"signed (19)"_qs) + said.count(u"append only (19)"_qs) == tables.size() + 5);
    fixture.open();
    CHECK(fixture.read().discussion(kept.id).value() == kept);
    CHECK(problems(fixture) == QStringList());
}

TEST_CASE("verification tells an erased line from one that lost its words or had them changed")
{
    StoreFixture fixture;
    const Discussion d = lived(fixture, full(1, 1000, word), QStringLiteral("A-1"), word);
    lived(fixture, full(2, 3000, other), QStringLiteral("A-2"), other);
    REQUIRE(remove(fixture, d.id));
    const QString lost = problemsAfter(
        fixture, {QStringLiteral("audit_body_keep_d")},
        QStringLiteral("DELETE FROM audit_body WHERE seq = (SELECT max(seq) FROM audit WHERE discussion_id = "
                       "2);"));
    CHECK(lost.contains(QStringLiteral("is missing, and no removal tells why")));
    fixture.open(); // the locks are back only after a migration; what follows needs one less
    const QString rewritten = problemsAfter(
        fixture, {QStringLiteral("audit_body_keep_u")},
        QStringLiteral(
            "UPDATE audit_body SET body = '{}' WHERE seq = (SELECT min(seq) FROM audit WHERE discussion_id = 2);"));
    CHECK(rewritten.contains(QStringLiteral("says was changed")));
}

TEST_CASE("verification names a removed discussion of which something is left, and a list that is not the trail's")
{
    StoreFixture fixture;
    const Discussion d = lived(fixture, full(1, 1000, word), QStringLiteral("A-1"), word);
    REQUIRE(remove(fixture, d.id));
    const QString left = problemsAfter(fixture, {QStringLiteral("step_keep_i")},
                                       QStringLiteral("PRAGMA foreign_keys = OFF; INSERT INTO step (id, discussion_id, "
                                                      "kind, at) VALUES (8, 1, 'filed', '2026-01-01');"));
    CHECK(left.contains(QStringLiteral("A-1 was removed, and parts of it are still there")));
    fixture.open();
    const QString listed =
        problemsAfter(fixture, {QStringLiteral("removal_keep_d")}, QStringLiteral("DELETE FROM removal;"));
    CHECK(listed.contains(QStringLiteral("The list of what was removed is not what the audit trail tells")));
}

TEST_CASE("copies that still hold a removed discussion are named, and those that may")
{
    StoreFixture fixture;
    const BackupFile before = copyOf(fixture, "before");
    const Discussion d = lived(fixture, full(1, 1000, word), QStringLiteral("A-1"), word);
    const BackupFile with = copyOf(fixture, "with");
    REQUIRE(fixture.store().changePassphrase(QStringLiteral("another"), {}));
    REQUIRE(remove(fixture, d.id));
    const BackupFile after = copyOf(fixture, "after");
    const auto holding = backupsHolding(fixture.store().backupSource(), {after, with, before}, d.id);
    REQUIRE(holding.size() == 2); // the two from before the change cannot be looked into
    CHECK(holding[0] == HoldingBackup{with, false});
    CHECK(holding[1] == HoldingBackup{before, false});
}

TEST_CASE("of copies with the store's own key it is known which hold a removed discussion")
{
    StoreFixture fixture;
    const BackupFile before = copyOf(fixture, "before");
    const Discussion d = lived(fixture, full(1, 1000, word), QStringLiteral("A-1"), word);
    const BackupFile with = copyOf(fixture, "with");
    REQUIRE(remove(fixture, d.id));
    CHECK(backupsHolding(fixture.store().backupSource(), {copyOf(fixture, "after"), with, before}, d.id) ==
          std::vector<HoldingBackup>{{with, true}});
}

TEST_CASE("copies beside the store are known by their names, and looked into like backups")
{
    StoreFixture fixture;
    const Discussion d = lived(fixture, full(1, 1000, word), QStringLiteral("A-1"), word);
    const QFileInfo store(fixture.path());
    const auto put = [&](const QString& name) {
        const QString path = store.dir().filePath(name);
        REQUIRE(backUp(fixture.store().backupSource(), path));
        return path;
    };
    const QString base = store.completeBaseName();
    const QString aside = put(base + QStringLiteral(", put aside 2026-11-24 0930.chairside"));
    const QString upgraded = put(store.fileName() + QStringLiteral(".version-7"));
    put(QStringLiteral("another.chairside"));
    put(base + QStringLiteral("2.chairside"));
    const std::vector<BackupFile> found = copiesBeside(fixture.path());
    REQUIRE(found.size() == 2);
    CHECK(found[0].path == aside);
    CHECK(found[1].path == upgraded);
    REQUIRE(remove(fixture, d.id));
    const BackupShelf shelf(BackupShelf::usualFolder(fixture.path()), fixture.path(), QByteArray(32, 'a'));
    const auto all = allCopies(shelf, fixture.path());
    CHECK(all == found);
    const auto holding = backupsHolding(fixture.store().backupSource(), all, d.id);
    CHECK(holding == std::vector<HoldingBackup>{{found[0], true}, {found[1], true}});
}
