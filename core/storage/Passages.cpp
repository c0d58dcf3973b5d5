#include "core/storage/Passages.h"

#include "core/storage/Connection.h"
#include "core/storage/SearchText.h"

namespace chairside {

Result<void> Passages::put(const Passage& passage, const QString& text)
{
    const QString words = foldText(text).words;
    if (words.isEmpty())
        return m_connection.execute(QStringLiteral("DELETE FROM passage WHERE row_id = ? AND tbl = ? AND field = ?"),
                                    {passage.row, passage.table, passage.field});
    const Values name{passage.row, passage.table, passage.field};
    const QString find = QStringLiteral("SELECT id FROM passage WHERE row_id = ? AND tbl = ? AND field = ?");
    if (auto placed = m_connection.execute(
            QStringLiteral(
                "INSERT INTO passage (discussion_id, row_id, tbl, field, restricted) VALUES (?, ?, ?, ?, ?) ON "
                "CONFLICT (row_id, tbl, field) DO UPDATE SET restricted = excluded.restricted"),
            Values{passage.discussion.value} + name + Values{passage.restricted});
        !placed)
        return placed;
    auto id = m_connection.value(find, name);
    if (!id)
        return id.error();
    return m_connection.execute(
        QStringLiteral("INSERT INTO passage_words (id, words) VALUES (?, ?) ON CONFLICT (id) DO "
                       "UPDATE SET words = excluded.words"),
        {*id, words});
}

Result<void> Passages::removeRow(RowRef row)
{
    return m_connection.execute(QStringLiteral("DELETE FROM passage WHERE row_id = ? AND tbl = ?"),
                                {row.id, tableOf(row.kind)});
}

Result<void> Passages::restrict(RowRef row, const QString& field, bool restricted)
{
    return m_connection.execute(
        QStringLiteral("UPDATE passage SET restricted = ? WHERE row_id = ? AND tbl = ? AND field = ?"),
        {restricted, row.id, tableOf(row.kind), field});
}

} // namespace chairside
