// An earlier copy in the place of the records: seen before, swapped whole, with nothing lost on either side.
#include "core/storage/PutBack.h"

#include "core/storage/Removal.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString chair = u"S. Khan"_qs;

// Records with a copy of yesterday: one discussion was changed since, one is new, one is as it was.
struct Yesterday final
{
    StoreFixture f;
    Discussion changedSince, asItWas, begunSince;
    QString copy;
    QByteArray oldHead, newHead;

    Yesterday()
    {
        f.open();
        changedSince = f.begin(sample::complete(), u"CCD-26-001"_qs);
        asItWas = f.begin(numbered(sample::blank(), 4001), u"CCD-26-002"_qs);
        copy = f.folder().file(u"yesterday.chairside"_qs);
        REQUIRE(backUp(f.store().backupSource(), copy));
        oldHead = *f.read().chainHead();
        *f.now = f.now->addDays(1);
        const AnyRow before{*changedSince.ranked<Risk>().front()};
        REQUIRE_FALSE(f.save(f.request(changedSince, {changed(before, u"harm"_qs, u"Said today"_qs)})));
        REQUIRE(f.write().note(u"print"_qs, asItWas.id, {}, {}));
        begunSince = f.begin(numbered(sample::blank(), 4002), u"CCD-26-003"_qs);
        newHead = *f.read().chainHead();
    }

    static Discussion numbered(Discussion d, qint64 id)
    {
        d.id = Id<Discussion>{id};
        Meeting meeting;
        meeting.id = Id<Meeting>{id};
        d.rows<Meeting>() = {{meeting.id, meeting}};
        d.rows<Request>().clear();
        return d;
    }

    QString prepared()
    {
        const auto made = preparePutBack(*sourceOfCopy(copy, f.store()), f.store().backupSource(), chair, f.context());
        REQUIRE(made.ok());
        return *made;
    }

    QStringList files() const { return QFileInfo(f.path()).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name); }
};

} // namespace

TEST_CASE("a copy says what it holds beside what there is now, before anything is put back")
{
    Yesterday y;
    const QStringList before = y.files();
    const auto look = lookInto(*sourceOfCopy(y.copy, y.f.store()), y.f.store().backupSource());
    REQUIRE(look.ok());
    CHECK(look->info.discussions == 2);
    CHECK(look->info.chainHead == y.oldHead);
    CHECK(look->same == 1); // what was printed since is the same
    REQUIRE(look->differences.size() == 2);
    CHECK(look->differences[0].kind == CopyDifference::Kind::Changed);
    CHECK(look->differences[0].ref == u"CCD-26-001"_qs);
    CHECK(look->differences[0].inCopy < look->differences[0].now);
    CHECK(look->differences[1].kind == CopyDifference::Kind::OnlyNow);
    CHECK(look->differences[1].ref == u"CCD-26-003"_qs);
    CHECK_FALSE(look->differences[1].inCopy.isValid());
    CHECK(y.files() == before);
    CHECK(*y.f.read().chainHead() == y.newHead);
    const auto stopped = lookInto(*sourceOfCopy(y.copy, y.f.store()), y.f.store().backupSource(),
                                  [](BackupStage, int, int) { return false; });
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("a copy that is put back is the records, with a line that says so; those it replaces stay beside, whole")
{
    Yesterday y;
    const QString prepared = y.prepared();
    y.f.close();
    const auto aside = putBack(prepared, y.f.path(), y.f.context());
    REQUIRE(aside.ok());
    CHECK(QFileInfo(*aside).fileName() ==
          u"%1, put aside 2026-11-25 1400.chairside"_qs.arg(QFileInfo(y.f.path()).completeBaseName()));
    CHECK_FALSE(QFile::exists(prepared));

    y.f.open();
    CHECK(y.f.read().discussion(y.changedSince.id).value() == y.changedSince);
    CHECK_FALSE(y.f.read().find(u"CCD-26-003"_qs).ok());
    CHECK(y.f.read().verify()->problems == QStringList());
    // The line names both ends; the trail before it is that of the copy.
    const QString line = sqlcipher(y.f.path(), y.f.passphrase(),
                                   u"SELECT a.kind, a.chair, b.body FROM audit a JOIN audit_body b USING (seq) "
                                   u"ORDER BY a.seq DESC LIMIT 1"_qs);
    CHECK(line.contains(u"restore"_qs));
    CHECK(line.contains(chair));
    CHECK(line.contains(QString::fromLatin1(y.oldHead.toHex())));
    CHECK(line.contains(QString::fromLatin1(y.newHead.toHex())));
    // It is written on as any records are.
    REQUIRE(y.f.write().note(u"print"_qs, y.asItWas.id, {}, {}));
    y.f.close();

    const auto old = Store::open(*aside, y.f.passphrase(), OpenMode::ReadOnly);
    REQUIRE(old.ok());
    CHECK((*old)->read().find(u"CCD-26-003"_qs).ok());
    CHECK(*(*old)->read().chainHead() == y.newHead);
    CHECK((*old)->read().verify()->problems == QStringList());
}

TEST_CASE("a copy from before the passphrase changed asks for the passphrase of its day, and keeps it")
{
    Yesterday y;
    const QString fresh = u"lantern otter harbour 9"_qs;
    REQUIRE(y.f.store().changePassphrase(fresh, chair));
    CHECK(sourceOfCopy(y.copy, y.f.store()).error().code == ErrorCode::WrongPassphrase);
    CHECK(sourceAt(y.copy, fresh, systemClock()).error().code == ErrorCode::WrongPassphrase);
    const auto source = sourceAt(y.copy, y.f.passphrase(), systemClock());
    REQUIRE(source.ok());
    CHECK(lookInto(*source, y.f.store().backupSource())->differences.size() == 2);
    const auto prepared = preparePutBack(*source, y.f.store().backupSource(), chair, y.f.context());
    REQUIRE(prepared.ok());
    y.f.close();
    REQUIRE(putBack(*prepared, y.f.path(), y.f.context()).ok());
    CHECK(Store::open(y.f.path(), fresh).error().code == ErrorCode::WrongPassphrase);
    y.f.open();
    CHECK(y.f.read().find(u"CCD-26-001"_qs).ok());
}

TEST_CASE("what cannot be put back is said, and leaves the records as they are and nothing beside them")
{
    Yesterday y;
    const QStringList before = y.files();
    // Stopped on the way.
    const auto stopped = preparePutBack(*sourceOfCopy(y.copy, y.f.store()), y.f.store().backupSource(), chair,
                                        y.f.context(), [](BackupStage, int, int) { return false; });
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(y.files() == before);
    // Another window has the records open.
    const auto held = putBack(y.prepared(), y.f.path(), y.f.context());
    CHECK(held.error().code == ErrorCode::Locked);
    CHECK(y.files() == before);
    CHECK(*y.f.read().chainHead() == y.newHead);
    // The copy is damaged.
    QFile file(y.copy);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(3 * 4096 + 100);
    file.write(QByteArray(64, 'x'));
    file.close();
    const auto damaged = lookInto(*sourceOfCopy(y.copy, y.f.store()), y.f.store().backupSource());
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().code == ErrorCode::Damaged);
    CHECK(damaged.error().message.startsWith(u"This copy is damaged: "_qs));
    CHECK_FALSE(preparePutBack(*sourceOfCopy(y.copy, y.f.store()), y.f.store().backupSource(), chair, y.f.context()));
    CHECK(y.files() == before);
}

TEST_CASE("two copies that are put back within a minute put two files aside")
{
    Yesterday y;
    QStringList aside;
    for (int i = 0; i < 2; ++i) {
        const QString prepared = y.prepared();
        y.f.close();
        const auto put = putBack(prepared, y.f.path(), y.f.context());
        REQUIRE(put.ok());
        aside << *put;
        y.f.open();
    }
    CHECK(aside[0] != aside[1]);
    CHECK(Store::open(aside[0], y.f.passphrase(), OpenMode::ReadOnly)->get()->read().find(u"CCD-26-003"_qs).ok());
    CHECK_FALSE(Store::open(aside[1], y.f.passphrase(), OpenMode::ReadOnly)->get()->read().find(u"CCD-26-003"_qs).ok());
    CHECK(y.f.read().verify()->problems == QStringList());
}

TEST_CASE("what was removed since the copy is said to come back with it")
{
    Yesterday y;
    REQUIRE(y.f.write().remove(Removing{y.asItWas.id, u"Past its period"_qs, chair}));
    const auto look = lookInto(*sourceOfCopy(y.copy, y.f.store()), y.f.store().backupSource());
    REQUIRE(look.ok());
    REQUIRE(look->differences.size() == 3);
    CHECK(look->differences[1].kind == CopyDifference::Kind::RemovedSince);
    CHECK(look->differences[1].ref == u"CCD-26-002"_qs);
    CHECK(look->same == 0);
}
