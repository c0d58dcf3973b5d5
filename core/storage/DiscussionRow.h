// A discussion's own row: its place in Home, and its state.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Records.h"

namespace chairside {

class Connection;

// What Home and Dates keep, as it now is. `before`: the summary as it was last written, where that is known; only what
// differs from it is then written, and no index for nothing. NotFound where there is no such discussion.
Result<void> writeSummary(Connection& connection, Id<Discussion> id, const Summary* before, const Summary& summary,
                          const QDateTime& changedAt);
// What moves on after signing: open actions, dates, who has a copy. The rest of a locked record's row stays as it was.
Result<void> writeProgress(Connection& connection, Id<Discussion> id, const Summary& summary,
                           const QDateTime& changedAt);

struct DiscussionState final
{
    QString ref;
    State state = State::Draft;
    int versions = 0;
};
Result<DiscussionState> discussionState(Connection& connection, Id<Discussion> id);

Error noSuchDiscussion();

// Children and contacts that a row names and the store does not know yet.
Result<void> makeKnown(Connection& connection, const AnyRow& row, const QDateTime& at);

} // namespace chairside
