#include "core/storage/DiscussionRow.h"

#include "core/storage/Connection.h"
#include "core/storage/DeadlineTable.h"
#include "core/storage/SearchText.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

Error noSuchDiscussion()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("store", "This discussion is not in these records. It may be in another file."),
            {}};
}

namespace {

using Kept = std::pair<QLatin1String, QVariant>;

std::vector<Kept> columnsOf(const Summary& summary)
{
    return {
        {QLatin1String("title"), summary.title},          {QLatin1String("title_key"), foldText(summary.title).words},
        {QLatin1String("held_on"), summary.heldOn},       {QLatin1String("review_on"), summary.reviewOn},
        {QLatin1String("stage"), summary.stage},          {QLatin1String("gaps"), summary.gaps},
        {QLatin1String("hard_gaps"), summary.hardGaps},   {QLatin1String("open_actions"), summary.openActions},
        {QLatin1String("next_due"), summary.nextDue},     {QLatin1String("decision"), summary.decision},
        {QLatin1String("circulated"), summary.circulated}};
}

} // namespace

Result<void> writeSummary(Connection& connection, Id<Discussion> id, const Summary* before, const Summary& summary,
                          const QDateTime& changedAt)
{
    const std::vector<Kept> was = before ? columnsOf(*before) : std::vector<Kept>();
    QString sets;
    Values values;
    for (const Kept& column : columnsOf(summary)) {
        if (std::find(was.begin(), was.end(), column) != was.end())
            continue;
        sets += column.first + QLatin1String(" = ?, ");
        values << column.second;
    }
    values << changedAt << id.value;
    auto changed =
        connection.run(QStringLiteral("UPDATE discussion SET %1changed_at = ? WHERE id = ?").arg(sets), values);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return noSuchDiscussion();
    return writeDeadlines(connection, id, before ? &before->deadlines : nullptr, summary.deadlines);
}

Result<void> writeProgress(Connection& connection, Id<Discussion> id, const Summary& summary,
                           const QDateTime& changedAt)
{
    auto changed = connection.run(
        QStringLiteral(
            "UPDATE discussion SET open_actions = ?, next_due = ?, circulated = ?, changed_at = ? WHERE id = ?"),
        {summary.openActions, summary.nextDue, summary.circulated, changedAt, id.value});
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return noSuchDiscussion();
    return writeDeadlines(connection, id, nullptr, summary.deadlines);
}

Result<DiscussionState> discussionState(Connection& connection, Id<Discussion> id)
{
    std::optional<DiscussionState> out;
    auto read = connection.each(QStringLiteral("SELECT ref, state, versions FROM discussion WHERE id = ?"), {id.value},
                                [&](const SqlRow& row) {
                                    out = DiscussionState{row.text(0), State::Draft, row.count(2)};
                                    fromCode(row.text(1), out->state);
                                });
    if (!read)
        return read.error();
    if (!out)
        return noSuchDiscussion();
    return *out;
}

Result<void> makeKnown(Connection& connection, const AnyRow& row, const QDateTime& at)
{
    QString table;
    qint64 id = 0;
    if (const auto* subject = std::get_if<Subject>(&row)) {
        table = QStringLiteral("child");
        id = subject->child.value;
    } else if (const auto* participant = std::get_if<Participant>(&row)) {
        table = QStringLiteral("contact");
        id = participant->contact.value;
    }
    if (id == 0)
        return {};
    auto added = connection.run(
        QStringLiteral("INSERT INTO %1 (id, created_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING").arg(table),
        {id, at});
    if (!added)
        return added.error();
    return {};
}

} // namespace chairside
