// What lies or is typed beside a store: the recovery sheet, and the lock that somebody else's window may have left.
#include "core/storage/RecoveryGroups.h"
#include "core/storage/StoreLock.h"
#include "fuzz/Target.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/file.h>

namespace chairside::fuzz {

int fuzzRecovery(const std::uint8_t* data, std::size_t size)
{
    const QString typed = QString::fromUtf8(bytesOf(data, size));
    const auto key = keyFromRecovery(typed);
    if (!key) {
        holdSentence(key.error());
        hold(key.error().code == ErrorCode::BadInput || key.error().code == ErrorCode::NotReady,
             QStringLiteral("a slip is taken for something else"));
        return 0;
    }
    const QStringList groups = recoveryGroups(*key);
    hold(groups.size() == recoveryGroupCount, QStringLiteral("a key has another number of groups"));
    const auto again = keyFromRecovery(groups.join(u' '));
    hold(again && *again == *key, QStringLiteral("the groups of a key do not give it back"));
    return 0;
}

int fuzzLock(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("Records.chairside"));
    const LockHolder self{QStringLiteral("hos.khan"), QStringLiteral("laptop-7"), 4711,
                          QDateTime(QDate(2026, 11, 27), QTime(9, 0), Qt::UTC)};
    QFile file(StoreLock::fileOf(store));
    hold(file.open(QIODevice::ReadWrite | QIODevice::Truncate), QStringLiteral("no lock file can be made"));
    file.write(bytesOf(data, size));
    file.flush();

    const auto named = StoreLock::namedBeside(store);
    hold(!named || (!named->user.isEmpty() && named->since.isValid()), QStringLiteral("nobody is named as the holder"));
    // While somebody holds it, the sentence says so, whatever the file says.
    hold(flock(file.handle(), LOCK_EX | LOCK_NB) == 0, QStringLiteral("the lock of the round before is still held"));
    const auto refused = StoreLock::take(store, self);
    hold(!refused && refused.error().code == ErrorCode::Locked, QStringLiteral("two hold the lock"));
    holdSentence(refused.error(), QStringLiteral("These records "));
    file.close();
    // What nobody holds blocks nobody.
    {
        const auto taken = StoreLock::take(store, self);
        hold(taken.ok(), QStringLiteral("a lock that nobody holds blocks"));
        hold(StoreLock::namedBeside(store) == self, QStringLiteral("the holder is not named"));
    }
    hold(!QFile::exists(file.fileName()), QStringLiteral("the lock's file is left"));
    return 0;
}

} // namespace chairside::fuzz
