#include "core/storage/DiscussionTables.h"

#include "core/discussion/RowAccess.h"
#include "core/storage/RowTables.h"

namespace chairside {

const QStringList& travellingTables()
{
    static const QStringList all = [] {
        QStringList out;
        for (std::size_t i = 0; i < AllRows::size; ++i)
            out << tableOf(static_cast<RowKind>(i));
        return out << QStringLiteral("action_progress|step|version|version_paper|issue").split(u'|');
    }();
    return all;
}

Result<QStringList> columnsOf(Connection& connection, const QString& table, const QStringList& but)
{
    QStringList out;
    auto read =
        connection.each(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table}, [&](const SqlRow& row) {
            if (row.text(0) != u"seq" && !but.contains(row.text(0)))
                out << quoted(row.text(0));
        });
    if (!read)
        return read.error();
    return out;
}

Values valuesOf(const SqlRow& row, int count)
{
    Values out;
    out.reserve(count);
    for (int i = 0; i < count; ++i)
        out << (row.value(i).isNull() ? QVariant() : row.value(i));
    return out;
}

Result<void> eachRow(Connection& connection, const QString& table, const QStringList& columns, Id<Discussion> id,
                     const std::function<void(Values values)>& row)
{
    // Steps and progress in the order they were taken; the rest by what names them.
    static const QStringList inOrder{QStringLiteral("action_progress"), QStringLiteral("step")};
    return connection.each(QStringLiteral("SELECT %1 FROM %2 WHERE discussion_id = ? ORDER BY %3")
                               .arg(columns.join(QLatin1String(", ")), quoted(table),
                                    inOrder.contains(table) ? QStringLiteral("seq") : QStringLiteral("1, 2, 3")),
                           {id.value},
                           [&](const SqlRow& each) { row(valuesOf(each, static_cast<int>(columns.size()))); });
}

Result<void> insertRow(Connection& connection, const QString& table, const QStringList& columns, const Values& values)
{
    const QStringList places(columns.size(), QStringLiteral("?"));
    return connection.execute(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(quoted(table), columns.join(QLatin1String(", ")), places.join(QLatin1String(", "))),
        values);
}

} // namespace chairside
