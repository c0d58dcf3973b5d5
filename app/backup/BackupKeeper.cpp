#include "app/backup/BackupKeeper.h"

#include "app/backup/BackupSetting.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QThread>

#include <chrono>

namespace chairside {

namespace {

constexpr std::chrono::minutes betweenLooks{10};
constexpr int hoursBetween = 24;
constexpr qint64 usualBytes = 5LL << 30;

Error organisationsFolderIsMissing(const QString& folder)
{
    return {ErrorCode::ReadOnly,
            BackupKeeper::tr("The folder for backups that your organisation has set, “%1”, is not there and cannot be "
                             "made. Connect its drive, or tell your council’s IT.")
                .arg(QDir::toNativeSeparators(folder)),
            {}};
}

} // namespace

BackupKeeper::BackupKeeper(const Store& store, Settings settings, bool kept, QObject* parent)
    : QObject(parent), m_store(store), m_settings(settings), m_kept(kept && !store.readOnly())
{
    if (const auto origin = store.read().trailOrigin())
        m_origin = *origin;
    m_kept = m_kept && !m_origin.isEmpty();
    connect(&m_clock, &QTimer::timeout, this, &BackupKeeper::startDaily);
    if (m_kept)
        m_clock.start(betweenLooks);
}

BackupKeeper::~BackupKeeper()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

QString BackupKeeper::key(const char* name) const
{
    return backupSetting(m_origin, name);
}

bool BackupKeeper::isDue() const
{
    // Of records that were moved away while they are open there is nothing to copy: the window has said so already.
    if (!m_kept || !QFileInfo::exists(m_store.path()))
        return false;
    // Since the organisation set another folder, none stands there yet.
    const QString chosen = backupFolder(m_settings.own, m_origin, m_store.path());
    if (m_settings.own.value(key("in"), chosen).toString() != shelf().folder())
        return true;
    const auto head = m_store.read().chainHead();
    return head && QString::fromLatin1(head->toHex()) != m_settings.own.value(key("head")).toString();
}

void BackupKeeper::startDaily()
{
    const QDateTime last = m_settings.own.value(key("at")).toDateTime();
    const bool longAgo = !last.isValid() || last.secsTo(m_store.clock()()) >= hoursBetween * 3600;
    if (longAgo && isDue())
        start();
}

void BackupKeeper::start()
{
    if (m_thread)
        return;
    m_stopped = false;
    const BackupShelf where = shelf();
    if (auto ready = where.prepare(); !ready)
        return take(policy().backupFolder.isEmpty() ? ready.error() : organisationsFolderIsMissing(where.folder()));
    // The copy is made by the thread; what came of it is taken here.
    auto made = std::make_shared<Result<BackupInfo>>(Error{});
    m_thread = QThread::create([this, made, source = m_store.backupSource(), to = where.nameFor(m_store.clock()())] {
        *made = backUp(source, to, [this](BackupStage stage, int done, int total) {
            Q_EMIT progress(done, stage == BackupStage::Copying ? total : 0);
            return !m_stopped;
        });
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, made] {
        std::exchange(m_thread, nullptr)->deleteLater();
        take(*made);
    });
    m_thread->start(QThread::LowPriority);
}

void BackupKeeper::stop()
{
    m_stopped = true;
}

void BackupKeeper::take(const Result<BackupInfo>& made)
{
    m_trouble.reset();
    if (made) {
        m_settings.own.setValue(key("head"), QString::fromLatin1(made->chainHead.toHex()));
        m_settings.own.setValue(key("at"), made->at);
        m_settings.own.setValue(key("in"), shelf().folder());
        shelf().tidy(mostBytes());
    } else if (made.error().code != ErrorCode::Cancelled) {
        m_trouble = made.error();
    }
    Q_EMIT finished(made);
}

BackupShelf BackupKeeper::shelf() const
{
    return {backupFolder(m_settings, m_origin, m_store.path()), m_store.path(), m_origin};
}

std::vector<BackupFile> BackupKeeper::earlierCopies() const
{
    return chairside::earlierCopies(m_settings, m_origin, m_store.path());
}

void BackupKeeper::setFolder(const QString& folder)
{
    m_settings.own.setValue(key("folder"), folder);
    m_settings.own.remove(key("head")); // none stands there yet
}

qint64 BackupKeeper::mostBytes() const
{
    return policy().backupBytes.value_or(m_settings.own.value(key("most"), usualBytes).toLongLong());
}

void BackupKeeper::setMostBytes(qint64 bytes)
{
    m_settings.own.setValue(key("most"), bytes);
    shelf().tidy(mostBytes());
}

} // namespace chairside
