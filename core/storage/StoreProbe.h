// Whether a key fits a store, shown before anything is locked, made or changed.
#pragma once

#include "core/base/Result.h"

#include <memory>

namespace chairside {

class CipherKey;
class Connection;

Error wrongPassphrase(const QString& detail);
Error wrongSheet(const QString& detail);

// Shows that the key fits, by the first page of the main file alone: no lock is taken, no journal touched, nothing made
// beside the file. Then that it is a store, and none from a later program.
Result<void> probe(const QString& path, const CipherKey& key);

// A connection that cannot write, also where no log can be made beside the file.
Result<std::unique_ptr<Connection>> openForReading(const QString& path, const CipherKey& key);

} // namespace chairside
