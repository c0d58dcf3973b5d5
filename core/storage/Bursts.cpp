#include "core/storage/Bursts.h"

#include "core/storage/Connection.h"
#include "core/storage/RowTables.h"

#include <algorithm>

namespace chairside {

namespace {

struct Stored final
{
    RowRef row;
    QString field;
    Id<Discussion> discussion;
    QString chair;
    QString before;
};

} // namespace

bool Bursts::any(Id<Discussion> discussion) const
{
    return std::any_of(m_open.begin(), m_open.end(), [&](const auto& burst) { return burst.second == discussion; });
}

Result<void> Bursts::begin(const BurstKey& key, Id<Discussion> discussion, const QString& before, const QString& chair)
{
    if (!m_open.emplace(key, discussion).second)
        return {};
    auto added = m_connection.run(
        QStringLiteral("INSERT INTO burst (tbl, row_id, field, discussion_id, chair, began_at, before) VALUES (?, ?, "
                       "?, ?, ?, ?, ?)"),
        {tableOf(key.row.kind), key.row.id, key.field, discussion.value, chair, m_clock(), before});
    if (!added)
        return added.error();
    return {};
}

Result<QString> Bursts::end(const BurstKey& key, const QString& otherwise)
{
    if (m_open.erase(key) == 0)
        return otherwise;
    const Values name{tableOf(key.row.kind), key.row.id, key.field};
    auto before =
        m_connection.value(QStringLiteral("SELECT before FROM burst WHERE tbl = ? AND row_id = ? AND field = ?"), name);
    if (!before)
        return before.error();
    auto gone = m_connection.run(QStringLiteral("DELETE FROM burst WHERE tbl = ? AND row_id = ? AND field = ?"), name);
    if (!gone)
        return gone.error();
    return before->toString();
}

Result<void> Bursts::settleStored(AuditTrail& trail, Passages& passages, const QString& kind)
{
    std::vector<Stored> left;
    auto read = m_connection.each(
        QStringLiteral("SELECT tbl, row_id, field, discussion_id, chair, before FROM burst ORDER BY began_at"), {},
        [&](const SqlRow& row) {
            const auto known = kindOfTable(row.text(0));
            if (known && fieldOf(*known, row.text(2)))
                left.push_back(
                    {{*known, row.number(1)}, row.text(2), Id<Discussion>{row.number(3)}, row.text(4), row.text(5)});
        });
    if (!read)
        return read;
    for (const Stored& burst : left) {
        auto now = storedText(m_connection, burst.row, burst.field);
        if (!now)
            return now.error();
        auto restricted = storedRestriction(m_connection, burst.row, burst.field);
        if (!restricted)
            return restricted.error();
        const QString table = tableOf(burst.row.kind);
        if (*now != burst.before)
            if (auto done = trail.append({kind, burst.chair, burst.discussion, table, burst.row.id,
                                          QJsonObject{{burst.field, textChange(burst.before, *now)}}});
                !done)
                return done;
        if (auto done = passages.put({burst.discussion, table, burst.row.id, burst.field, *restricted}, *now); !done)
            return done;
    }
    auto gone = m_connection.run(QStringLiteral("DELETE FROM burst"));
    if (!gone)
        return gone.error();
    m_open.clear();
    return {};
}

} // namespace chairside
