#include "core/storage/StoreLock.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <system_error>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace chairside {

namespace {

QByteArray written(const LockHolder& holder)
{
    return (QStringList{holder.user, holder.host, QString::number(holder.process),
                        holder.since.toUTC().toString(Qt::ISODate)}
                .join(QLatin1Char('\n')) +
            QLatin1Char('\n'))
        .toUtf8();
}

LockHolder read(const QByteArray& bytes)
{
    const QStringList lines = QString::fromUtf8(bytes.left(1000)).split(QLatin1Char('\n'));
    const auto name = [&lines](int line) { return inOneLine(firstLine(lines.value(line), 100)); };
    return {name(0), name(1), lines.value(2).toLongLong(), QDateTime::fromString(lines.value(3), Qt::ISODate).toUTC()};
}

Error heldBy(const LockHolder& holder)
{
    const QString detail = QStringLiteral("process %1").arg(holder.process);
    if (holder.user.isEmpty())
        return {ErrorCode::Locked,
                QCoreApplication::translate("store", "These records are open in another window. Open them for reading, "
                                                     "or close the other window first."),
                detail};
    const QDateTime local = holder.since.toLocalTime();
    return {ErrorCode::Locked,
            QCoreApplication::translate("store", "These records have been open since %1, %2, in a window of %3 on %4. "
                                                 "Open them for reading, or close the other window first.")
                .arg(clockTime(local.time()), longDate(local.date()), holder.user, holder.host),
            detail};
}

Error unreachable(int code)
{
    const QString detail = QString::fromStdString(std::generic_category().message(code));
    if (code == EACCES || code == EROFS || code == EPERM)
        return {ErrorCode::ReadOnly,
                QCoreApplication::translate("store",
                                            "These records are in a folder that you cannot write to. Open them "
                                            "for reading, or ask for the right to write there."),
                detail};
    return {ErrorCode::Io,
            QCoreApplication::translate("store", "The folder of these records could not be reached. Check the disk or "
                                                 "the network, then try again."),
            detail};
}

} // namespace

#ifdef Q_OS_WIN

class StoreLock::Held final
{
public:
    explicit Held(HANDLE handle) : m_handle(handle) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() { CloseHandle(m_handle); } // the file goes with it

private:
    HANDLE m_handle;
};

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString& storePath, const LockHolder& self)
{
    const QString path = QDir::toNativeSeparators(fileOf(storePath));
    const auto* name = reinterpret_cast<const wchar_t*>(path.utf16());
    // Others may read who holds it, and nobody else may write while it is held.
    HANDLE handle = CreateFileW(name, GENERIC_READ | GENERIC_WRITE | DELETE, FILE_SHARE_READ, nullptr, CREATE_ALWAYS,
                                FILE_ATTRIBUTE_HIDDEN | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD code = GetLastError();
        if (code != ERROR_SHARING_VIOLATION)
            return unreachable(code == ERROR_ACCESS_DENIED || code == ERROR_WRITE_PROTECT ? EACCES : EIO);
        QByteArray bytes(1000, '\0');
        DWORD size = 0;
        HANDLE reader = CreateFileW(name, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, 0, nullptr);
        if (reader != INVALID_HANDLE_VALUE) {
            ReadFile(reader, bytes.data(), static_cast<DWORD>(bytes.size()), &size, nullptr);
            CloseHandle(reader);
        }
        return heldBy(read(bytes.left(static_cast<qsizetype>(size))));
    }
    const QByteArray bytes = written(self);
    DWORD size = 0;
    WriteFile(handle, bytes.constData(), static_cast<DWORD>(bytes.size()), &size, nullptr);
    return std::unique_ptr<StoreLock>(new StoreLock(std::make_unique<Held>(handle)));
}

#else

class StoreLock::Held final
{
public:
    Held(QByteArray path, int file) : m_path(std::move(path)), m_file(file) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held()
    {
        // Removed before the lock goes: whoever waits for this very file finds that it is no longer the one beside the
        // store, and makes a new one.
        unlink(m_path.constData());
        close(m_file);
    }

private:
    QByteArray m_path;
    int m_file;
};

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString& storePath, const LockHolder& self)
{
    const QByteArray path = QFile::encodeName(fileOf(storePath));
    for (;;) {
        const int file = open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (file < 0) {
            if (errno != EACCES || access(path.constData(), F_OK) != 0)
                return unreachable(errno);
            return heldBy({}); // somebody made it unreadable, which this program never does
        }
        // A file system without locks (ENOLCK, ENOTSUP) leaves it to SQLite's own.
        if (flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            char bytes[1000];
            const ssize_t size = pread(file, bytes, sizeof bytes, 0);
            close(file);
            return heldBy(read(QByteArray(bytes, std::max<ssize_t>(size, 0))));
        }
        struct stat ours = {}, beside = {};
        const bool same = fstat(file, &ours) == 0 && stat(path.constData(), &beside) == 0 &&
                          ours.st_ino == beside.st_ino && ours.st_dev == beside.st_dev;
        if (!same) {
            close(file);
            continue;
        }
        // A crash may leave the file, and the next window may be another user's.
        (void)!fchmod(file, 0666);
        // Only for others to read: the lock holds whether or not this could be written.
        const QByteArray bytes = written(self);
        if (ftruncate(file, 0) == 0)
            (void)!pwrite(file, bytes.constData(), static_cast<std::size_t>(bytes.size()), 0);
        return std::unique_ptr<StoreLock>(new StoreLock(std::make_unique<Held>(path, file)));
    }
}

#endif

StoreLock::StoreLock(std::unique_ptr<Held> held) : m_held(std::move(held)) {}

StoreLock::~StoreLock() = default;

QString StoreLock::fileOf(const QString& storePath)
{
    return storePath + QLatin1String(".lock");
}

// Closing this file does no harm: it is not the store, and its lock is flock's, which belongs to whoever took it.
std::optional<LockHolder> StoreLock::namedBeside(const QString& storePath)
{
    QFile file(fileOf(storePath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    LockHolder holder = read(file.read(1000));
    return holder.user.isEmpty() || !holder.since.isValid() ? std::nullopt : std::optional(std::move(holder));
}

} // namespace chairside
