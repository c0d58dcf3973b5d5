#include "core/storage/DeadlineTable.h"

#include "core/storage/Connection.h"

namespace chairside {

namespace {

struct Placed final
{
    int rank = 0;
    const Deadline* deadline = nullptr;

    bool same(const Placed& other) const { return rank == other.rank && *deadline == *other.deadline; }
};
using ByKey = std::map<std::pair<DeadlineKind, QString>, Placed>;

ByKey byKey(const std::vector<Deadline>& all)
{
    ByKey out;
    int rank = 0;
    for (const Deadline& each : all)
        out.insert_or_assign({each.kind, each.code}, Placed{rank++, &each});
    return out;
}

Result<void> put(Connection& connection, Id<Discussion> id, const Placed& placed)
{
    const Deadline& d = *placed.deadline;
    return connection.execute(
        QStringLiteral(
            "INSERT INTO deadline (discussion_id, kind, code, rank, title, due_on, due_time, met_on, "
            "met_time, dropped, owner, agency, why, source, assumption, restricted, carried) VALUES (?, ?, ?, "
            "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (discussion_id, kind, code) DO UPDATE SET rank = "
            "excluded.rank, title = "
            "excluded.title, due_on = excluded.due_on, due_time = excluded.due_time, met_on = "
            "excluded.met_on, met_time = excluded.met_time, dropped = excluded.dropped, owner = "
            "excluded.owner, agency = excluded.agency, why = excluded.why, source = excluded.source, "
            "assumption = excluded.assumption, restricted = excluded.restricted, carried = "
            "excluded.carried"),
        {id.value, code(d.kind), d.code, placed.rank, d.title, toValue(d.due), toValue(d.dueTime), toValue(d.met),
         toValue(d.metTime), d.dropped, d.owner, d.agency, d.why, d.source, d.assumption, d.restricted, d.carried});
}

} // namespace

Result<void> writeDeadlines(Connection& connection, Id<Discussion> id, const std::vector<Deadline>* before,
                            const std::vector<Deadline>& now)
{
    const ByKey wanted = byKey(now);
    const ByKey stored = before ? byKey(*before) : ByKey();
    if (!before)
        if (auto cleared =
                connection.execute(QStringLiteral("DELETE FROM deadline WHERE discussion_id = ?"), {id.value});
            !cleared)
            return cleared;
    for (const auto& [key, placed] : stored)
        if (!wanted.contains(key))
            if (auto gone = connection.execute(
                    QStringLiteral("DELETE FROM deadline WHERE discussion_id = ? AND kind = ? AND code = ?"),
                    {id.value, code(key.first), key.second});
                !gone)
                return gone;
    for (const auto& [key, placed] : wanted) {
        const auto old = stored.find(key);
        if (old != stored.end() && old->second.same(placed))
            continue;
        if (auto done = put(connection, id, placed); !done)
            return done;
    }
    return {};
}

} // namespace chairside
