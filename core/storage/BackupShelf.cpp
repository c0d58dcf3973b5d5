#include "core/storage/BackupShelf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace chairside {

namespace {

constexpr std::size_t newestKept = 10;
constexpr int originLength = 8;
const QString timeInName = QStringLiteral("yyyyMMdd-HHmmss");

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::BackupShelf)
};

std::vector<BackupFile> named(const QString& folder, const QString& origin)
{
    std::vector<BackupFile> out;
    const QString ending = QStringLiteral("Z %1.chairside").arg(origin);
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*") + ending}, QDir::Files);
    for (const QFileInfo& file : files) {
        // The store may have had another name when it was made.
        const QString stamp = file.fileName().chopped(ending.size()).right(timeInName.size());
        QDateTime at = QDateTime::fromString(stamp, timeInName);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            out.push_back({file.absoluteFilePath(), at, file.size()});
    }
    std::sort(out.begin(), out.end(), [](const BackupFile& a, const BackupFile& b) { return a.at > b.at; });
    return out;
}

} // namespace

std::vector<BackupFile> backupsToDrop(std::vector<BackupFile> all, qint64 mostBytes)
{
    std::sort(all.begin(), all.end(), [](const BackupFile& a, const BackupFile& b) { return a.at > b.at; });
    std::vector<BackupFile> kept, drop;
    QSet<QString> months;
    for (const BackupFile& each : all) {
        const QString month = each.at.toString(QStringLiteral("yyyyMM"));
        if (kept.size() < newestKept || !months.contains(month))
            kept.push_back(each);
        else
            drop.push_back(each);
        months.insert(month);
    }
    qint64 taken = 0;
    for (const BackupFile& each : kept)
        taken += each.size;
    while (mostBytes > 0 && taken > mostBytes && kept.size() > 1) {
        taken -= kept.back().size;
        drop.push_back(kept.back());
        kept.pop_back();
    }
    return drop;
}

BackupShelf::BackupShelf(QString folder, const QString& store, const QByteArray& origin)
    : m_folder(std::move(folder)),
      m_base(QFileInfo(store).completeBaseName()),
      m_origin(QString::fromLatin1(origin.toHex().left(originLength)))
{
}

QString BackupShelf::usualFolder(const QString& store)
{
    const QFileInfo info(store);
    return info.absolutePath() + u'/' + Words::tr("%1 backups").arg(info.completeBaseName());
}

QString BackupShelf::nameFor(const QDateTime& at) const
{
    // A second one in the same second is the next second's.
    QDateTime free = at.toUTC();
    const auto path = [&] {
        return QStringLiteral("%1/%2 backup %3Z %4.chairside")
            .arg(m_folder, m_base, free.toString(timeInName), m_origin);
    };
    while (QFileInfo::exists(path()))
        free = free.addSecs(1);
    return path();
}

std::vector<BackupFile> BackupShelf::all() const
{
    return named(m_folder, m_origin);
}

std::vector<BackupFile> BackupShelf::ofAnyStore(const QString& folder)
{
    return named(folder, QString(originLength, u'?'));
}

Result<void> BackupShelf::prepare() const
{
    if (QFileInfo(m_folder).isDir())
        return {};
    if (!QDir().mkpath(m_folder))
        return Error{ErrorCode::ReadOnly,
                     Words::tr("The folder for backups, “%1”, cannot be made. Choose another one.")
                         .arg(QDir::toNativeSeparators(m_folder)),
                     {}};
    QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

int BackupShelf::tidy(qint64 mostBytes) const
{
    int gone = 0;
    for (const BackupFile& each : backupsToDrop(all(), mostBytes))
        gone += QFile::remove(each.path) ? 1 : 0;
    return gone;
}

} // namespace chairside
