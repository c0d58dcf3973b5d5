// Which Chairside this is, for whoever is asked by their IT: both programs and the window say the same.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace chairside {

// What stands behind the program's name: its version, and a line each for commit, Qt, SQLite and SQLCipher. A build
// from files without their history says so, and so does one of a commit with changes. Error: Io where the encrypted
// database is missing.
Result<QString> versionText();

} // namespace chairside
