// The help pages and the versions, as text.
#pragma once

#include "app/ctl/Command.h"
#include "core/base/Result.h"

namespace chairside::ctl {

QString generalHelp(const std::vector<Command>& commands);
QString commandHelp(const Command& command);

// Program, commit, Qt, SQLite and SQLCipher, one a line. Error where the database is missing.
Result<QString> versionText();

} // namespace chairside::ctl
