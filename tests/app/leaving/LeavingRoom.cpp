#include "app/leaving/LeavingRoom.h"

#include "core/rules/Summary.h"
#include "core/storage/Backup.h"
#include "support/SampleDiscussion.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace chairside::leaving {

namespace {

Summary shown(const Discussion& discussion)
{
    Summary out;
    out.title = discussion.ranked<Subject>().front()->name;
    out.heldOn = discussion.meeting().heldOn;
    return out;
}

void sign(Store& store, Id<Discussion> id)
{
    const Discussion now = store.read().discussion(id).value();
    SigningRecord record;
    record.discussion = id;
    record.canonical = "the text that is signed";
    record.sha256 = QCryptographicHash::hash(record.canonical, QCryptographicHash::Sha256);
    record.signedAt = store.clock()();
    record.chair = u"S. Khan"_qs;
    record.role = u"Head of Service"_qs;
    record.expectedHead = store.read().chainHead().value();
    record.issued = {{Audience::Full, u"form"_qs, "%PDF full"}};
    record.summary = shown(now);
    REQUIRE(store.write().sign(record));
}

Discussion other(qint64 id, const QString& name, const QString& nhs)
{
    Discussion out = sample::blank();
    out.id = Id<Discussion>{id};
    Subject child;
    child.id = Id<Subject>{id * 1000};
    child.child = Id<Child>{id * 1000 + 1};
    child.name = name;
    child.born = QDate(2014, 5, 6);
    child.nhsNumber = nhs;
    out.rows<Subject>()[child.id] = child;
    return out;
}

NewDiscussion begun(const Discussion& discussion, const QString& ref)
{
    NewDiscussion out = sample::begun(discussion);
    out.ref = ref;
    return out;
}

} // namespace

LeavingRoom::LeavingRoom(const QString& passphrase)
    : m_now(std::make_shared<QDateTime>(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC)), m_look(qApp)
{
    m_window.resize(1280, 720);
    m_store = Store::create(path(), passphrase, context()).value();
    REQUIRE(write().setSetting(u"chair.name"_qs, u"S. Khan"_qs));
    REQUIRE(write().begin(begun(sample::complete(), u"CCD-26-001"_qs)));
    REQUIRE(write().begin(begun(other(9, u"Leon Baptiste"_qs, {}), u"CCD-26-002"_qs)));
    sign(store(), signedOne());
}

StoreContext LeavingRoom::context() const
{
    return {[now = m_now] { return *now; }, randomIds(), u"hos.khan"_qs, u"laptop"_qs};
}

void LeavingRoom::fileIt(QDate day)
{
    Step filed;
    filed.id = Id<Step>{901};
    filed.kind = StepKind::Filed;
    filed.day = day;
    filed.at = *m_now;
    const Discussion now = read().discussion(signedOne()).value();
    REQUIRE(write().step(now.id, filed, shown(now), u"S. Khan"_qs));
}

BackupFile LeavingRoom::backUp()
{
    *m_now = m_now->addSecs(60); // each has a name of its own
    const BackupShelf shelf(BackupShelf::usualFolder(path()), path(), read().trailOrigin().value());
    REQUIRE(shelf.prepare());
    const auto made = chairside::backUp(store().backupSource(), shelf.nameFor(*m_now));
    REQUIRE(made);
    return {made->path, *m_now, made->size};
}

std::vector<BackupFile> LeavingRoom::copies()
{
    return BackupShelf(BackupShelf::usualFolder(path()), path(), read().trailOrigin().value()).all();
}

std::unique_ptr<Store> otherRecords(const QString& path, const QString& passphrase, qint64 id, const QString& ref,
                                    const QString& name, const QString& nhs)
{
    auto out = Store::create(path, passphrase);
    REQUIRE(out);
    REQUIRE((*out)->write().begin(begun(other(id, name, nhs), ref)));
    return *std::move(out);
}

void addOther(Store& store, qint64 id, const QString& ref, const QString& name)
{
    REQUIRE(store.write().begin(begun(other(id, name, {}), ref)));
}

QString said(const QWidget& dialog, const char* name)
{
    const auto& label = in<QLabel>(dialog, name);
    return label.isHidden() ? QString() : label.text();
}

void until(const std::function<bool()>& done)
{
    constexpr int patienceMs = 30'000;
    REQUIRE(QTest::qWaitFor(done, patienceMs));
}

void open(FittedDialog& dialog)
{
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    QApplication::processEvents();
}

} // namespace chairside::leaving
