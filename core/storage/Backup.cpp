#include "core/storage/Backup.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/StoreFile.h"
#include "core/storage/Verifier.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Backup)
};

// The copy while it is made: beside its place, under a name of its own; gone with this unless it was kept.
class Making final
{
public:
    explicit Making(const QString& to)
        : m_to(to), m_path(to + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128))
    {
        // For its owner alone, from its first byte.
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    Making(const Making&) = delete;
    Making& operator=(const Making&) = delete;
    ~Making()
    {
        QFile::remove(m_path);
        for (const QString& companion : companionsOf(m_path))
            QFile::remove(companion);
    }

    QString path() const { return m_path; }

    // SQLite has seen to it that the file itself is on the disk.
    Result<void> keep()
    {
        if (!QFile::rename(m_path, m_to))
            return Error{ErrorCode::Io,
                         Words::tr("The copy could not be given its name, “%1”. Choose another place.")
                             .arg(QFileInfo(m_to).fileName()),
                         {}};
        keepFolder(m_to);
        return {};
    }

private:
    QString m_to;
    QString m_path;
};

Result<void> hasPlace(const QString& to)
{
    const QFileInfo info(to);
    if (info.exists() || info.isSymLink())
        return Error{ErrorCode::BadInput,
                     Words::tr("There is already a file “%1”. Choose another name.").arg(info.fileName()),
                     {}};
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Error{ErrorCode::NotFound,
                     Words::tr("There is no folder “%1”. Choose another place.")
                         .arg(QDir::toNativeSeparators(folder.filePath())),
                     {}};
    if (!folder.isWritable())
        return Error{ErrorCode::ReadOnly,
                     Words::tr("You cannot write to the folder “%1”. Choose another place.")
                         .arg(QDir::toNativeSeparators(folder.filePath())),
                     {}};
    return {};
}

Error brokenOff()
{
    return {ErrorCode::Cancelled, Words::tr("The backup was stopped. Nothing was kept of it."), {}};
}

Result<void> copyPages(const BackupSource& source, const QString& to, const BackupProgress& progress)
{
    auto from = Connection::open(source.path, *source.key, Connection::Access::ReadOnly);
    if (!from)
        return from.error();
    auto into = Connection::open(to, *source.key, Connection::Access::Create);
    if (!into)
        return into.error();
    const auto step = [&](int done, int total) { return !progress || progress(BackupStage::Copying, done, total); };
    if (auto copied = (*from)->copyTo(**into, step); !copied)
        return copied.error().code == ErrorCode::Cancelled ? brokenOff() : copied.error();
    // It came as the store is while it is open, with a log beside it; a copy is one file.
    return (*into)->execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

Result<BackupInfo> lookThrough(const BackupSource& source, const QString& path, const BackupProgress& progress)
{
    auto connection = Connection::open(path, *source.key, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    if (progress) {
        const auto ask = [&progress] { return progress(BackupStage::Checking, 0, 0); };
        if (!ask())
            return brokenOff();
        (*connection)->goOnWhile(ask);
    }
    const auto report = Verifier(**connection).run();
    if (!report)
        return report.error().code == ErrorCode::Cancelled ? brokenOff() : report.error();
    if (!report->problems.isEmpty())
        return Error{ErrorCode::Damaged,
                     Words::tr("The copy is not sound, and was not kept: %1").arg(report->problems.first()),
                     {}};
    const auto count = (*connection)->value(QStringLiteral("SELECT count(*) FROM discussion"));
    if (!count)
        return count.error();
    BackupInfo out;
    out.at = source.clock();
    out.size = QFileInfo(path).size();
    out.discussions = count->toInt();
    out.auditLines = report->auditLines;
    out.chainHead = report->chainHead;
    return out;
}

Result<void> writePlain(const BackupSource& source, const QString& from, const QString& to)
{
    auto copy = Connection::open(from, *source.key, Connection::Access::ReadWrite);
    if (!copy)
        return copy.error();
    if (auto attached = (*copy)->execute(QStringLiteral("ATTACH DATABASE ? AS plain KEY ''"), {to}); !attached)
        return attached;
    if (auto exported = (*copy)->value(QStringLiteral("SELECT sqlcipher_export('plain')")); !exported)
        return exported.error();
    for (const char* const mark : {"application_id", "user_version"}) {
        const auto value = (*copy)->value(QStringLiteral("PRAGMA main.%1").arg(QLatin1String(mark)));
        if (!value)
            return value.error();
        const auto set =
            (*copy)->script(QStringLiteral("PRAGMA plain.%1 = %2").arg(QLatin1String(mark)).arg(value->toInt()));
        if (!set)
            return set;
    }
    const auto sound = (*copy)->value(QStringLiteral("PRAGMA plain.integrity_check"));
    if (!sound)
        return sound.error();
    if (sound->toString() != u"ok")
        return Error{ErrorCode::Damaged, Words::tr("The plain copy is not sound, and was not kept. Try again."),
                     sound->toString()};
    return (*copy)->script(QStringLiteral("DETACH plain"));
}

} // namespace

Result<BackupInfo> backUp(const BackupSource& source, const QString& to, const BackupProgress& progress)
{
    if (auto place = hasPlace(to); !place)
        return place.error();
    Making making(to);
    if (auto copied = copyPages(source, making.path(), progress); !copied)
        return copied.error();
    auto info = lookThrough(source, making.path(), progress);
    if (!info)
        return info.error();
    if (auto kept = making.keep(); !kept)
        return kept.error();
    info->path = to;
    return info;
}

Result<BackupInfo> backUpPlain(const BackupSource& source, const QString& to, const BackupProgress& progress)
{
    if (auto place = hasPlace(to); !place)
        return place.error();
    Making encrypted(to);
    if (auto copied = copyPages(source, encrypted.path(), progress); !copied)
        return copied.error();
    auto info = lookThrough(source, encrypted.path(), progress);
    if (!info)
        return info.error();
    Making plain(to);
    if (auto written = writePlain(source, encrypted.path(), plain.path()); !written)
        return written.error();
    if (auto kept = plain.keep(); !kept)
        return kept.error();
    info->path = to;
    info->size = QFileInfo(to).size();
    return info;
}

} // namespace chairside
