// Works the dates of stored discussions out anew: where what they are counted with changed elsewhere. On the writer's
// thread, within the caller's transaction.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/rules/WorkingDays.h"

#include <map>
#include <vector>

namespace chairside {

class Connection;
class DraftWriter;

class DateRenewal final
{
public:
    // Everything given outlives it.
    DateRenewal(Connection& connection, Clock clock, DraftWriter& drafts);

    Result<void> one(Id<Discussion> id);
    // The discussion that `id` follows, where that was reviewed by it meanwhile; `surely`: its actions may have been
    // taken over, so look in any case.
    Result<void> followedBy(Id<Discussion> id, bool surely);

    // Those whose dates may differ now: with open dates, if the council's closures are not those that were counted
    // with; all, if nothing was counted yet.
    Result<std::vector<Id<Discussion>>> waiting() const;
    // Nothing waits any more.
    Result<void> finished();

private:
    Result<QString> setting(const QString& key) const;
    Result<ProtocolPtr> protocolOf(const QByteArray& sha256);

    Connection& m_connection;
    Clock m_clock;
    DraftWriter& m_drafts;
    std::map<QByteArray, ProtocolPtr> m_protocols;
};

} // namespace chairside
