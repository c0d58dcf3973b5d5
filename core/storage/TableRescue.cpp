#include "core/storage/TableRescue.h"

#include "core/storage/DiscussionTables.h"
#include "core/storage/RowTables.h"

#include <algorithm>
#include <set>

namespace chairside {

namespace {

constexpr int atOnce = 200;

bool stopped(const Error& error)
{
    return error.code == ErrorCode::Cancelled;
}

// Each with those of its columns that stand in it as they are. A partial index does not name every row.
Result<std::map<QString, QStringList>> indexesOf(Connection& connection, const QString& table)
{
    std::map<QString, QStringList> out;
    auto read = connection.each(
        QStringLiteral("SELECT l.name, x.name FROM pragma_index_list(?) l JOIN pragma_index_xinfo(l.name) x WHERE "
                       "l.partial = 0 AND x.cid >= 0 ORDER BY l.name, x.seqno"),
        {table}, [&](const SqlRow& row) { out[row.text(0)] << row.text(1); });
    if (!read)
        return read.error();
    return out;
}

QString quotedAll(const QStringList& names, const QString& between)
{
    QStringList out;
    for (const QString& name : names)
        out << quoted(name);
    return out.join(between);
}

// Rows that have the number of a row elsewhere: what a line says that of the line, a meeting that of its discussion.
Result<QString> numbersElsewhere(Connection& connection, const TableShape& shape)
{
    auto indexes = indexesOf(connection, shape.name);
    if (!indexes)
        return indexes.error();
    if (!shape.keyIsNumber || !indexes->empty())
        return QString();
    QString out;
    auto read = connection.each(
        QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_list(?) WHERE \"from\" IN (?, 'discussion_id')"),
        {shape.name, shape.key.first()},
        [&](const SqlRow& row) { out = QStringLiteral("SELECT rowid FROM %1").arg(quoted(row.text(0))); });
    if (!read)
        return read.error();
    return out;
}

} // namespace

Result<std::vector<TableShape>> tablesIn(Connection& connection)
{
    std::vector<TableShape> out;
    auto read = connection.each(QStringLiteral("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type "
                                               "= 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"),
                                {}, [&](const SqlRow& row) {
                                    TableShape shape;
                                    shape.name = row.text(0);
                                    shape.numbered = row.count(1) == 0;
                                    out.push_back(shape);
                                });
    if (!read)
        return read.error();
    for (TableShape& shape : out) {
        QStringList types;
        read = connection.each(QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?)"), {shape.name},
                               [&](const SqlRow& row) {
                                   shape.columns << row.text(0);
                                   if (row.count(2) == 0)
                                       return;
                                   shape.key << row.text(0);
                                   types << row.text(1);
                               });
        if (!read)
            return read.error();
        shape.keyIsNumber = shape.numbered && types == QStringList{QStringLiteral("INTEGER")};
        auto elsewhere = numbersElsewhere(connection, shape);
        if (!elsewhere)
            return elsewhere.error();
        shape.namedBy = *elsewhere;
    }
    return out;
}

QString TableRescue::listed(const QStringList& columns) const
{
    return quotedAll(columns, QStringLiteral(", "));
}

Result<void> TableRescue::read(const Take& take)
{
    if (!m_shape.numbered)
        return fromBothEnds(take);
    Number last = std::numeric_limits<Number>::min();
    auto whole = upwards(take, last);
    if (!whole)
        return whole.error();
    if (*whole)
        return {};
    auto numbers = numbersAfter(last);
    if (!numbers)
        return numbers.error();
    for (std::size_t at = 0; at < numbers->size(); at += atOnce)
        if (auto done = piecewise(*numbers, at, std::min(numbers->size(), at + atOnce), take); !done)
            return done;
    return m_lost.empty() ? Result<void>() : askIndexes();
}

// False where a damaged page ended it; `last` is then the last row before it.
Result<bool> TableRescue::upwards(const Take& take, Number& last)
{
    const QString select =
        QStringLiteral("SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT %3")
            .arg(listed(m_shape.columns), quoted(m_shape.name))
            .arg(atOnce);
    const int columns = static_cast<int>(m_shape.columns.size()) + 1;
    while (true) {
        std::vector<Values> rows;
        const auto read =
            m_from.each(select, {last}, [&](const SqlRow& row) { rows.push_back(valuesOf(row, columns)); });
        if (!read)
            return stopped(read.error()) ? Result<bool>(read.error()) : Result<bool>(false);
        for (Values& row : rows) {
            last = row.takeFirst().toLongLong();
            if (auto taken = take(row); !taken)
                return taken.error();
        }
        if (rows.size() < atOnce)
            return true;
    }
}

// Whatever still names rows behind `last`: the table from its other end, and each of its indexes.
Result<std::vector<TableRescue::Number>> TableRescue::numbersAfter(Number last)
{
    std::set<Number> found;
    bool allNamed = false;
    const auto look = [&](const QString& sql, const Values& values) -> Result<bool> {
        const auto read = m_from.each(sql, values, [&](const SqlRow& row) {
            if (row.number(0) > last)
                found.insert(row.number(0));
        });
        if (!read && stopped(read.error()))
            return read.error();
        return read.ok();
    };
    const QString table = quoted(m_shape.name);
    if (auto down = look(
            QStringLiteral("SELECT rowid FROM %1 NOT INDEXED WHERE rowid > ? ORDER BY rowid DESC").arg(table), {last});
        !down)
        return down.error();
    const auto indexes = indexesOf(m_from, m_shape.name);
    if (!indexes)
        return indexes.error();
    for (const auto& [index, columns] : *indexes) {
        const QString select = QStringLiteral("SELECT rowid FROM %1 INDEXED BY %2").arg(table, quoted(index));
        const QString order = quotedAll(columns, QStringLiteral(" DESC, "));
        auto whole = look(select, {});
        if (whole && !*whole)
            whole = look(QStringLiteral("%1 ORDER BY %2 DESC").arg(select, order), {});
        if (!whole)
            return whole.error();
        allNamed = allNamed || *whole;
    }
    if (!m_shape.namedBy.isEmpty()) {
        auto elsewhere = look(m_shape.namedBy, {});
        if (!elsewhere)
            return elsewhere.error();
        allNamed = *elsewhere;
    }
    // Rows that are counted one by one name each other.
    if (m_shape.keyIsNumber && m_shape.key.first() == u"seq" && !found.empty()) {
        const Number begin = last == std::numeric_limits<Number>::min() ? 1 : last + 1;
        for (Number each = begin; each < *found.rbegin(); ++each)
            found.insert(each);
    }
    m_countIsKnown = allNamed;
    return std::vector<Number>(found.begin(), found.end());
}

// Halved until what cannot be read stands alone.
Result<void> TableRescue::piecewise(const std::vector<Number>& numbers, std::size_t from, std::size_t to,
                                    const Take& take)
{
    if (from == to)
        return {};
    std::vector<Values> rows;
    const int columns = static_cast<int>(m_shape.columns.size());
    const auto read = m_from.each(QStringLiteral("SELECT %1 FROM %2 NOT INDEXED WHERE rowid BETWEEN ? AND ?")
                                      .arg(listed(m_shape.columns), quoted(m_shape.name)),
                                  {numbers[from], numbers[to - 1]},
                                  [&](const SqlRow& row) { rows.push_back(valuesOf(row, columns)); });
    if (read) {
        for (const Values& row : rows)
            if (auto taken = take(row); !taken)
                return taken;
        return {};
    }
    if (stopped(read.error()))
        return read;
    if (to - from == 1)
        return oneByColumns(numbers[from]);
    const std::size_t middle = from + (to - from) / 2;
    auto lower = piecewise(numbers, from, middle, take);
    return lower ? piecewise(numbers, middle, to, take) : lower;
}

// A long text goes on over pages of its own: what stands before it may be whole.
Result<void> TableRescue::oneByColumns(Number number)
{
    LostRow row;
    row.number = number;
    for (const QString& column : m_shape.columns) {
        bool there = false;
        QVariant value;
        const auto read = m_from.each(
            QStringLiteral("SELECT %1 FROM %2 NOT INDEXED WHERE rowid = ?").arg(quoted(column), quoted(m_shape.name)),
            {number}, [&](const SqlRow& each) {
                there = true;
                value = each.value(0).isNull() ? QVariant() : each.value(0);
            });
        if (!read && stopped(read.error()))
            return read;
        if (read && there)
            row.known[column] = value;
        else
            row.unread << column;
    }
    m_lost.push_back(std::move(row));
    return {};
}

Result<void> TableRescue::askIndexes()
{
    const auto indexes = indexesOf(m_from, m_shape.name);
    if (!indexes)
        return indexes.error();
    QStringList numbers;
    for (const LostRow& row : m_lost)
        numbers << QString::number(row.number);
    const auto ask = [&](const QString& sql, const QStringList& columns) -> Result<void> {
        std::map<Number, Values> told;
        const int count = static_cast<int>(columns.size()) + 1;
        const auto read =
            m_from.each(sql, {}, [&](const SqlRow& each) { told[each.number(0)] = valuesOf(each, count); });
        if (!read)
            return stopped(read.error()) ? read : Result<void>();
        for (LostRow& row : m_lost)
            if (const auto found = told.find(row.number); found != told.end())
                for (int i = 0; i < columns.size(); ++i)
                    if (row.unread.removeOne(columns[i]))
                        row.known[columns[i]] = found->second[i + 1];
        return {};
    };
    for (const auto& [index, columns] : *indexes)
        if (auto asked =
                ask(QStringLiteral("SELECT rowid, %1 FROM %2 INDEXED BY %3 WHERE rowid IN (%4)")
                        .arg(listed(columns), quoted(m_shape.name), quoted(index), numbers.join(QLatin1String(", "))),
                    columns);
            !asked)
            return asked;
    if (m_shape.keyIsNumber)
        for (LostRow& row : m_lost) {
            row.unread.removeOne(m_shape.key.first());
            row.known[m_shape.key.first()] = row.number;
        }
    return {};
}

// Such tables are small. The longest beginning that can be read, and the longest end.
Result<void> TableRescue::fromBothEnds(const Take& take)
{
    const QString select = QStringLiteral("SELECT %1 FROM %2 ORDER BY %3%4 LIMIT ? OFFSET ?")
                               .arg(listed(m_shape.columns), quoted(m_shape.name));
    const int columns = static_cast<int>(m_shape.columns.size());
    std::set<QString> seen;
    for (const QString& direction : {QString(), QStringLiteral(" DESC")}) {
        const QString sql = select.arg(quotedAll(m_shape.key, direction + QStringLiteral(", ")), direction);
        for (int offset = 0, step = atOnce; step > 0;) {
            std::vector<Values> rows;
            const auto read =
                m_from.each(sql, {step, offset}, [&](const SqlRow& row) { rows.push_back(valuesOf(row, columns)); });
            if (!read && stopped(read.error()))
                return read;
            if (!read) {
                step /= 2;
                continue;
            }
            for (const Values& row : rows) {
                QString name;
                for (const QString& column : m_shape.key)
                    name += row[m_shape.columns.indexOf(column)].toString() + QChar(0x1F);
                if (!seen.insert(name).second)
                    continue;
                if (auto taken = take(row); !taken)
                    return taken;
            }
            if (static_cast<int>(rows.size()) < step)
                return {}; // to its end
            offset += step;
        }
        m_countIsKnown = false;
    }
    return {};
}

} // namespace chairside
