// Moves a record along its life cycle: signing, amending, declining, and the copies that are issued. Always within the
// caller's transaction (RecordWriter); the triggers of Locks hold the same rules once more.
#pragma once

#include "core/storage/DraftWriter.h"

namespace chairside {

class VersionWriter final
{
public:
    VersionWriter(Connection& connection, Clock clock, AuditTrail& trail, Bursts& bursts, DraftWriter& drafts);

    Result<VersionInfo> sign(const SigningRecord& record);
    // To Amending or Declined, with the reason; `kind` names it in the trail.
    Result<void> moveOn(Id<Discussion> id, State to, const QString& kind, const QString& reason, const QString& chair);
    // A further copy. The same bytes again change nothing; other bytes under the same name are refused.
    Result<void> issue(Id<Discussion> id, int versionNo, const IssuedPdf& copy, const QString& chair);

private:
    Result<void> fitToSign(const SigningRecord& record);
    Result<void> write(const SigningRecord& record);
    Result<void> store(Id<Discussion> id, int versionNo, const IssuedPdf& copy);

    Connection& m_connection;
    Clock m_clock;
    AuditTrail& m_trail;
    Bursts& m_bursts;
    DraftWriter& m_drafts;
};

} // namespace chairside
