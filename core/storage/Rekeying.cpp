#include "core/storage/Rekeying.h"

#include "core/storage/Connection.h"
#include "core/storage/PageCopy.h"
#include "core/storage/RecordWriter.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <filesystem>

namespace chairside {

namespace {

Result<void> copyAll(const Rekeying& change, const QString& copy)
{
    // For its owner alone from its first byte, and then for whoever may have the file.
    QFile file(copy);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    return copyPages(change.path, *change.oldKey, copy);
}

Result<void> rewrite(const Rekeying& change, const QString& copy, const StoreContext& context)
{
    auto connection = Connection::open(copy, *change.oldKey, Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    // Nothing of this copy is worth rolling back.
    if (auto mode = (*connection)->value(QStringLiteral("PRAGMA journal_mode = OFF")); !mode)
        return mode.error();
    if (auto done = (*connection)->rekey(*change.newKey); !done)
        return done;
    if (auto mode = (*connection)->value(QStringLiteral("PRAGMA journal_mode = DELETE")); !mode)
        return mode.error();
    RecordWriter writer(**connection, context.clock, context.ids, context.osUser);
    if (auto started = writer.start(); !started)
        return started;
    return writer.keyChanged(change.line);
}

Result<void> readBack(const QString& copy, const CipherKey& newKey)
{
    const auto unsound = [](const QString& detail) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store", "The records could not be written anew without a fault, and "
                                                          "stay as they were. Check the disk, then try again."),
                     detail};
    };
    auto head = storeSalt(copy);
    if (!head)
        return head.error();
    if (*head != newKey.salt())
        return unsound(QStringLiteral("the copy does not begin with its salt"));
    auto connection = Connection::open(copy, newKey, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    auto sound = (*connection)->value(QStringLiteral("PRAGMA integrity_check"));
    if (!sound)
        return sound.error();
    if (sound->toString() != QLatin1String("ok"))
        return unsound(QStringLiteral("integrity_check"));
    return {};
}

} // namespace

QString nameWhileMaking(const QString& path)
{
    return path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128);
}

void dropUnfinished(const QString& path)
{
    const QFileInfo info(path);
    static const QRegularExpression making(QStringLiteral("^\\.[0-9a-f]{32}(-journal|-wal|-shm)?$"));
    for (const QFileInfo& each : QDir(info.absolutePath()).entryInfoList(QDir::Files | QDir::Hidden))
        if (each.fileName().startsWith(info.fileName()) &&
            making.match(each.fileName().mid(info.fileName().size())).hasMatch())
            QFile::remove(each.absoluteFilePath());
}

Result<void> copyUnderKey(const Rekeying& change, const QString& copy, const StoreContext& context,
                          const std::function<void(RekeyStage)>& begins)
{
    begins(RekeyStage::Copying);
    auto done = copyAll(change, copy);
    if (done) {
        begins(RekeyStage::Rewriting);
        done = rewrite(change, copy, context);
    }
    if (done) {
        begins(RekeyStage::Checking);
        done = readBack(copy, *change.newKey);
    }
    if (!done)
        removeStore(copy);
    return done;
}

Result<void> putInPlace(const QString& copy, const QString& path)
{
    for (const QString& companion : companionsOf(path))
        if (QFileInfo::exists(companion)) {
            removeStore(copy);
            return Error{ErrorCode::Locked,
                         QCoreApplication::translate("store",
                                                     "Another window has these records open for reading. Close "
                                                     "it, then try again. Nothing has been changed."),
                         QStringLiteral("a companion of the file is left")};
        }
    QFile::setPermissions(copy, QFile::permissions(path));
    std::error_code trouble;
    std::filesystem::rename(QFileInfo(copy).filesystemAbsoluteFilePath(), QFileInfo(path).filesystemAbsoluteFilePath(),
                            trouble);
    if (trouble) {
        removeStore(copy);
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store", "The new file could not be put in the place of the records, "
                                                          "which stay as they were. Close other programs that use the "
                                                          "file, then try again."),
                     QString::fromStdString(trouble.message())};
    }
    keepFolder(path);
    return {};
}

} // namespace chairside
