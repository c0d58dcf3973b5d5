#include "core/storage/WholeDiscussion.h"

#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/RowTables.h"
#include "core/storage/StepTable.h"

namespace chairside {

namespace {

Result<void> readOwn(Connection& connection, Discussion& out)
{
    bool found = false;
    auto read = connection.each(QStringLiteral("SELECT d.ref, d.state, d.follows_id, p.sha256, d.created_at, "
                                               "d.amend_reason, d.sitting_id, d.reviewed_on FROM discussion d "
                                               "JOIN protocol p ON p.id = d.protocol_id WHERE d.id = ?"),
                                {out.id.value}, [&](const SqlRow& row) {
                                    found = true;
                                    out.ref = row.text(0);
                                    fromCode(row.text(1), out.state);
                                    out.follows = Id<Discussion>{row.number(2)};
                                    out.protocolSha256 = row.bytes(3);
                                    out.createdAt = row.moment(4);
                                    if (out.state == State::Amending)
                                        out.amendReason = row.text(5);
                                    out.sitting = Id<Sitting>{row.number(6)};
                                    out.later.reviewedOn = row.day(7);
                                });
    if (!read)
        return read;
    if (!found)
        return noSuchDiscussion();
    return {};
}

Result<void> readHistory(Connection& connection, Discussion& out)
{
    auto read = connection.each(versionSelect(QStringLiteral("NULL")) + QLatin1String(" ORDER BY no"), {out.id.value},
                                [&](const SqlRow& row) { out.versions.push_back(versionInfo(row)); });
    if (!read)
        return read;
    return connection.each(
        QStringLiteral(
            "SELECT id, action_id, at, who, status, new_due, note, done_on FROM action_progress WHERE discussion_id = "
            "? ORDER BY seq"),
        {out.id.value}, [&](const SqlRow& row) {
            ActionProgress progress{Id<ActionProgress>{row.number(0)},
                                    Id<Action>{row.number(1)},
                                    row.moment(2),
                                    row.text(3),
                                    ActionStatus::Open,
                                    row.day(5),
                                    row.text(6),
                                    row.day(7)};
            fromCode(row.text(4), progress.status);
            out.progress.push_back(std::move(progress));
        });
}

// Actions that a discussion which has taken place brought over.
Result<void> readCarried(Connection& connection, Discussion& out)
{
    return connection.each(
        QStringLiteral(
            "SELECT own.id FROM action own JOIN action taken ON taken.carried_from = own.id JOIN discussion d "
            "ON d.id = taken.discussion_id WHERE own.discussion_id = ? AND d.state <> 'declined' AND %1")
            .arg(tookPlaceSql(QStringLiteral("d"))),
        {out.id.value}, [&](const SqlRow& row) { out.later.carried.insert(Id<Action>{row.number(0)}); });
}

} // namespace

QString tookPlaceSql(const QString& discussion)
{
    return QStringLiteral("(%1.versions > 0 OR EXISTS (SELECT 1 FROM participant WHERE discussion_id = %1.id AND "
                          "attendance IN ('attended', 'in-part')) OR EXISTS (SELECT 1 FROM contribution WHERE "
                          "discussion_id = %1.id))")
        .arg(discussion);
}

QString versionSelect(const QString& canonical)
{
    return QStringLiteral(
               "SELECT no, signed_at, chair, role, gaps_reason, amend_reason, sha256, chain_head, format, %1 "
               "FROM version WHERE discussion_id = ?")
        .arg(canonical);
}

VersionInfo versionInfo(const SqlRow& row)
{
    return {row.count(0), row.moment(1), row.text(2),  row.text(3),
            row.text(4),  row.text(5),   row.bytes(6), row.bytes(7)};
}

Result<void> readWhole(Connection& connection, Discussion& discussion)
{
    for (const auto& read : {readOwn, readRows, readHistory, readSteps, readCarried})
        if (auto done = read(connection, discussion); !done)
            return done;
    return {};
}

} // namespace chairside
