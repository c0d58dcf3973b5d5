#include "core/storage/SqlTrouble.h"

#include <QCoreApplication>

#include <cerrno>
#include <sqlite3.h>

namespace chairside {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("store", words);
}

bool outOfRoom(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC || systemError == EFBIG;
}

Error refused(const QString& text, const QString& detail)
{
    // The words that the triggers of Locks abort with.
    if (text.contains(QLatin1String("signed")))
        return {ErrorCode::Locked,
                say(QT_TRANSLATE_NOOP("store", "This record is signed and locked. Amend it to make a "
                                               "new version, with your reason.")),
                detail};
    if (text.contains(QLatin1String("append only")) || text.contains(QLatin1String("life cycle")))
        return {ErrorCode::Locked,
                say(QT_TRANSLATE_NOOP("store", "That part of the record is kept as it was and cannot be changed.")),
                detail};
    return {ErrorCode::BadInput,
            say(QT_TRANSLATE_NOOP("store", "This change does not fit the records and was not stored.")), detail};
}

} // namespace

Error sqlTrouble(int code, const QString& text, int systemError)
{
    const QString detail = QStringLiteral("SQLite %1, errno %2: %3").arg(code).arg(systemError).arg(text);
    const int kind = code & 0xff;
    if (kind == SQLITE_FULL || (kind == SQLITE_IOERR && outOfRoom(systemError)))
        return {ErrorCode::DiskFull,
                say(QT_TRANSLATE_NOOP("store", "The disk is full. Free some space, or save to another place.")),
                detail};
    switch (kind) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked,
                say(QT_TRANSLATE_NOOP("store", "Another program is using these records. Close it, then try again.")),
                detail};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly,
                say(QT_TRANSLATE_NOOP("store", "These records cannot be written where they are. Open them for reading, "
                                               "or ask for the right to write there.")),
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {
            ErrorCode::Damaged,
            say(QT_TRANSLATE_NOOP("store", "These records are damaged. Nothing has been changed. Keep this file: what "
                                           "can be read of it can be rescued into new records, or an earlier copy be "
                                           "put back.")),
            detail};
    case SQLITE_CONSTRAINT:
        return refused(text, detail);
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("store", "It was stopped before its end.")), detail};
    case SQLITE_NOMEM:
        return {ErrorCode::Io,
                say(QT_TRANSLATE_NOOP("store", "This computer has run out of memory. Close other programs, then try "
                                               "again.")),
                detail};
    default:
        return {ErrorCode::Io,
                say(QT_TRANSLATE_NOOP("store", "The records could not be reached. Check the disk or the network, then "
                                               "try again.")),
                detail};
    }
}

Error sqlTrouble(sqlite3* handle)
{
    return sqlTrouble(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)),
                      sqlite3_system_errno(handle));
}

} // namespace chairside
