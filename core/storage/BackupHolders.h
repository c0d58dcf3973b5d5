// Which copies of the records still hold a discussion: a removal does not reach into them.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/storage/BackupShelf.h"

namespace chairside {

struct BackupSource;

struct HoldingBackup final
{
    BackupFile file;
    bool certain = true; // false: it has another key than the store, so nobody can look into it here

    friend bool operator==(const HoldingBackup&, const HoldingBackup&) = default;
};

// Of these copies those that hold it, or may. Reads only, some milliseconds a copy, on any thread.
std::vector<HoldingBackup> backupsHolding(const BackupSource& source, const std::vector<BackupFile>& files,
                                          Id<Discussion> id);

} // namespace chairside
