#include "core/session/Beginning.h"
#include "forms/procedure/ProcedurePapers.h"

namespace chairside::forms {

Discussion emptyRecord(const Protocol& protocol)
{
    NewCase empty;
    empty.children.emplace_back();
    const NewDiscussion begun = beginning(empty, protocol, systemClock(), countingIds(), WorkingDays());
    Discussion record;
    record.id = begun.id;
    record.protocolSha256 = protocol.sha256;
    record.createdAt = systemClock()();
    Edit edit;
    for (const AnyRow& row : begun.rows)
        edit.changes.push_back({std::nullopt, row});
    apply(record, edit);
    return record;
}

} // namespace chairside::forms
