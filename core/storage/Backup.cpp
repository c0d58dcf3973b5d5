#include "core/storage/Backup.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/FileInMaking.h"
#include "core/storage/PageCopy.h"
#include "core/storage/Schema.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreProbe.h"
#include "core/storage/Verifier.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Backup)
};

Error brokenOff()
{
    return {ErrorCode::Cancelled, Words::tr("The backup was stopped. Nothing was kept of it."), {}};
}

Result<void> copyAll(const BackupSource& source, const QString& to, const BackupProgress& progress)
{
    auto copied = copyPages(source.path, *source.key, to, [&](int done, int total) {
        return !progress || progress(BackupStage::Copying, done, total);
    });
    return !copied && copied.error().code == ErrorCode::Cancelled ? brokenOff() : copied;
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

// Looked through before it counts.
Result<BackupInfo> lookThrough(const BackupSource& source, const QString& copy, const BackupProgress& progress)
{
    auto info = readWhole({copy, source.key, source.clock}, progress);
    if (!info && info.error().code == ErrorCode::Damaged)
        return Error{
            ErrorCode::Damaged, Words::tr("The copy is not sound, and was not kept: %1").arg(info.error().detail), {}};
    return info;
}

Result<BackupSource> sourceWith(Result<CipherKey> key, const QString& path, const Clock& clock)
{
    if (!key)
        return key.error();
    if (auto fits = probe(path, *key); !fits)
        return fits.error();
    return BackupSource{path, std::make_shared<const CipherKey>(*std::move(key)), clock};
}

} // namespace

Result<BackupInfo> readWhole(const BackupSource& copy, const BackupProgress& progress)
{
    auto connection = openForReading(copy.path, *copy.key);
    if (!connection)
        return connection.error();
    if (progress) {
        const auto ask = [&progress] { return progress(BackupStage::Checking, 0, 0); };
        if (!ask())
            return brokenOff();
        (*connection)->goOnWhile(ask);
    }
    const Schema schema;
    const auto version = schema.check(**connection, copy.path);
    if (!version)
        return version.error();
    Verifier verifier(**connection);
    const auto report = *version < schema.newest() ? verifier.pagesAlone() : verifier.run();
    if (!report)
        return report.error().code == ErrorCode::Cancelled ? brokenOff() : report.error();
    if (!report->problems.isEmpty())
        return Error{ErrorCode::Damaged,
                     Words::tr("This copy is damaged: %1 Choose another one.").arg(report->problems.first()),
                     report->problems.first()};
    const auto count = (*connection)->value(QStringLiteral("SELECT count(*) FROM discussion"));
    if (!count)
        return count.error();
    const auto end = AuditTrail::read(**connection);
    if (!end)
        return end.error();
    BackupInfo out;
    out.path = copy.path;
    out.at = copy.clock();
    out.size = QFileInfo(copy.path).size();
    out.discussions = count->toInt();
    out.auditLines = end->seq;
    out.chainHead = end->head;
    return out;
}

Result<BackupSource> sourceAt(const QString& path, const QString& passphrase, const Clock& clock)
{
    const auto salt = storeSalt(path);
    return salt ? sourceWith(CipherKey::derive(passphrase, *salt), path, clock) : salt.error();
}

Result<BackupSource> sourceByRecovery(const QString& path, const QString& typed, const Clock& clock)
{
    const auto salt = storeSalt(path);
    return salt ? sourceWith(CipherKey::fromRecovery(typed, *salt), path, clock) : salt.error();
}

Result<BackupInfo> backUp(const BackupSource& source, const QString& to, const BackupProgress& progress)
{
    if (auto place = placeFor(to); !place)
        return place.error();
    FileInMaking making(to);
    making.begin();
    if (auto copied = copyAll(source, making.path(), progress); !copied)
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
    if (auto place = placeFor(to); !place)
        return place.error();
    FileInMaking encrypted(to);
    encrypted.begin();
    if (auto copied = copyAll(source, encrypted.path(), progress); !copied)
        return copied.error();
    auto info = lookThrough(source, encrypted.path(), progress);
    if (!info)
        return info.error();
    FileInMaking plain(to);
    plain.begin();
    if (auto written = writePlain(source, encrypted.path(), plain.path()); !written)
        return written.error();
    if (auto kept = plain.keep(); !kept)
        return kept.error();
    info->path = to;
    info->size = QFileInfo(to).size();
    return info;
}

} // namespace chairside
