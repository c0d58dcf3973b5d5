// Content rows in and out of their tables, by the descriptions of core/discussion/Describe.h.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Edit.h"
#include "core/storage/Connection.h"

namespace chairside {

// SELECT of one row by its id: id, then the fields in their order.
QString selectRow(RowKind kind);
// The same of all rows of a discussion, by its id.
QString selectRowsOf(RowKind kind);
// From such a SELECT. False where a value does not fit its field.
template <class Row>
bool fillRow(const SqlRow& stored, Row& row)
{
    bool fits = true;
    int column = 0;
    row.id = Id<Row>{stored.number(0)};
    eachField<Row>([&](const auto& field) { fits = fromValue(stored.value(++column), row.*(field.at)) && fits; });
    return fits;
}

// Writes one row as it now is. With a `before`, only the columns that differ; a row that is not there yet is added
// whole, and one that is there although nobody knew it is overwritten.
Result<void> writeRow(Connection& connection, Id<Discussion> discussion, const Change& change);
Result<void> deleteRow(Connection& connection, Id<Discussion> discussion, RowRef row);

std::optional<RowKind> kindOfTable(const QString& table);

// One row; nothing where it is gone.
template <class Row>
Result<std::optional<Row>> readRow(Connection& connection, Id<Row> id)
{
    std::optional<Row> out;
    auto read = connection.each(selectRow(kindOf<Row>()), {id.value}, [&](const SqlRow& stored) {
        Row row;
        if (fillRow(stored, row))
            out = std::move(row);
    });
    if (!read)
        return read.error();
    return out;
}

// All content rows of a discussion into its tables: one indexed SELECT a table.
Result<void> readRows(Connection& connection, Discussion& discussion);

// The stored text of a field; empty where the row is gone. Precondition: the field belongs to the kind.
Result<QString> storedText(Connection& connection, RowRef row, const QString& field);
// Whether the stored row is restricted; false where its kind knows no restriction.
Result<bool> storedRestriction(Connection& connection, RowRef row, const QString& field);

// Which flag of a row keeps a field's words from circulated copies; empty where none does.
QString restrictingFlag(RowKind kind, const QString& field);

// A field by which a row refers to another of its discussion: "subject_id" of a risk to a subject.
struct InsideLink final
{
    RowKind kind;
    QString field;
    QString leadsNowhere; // whether that of a row `r` of the kind's table does
};
const std::vector<InsideLink>& insideLinks();

QString quoted(const QString& name);

} // namespace chairside
