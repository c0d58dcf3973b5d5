// The dates of all discussions, in one table: what Dates and Actions read without opening a discussion.
#pragma once

#include "core/base/Result.h"
#include "core/rules/Deadlines.h"

namespace chairside {

class Connection;

// Within the caller's transaction. Writes what differs from `before`; without `before`, all of them anew.
Result<void> writeDeadlines(Connection& connection, Id<Discussion> id, const std::vector<Deadline>* before,
                            const std::vector<Deadline>& now);

} // namespace chairside
