// An earlier copy of the records in their place again: first what it holds beside what there is now, then a file made
// from it, and at last that in the file's place. What there is now is never overwritten: it stays beside.
#pragma once

#include "core/storage/Backup.h"
#include "core/storage/Records.h"

#include <vector>

namespace chairside {

class Store;
struct StoreContext;

// One discussion that is not the same in the copy. What was removed since comes back with the copy.
struct CopyDifference final
{
    enum class Kind { Changed, OnlyNow, OnlyInCopy, RemovedSince };
    Kind kind = Kind::Changed;
    QString ref;
    QString title;    // the children, as Home names them
    QDateTime inCopy; // UTC, when it was last changed; invalid where it is not in the copy
    QDateTime now;    // likewise of the present records

    friend bool operator==(const CopyDifference&, const CopyDifference&) = default;
};

struct CopyLook final
{
    BackupInfo info;                         // read back whole
    int same = 0;                            // discussions of which nothing was done since
    std::vector<CopyDifference> differences; // by reference

    friend bool operator==(const CopyLook&, const CopyLook&) = default;
};

// The copy at that path with the key that the store has now; WrongPassphrase where it was made under another one.
// Errors: also those of storeSalt. With the passphrase of its day: sourceAt.
Result<BackupSource> sourceOfCopy(const QString& copy, const Store& store);

// Reads the copy whole, as `chairsidectl verify` would, and compares it with what there is now: on any thread, while
// the records are worked on. What was printed or exported since does not count. Errors: Cancelled, Damaged with what is
// wrong, NewerStore, Io.
Result<CopyLook> lookInto(const BackupSource& copy, const BackupSource& now, const BackupProgress& progress = {});

// A file made from the copy, beside `now` under the name of one that is being made, with a line in its trail that says
// what was put back by whom, and where the trail ended that it takes the place of: `now` may be damaged. On any thread.
// Errors: Cancelled,
// DiskFull, ReadOnly, Io; no file is left then.
Result<QString> preparePutBack(const BackupSource& copy, const BackupSource& now, const QString& chair,
                               const StoreContext& context, const BackupProgress& progress = {});

// The prepared file takes the place of `path`, whose file stays beside it under the name that is returned. Nobody may
// have the records open. At every moment the name is that of the one or of the other. Errors: Locked, Io; the records
// are then as they were, and the prepared file is gone.
Result<QString> putBack(const QString& prepared, const QString& path, const StoreContext& context);

} // namespace chairside
