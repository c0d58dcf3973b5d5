// What SQLite says, as a sentence for the chair.
#pragma once

#include "core/base/Result.h"

struct sqlite3;

namespace chairside {

// `code` is SQLite's result code, extended or not; `text` its own message, kept as detail (SQLite names tables and
// columns there, never their contents). `systemError` is errno where the system was at fault, 0 otherwise.
Error sqlTrouble(int code, const QString& text, int systemError = 0);

// From a connection's last error.
Error sqlTrouble(sqlite3* handle);

} // namespace chairside
