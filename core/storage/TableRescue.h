// One table of damaged records, row by row: what can be read of it, and which rows cannot, as far as anything still
// names them. A page that fails its seal is never read around, so what is handed out is what was written.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Connection.h"

#include <QStringList>

#include <map>
#include <vector>

namespace chairside {

struct TableShape final
{
    QString name;
    QStringList columns; // in their order, not quoted
    QStringList key;     // the primary key's
    bool numbered = true;
    bool keyIsNumber = false; // the primary key is the row's own number
    QString namedBy;          // where no index names its rows: a query that tells their numbers, and perhaps others
};

// All tables that hold something of their own; not what the search makes of them. Errors: those of reading the schema,
// without which nothing can be read.
Result<std::vector<TableShape>> tablesIn(Connection& connection);

// A row that could not be read whole. Both empty where nothing but its number is known.
struct LostRow final
{
    qint64 number = 0;
    std::map<QString, QVariant> known; // by column: read from the row itself, or from an index that names it
    QStringList unread;                // the columns that are not among those
};

class TableRescue final
{
public:
    using Take = std::function<Result<void>(const Values& row)>;

    // Both outlive it.
    TableRescue(Connection& from, const TableShape& shape) : m_from(from), m_shape(shape) {}

    // Hands out every row that can be read, once, in no certain order. Errors: Cancelled; those of `take`.
    Result<void> read(const Take& take);

    const std::vector<LostRow>& lost() const { return m_lost; }
    // False where rows may be missing that nothing names any more.
    bool countIsKnown() const { return m_countIsKnown; }

private:
    using Number = qint64;

    Result<bool> upwards(const Take& take, Number& last);
    Result<void> piecewise(const std::vector<Number>& numbers, std::size_t from, std::size_t to, const Take& take);
    Result<void> fromBothEnds(const Take& take);
    Result<std::vector<Number>> numbersAfter(Number last);
    Result<void> oneByColumns(Number number);
    Result<void> askIndexes();
    QString listed(const QStringList& columns) const;

    Connection& m_from;
    const TableShape& m_shape;
    std::vector<LostRow> m_lost;
    bool m_countIsKnown = true;
};

} // namespace chairside
