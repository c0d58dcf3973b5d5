// A copy of the whole store, as encrypted as the store, made while it is in use and looked through before it counts.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>

namespace chairside {

class CipherKey;

// What a copy needs of an open store. A value of its own, so that a thread may have it while the store is worked on.
struct BackupSource final
{
    QString path;
    std::shared_ptr<const CipherKey> key;
    Clock clock;
};

// Records, or a copy of them, that are not open: perhaps they no longer can be. It takes a quarter of a second. Errors:
// those of storeSalt; WrongPassphrase, also where the first page is damaged; NotAStore, NewerStore.
Result<BackupSource> sourceAt(const QString& path, const QString& passphrase, const Clock& clock);
// The same with what stands on the recovery sheet. Errors: also those of keyFromRecovery.
Result<BackupSource> sourceByRecovery(const QString& path, const QString& typed, const Clock& clock);

enum class BackupStage { Copying, Checking };

// How far it is, of how much; false breaks it off. Called on the thread that the copy is made on. While it is looked
// through nobody knows how much there is: `total` is 0 then.
using BackupProgress = std::function<bool(BackupStage stage, int done, int total)>;

// What a copy holds, as it was read back from it.
struct BackupInfo final
{
    QString path;
    QDateTime at; // UTC
    qint64 size = 0;
    int discussions = 0;
    qint64 auditLines = 0;
    QByteArray chainHead; // where its trail ends: kept elsewhere, it shows whether lines were cut off later

    friend bool operator==(const BackupInfo&, const BackupInfo&) = default;
};

// Copies page by page what was committed when it began, whatever is written meanwhile; reads the copy back whole, as
// `chairsidectl verify` would; and gives it its name only then. Where anything fails or is broken off, no file is left.
// The copy opens with the passphrase that the store has now. Errors: BadInput (there is a file `to` already),
// Cancelled, Damaged (with what is wrong), DiskFull, ReadOnly, Io.
Result<BackupInfo> backUp(const BackupSource& source, const QString& to, const BackupProgress& progress = {});

// Looks through a copy as backUp() does before it counts; `at` is now. One of an earlier schema is looked at page by
// page only. Errors: Cancelled, Damaged with what is wrong, NewerStore, NotAStore, Io.
Result<BackupInfo> readWhole(const BackupSource& copy, const BackupProgress& progress = {});

// The same content as an ordinary SQLite file, for other tools: readable by whoever has it.
Result<BackupInfo> backUpPlain(const BackupSource& source, const QString& to, const BackupProgress& progress = {});

} // namespace chairside
