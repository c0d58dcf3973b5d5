#include "core/storage/Passages.h"

#include "core/storage/Connection.h"
#include "core/storage/SearchText.h"

namespace chairside {

namespace {

Result<void> done(const Result<int>& ran)
{
    if (!ran)
        return ran.error();
    return {};
}

} // namespace

Result<void> Passages::put(const Passage& passage, const QString& text)
{
    const QString words = foldText(text).words;
    if (words.isEmpty())
        return done(m_connection.run(QStringLiteral("DELETE FROM passage WHERE tbl = ? AND row_id = ? AND field = ?"),
                                     {passage.table, passage.row, passage.field}));
    return done(m_connection.run(
        QStringLiteral("INSERT INTO passage (discussion_id, tbl, row_id, field, restricted, words) VALUES (?, ?, ?, ?, "
                       "?, ?) ON CONFLICT (tbl, row_id, field) DO UPDATE SET restricted = excluded.restricted, words = "
                       "excluded.words"),
        {passage.discussion.value, passage.table, passage.row, passage.field, passage.restricted, words}));
}

Result<void> Passages::removeRow(RowRef row)
{
    return done(m_connection.run(QStringLiteral("DELETE FROM passage WHERE tbl = ? AND row_id = ?"),
                                 {tableOf(row.kind), row.id}));
}

Result<void> Passages::restrict(RowRef row, const QString& field, bool restricted)
{
    return done(
        m_connection.run(QStringLiteral("UPDATE passage SET restricted = ? WHERE tbl = ? AND row_id = ? AND field = ?"),
                         {restricted, tableOf(row.kind), row.id, field}));
}

} // namespace chairside
