#include "core/storage/DraftWriter.h"

#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/RowTables.h"

#include <algorithm>
#include <cstdlib>

namespace chairside {

namespace {

// Home sorts by when a discussion last changed, and to the minute is near enough: an index less to write at each save.
constexpr qint64 changedAgainMs = 60'000;

bool holds(const std::vector<Typing>& list, const RowRef& row, const QString& field)
{
    return std::find(list.begin(), list.end(), Typing{row, field}) != list.end();
}

// One side of a change, and a blank row where that side is nothing.
AnyRow sideOf(const std::optional<AnyRow>& side, const RowRef& row)
{
    return side ? *side : blankRow(row.kind, row.id);
}

bool restrictedIn(const AnyRow& row, const QString& field)
{
    const QString flag = restrictingFlag(refOf(row).kind, field);
    return !flag.isEmpty() && valueOf(row, flag).toBool();
}

} // namespace

struct DraftWriter::Task final
{
    Id<Discussion> discussion;
    QString chair;
    std::vector<Typing> open;   // fields whose words are saved now and audited later
    std::vector<Typing> settle; // what is left to settle
    bool noted = false;         // something was audited, or a burst began
};

DraftWriter::DraftWriter(Connection& connection, Clock clock, AuditTrail& trail, Bursts& bursts)
    : m_connection(connection), m_clock(std::move(clock)), m_trail(trail), m_bursts(bursts), m_passages(connection)
{
}

Result<void> DraftWriter::save(const SaveRequest& request)
{
    Task task{request.discussion, request.chair, {}, request.settle, false};
    for (const Typing& typing : request.typing)
        if (!holds(request.settle, typing.row, typing.field))
            task.open.push_back(typing);

    // What goes, goes first: a row may come back under another id in the same moment.
    for (const bool removing : {true, false})
        for (const auto& [row, change] : request.batch) {
            if (change.after.has_value() == removing)
                continue;
            if (auto done = write(task, change); !done)
                return done;
            if (auto done = audit(task, change); !done)
                return done;
        }
    for (const Typing& typing : task.settle)
        if (auto done = settle(task, typing); !done)
            return done;
    return finish(task, request.summary);
}

Result<void> DraftWriter::add(Id<Discussion> discussion, const AnyRow& row, const QString& chair)
{
    Task task{discussion, chair, {}, {}, false};
    const Change change{std::nullopt, row};
    if (auto done = write(task, change); !done)
        return done;
    return audit(task, change);
}

Result<void> DraftWriter::write(Task& task, const Change& change)
{
    if (!change.after)
        return deleteRow(m_connection, task.discussion, refOf(change));
    if (auto done = makeKnown(m_connection, *change.after, m_clock()); !done)
        return done;
    return writeRow(m_connection, task.discussion, change);
}

// One line of the trail for the row: what differs, apart from words still being typed.
Result<void> DraftWriter::audit(Task& task, const Change& change)
{
    const RowRef ref = refOf(change);
    const AnyRow before = sideOf(change.before, ref), after = sideOf(change.after, ref);
    QJsonObject body = differences({before, after});
    for (const FieldInfo& field : fieldsOf(ref.kind)) {
        if (!(field.traits & Prose))
            continue;
        body.remove(field.name);
        if (auto done = auditText(task, change, field, body); !done)
            return done;
    }
    if (!change.after)
        if (auto done = m_passages.removeRow(ref); !done)
            return done;
    if (body.isEmpty() && change.before && change.after)
        return {};
    if (!change.before)
        body.insert(QStringLiteral("row"), QStringLiteral("added"));
    if (!change.after)
        body.insert(QStringLiteral("row"), QStringLiteral("removed"));
    task.noted = true;
    return m_trail.append({QStringLiteral("edit"), task.chair, task.discussion, tableOf(ref.kind), ref.id, body});
}

Result<void> DraftWriter::auditText(Task& task, const Change& change, const FieldInfo& field, QJsonObject& body)
{
    const RowRef ref = refOf(change);
    const BurstKey key{ref, field.name};
    const AnyRow before = sideOf(change.before, ref), after = sideOf(change.after, ref);
    const QString was = valueOf(before, field.name).toString(), now = valueOf(after, field.name).toString();
    const bool restricted = restrictedIn(after, field.name);
    const bool flagChanged = restricted != restrictedIn(before, field.name);

    if (was == now && change.after) {
        if (flagChanged)
            return m_passages.restrict(ref, field.name, restricted);
        return {};
    }
    if (change.after && holds(task.open, ref, field.name)) {
        if (flagChanged)
            if (auto done = m_passages.restrict(ref, field.name, restricted); !done)
                return done;
        task.noted = task.noted || !m_bursts.has(key);
        return m_bursts.begin(key, task.discussion, was, task.chair);
    }
    auto base = m_bursts.end(key, was);
    if (!base)
        return base.error();
    task.settle.erase(std::remove(task.settle.begin(), task.settle.end(), Typing{ref, field.name}), task.settle.end());
    if (*base != now)
        body.insert(field.name, textChange(*base, now));
    if (!change.after)
        return {};
    return m_passages.put({task.discussion, tableOf(ref.kind), ref.id, field.name, restricted}, now);
}

// A burst that ended without a word of it in this batch.
Result<void> DraftWriter::settle(Task& task, const Typing& typing)
{
    const BurstKey key{typing.row, typing.field};
    if (!m_bursts.has(key))
        return {};
    auto before = m_bursts.end(key, {});
    if (!before)
        return before.error();
    auto now = storedText(m_connection, typing.row, typing.field);
    if (!now)
        return now.error();
    if (*before == *now)
        return {};
    auto restricted = storedRestriction(m_connection, typing.row, typing.field);
    if (!restricted)
        return restricted.error();
    task.noted = true;
    const QString table = tableOf(typing.row.kind);
    if (auto done = m_trail.append({QStringLiteral("edit"), task.chair, task.discussion, table, typing.row.id,
                                    QJsonObject{{typing.field, textChange(*before, *now)}}});
        !done)
        return done;
    return m_passages.put({task.discussion, table, typing.row.id, typing.field, *restricted}, *now);
}

Result<void> DraftWriter::finish(const Task& task, const Summary& summary)
{
    const auto known = m_summaries.find(task.discussion);
    const bool isKnown = known != m_summaries.end();
    const QDateTime now = m_clock();
    if (isKnown && known->second.summary == summary &&
        (!task.noted || std::abs(known->second.at.msecsTo(now)) < changedAgainMs))
        return {};
    const Summary* before = isKnown ? &known->second.summary : nullptr;
    if (auto done = writeSummary(m_connection, task.discussion, before, summary, now); !done)
        return done;
    m_summaries[task.discussion] = {summary, now};
    return {};
}

} // namespace chairside
