#include "core/storage/PutBack.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/FileInMaking.h"
#include "core/storage/PageCopy.h"
#include "core/storage/RecordWriter.h"
#include "core/storage/Rekeying.h"
#include "core/storage/Schema.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreLock.h"
#include "core/storage/StoreProbe.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <filesystem>
#include <map>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::PutBack)
};

struct Standing final
{
    QString title;
    QDateTime changed;
    QByteArray last; // the hash of the last line of the trail that is about it; words being typed have none yet
};

Result<std::map<QString, Standing>> standings(Connection& connection)
{
    std::map<QString, Standing> out;
    auto read = connection.each(
        QStringLiteral("SELECT d.ref, d.title, d.changed_at, (SELECT a.hash FROM audit a WHERE a.discussion_id = d.id "
                       "AND a.kind NOT IN ('print', 'export', 'open') ORDER BY a.seq DESC LIMIT 1) FROM discussion d"),
        {}, [&](const SqlRow& row) {
            out[row.text(0)] = {row.text(1), row.moment(2), row.bytes(3)};
        });
    if (!read)
        return read.error();
    return out;
}

Result<QSet<QString>> removedFrom(Connection& connection)
{
    QSet<QString> out;
    auto read = connection.each(QStringLiteral("SELECT ref FROM removal"), {},
                                [&](const SqlRow& row) { out.insert(row.text(0)); });
    if (!read)
        return read.error();
    return out;
}

void compare(const std::map<QString, Standing>& then, const std::map<QString, Standing>& now,
             const QSet<QString>& removed, CopyLook& look)
{
    using Kind = CopyDifference::Kind;
    std::map<QString, CopyDifference> out;
    for (const auto& [ref, old] : then) {
        const auto found = now.find(ref);
        if (found == now.end())
            out[ref] = {removed.contains(ref) ? Kind::RemovedSince : Kind::OnlyInCopy, ref, old.title, old.changed, {}};
        else if (found->second.last == old.last && found->second.changed == old.changed)
            ++look.same;
        else
            out[ref] = {Kind::Changed, ref, found->second.title, old.changed, found->second.changed};
    }
    for (const auto& [ref, present] : now)
        if (then.count(ref) == 0)
            out[ref] = {Kind::OnlyNow, ref, present.title, {}, present.changed};
    for (const auto& [ref, difference] : out)
        look.differences.push_back(difference);
}

Error brokenOff()
{
    return {ErrorCode::Cancelled, Words::tr("Stopped. Nothing has been changed."), {}};
}

Result<void> copyAll(const BackupSource& copy, const QString& to, const BackupProgress& progress)
{
    auto copied = copyPages(copy.path, *copy.key, to, [&](int done, int total) {
        return !progress || progress(BackupStage::Copying, done, total);
    });
    return !copied && copied.error().code == ErrorCode::Cancelled ? brokenOff() : copied;
}

Result<QJsonObject> endOf(const BackupSource& source)
{
    auto connection = openForReading(source.path, *source.key);
    if (!connection)
        return connection.error();
    const auto end = AuditTrail::read(**connection);
    if (!end)
        return end.error();
    return QJsonObject{{QStringLiteral("line"), end->seq},
                       {QStringLiteral("hash"), QString::fromLatin1(end->head.toHex())}};
}

// Where the trail of the copy ended, and where that of the records that it takes the place of: damaged ones may not
// tell.
Result<QJsonObject> lineBody(const BackupSource& copy, const BackupSource& now)
{
    const auto from = endOf(copy);
    if (!from)
        return from.error();
    const auto instead = endOf(now);
    return QJsonObject{
        {QStringLiteral("from"), *from},
        {QStringLiteral("instead_of"), instead ? *instead : QJsonObject{{QStringLiteral("unread"), true}}}};
}

Result<void> addLine(const BackupSource& copy, const QString& made, const QJsonObject& body, const QString& chair,
                     const StoreContext& context)
{
    auto connection = Connection::open(made, *copy.key, Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    const Schema schema;
    const auto version = schema.check(**connection, made);
    if (!version)
        return version.error();
    if (auto up = schema.bringUp(**connection); !up)
        return up;
    // The copy of the copy that a migration keeps: the first one is where it was.
    QFile::remove(QStringLiteral("%1.version-%2").arg(made).arg(*version));
    RecordWriter writer(**connection, context.clock, context.ids, context.osUser);
    if (auto started = writer.start(); !started)
        return started;
    return writer.note(QStringLiteral("restore"), {}, body, chair);
}

// The very file under a second name, or where a file system has no such names a copy of its bytes.
Result<void> keepAside(const QString& path, const QString& aside)
{
    std::error_code trouble;
    std::filesystem::create_hard_link(QFileInfo(path).filesystemCanonicalFilePath(),
                                      QFileInfo(aside).filesystemAbsoluteFilePath(), trouble);
    if (trouble && !QFile::copy(path, aside))
        return Error{ErrorCode::Io,
                     Words::tr("The present records could not be kept as “%1”, so nothing has been changed. Make room "
                               "in their folder, then try again.")
                         .arg(QFileInfo(aside).fileName()),
                     QString::fromStdString(trouble.message())};
    keepFolder(aside);
    return {};
}

QString asideOf(const QString& path, const QDateTime& at)
{
    const QFileInfo file(path);
    const QString name =
        Words::tr("%1, put aside %2")
            .arg(file.completeBaseName(), at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmm")));
    QString out = file.dir().filePath(name + QLatin1Char('.') + file.suffix());
    for (int next = 2; QFileInfo::exists(out); ++next)
        out = file.dir().filePath(QStringLiteral("%1 (%2).%3").arg(name).arg(next).arg(file.suffix()));
    return out;
}

} // namespace

Result<BackupSource> sourceOfCopy(const QString& copy, const Store& store)
{
    const BackupSource now = store.backupSource();
    const auto salt = storeSalt(copy);
    if (!salt)
        return salt.error();
    if (*salt != now.key->salt())
        return wrongPassphrase({});
    return BackupSource{copy, now.key, now.clock};
}

Result<CopyLook> lookInto(const BackupSource& copy, const BackupSource& now, const BackupProgress& progress)
{
    CopyLook out;
    auto info = readWhole(copy, progress);
    if (!info)
        return info.error().code == ErrorCode::Cancelled ? brokenOff() : info.error();
    out.info = *std::move(info);
    auto there = openForReading(copy.path, *copy.key);
    if (!there)
        return there.error();
    auto here = openForReading(now.path, *now.key);
    if (!here)
        return here.error();
    const auto then = standings(**there), present = standings(**here);
    if (!then || !present)
        return then ? present.error() : then.error();
    const auto removed = removedFrom(**here);
    if (!removed)
        return removed.error();
    compare(*then, *present, *removed, out);
    return out;
}

Result<QString> preparePutBack(const BackupSource& copy, const BackupSource& now, const QString& chair,
                               const StoreContext& context, const BackupProgress& progress)
{
    const auto body = lineBody(copy, now);
    if (!body)
        return body.error();
    FileInMaking making(QFileInfo(now.path).canonicalFilePath());
    making.begin();
    if (auto copied = copyAll(copy, making.path(), progress); !copied)
        return copied.error();
    if (auto added = addLine(copy, making.path(), *body, chair, context); !added)
        return added.error();
    if (const auto whole = readWhole({making.path(), copy.key, copy.clock}, progress); !whole)
        return whole.error().code == ErrorCode::Cancelled ? brokenOff() : whole.error();
    return making.leave();
}

Result<QString> putBack(const QString& prepared, const QString& path, const StoreContext& context)
{
    const QString file = QFileInfo(path).canonicalFilePath();
    const auto lock =
        StoreLock::take(file, {context.osUser, context.host, QCoreApplication::applicationPid(), context.clock()});
    if (!lock) {
        removeStore(prepared);
        return lock.error();
    }
    const QString aside = asideOf(file, context.clock());
    if (auto kept = keepAside(file, aside); !kept) {
        removeStore(prepared);
        return kept.error();
    }
    if (auto placed = putInPlace(prepared, file); !placed) {
        QFile::remove(aside);
        return placed.error();
    }
    return aside;
}

} // namespace chairside
