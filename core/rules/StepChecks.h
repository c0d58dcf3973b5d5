// Whether a step may be recorded as done, and the sentence where it may not. The store asks again what belongs to it:
// states and versions.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

// NotReady: something must be said first. Locked: the procedure, or the record's state, does not allow it. NotFound:
// what it is about is not there.
Result<void> mayRecord(const Discussion& discussion, const Protocol& protocol, const Step& step);
// What became of an action: what is done is shown by something, and was done by the day that it is told.
Result<void> mayRecord(const Discussion& discussion, const ActionProgress& progress);

} // namespace chairside
