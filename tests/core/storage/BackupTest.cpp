// Copies of a store: made while it is in use, read back, opened by other hands, and broken off without a trace.
#include "core/storage/Backup.h"

#include "StoreFixture.h"
#include "core/storage/BackupShelf.h"
#include "support/OtherPrograms.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <thread>

using namespace chairside;

namespace {

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

// As many days back, one a day, each of a megabyte.
std::vector<BackupFile> daily(QDate last, int days)
{
    std::vector<BackupFile> out;
    for (int i = 0; i < days; ++i)
        out.push_back(
            {QStringLiteral("backup %1").arg(i), QDateTime(last.addDays(-i), QTime(17, 0), Qt::UTC), 1 << 20});
    return out;
}

QStringList daysKept(const std::vector<BackupFile>& all, qint64 most = 0)
{
    QSet<QString> gone;
    for (const BackupFile& each : backupsToDrop(all, most))
        gone.insert(each.path);
    QStringList out;
    for (const BackupFile& each : all)
        if (!gone.contains(each.path))
            out << each.at.date().toString(Qt::ISODate);
    return out;
}

} // namespace

TEST_CASE("a backup holds what the store holds, opens with its passphrase here and elsewhere, and is one file")
{
    StoreFixture f;
    f.open();
    const Discussion d = f.begin(sample::complete());
    const QString to = f.folder().file(QStringLiteral("a copy.chairside"));
    const auto info = backUp(f.store().backupSource(), to);
    REQUIRE(info);
    CHECK(info->discussions == 1);
    CHECK(info->at == *f.now);
    CHECK(info->chainHead == *f.read().chainHead());
    CHECK(info->size == QFile(to).size());
    CHECK_FALSE(QFile::exists(to + QStringLiteral("-wal")));
    CHECK(shutToOthers(to));
    CHECK_FALSE(bytesOf(to).contains("Priya")); // sealed
    needsOtherPrograms();
    CHECK(sqlcipher(to, f.passphrase(), QStringLiteral("SELECT ref FROM discussion")).trimmed() == d.ref);

    const auto copy = Store::open(to, f.passphrase(), OpenMode::ReadOnly);
    REQUIRE(copy);
    CHECK(*(*copy)->read().discussion(d.id) == *f.read().discussion(d.id));
    CHECK((*copy)->read().verify()->problems.isEmpty());
    CHECK(Store::open(to, QStringLiteral("another"), OpenMode::ReadOnly).error().code == ErrorCode::WrongPassphrase);
}

TEST_CASE("a backup is the store as it stood when it began, whatever is written meanwhile")
{
    StoreFixture f;
    f.open();
    const Discussion d = f.begin(sample::complete());
    const QByteArray before = *f.read().chainHead();
    const QString to = f.folder().file(QStringLiteral("copy.chairside"));
    const BackupSource source = f.store().backupSource();
    std::atomic<bool> written = false, ended = false;
    Result<BackupInfo> info = Error{};
    // On a thread of its own, as the window makes it; the store is written after its first pages.
    std::thread hand([&] {
        info = backUp(source, to, [&](BackupStage stage, int done, int total) {
            if (stage == BackupStage::Copying && done < total && !written) {
                QMetaObject::invokeMethod(
                    &f.store(), [&] { REQUIRE(f.write().note(QStringLiteral("print"), d.id, {}, {})); },
                    Qt::BlockingQueuedConnection);
                written = true;
            }
            return true;
        });
        ended = true;
    });
    while (!ended)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    hand.join();
    REQUIRE(info);
    REQUIRE(written);
    CHECK(info->chainHead == before);
    CHECK(*f.read().chainHead() != before);
    CHECK(Store::open(to, f.passphrase(), OpenMode::ReadOnly).value()->read().find(d.ref));
}

TEST_CASE("a backup that is broken off, while it is copied or while it is read back, leaves nothing behind")
{
    StoreFixture f;
    f.open();
    f.begin(sample::complete());
    const QStringList before = filesIn(f.folder().path());
    const QString to = f.folder().file(QStringLiteral("copy.chairside"));
    for (const BackupStage at : {BackupStage::Copying, BackupStage::Checking}) {
        const auto info =
            backUp(f.store().backupSource(), to, [&](BackupStage stage, int, int) { return stage != at; });
        REQUIRE_FALSE(info);
        CHECK(info.error().code == ErrorCode::Cancelled);
        CHECK(info.error().message == QStringLiteral("The backup was stopped. Nothing was kept of it."));
        CHECK(filesIn(f.folder().path()) == before);
    }
    CHECK(backUp(f.store().backupSource(), to));
}

TEST_CASE("a backup of a damaged store is not kept, and says what is wrong")
{
    StoreFixture f;
    f.open();
    f.begin(sample::complete());
    f.close();
    {
        QFile file(f.path());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(file.size() - 3 * 4096));
        REQUIRE(file.write(QByteArray(64, 'x')) == 64);
    }
    const auto store = Store::open(f.path(), f.passphrase(), OpenMode::ReadOnly, f.context());
    REQUIRE(store);
    const QString to = f.folder().file(QStringLiteral("copy.chairside"));
    const auto info = backUp((*store)->backupSource(), to);
    REQUIRE_FALSE(info);
    INFO(info.error().detail.toStdString());
    CHECK(info.error().code == ErrorCode::Damaged);
    CHECK_FALSE(QFile::exists(to));
}

TEST_CASE("a backup never replaces a file, and says where it cannot go")
{
    StoreFixture f;
    f.open();
    const auto refused = [&](const QString& to) { return backUp(f.store().backupSource(), to).error().message; };
    CHECK(refused(f.path()).startsWith(QStringLiteral("There is already a file “")));
    CHECK(refused(f.folder().file(QStringLiteral("none/copy.chairside")))
              .startsWith(QStringLiteral("There is no folder “")));
}

TEST_CASE("a plain copy is an ordinary SQLite file with the same words, and Chairside does not open it")
{
    StoreFixture f;
    f.open();
    const Discussion d = f.begin(sample::complete());
    const QString to = f.folder().file(QStringLiteral("plain.sqlite"));
    const QStringList before = filesIn(f.folder().path());
    const auto info = backUpPlain(f.store().backupSource(), to);
    REQUIRE(info);
    CHECK(filesIn(f.folder().path()).size() == before.size() + 1);
    CHECK(bytesOf(to).startsWith("SQLite format 3"));
    CHECK(shutToOthers(to));
    needsOtherPrograms();
    CHECK(sqlcipher(to, {}, QStringLiteral("SELECT ref FROM discussion")).trimmed() == d.ref);
    CHECK(
        sqlcipher(to, {}, QStringLiteral("SELECT count(*) FROM passage_fts WHERE passage_fts MATCH 'exploitation'")) ==
        sqlcipher(f.path(), f.passphrase(),
                  QStringLiteral("SELECT count(*) FROM passage_fts WHERE passage_fts MATCH 'exploitation'")));
    CHECK(Store::open(to, {}, OpenMode::ReadOnly).error().code == ErrorCode::NotAStore);
}

TEST_CASE("ten backups are kept, then one a month, and no more than the room they may take")
{
    const QDate last(2026, 11, 27);
    CHECK(daysKept(daily(last, 10)).size() == 10);
    // The eleventh day back is still in November, which the ten reach.
    CHECK(daysKept(daily(last, 26)).size() == 10);
    // October and September have their last day each.
    CHECK(daysKept(daily(last, 80)).mid(10) == QStringList{QStringLiteral("2026-10-31"), QStringLiteral("2026-09-30")});
    CHECK(daysKept(daily(last, 80), 11 << 20).mid(10) == QStringList{QStringLiteral("2026-10-31")});
    CHECK(daysKept(daily(last, 80), 4 << 20).size() == 4);
    CHECK(daysKept(daily(last, 80), 1).size() == 1); // the newest, whatever it takes
    CHECK(daysKept({}).isEmpty());
    // Whatever the order they come in, and day after day: what is let go is never wanted later.
    std::vector<BackupFile> all;
    for (QDate day(2025, 1, 1); day <= last; day = day.addDays(1)) {
        all.push_back({day.toString(Qt::ISODate), QDateTime(day, QTime(17, 0), Qt::UTC), 1 << 20});
        for (const BackupFile& gone : backupsToDrop(all, 0))
            std::erase(all, gone);
    }
    CHECK(all.size() == 10 + 22); // January 2025 to October 2026
    CHECK(all.front().path == QStringLiteral("2025-01-31"));
}

TEST_CASE("a shelf knows its own store's backups by name, whatever the store is called now")
{
    TempFolder folder;
    const QByteArray one = QByteArray::fromHex("4f1c09a2ffff"), other = QByteArray::fromHex("00112233ffff");
    const QString where = folder.file(QStringLiteral("Backups"));
    const BackupShelf shelf(where, QStringLiteral("/somewhere/Records.chairside"), one);
    CHECK(shelf.all().empty());
    REQUIRE(shelf.prepare());
    const QDateTime at(QDate(2026, 11, 27), QTime(0, 12, 33), Qt::UTC);
    const auto make = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("copy");
        return path;
    };
    const QString first = make(shelf.nameFor(at));
    CHECK(first.endsWith(QStringLiteral("/Records backup 20261127-001233Z 4f1c09a2.chairside")));
    const QString second = make(shelf.nameFor(at)); // within one second
    CHECK(second != first);
    make(BackupShelf(where, QStringLiteral("/somewhere/Records.chairside"), other).nameFor(at));
    make(where + QStringLiteral("/Holiday.txt"));
    const BackupShelf renamed(where, QStringLiteral("/elsewhere/Knowsley.chairside"), one);
    REQUIRE(renamed.all().size() == 2);
    CHECK(renamed.all()[0].path == second);
    CHECK(renamed.all()[1].at == at);
    for (int i = 1; i < 12; ++i)
        make(renamed.nameFor(at.addDays(-3 * i)));
    CHECK(renamed.tidy(0) == 2); // ten reach back to 3 November; of October the 31st stays
    CHECK(renamed.all().size() == 11);
    CHECK(filesIn(where).contains(QStringLiteral("Holiday.txt")));
}
