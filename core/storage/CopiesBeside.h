// Whole copies of a store that stand beside it and are no backups: what was kept before an upgrade, a change of
// passphrase or a putting back, what was rescued or made to be carried. A removal does not reach into them either.
#pragma once

#include "core/storage/BackupShelf.h"

namespace chairside {

// Known by their names: "Records.chairside.version-7", "Records, put aside 2026-11-27 0930.chairside". In the order of
// their names, each as old as its file says. Empty where there are none.
std::vector<BackupFile> copiesBeside(const QString& store);
// The backups on the shelf, and these.
std::vector<BackupFile> allCopies(const BackupShelf& shelf, const QString& store);

} // namespace chairside
