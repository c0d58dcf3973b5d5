#include "core/storage/StoreFile.h"

#include "core/storage/SqlTrouble.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>
#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace chairside {

namespace {

constexpr int saltSize = 16;
constexpr int pageSize = 4096; // SQLCipher 4's

Error notAStore(const QString& path, const QString& detail)
{
    return {ErrorCode::NotAStore,
            QCoreApplication::translate("store", "“%1” does not hold Chairside’s records. Nothing has been changed. "
                                                 "Choose another file.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

struct Handle final
{
    sqlite3* database = nullptr;
    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { sqlite3_close(database); }
};

} // namespace

Result<QByteArray> storeSalt(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("store",
                                                 "There is no file “%1”. It may have been moved or renamed, or "
                                                 "its drive is not connected.")
                         .arg(QDir::toNativeSeparators(path)),
                     {}};
    if (info.isDir())
        return notAStore(path, QStringLiteral("a folder"));
    if (info.size() < pageSize)
        return notAStore(path, QStringLiteral("shorter than a page"));

    Handle handle;
    sqlite3_file* file = nullptr;
    QByteArray header(saltSize, Qt::Uninitialized);
    int code = sqlite3_open_v2(addressOf(path, "ro").constData(), &handle.database,
                               SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_file_control(handle.database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, header.data(), saltSize, 0);
    if (code != SQLITE_OK)
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store", "“%1” cannot be read. Ask for the right to read it, or check "
                                                          "the disk or the network.")
                         .arg(QDir::toNativeSeparators(path)),
                     QStringLiteral("SQLite %1").arg(code)};
    if (header.startsWith("SQLite format 3"))
        return notAStore(path, QStringLiteral("an unencrypted database"));
    return header;
}

QByteArray addressOf(const QString& path, const char* mode)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    return (whole.startsWith(QLatin1Char('/')) ? "file://" : "file:///") + QUrl::toPercentEncoding(whole, "/:") +
           "?mode=" + mode;
}

#ifdef Q_OS_WIN

bool onNetwork(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (folder.startsWith(QLatin1String("//")))
        return true;
    const QString drive = folder.left(2) + QLatin1Char('\\');
    return GetDriveTypeW(reinterpret_cast<const wchar_t*>(drive.utf16())) == DRIVE_REMOTE;
}

void keepFolder(const QString&) {} // NTFS does so by itself

#else

bool onNetwork(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QStorageInfo storage(folder);
    static const QSet<QByteArray> shared{"nfs",   "nfs4", "cifs", "smb3",      "smbfs", "smb2",      "afs",
                                         "ncpfs", "9p",   "ceph", "glusterfs", "davfs", "fuse.sshfs"};
    return shared.contains(storage.fileSystemType()) || storage.device().startsWith("//");
}

void keepFolder(const QString& path)
{
    const int folder = open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

#endif

QString walOf(const QString& path)
{
    return path + QLatin1String("-wal");
}

QString journalOf(const QString& path)
{
    return path + QLatin1String("-journal");
}

QStringList companionsOf(const QString& path)
{
    return {walOf(path), path + QLatin1String("-shm"), journalOf(path)};
}

std::set<quint32> pagesInLog(const QString& path)
{
    // As SQLite's file format says: a head of 32 bytes with two salts at 16, then frames of 24 bytes and a page. A
    // frame begins with its page's number, then the size of the database where it ends a transaction, then the head's
    // salts.
    constexpr qint64 headSize = 32, frameSize = 24;
    constexpr int saltsAt = 16, saltsSize = 8, endAt = 4, frameSaltsAt = 8;
    std::set<quint32> out, transaction;
    // No lock is on the log itself: opening it takes none away.
    QFile log(walOf(path));
    if (!log.open(QIODevice::ReadOnly))
        return out;
    const QByteArray salts = log.read(headSize).mid(saltsAt, saltsSize);
    for (qint64 at = headSize; log.seek(at); at += frameSize + pageSize) {
        const QByteArray frame = log.read(frameSize);
        if (frame.size() < frameSize || frame.mid(frameSaltsAt, saltsSize) != salts)
            break;
        transaction.insert(qFromBigEndian<quint32>(frame.constData()));
        if (qFromBigEndian<quint32>(frame.constData() + endAt) > 0)
            out.merge(transaction);
    }
    return out;
}

void removeStore(const QString& path)
{
    QFile::remove(path);
    for (const QString& companion : companionsOf(path))
        QFile::remove(companion);
}

} // namespace chairside
