#include "core/storage/DatesReader.h"

#include <algorithm>

namespace chairside {

namespace {

// CROSS JOIN: the dates lead, in the order of their index; the rest is looked up for each.
constexpr auto columns =
    "SELECT l.discussion_id, d.ref, d.title, d.state, l.kind, l.code, l.title, l.due_on, l.due_time, l.met_on, "
    "l.met_time, l.dropped, l.restricted, l.carried, l.owner, l.agency, l.why, l.assumption, l.source, p.id, p.at, "
    "p.who, p.status, p.new_due, p.note, p.done_on FROM deadline l CROSS JOIN discussion d ON d.id = l.discussion_id "
    "LEFT JOIN "
    "action_progress p ON l.kind = 'action' AND p.seq = (SELECT max(seq) FROM action_progress WHERE action_id = "
    "CAST(l.code AS INTEGER)) WHERE ";

// In the words of the partial indexes, or SQLite does not recognise them.
constexpr auto openDates = "l.met_on IS NULL AND l.dropped = 0 AND l.due_on IS NOT NULL";
constexpr auto metDates = "l.met_on IS NOT NULL";
constexpr auto openActions = "l.kind = 'action' AND l.met_on IS NULL AND l.dropped = 0";
constexpr auto doneActions = "l.kind = 'action' AND l.met_on IS NOT NULL";
constexpr auto hourOrLast = "ifnull(l.due_time, '24')";
constexpr auto dueOrLast = "ifnull(l.due_on, '9999')";

// Between name and agency in what is counted (0006_following_up.sql).
constexpr QChar keyPart(0x1F);

QString ownerKey(const OwnerName& owner)
{
    return owner.name + keyPart + owner.agency;
}

// What open dates of one day are ordered by: those with an hour first, so that those late since then stand together.
QVariant hourKey(const Deadline& deadline)
{
    return deadline.dueTime.isValid() ? QVariant(deadline.dueTime) : QVariant(QStringLiteral("24"));
}

QVariant dueKey(const Deadline& deadline)
{
    return deadline.due.isValid() ? deadline.due.toString(Qt::ISODate) : QStringLiteral("9999");
}

DateRow dateRow(const SqlRow& row)
{
    DateRow out;
    out.discussion = Id<Discussion>{row.number(0)};
    out.ref = row.text(1);
    out.title = row.text(2);
    fromCode(row.text(3), out.state);
    Deadline& d = out.deadline;
    fromCode(row.text(4), d.kind);
    d.code = row.text(5);
    d.title = row.text(6);
    d.due = row.day(7);
    (void)fromValue(row.value(8), d.dueTime);
    d.met = row.day(9);
    (void)fromValue(row.value(10), d.metTime);
    d.dropped = row.count(11) != 0;
    d.restricted = row.count(12) != 0;
    d.carried = row.count(13) != 0;
    d.owner = row.text(14);
    d.agency = row.text(15);
    d.why = row.text(16);
    d.assumption = row.text(17);
    d.source = row.text(18);
    if (row.number(19) == 0)
        return out;
    out.progress = {Id<ActionProgress>{row.number(19)},
                    Id<Action>{d.code.toLongLong()},
                    row.moment(20),
                    row.text(21),
                    ActionStatus::Open,
                    row.day(23),
                    row.text(24),
                    row.day(25)};
    fromCode(row.text(22), out.progress.status);
    return out;
}

// Which actions, without a window.
DatesReader::Statement actionsWanted(const ActionsQuery& query)
{
    DatesReader::Statement out;
    const bool done = query.list == ActionList::Done;
    out.sql = QLatin1String(done ? doneActions : openActions);
    if (query.owner) {
        out.sql += QLatin1String(" AND l.owner = ? AND l.agency = ?");
        out.values << toValue(query.owner->name) << toValue(query.owner->agency);
    }
    if (query.list == ActionList::Overdue) {
        out.sql += QStringLiteral(" AND %1 < ?").arg(QLatin1String(dueOrLast));
        out.values << query.today;
    }
    return out;
}

} // namespace

int DateCounts::soon() const
{
    int out = 0;
    for (const DueOn& each : days)
        out += each.count;
    return out;
}

DatesReader::Statement DatesReader::datesStatement(const DatesQuery& query)
{
    const bool met = query.list == DatesQuery::List::Met;
    Statement out;
    out.sql = QLatin1String(columns) + QLatin1String(met ? metDates : openDates);
    // Backwards from a row, and those of the window turned round again once they are read.
    const bool down = met != query.before.has_value();
    QStringList order{QStringLiteral("l.discussion_id"), QStringLiteral("l.kind"), QStringLiteral("l.code")};
    if (met)
        order.prepend(QStringLiteral("l.met_on"));
    else
        order = QStringList{QStringLiteral("l.due_on"), QLatin1String(hourOrLast)} + order;
    if (const auto& from = query.before ? query.before : query.after) {
        const Deadline& date = from->deadline;
        QVariantList last{from->discussion.value, code(date.kind), date.code};
        last = (met ? QVariantList{date.met} : QVariantList{date.due, hourKey(date)}) + last;
        out.sql += QStringLiteral(" AND (%1) %2 (%3)")
                       .arg(order.join(QStringLiteral(", ")), down ? QStringLiteral("<") : QStringLiteral(">"),
                            QStringList(last.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
        out.values << last;
    } else if (query.from.isValid()) {
        out.sql += QStringLiteral(" AND l.due_on >= ?");
        out.values << query.from;
    }
    out.sql += QStringLiteral(" ORDER BY %1 LIMIT ?")
                   .arg(order.join(down ? QStringLiteral(" DESC, ") : QStringLiteral(", ")) +
                        (down ? QStringLiteral(" DESC") : QString()));
    out.values << query.limit;
    return out;
}

DatesReader::Statement DatesReader::actionsStatement(const ActionsQuery& query)
{
    const bool done = query.list == ActionList::Done;
    const QString key = done ? QStringLiteral("l.met_on") : QLatin1String(dueOrLast);
    Statement out = actionsWanted(query);
    out.sql.prepend(QLatin1String(columns));
    if (query.after) {
        const Deadline& last = query.after->deadline;
        // The first comparison is in the second; SQLite finds an index on an expression by it alone.
        out.sql += QStringLiteral(" AND %1 %2= ? AND (%1, l.discussion_id, l.code) %2 (?, ?, ?)")
                       .arg(key, done ? QStringLiteral("<") : QStringLiteral(">"));
        const QVariant from = done ? QVariant(last.met) : dueKey(last);
        out.values << from << from << query.after->discussion.value << last.code;
    }
    out.sql += (done ? QStringLiteral(" ORDER BY %1 DESC, l.discussion_id DESC, l.code DESC LIMIT ?")
                     : QStringLiteral(" ORDER BY %1, l.discussion_id, l.code LIMIT ?"))
                   .arg(key);
    out.values << query.limit;
    return out;
}

// Kept as they change, but for what is overdue of one owner.
DatesReader::Statement DatesReader::actionTotalStatement(const ActionsQuery& query)
{
    const bool done = query.list == ActionList::Done, overdue = query.list == ActionList::Overdue;
    if (query.owner && overdue) {
        Statement out = actionsWanted(query);
        out.sql.prepend(QLatin1String("SELECT count(*) FROM deadline l WHERE "));
        return out;
    }
    const QString list = (query.owner ? QStringLiteral("owner-") : QStringLiteral("action-")) +
                         (done ? QStringLiteral("done") : QStringLiteral("open"));
    Statement out{QStringLiteral("SELECT ifnull(sum(count), 0) FROM tally WHERE list = ?"), {list}};
    if (query.owner || overdue) {
        out.sql += query.owner ? QStringLiteral(" AND key = ?") : QStringLiteral(" AND key < ?");
        out.values << (query.owner ? QVariant(ownerKey(*query.owner)) : QVariant(query.today));
    }
    return out;
}

std::vector<DatesReader::Statement> DatesReader::countStatements(const QDateTime& now, QDate until)
{
    const QDate today = now.date();
    const QString count = QStringLiteral("SELECT ifnull(sum(count), 0) FROM tally WHERE list = 'date-open' AND ");
    return {{count + QLatin1String("key < ?"), {today}},
            {QStringLiteral("SELECT key, count FROM tally WHERE list = 'date-open' AND key BETWEEN ? AND ?"),
             {today, until}},
            {count + QLatin1String("key > ?"), {until}},
            // Which of today's are late already: the hour is not among what is counted, and the day has few.
            {QStringLiteral("SELECT count(*) FROM deadline l WHERE %1 AND l.due_on = ? AND %2 < ?")
                 .arg(QLatin1String(openDates), QLatin1String(hourOrLast)),
             {today, now.time()}}};
}

DatesReader::Statement DatesReader::ownersStatement()
{
    return {QStringLiteral("SELECT key, count FROM tally WHERE list = 'owner-open'"), {}};
}

Result<std::vector<DateRow>> DatesReader::rows(const Statement& statement) const
{
    std::vector<DateRow> out;
    auto read =
        m_connection.each(statement.sql, statement.values, [&](const SqlRow& row) { out.push_back(dateRow(row)); });
    if (!read)
        return read.error();
    return out;
}

Result<std::vector<DateRow>> DatesReader::dates(const DatesQuery& query) const
{
    Result<std::vector<DateRow>> out = rows(datesStatement(query));
    if (out && query.before)
        std::reverse(out->begin(), out->end());
    return out;
}

Result<std::vector<DateRow>> DatesReader::actions(const ActionsQuery& query) const
{
    return rows(actionsStatement(query));
}

Result<DateCounts> DatesReader::counts(const QDateTime& now, QDate until) const
{
    DateCounts out;
    const std::vector<Statement> all = countStatements(now, until);
    const auto overdue = m_connection.value(all[0].sql, all[0].values);
    const auto days = m_connection.each(all[1].sql, all[1].values, [&](const SqlRow& row) {
        out.days.push_back({row.day(0), row.count(1)});
    });
    const auto later = m_connection.value(all[2].sql, all[2].values);
    const auto sinceMorning = m_connection.value(all[3].sql, all[3].values);
    for (const Result<QVariant>* each : {&overdue, &later, &sinceMorning})
        if (!*each)
            return each->error();
    if (!days)
        return days.error();
    out.overdue = overdue->toInt() + sinceMorning->toInt();
    out.later = later->toInt();
    if (!out.days.empty() && out.days.front().day == now.date()) {
        out.days.front().count -= sinceMorning->toInt();
        if (out.days.front().count == 0)
            out.days.erase(out.days.begin());
    }
    return out;
}

Result<int> DatesReader::actionTotal(const ActionsQuery& query) const
{
    const Statement statement = actionTotalStatement(query);
    auto count = m_connection.value(statement.sql, statement.values);
    if (!count)
        return count.error();
    return count->toInt();
}

Result<std::vector<ActionOwner>> DatesReader::owners() const
{
    std::vector<ActionOwner> out;
    const Statement statement = ownersStatement();
    auto read = m_connection.each(statement.sql, statement.values, [&](const SqlRow& row) {
        const QString key = row.text(0);
        out.push_back({{key.section(keyPart, 0, 0), key.section(keyPart, 1)}, row.count(1)});
    });
    if (!read)
        return read.error();
    return out;
}

} // namespace chairside
