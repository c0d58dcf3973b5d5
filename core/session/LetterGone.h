// What is kept once somebody has been told by one of the procedure's letters.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Step.h"
#include "core/protocol/Protocol.h"

namespace chairside {

class DiscussionSession;

// Records the step. Where the letter goes to each row of a table that has a column for it, the row of that name is
// given the day, unless it has one or the record is locked: who was asked when stands on the form as well
// (Stoke-on-Trent C 03, S22). Errors: those of recordStep; the step counts also where its day could not be noted.
Result<void> letterGone(DiscussionSession& session, const Letter& letter, const Step& step);

} // namespace chairside
