#include "core/storage/HomeReader.h"

#include "core/storage/Connection.h"
#include "core/storage/SearchText.h"

namespace chairside {

namespace {

// A review that was held is not to come any more.
constexpr auto columns =
    "SELECT id, ref, state, procedure, title, held_on, CASE WHEN reviewed_on IS NULL THEN "
    "review_on END, stage, gaps, hard_gaps, open_actions, next_due, decision, changed_at, "
    "versions, circulated, (SELECT sha256 FROM protocol WHERE protocol.id = protocol_id) FROM discussion WHERE ";

// In the words of the partial indexes, or SQLite does not recognise them.
QString condition(HomeList list)
{
    switch (list) {
    case HomeList::InProgress:
        return QStringLiteral("state IN ('draft', 'amending')");
    case HomeList::ToSign:
        return QStringLiteral("state IN ('draft', 'amending') AND hard_gaps = 0");
    case HomeList::ToCirculate:
        return QStringLiteral("state = 'signed' AND circulated < versions");
    case HomeList::ActionsDue:
        return QStringLiteral("state IN ('signed', 'amending') AND open_actions > 0 AND next_due <= ?");
    case HomeList::All:
        break;
    }
    return QStringLiteral("TRUE");
}

QString filtered(const HomeQuery& query)
{
    QString out = condition(query.list);
    if (!query.procedure.isEmpty())
        out += QLatin1String(" AND procedure = ?");
    if (query.year > 0)
        out += QLatin1String(" AND ifnull(held_on, '9999') BETWEEN ? AND ?");
    return out;
}

Values valuesOf(const HomeQuery& query, QDate today)
{
    Values out;
    if (query.list == HomeList::ActionsDue)
        out << today.addDays(HomeReader::dueWithinDays);
    if (!query.procedure.isEmpty())
        out << query.procedure;
    if (query.year > 0)
        out << QDate(query.year, 1, 1) << QDate(query.year, 12, 31);
    return out;
}

// What rows are sorted by; rows that share it come by their ids.
QString sortKey(HomeSort sort)
{
    switch (sort) {
    case HomeSort::NewestChanged:
        return QStringLiteral("changed_at");
    case HomeSort::Child:
        return QStringLiteral("title_key");
    case HomeSort::Reference:
        return QStringLiteral("ref");
    case HomeSort::Held:
        break;
    }
    return QStringLiteral("ifnull(held_on, '9999')");
}

QVariant sortKeyOf(HomeSort sort, const HomeRow& row)
{
    switch (sort) {
    case HomeSort::NewestChanged:
        return row.changedAt;
    case HomeSort::Child:
        return foldText(row.summary.title).words;
    case HomeSort::Reference:
        return row.ref;
    case HomeSort::Held:
        break;
    }
    return row.summary.heldOn.isValid() ? QVariant(row.summary.heldOn) : QVariant(QStringLiteral("9999"));
}

// A short list has its own index by the day: in any other order its few rows are sorted (the plus keeps SQLite from
// walking through all discussions in that order, looking for them).
QString order(const HomeQuery& query)
{
    const bool sorts = query.list != HomeList::All && query.sort != HomeSort::Held;
    return QStringLiteral("%1%2 %3, id %3")
        .arg(sorts ? QStringLiteral("+") : QString(), sortKey(query.sort),
             query.descending ? QStringLiteral("DESC") : QStringLiteral("ASC"));
}

// The name under which a list is counted as it changes.
QString tallied(HomeList list)
{
    switch (list) {
    case HomeList::InProgress:
        return QStringLiteral("in-progress");
    case HomeList::ToSign:
        return QStringLiteral("to-sign");
    case HomeList::ToCirculate:
        return QStringLiteral("to-circulate");
    case HomeList::ActionsDue:
        return QStringLiteral("actions-due");
    case HomeList::All:
        break;
    }
    return QStringLiteral("all");
}

HomeRow homeRow(const SqlRow& row)
{
    HomeRow out;
    out.id = Id<Discussion>{row.number(0)};
    out.ref = row.text(1);
    fromCode(row.text(2), out.state);
    out.procedure = row.text(3);
    out.protocolSha256 = row.bytes(16);
    out.summary = {row.text(4), row.day(5),   row.day(6),    row.text(7), row.count(8), row.count(9), row.count(10),
                   row.day(11), row.text(12), row.count(15), {}};
    out.changedAt = row.moment(13);
    out.versions = row.count(14);
    out.circulated = out.versions > 0 && row.count(15) == out.versions;
    return out;
}

} // namespace

QString HomeReader::statement(const HomeQuery& query)
{
    QString out = QLatin1String(columns) + filtered(query);
    // The first comparison is in the second; SQLite finds an index on an expression by it alone.
    if (query.after)
        out += QStringLiteral(" AND %1 %2= ? AND (%1, id) %2 (?, ?)")
                   .arg(sortKey(query.sort), query.descending ? QStringLiteral("<") : QStringLiteral(">"));
    return out + QLatin1String(" ORDER BY ") + order(query) + QLatin1String(" LIMIT ? OFFSET ?");
}

Result<std::vector<HomeRow>> HomeReader::rows(const HomeQuery& query, QDate today) const
{
    std::vector<HomeRow> out;
    Values values = valuesOf(query, today);
    if (query.after) {
        const QVariant key = sortKeyOf(query.sort, *query.after);
        values << key << key << query.after->id.value;
    }
    values << query.limit << query.offset;
    auto read = m_connection.each(statement(query), values, [&](const SqlRow& row) { out.push_back(homeRow(row)); });
    if (!read)
        return read.error();
    return out;
}

// What is filtered is counted among its procedure's or its year's rows; without a filter, the number is kept.
Result<int> HomeReader::total(const HomeQuery& query, QDate today) const
{
    QString sql = QStringLiteral("SELECT count(*) FROM discussion WHERE ") + filtered(query);
    Values values = valuesOf(query, today);
    if (query.procedure.isEmpty() && query.year == 0) {
        sql = QStringLiteral("SELECT ifnull(sum(count), 0) FROM tally WHERE list = ?");
        values.prepend(tallied(query.list));
        if (query.list == HomeList::ActionsDue)
            sql += QStringLiteral(" AND key <= ?");
    }
    auto count = m_connection.value(sql, values);
    if (!count)
        return count.error();
    return count->toInt();
}

Result<HomeCounts> HomeReader::counts(QDate today) const
{
    HomeCounts out;
    const std::pair<HomeList, int*> all[] = {{HomeList::InProgress, &out.inProgress},
                                             {HomeList::ToSign, &out.toSign},
                                             {HomeList::ToCirculate, &out.toCirculate},
                                             {HomeList::ActionsDue, &out.actionsDue},
                                             {HomeList::All, &out.all}};
    for (const auto& [list, count] : all) {
        HomeQuery query;
        query.list = list;
        auto found = total(query, today);
        if (!found)
            return found.error();
        *count = *found;
    }
    return out;
}

Result<std::vector<HomeRow>> HomeReader::itemsOf(Id<Sitting> sitting) const
{
    std::vector<HomeRow> out;
    auto read = m_connection.each(QLatin1String(columns) + QLatin1String("sitting_id = ? ORDER BY sitting_rank, id"),
                                  {sitting.value}, [&](const SqlRow& row) { out.push_back(homeRow(row)); });
    if (!read)
        return read.error();
    return out;
}

Result<std::vector<HomeRow>> HomeReader::draftsAlone(const QString& procedure) const
{
    std::vector<HomeRow> out;
    auto read = m_connection.each(
        QLatin1String(columns) + condition(HomeList::InProgress) +
            QLatin1String(" AND state = 'draft' AND sitting_id IS NULL AND procedure = ? ORDER BY changed_at DESC, id "
                          "LIMIT ?"),
        {procedure, HomeQuery().limit}, [&](const SqlRow& row) { out.push_back(homeRow(row)); });
    if (!read)
        return read.error();
    return out;
}

Result<std::optional<HomeRow>> HomeReader::row(Id<Discussion> id) const
{
    std::optional<HomeRow> out;
    auto read = m_connection.each(QLatin1String(columns) + QStringLiteral("id = ?"), {id.value},
                                  [&](const SqlRow& row) { out = homeRow(row); });
    if (!read)
        return read.error();
    return out;
}

// Each step jumps to the next value by the index, instead of looking at every row.
Result<QStringList> HomeReader::procedures() const
{
    QStringList out;
    auto read = m_connection.each(
        QStringLiteral(
            "WITH RECURSIVE each_one(name) AS (SELECT min(procedure) FROM discussion UNION ALL SELECT (SELECT "
            "min(procedure) FROM discussion WHERE procedure > name) FROM each_one WHERE name IS NOT NULL) "
            "SELECT name FROM each_one WHERE name <> ''"),
        {}, [&](const SqlRow& row) { out.append(row.text(0)); });
    if (!read)
        return read.error();
    return out;
}

Result<std::vector<int>> HomeReader::years() const
{
    std::vector<int> out;
    auto read = m_connection.each(
        QStringLiteral(
            "WITH RECURSIVE each_one(held) AS (SELECT (SELECT ifnull(held_on, '9999') FROM discussion WHERE "
            "ifnull(held_on, '9999') < '9999' ORDER BY ifnull(held_on, '9999') DESC LIMIT 1) UNION ALL SELECT (SELECT "
            "ifnull(held_on, '9999') FROM discussion WHERE ifnull(held_on, '9999') < substr(held, 1, 4) ORDER BY "
            "ifnull(held_on, '9999') DESC LIMIT 1) FROM each_one WHERE held IS NOT NULL) SELECT CAST(substr(held, 1, "
            "4) "
            "AS INTEGER) FROM each_one WHERE held IS NOT NULL"),
        {}, [&](const SqlRow& row) { out.push_back(row.count(0)); });
    if (!read)
        return read.error();
    return out;
}

} // namespace chairside
