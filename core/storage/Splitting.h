// One discussion as records of its own: its signed versions, issued copies, papers, steps and history, in a store that
// has nothing else in it.
#pragma once

#include "core/storage/Merge.h"

namespace chairside {

struct StoreContext;

struct SplitInfo final
{
    QString path;
    QString ref;
    qint64 size = 0;
    int versions = 0;
    int issues = 0;
    QByteArray chainHead; // of the new records' own trail

    friend bool operator==(const SplitInfo&, const SplitInfo&) = default;
};

// On any thread. The new store takes its name when it has been read back whole; where anything fails or is broken off
// no file is left. What is being typed has settled (StoreWriter::leaving), so the line that tells of it goes along. An
// empty passphrase: none. Errors: BadInput (there is a file `to` already), NotFound, Cancelled, Damaged, DiskFull,
// ReadOnly, Io.
Result<SplitInfo> splitOff(const BackupSource& from, Id<Discussion> id, const QString& to, const QString& passphrase,
                           const QString& chair, const StoreContext& context, const MergeProgress& progress = {});

} // namespace chairside
