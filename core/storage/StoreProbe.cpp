#include "core/storage/StoreProbe.h"

#include "core/storage/Connection.h"
#include "core/storage/HotJournal.h"
#include "core/storage/Schema.h"
#include "core/storage/StoreFile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace chairside {

Error wrongPassphrase(const QString& detail)
{
    return {ErrorCode::WrongPassphrase,
            QCoreApplication::translate("store",
                                        "That passphrase does not open these records. Nothing has been changed. "
                                        "Try again."),
            detail};
}

Error wrongSheet(const QString& detail)
{
    return {ErrorCode::WrongPassphrase,
            QCoreApplication::translate("store",
                                        "That recovery sheet does not open these records: it belongs to others, or to "
                                        "an earlier passphrase. Nothing has been changed."),
            detail};
}

Result<void> probe(const QString& path, const CipherKey& key)
{
    auto connection = Connection::open(path, key, Connection::Access::Probe);
    if (!connection)
        return connection.error();
    auto read = (*connection)->value(QStringLiteral("PRAGMA user_version"));
    if (read) {
        auto version = Schema().check(**connection, path);
        if (!version)
            return version.error();
        return {};
    }
    if (read.error().code != ErrorCode::Damaged)
        return read.error();
    // SQLite 26: the page does not decrypt. Any other damage shows that it did.
    const bool fits = !read.error().detail.contains(QLatin1String("SQLite 26,"));
    if (fits)
        return {};
    // Power may have failed while the log was being copied back over the first page; the log then has it whole.
    if (QFileInfo(walOf(path)).size() > 0) {
        auto whole = Connection::open(path, key, Connection::Access::ReadOnly);
        if (whole && (*whole)->value(QStringLiteral("PRAGMA user_version")))
            return {};
    }
    // Or while something was written without a log, and the journal has the page as it stood before.
    if (key.sealed(firstPageInJournal(path)))
        return {};
    return wrongPassphrase(read.error().detail);
}

Result<std::unique_ptr<Connection>> openForReading(const QString& path, const CipherKey& key)
{
    auto connection = Connection::open(path, key, Connection::Access::ReadOnly);
    const auto read =
        connection ? (*connection)->value(QStringLiteral("PRAGMA user_version")) : Result<QVariant>(connection.error());
    if (read)
        return connection;
    // A transaction that the power cut short is taken back by whoever may write.
    const bool brokenOff = read.error().code == ErrorCode::ReadOnly && QFileInfo(journalOf(path)).size() > 0;
    if (read.error().code != ErrorCode::Io && !brokenOff)
        return read.error();
    // A file that was left in WAL mode, in a folder where its log cannot be made: there is no log, so the file is
    // whole.
    if (!brokenOff && QFileInfo(walOf(path)).size() == 0)
        return Connection::open(path, key, Connection::Access::Probe);
    return Error{ErrorCode::ReadOnly,
                 QCoreApplication::translate("store",
                                             "“%1” was not closed properly the last time. Open it once where it "
                                             "can be written: it then puts itself in order.")
                     .arg(QFileInfo(path).fileName()),
                 read.error().detail};
}

} // namespace chairside
