// Steps in and out of their table. Within the caller's transaction.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Discussion.h"
#include "core/storage/AuditTrail.h"

namespace chairside {

class Connection;

// Adds a step and its line in the trail; a step that closes or reopens also moves the discussion's state, whose locks
// look for that line. Errors: Locked where the state does not allow it, NotFound where it refers to nothing, BadInput
// where it lacks what its kind needs.
Result<void> addStep(Connection& connection, AuditTrail& trail, Id<Discussion> discussion, const Step& step,
                     const QString& chair);

// Oldest first.
Result<void> readSteps(Connection& connection, Discussion& discussion);

} // namespace chairside
