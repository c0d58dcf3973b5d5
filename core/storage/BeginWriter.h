// Enters new discussions: their own row and reference, their procedure, the rows they begin with. Always within the
// caller's transaction (RecordWriter).
#pragma once

#include "core/storage/DraftWriter.h"

namespace chairside {

class BeginWriter final
{
public:
    BeginWriter(Connection& connection, Clock clock, IdSource ids, AuditTrail& trail, DraftWriter& drafts);

    Result<void> enter(const NewDiscussion& discussion);
    // What became of an action, and its line in the trail.
    Result<void> addProgress(Id<Discussion> id, const ActionProgress& progress, const QString& chair);

private:
    Result<QString> reference(const NewDiscussion& discussion);
    Result<int> protocolOf(const NewDiscussion& discussion);

    Connection& m_connection;
    Clock m_clock;
    IdSource m_ids;
    AuditTrail& m_trail;
    DraftWriter& m_drafts;
};

} // namespace chairside
