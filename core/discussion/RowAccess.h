// Rows and fields by name, for pages and formats that must not know each type.
#pragma once

#include "core/discussion/Describe.h"
#include "core/discussion/Value.h"

#include <QVariant>

#include <optional>
#include <vector>

namespace chairside {

struct RowRef final
{
    RowKind kind = RowKind::Meeting;
    qint64 id = 0;

    friend bool operator==(RowRef, RowRef) = default;
    friend auto operator<=>(RowRef, RowRef) = default;
};

template <class Row>
RowRef refOf(Id<Row> id)
{
    return {kindOf<Row>(), id.value};
}
RowRef refOf(const AnyRow& row);

struct FieldInfo final
{
    QString name;
    FieldType type = FieldType::Text;
    unsigned traits = Plain;
    std::vector<ChoiceEntry> choices; // FieldType::Choice
};

// The fields of a kind, in their order; `id` is not among them.
const std::vector<FieldInfo>& fieldsOf(RowKind kind);
// nullptr where the kind has no such field.
const FieldInfo* fieldOf(RowKind kind, const QString& name);

QString tableOf(RowKind kind); // SQL
QString nameOf(RowKind kind);  // protocols and exchange: "risk"
// What a chair calls one: "risk", "protective factor".
QString wordsOf(RowKind kind);
std::optional<RowKind> kindNamed(const QString& name);

// A row of that kind with default values.
AnyRow blankRow(RowKind kind, qint64 id);

// Null where the row has no such field.
QVariant valueOf(const AnyRow& row, const QString& field);
// False, and the row unchanged, where there is no such field or the value does not fit it.
bool setValue(AnyRow& row, const QString& field, const QVariant& value);

} // namespace chairside
