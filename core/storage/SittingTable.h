// Sittings in and out of their tables. Writing is within the caller's transaction.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Sitting.h"
#include "core/storage/AuditTrail.h"

namespace chairside {

class Connection;

// Adds the sitting, or brings it up to date with its members and the order of its items; one line in the trail says
// what it now is. Items that name another sitting are not taken from it: BadInput. Discussions are not made here.
Result<void> writeSitting(Connection& connection, AuditTrail& trail, const Sitting& sitting, const QDateTime& now,
                          const QString& chair);

// NotFound where there is none.
Result<Sitting> readSitting(Connection& connection, Id<Sitting> id);

// Newest first; a window of them.
Result<std::vector<Sitting>> readSittings(Connection& connection, int offset, int limit);

} // namespace chairside
