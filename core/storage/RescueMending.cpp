#include "core/storage/RescueMending.h"

#include "core/discussion/RowAccess.h"
#include "core/storage/Connection.h"
#include "core/storage/Passages.h"
#include "core/storage/RowTables.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace chairside {

namespace {

// Which columns of a table name a row of another.
struct Reference final
{
    QString table;
    QString parent;
    QStringList from;
    QStringList to;
    bool mayBeNothing = true;

    QString belongsNowhere() const
    {
        QStringList set, same;
        for (int i = 0; i < from.size(); ++i) {
            set << QStringLiteral("t.%1 IS NOT NULL").arg(quoted(from[i]));
            same << QStringLiteral("p.%1 = t.%2").arg(quoted(to[i]), quoted(from[i]));
        }
        const QString both = QStringLiteral(" AND ");
        return QStringLiteral("%1 AND NOT EXISTS (SELECT 1 FROM %2 p WHERE %3)")
            .arg(set.join(both), quoted(parent), same.join(both));
    }
};

Result<std::vector<Reference>> referencesIn(Connection& connection)
{
    const auto shapes = tablesIn(connection);
    if (!shapes)
        return shapes.error();
    std::map<QString, QStringList> keys;
    for (const TableShape& shape : *shapes)
        keys[shape.name] = shape.key;
    std::map<std::pair<QString, int>, Reference> found;
    for (const TableShape& shape : *shapes) {
        auto read = connection.each(
            QStringLiteral("SELECT f.id, f.\"table\", f.\"from\", f.\"to\", f.seq, i.\"notnull\" OR i.pk FROM "
                           "pragma_foreign_key_list(?) f JOIN pragma_table_info(?) i ON i.name = f.\"from\" ORDER BY "
                           "f.id, f.seq"),
            {shape.name, shape.name}, [&](const SqlRow& row) {
                Reference& reference = found[{shape.name, row.count(0)}];
                reference.table = shape.name;
                reference.parent = row.text(1);
                reference.from << row.text(2);
                reference.to << (row.value(3).isNull() ? keys[row.text(1)].value(row.count(4)) : row.text(3));
                reference.mayBeNothing = reference.mayBeNothing && row.count(5) == 0;
            });
        if (!read)
            return read.error();
    }
    std::vector<Reference> out;
    out.reserve(found.size());
    for (auto& [name, reference] : found)
        out.push_back(std::move(reference));
    return out;
}

} // namespace

Result<void> RescueMending::run(std::vector<RescueLoss>& losses)
{
    if (auto done = parents(); !done)
        return done;
    if (auto done = discussions(losses); !done)
        return done;
    if (auto done = orphans(losses); !done)
        return done;
    for (const auto step :
         {&RescueMending::withoutVersions, &RescueMending::links, &RescueMending::words, &RescueMending::counts})
        if (auto done = (this->*step)(); !done)
            return done;
    return {};
}

// Rows that say little more than that there is somebody.
Result<void> RescueMending::parents()
{
    for (const char* sql :
         {"INSERT INTO child (id, created_at) SELECT DISTINCT child_id, ?1 FROM subject WHERE child_id NOT IN (SELECT "
          "id FROM child)",
          "INSERT INTO contact (id, created_at) SELECT DISTINCT contact_id, ?1 FROM (SELECT contact_id FROM "
          "participant UNION SELECT contact_id FROM sitting_member) WHERE contact_id NOT IN (SELECT id FROM contact)",
          "INSERT INTO trail (id, origin, came_at) SELECT DISTINCT trail_id, zeroblob(32), ?1 FROM trail_line WHERE "
          "trail_id NOT IN (SELECT id FROM trail)"})
        if (auto done = m_connection.execute(QLatin1String(sql), {m_now}); !done)
            return done;
    return m_connection.execute(
        QStringLiteral("INSERT INTO sitting (id, title) SELECT DISTINCT sitting_id, ? FROM (SELECT sitting_id FROM "
                       "sitting_member UNION SELECT sitting_id FROM discussion) WHERE sitting_id NOT IN (SELECT id "
                       "FROM sitting)"),
        {QCoreApplication::translate("store", "Sitting, of which the rest could not be read")});
}

// Rows of it are left, or its reference is: so it gets a row of its own again. Where it had got to is told by its
// versions; the rest of what Home shows comes with the next change.
Result<void> RescueMending::discussions(const std::vector<RescueLoss>& losses)
{
    std::map<qint64, const RescueLoss*> missing;
    for (const RescueLoss& loss : losses)
        if (loss.table == u"discussion" && !loss.fromCopy)
            missing[loss.row.number] = &loss;
    const auto references = referencesIn(m_connection);
    if (!references)
        return references.error();
    for (const Reference& reference : *references) {
        if (reference.parent != u"discussion" || reference.mayBeNothing)
            continue;
        auto read = m_connection.each(
            QStringLiteral("SELECT DISTINCT %1 FROM %2 t WHERE %3")
                .arg(quoted(reference.from.first()), quoted(reference.table), reference.belongsNowhere()),
            {}, [&](const SqlRow& row) {
                missing.insert({row.number(0), nullptr});
            });
        if (!read)
            return read;
    }
    int unnamed = 0;
    for (const auto& [id, loss] : missing) {
        const auto known = [from = loss](const char* column) {
            return from ? from->known(QLatin1String(column)) : QVariant();
        };
        QVariant ref = known("ref");
        if (ref.isNull())
            ref = QCoreApplication::translate("store", "RESCUED-%1").arg(++unnamed);
        const QVariant changed = known("changed_at").isNull() ? QVariant(m_now) : known("changed_at");
        auto made = m_connection.execute(
            QStringLiteral(
                "INSERT INTO discussion (id, ref, protocol_id, state, created_at, versions, title, title_key, "
                "procedure, held_on, changed_at) WITH given (id, ref, council, at) AS (VALUES (?, ?, ?, ?)) SELECT "
                "g.id, g.ref, p.id, CASE WHEN v.count > 0 THEN 'signed' ELSE 'draft' END, g.at, v.count, s.names, "
                "lower(s.names), p.council, (SELECT held_on FROM meeting WHERE discussion_id = g.id), g.at FROM given "
                "g, "
                "(SELECT id, council FROM protocol ORDER BY council IS (SELECT council FROM given) DESC, id DESC LIMIT "
                "1) p, (SELECT count(*) AS count FROM version WHERE discussion_id = (SELECT id FROM given)) v, (SELECT "
                "ifnull(group_concat(name, ', '), '') AS names FROM subject WHERE discussion_id = (SELECT id FROM "
                "given)) s"),
            {id, ref, known("procedure"), changed});
        if (!made)
            return made;
    }
    return {};
}

// Without the text that was signed nobody can show what was: it is a draft again, and can be signed again.
Result<void> RescueMending::withoutVersions()
{
    return m_connection.execute(QStringLiteral(
        "UPDATE discussion SET state = 'draft', versions = 0, circulated = 0 WHERE state IN ('signed', 'amending', "
        "'closed') AND NOT EXISTS (SELECT 1 FROM version v WHERE v.discussion_id = discussion.id)"));
}

Result<void> RescueMending::orphans(std::vector<RescueLoss>& losses)
{
    const auto references = referencesIn(m_connection);
    if (!references)
        return references.error();
    const auto shapes = tablesIn(m_connection);
    if (!shapes)
        return shapes.error();
    std::map<QString, TableShape> shapeOf;
    for (const TableShape& shape : *shapes)
        shapeOf[shape.name] = shape;
    for (bool again = true; again;) {
        again = false;
        for (const Reference& reference : *references) {
            const TableShape& shape = shapeOf[reference.table];
            const QString where = reference.belongsNowhere();
            if (reference.mayBeNothing) {
                auto cleared =
                    m_connection.run(QStringLiteral("UPDATE %1 AS t SET %2 = NULL WHERE %3")
                                         .arg(quoted(reference.table), quoted(reference.from.first()), where));
                if (!cleared)
                    return cleared.error();
                continue;
            }
            const bool about = shape.columns.contains(QStringLiteral("discussion_id"));
            QStringList key;
            for (const QString& column : shape.key)
                key << QStringLiteral("CASE typeof(%1) WHEN 'blob' THEN hex(%1) ELSE %1 END").arg(quoted(column));
            auto read =
                m_connection.each(QStringLiteral("SELECT %1, %2 FROM %3 t WHERE %4")
                                      .arg(about ? QStringLiteral("discussion_id") : QStringLiteral("0"),
                                           key.join(QStringLiteral(" || '/' || ")), quoted(reference.table), where),
                                  {}, [&](const SqlRow& row) {
                                      RescueLoss loss;
                                      loss.table = reference.table;
                                      loss.discussion = row.number(0);
                                      loss.key = row.text(1);
                                      losses.push_back(loss);
                                  });
            if (!read)
                return read;
            auto gone =
                m_connection.run(QStringLiteral("DELETE FROM %1 AS t WHERE %2").arg(quoted(reference.table), where));
            if (!gone)
                return gone.error();
            again = again || *gone > 0;
        }
    }
    return {};
}

// What a row says of another in its discussion, where that is not there any more.
Result<void> RescueMending::links()
{
    for (const InsideLink& link : insideLinks())
        if (auto cleared =
                m_connection.execute(QStringLiteral("UPDATE %1 AS r SET %2 = NULL WHERE %3")
                                         .arg(quoted(tableOf(link.kind)), quoted(link.field), link.leadsNowhere));
            !cleared)
            return cleared;
    return {};
}

// What the search finds is made from the words that there are.
Result<void> RescueMending::words()
{
    std::vector<std::pair<Id<Discussion>, QString>> all;
    auto read =
        m_connection.each(QStringLiteral("SELECT id, ref FROM discussion ORDER BY created_at, id"), {},
                          [&](const SqlRow& row) { all.emplace_back(Id<Discussion>{row.number(0)}, row.text(1)); });
    if (!read)
        return read;
    Passages passages(m_connection);
    for (const auto& [id, ref] : all) {
        Discussion discussion;
        discussion.id = id;
        if (auto rows = readRows(m_connection, discussion); !rows)
            return rows;
        Result<void> done =
            passages.put({id, QStringLiteral("discussion"), id.value, QStringLiteral("ref"), false}, ref);
        AllRows::each([&, about = id]<class Row>() {
            for (const auto& [number, row] : discussion.rows<Row>())
                for (const FieldInfo& field : fieldsOf(kindOf<Row>())) {
                    if (!(field.traits & Prose) || !done)
                        continue;
                    const AnyRow any{row};
                    const QString flag = restrictingFlag(kindOf<Row>(), field.name);
                    done = passages.put({about, tableOf(kindOf<Row>()), number.value, field.name,
                                         !flag.isEmpty() && valueOf(any, flag).toBool()},
                                        valueOf(any, field.name).toString());
                }
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> RescueMending::counts()
{
    return m_connection.script(QStringLiteral(
        "UPDATE discussion SET (keep_from, kept_until) = (SELECT k.keep_from, k.kept_until FROM keeping_since k WHERE "
        "k.id "
        "= discussion.id); DELETE FROM tally; INSERT INTO tally (list, key, count) SELECT list, key, count(*) FROM "
        "(SELECT "
        "list, key FROM discussion_counted UNION ALL SELECT list, key FROM deadline_counted UNION ALL SELECT list, key "
        "FROM keeping_counted) GROUP BY list, key"));
}

} // namespace chairside
