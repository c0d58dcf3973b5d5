#include "core/storage/RowTables.h"

#include <QCoreApplication>

#include <array>

namespace chairside {

namespace {

struct Statements final
{
    QString add;
    QString select;
    QString remove;
};

Statements statementsFor(RowKind kind)
{
    QString columns, marks, sets;
    for (const FieldInfo& field : fieldsOf(kind)) {
        const QString name = quoted(field.name);
        columns += QLatin1String(", ") + name;
        marks += QLatin1String(", ?");
        sets += (sets.isEmpty() ? QStringLiteral("%1 = excluded.%1") : QStringLiteral(", %1 = excluded.%1")).arg(name);
    }
    const QString table = quoted(tableOf(kind));
    return {QStringLiteral("INSERT INTO %1 (id, discussion_id%2) VALUES (?, ?%3) ON CONFLICT (id) DO UPDATE SET %4")
                .arg(table, columns, marks, sets),
            QStringLiteral("SELECT id%1 FROM %2 WHERE ").arg(columns, table),
            QStringLiteral("DELETE FROM %1 WHERE id = ? AND discussion_id = ?").arg(table)};
}

const Statements& statements(RowKind kind)
{
    static const auto all = [] {
        std::array<Statements, AllRows::size> out;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = statementsFor(static_cast<RowKind>(i));
        return out;
    }();
    return all[static_cast<std::size_t>(kind)];
}

// Columns that differ; 0 rows changed means that the row is not there yet.
Result<int> updateRow(Connection& connection, Id<Discussion> discussion, const AnyRow& before, const AnyRow& after)
{
    const RowRef ref = refOf(after);
    QString sets;
    Values values;
    for (const FieldInfo& field : fieldsOf(ref.kind)) {
        const QVariant value = valueOf(after, field.name);
        if (value == valueOf(before, field.name))
            continue;
        sets += (sets.isEmpty() ? QStringLiteral("%1 = ?") : QStringLiteral(", %1 = ?")).arg(quoted(field.name));
        values.append(value);
    }
    if (sets.isEmpty())
        sets = QStringLiteral("id = id");
    values << ref.id << discussion.value;
    return connection.run(
        QStringLiteral("UPDATE %1 SET %2 WHERE id = ? AND discussion_id = ?").arg(quoted(tableOf(ref.kind)), sets),
        values);
}

} // namespace

const std::vector<InsideLink>& insideLinks()
{
    static const std::map<QString, RowKind> inside{{QStringLiteral("subject_id"), RowKind::Subject},
                                                   {QStringLiteral("source_id"), RowKind::Contribution},
                                                   {QStringLiteral("item_id"), RowKind::Item},
                                                   {QStringLiteral("participant_id"), RowKind::Participant},
                                                   {QStringLiteral("action_id"), RowKind::Action}};
    static const std::vector<InsideLink> all = [] {
        std::vector<InsideLink> out;
        for (std::size_t i = 0; i < AllRows::size; ++i)
            for (const FieldInfo& field : fieldsOf(static_cast<RowKind>(i)))
                if (const auto to = inside.find(field.name); field.type == FieldType::Link && to != inside.end())
                    out.push_back({static_cast<RowKind>(i), field.name,
                                   QStringLiteral("r.%1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %2 t WHERE t.id = "
                                                  "r.%1 AND t.discussion_id = r.discussion_id)")
                                       .arg(quoted(field.name), quoted(tableOf(to->second)))});
        return out;
    }();
    return all;
}

QString quoted(const QString& name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

QString selectRow(RowKind kind)
{
    return statements(kind).select + QLatin1String("id = ?");
}

std::optional<RowKind> kindOfTable(const QString& table)
{
    for (std::size_t i = 0; i < AllRows::size; ++i)
        if (tableOf(static_cast<RowKind>(i)) == table)
            return static_cast<RowKind>(i);
    return std::nullopt;
}

Result<void> writeRow(Connection& connection, Id<Discussion> discussion, const Change& change)
{
    const AnyRow& row = *change.after;
    if (change.before) {
        auto changed = updateRow(connection, discussion, *change.before, row);
        if (!changed)
            return changed.error();
        if (*changed > 0)
            return {};
    }
    const RowRef ref = refOf(row);
    Values values{ref.id, discussion.value};
    for (const FieldInfo& field : fieldsOf(ref.kind))
        values.append(valueOf(row, field.name));
    return connection.execute(statements(ref.kind).add, values);
}

Result<void> deleteRow(Connection& connection, Id<Discussion> discussion, RowRef row)
{
    return connection.execute(statements(row.kind).remove, {row.id, discussion.value});
}

QString selectRowsOf(RowKind kind)
{
    // These two share the discussion's id, and have no other index.
    const bool single = kind == RowKind::Meeting || kind == RowKind::Request;
    return statements(kind).select + (single ? QLatin1String("id = ?") : QLatin1String("discussion_id = ?"));
}

Result<void> readRows(Connection& connection, Discussion& discussion)
{
    Result<void> out;
    AllRows::each([&]<class Row>() {
        if (!out)
            return;
        bool fits = true;
        auto read = connection.each(selectRowsOf(kindOf<Row>()), {discussion.id.value}, [&](const SqlRow& stored) {
            Row row;
            fits = fillRow(stored, row) && fits;
            discussion.rows<Row>().insert_or_assign(row.id, std::move(row));
        });
        if (!read)
            out = read.error();
        else if (!fits)
            out =
                Error{ErrorCode::Damaged,
                      QCoreApplication::translate("store", "“%1” holds something that this version of Chairside does "
                                                           "not know, so it was not opened. Nothing has been changed. "
                                                           "Check the records, or open them with the newest Chairside.")
                          .arg(discussion.ref),
                      QStringLiteral("a value in %1 does not fit its field").arg(tableOf(kindOf<Row>()))};
    });
    return out;
}

Result<QString> storedText(Connection& connection, RowRef row, const QString& field)
{
    auto text = connection.value(
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(quoted(field), quoted(tableOf(row.kind))), {row.id});
    if (!text)
        return text.error();
    return text->toString();
}

Result<bool> storedRestriction(Connection& connection, RowRef row, const QString& field)
{
    const QString flag = restrictingFlag(row.kind, field);
    if (flag.isEmpty())
        return false;
    auto set = connection.value(
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(quoted(flag), quoted(tableOf(row.kind))), {row.id});
    if (!set)
        return set.error();
    return set->toBool();
}

QString restrictingFlag(RowKind kind, const QString& field)
{
    if (fieldOf(kind, QStringLiteral("restricted")))
        return QStringLiteral("restricted");
    const FieldInfo* info = fieldOf(kind, field);
    return info && (info->traits & Sensitive) ? QStringLiteral("address_sensitive") : QString();
}

} // namespace chairside
