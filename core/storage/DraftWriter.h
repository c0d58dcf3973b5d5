// Writes what people change in a draft: autosaves, and the rows that a new discussion begins with. Always within the
// caller's transaction (RecordWriter), which also holds what to go back to.
#pragma once

#include "core/storage/AuditTrail.h"
#include "core/storage/Bursts.h"
#include "core/storage/Passages.h"

#include <map>

namespace chairside {

class DraftWriter final
{
public:
    DraftWriter(Connection& connection, Clock clock, AuditTrail& trail, Bursts& bursts);

    Result<void> save(const SaveRequest& request);
    // One new row, its line in the trail, its passages.
    Result<void> add(Id<Discussion> discussion, const AnyRow& row, const QString& chair);
    Passages& passages() { return m_passages; }

    // Summaries as last written, so that what is unchanged is not written again.
    struct Written final
    {
        Summary summary;
        QDateTime at;
    };
    using Summaries = std::map<Id<Discussion>, Written>;
    const Summaries& summaries() const { return m_summaries; }
    void goBackTo(const Summaries& summaries) { m_summaries = summaries; }
    // Somebody else wrote it.
    void forget(Id<Discussion> discussion) { m_summaries.erase(discussion); }

private:
    struct Task;
    Result<void> write(Task& task, const Change& change);
    Result<void> audit(Task& task, const Change& change);
    Result<void> auditText(Task& task, const Change& change, const FieldInfo& field, QJsonObject& body);
    Result<void> settle(Task& task, const Typing& typing);
    Result<void> finish(const Task& task, const Summary& summary);

    Connection& m_connection;
    Clock m_clock;
    AuditTrail& m_trail;
    Bursts& m_bursts;
    Passages m_passages;
    Summaries m_summaries;
};

} // namespace chairside
