// A case is closed once: with its last discussion go those that it follows on from, each with a step and a line in the
// trail of its own.
#pragma once

#include "core/rules/Closing.h"
#include "core/session/DiscussionSession.h"

namespace chairside {

// The discussions that this one follows on from, newest first, without those that are closed or were declined.
Result<std::vector<EarlierCase>> earlierCases(const DiscussionSession& last);

// How it stands with each child of the last discussion at the end, and what there is to say.
struct CaseEnd final
{
    std::vector<std::pair<Id<Subject>, QString>> outcomes;
    QString note;
    QString agreed; // by whom, where the procedure wants somebody's agreement to an outcome
};

// Closes the earlier discussion as the last one is closed. Closed already: nothing is done. Errors: a sentence that
// begins with its reference.
Result<void> closeEarlier(const DiscussionSession& last, Id<Discussion> earlier, const CaseEnd& end);

} // namespace chairside
