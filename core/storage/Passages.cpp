#include "core/storage/Passages.h"

#include "core/storage/Connection.h"
#include "core/storage/SearchText.h"

namespace chairside {

Result<void> Passages::put(const Passage& passage, const QString& text)
{
    const QString words = foldText(text).words;
    const Values name{passage.row, passage.table, passage.field};
    if (words.isEmpty())
        return m_connection.execute(QStringLiteral("DELETE FROM passage WHERE row_id = ? AND tbl = ? AND field = ?"),
                                    name);
    qint64 id = 0;
    bool restricted = false;
    auto read = m_connection.each(
        QStringLiteral("SELECT id, restricted FROM passage WHERE row_id = ? AND tbl = ? AND field = ?"), name,
        [&](const SqlRow& row) {
            id = row.number(0);
            restricted = row.number(1) != 0;
        });
    if (!read)
        return read;
    if (id == 0)
        return add(passage, words);
    if (restricted != passage.restricted)
        if (auto done = m_connection.execute(QStringLiteral("UPDATE passage SET restricted = ? WHERE id = ?"),
                                             {passage.restricted, id});
            !done)
            return done;
    return m_connection.execute(QStringLiteral("UPDATE passage_words SET words = ? WHERE id = ?"), {words, id});
}

Result<void> Passages::add(const Passage& passage, const QString& words)
{
    auto id = nextNumber(passage.discussion);
    if (!id)
        return id.error();
    auto added = m_connection.execute(
        QStringLiteral("INSERT INTO passage (id, discussion_id, row_id, tbl, field, restricted) VALUES (?, ?, ?, ?, ?, "
                       "?)"),
        {*id, passage.discussion.value, passage.row, passage.table, passage.field, passage.restricted});
    if (!added)
        return added;
    return m_connection.execute(QStringLiteral("INSERT INTO passage_words (id, words) VALUES (?, ?)"), {*id, words});
}

Result<qint64> Passages::nextNumber(Id<Discussion> discussion)
{
    // The first passage of a discussion is its reference, and never goes.
    auto first = m_connection.value(
        QStringLiteral("SELECT id FROM passage WHERE row_id = ? AND tbl = 'discussion' AND field = 'ref'"),
        {discussion.value});
    if (!first)
        return first.error();
    const bool begins = first->isNull();
    auto last = begins ? m_connection.value(QStringLiteral("SELECT max(id) FROM passage"))
                       : m_connection.value(QStringLiteral("SELECT max(id) FROM passage WHERE id < ?"),
                                            {((first->toLongLong() >> passageBits) + 1) << passageBits});
    if (!last)
        return last.error();
    return begins ? ((last->toLongLong() >> passageBits) + 1) << passageBits : last->toLongLong() + 1;
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
