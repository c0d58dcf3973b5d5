#include "support/Copies.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/Locks.h"
#include "core/storage/Passages.h"
#include "core/storage/StoreFile.h"

#include <QStringList>

namespace chairside {

namespace {

// What belongs to no single discussion, is counted by the store itself, or is made anew.
bool staysOne(const QString& table)
{
    static const QStringList all =
        QStringLiteral("audit|audit_body|contact|protocol|setting|attachment|burst|place|tally").split(u'|');
    return all.contains(table) || table.startsWith(QLatin1String("sqlite_")) ||
           table.startsWith(QLatin1String("passage_fts"));
}

// The column as a copy has it: ids move on by the copy's number, and whatever names one with them.
QString copied(const QString& table, const QString& column)
{
    const QString own = QStringLiteral("o.\"%1\"").arg(column);
    if (table == QLatin1String("discussion") && column == QLatin1String("ref"))
        return QStringLiteral("o.ref || printf('%02d', n.copy)");
    if (table == QLatin1String("deadline") && column == QLatin1String("code"))
        return QStringLiteral("iif(o.kind = 'action', CAST(CAST(o.code AS INTEGER) + n.copy AS TEXT), o.code)");
    if (table.startsWith(QLatin1String("passage")) && column == QLatin1String("id"))
        return QStringLiteral("o.id + n.copy * ((SELECT max(id) >> %1 FROM passage WHERE id <= (SELECT last FROM "
                              "temp.before)) << %1)")
            .arg(passageBits);
    if (table == QLatin1String("passage_words") && column == QLatin1String("words")) // of the reference
        return QStringLiteral("iif((SELECT tbl FROM passage WHERE id = o.id) = 'discussion', o.words || printf('%02d', "
                              "n.copy), o.words)");
    if (column == QLatin1String("about"))
        return QStringLiteral("iif(o.about = 0, 0, o.about + n.copy)");
    const bool names = column == QLatin1String("id") || column == QLatin1String("carried_from") ||
                       column.endsWith(QLatin1String("_id"));
    if (names && column != QLatin1String("contact_id") && column != QLatin1String("protocol_id"))
        return own + QLatin1String(" + n.copy");
    return own;
}

class Copier final
{
public:
    Copier(Connection& connection, int times) : m_connection(connection), m_times(times) {}

    Result<void> begin()
    {
        return m_connection.script(
            QStringLiteral("PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF; CREATE "
                           "TEMP TABLE before AS SELECT max(id) AS last FROM passage; CREATE TEMP TABLE number AS WITH "
                           "RECURSIVE up(copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM up WHERE copy < %1) SELECT "
                           "copy FROM up")
                .arg(m_times - 1));
    }

    Result<QStringList> tables()
    {
        QStringList out;
        auto read = m_connection.each(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT "
                                                     "LIKE 'sqlite%' ORDER BY rowid"),
                                      {}, [&](const SqlRow& row) {
                                          if (!staysOne(row.text(0)))
                                              out << row.text(0);
                                      });
        if (!read)
            return read.error();
        return out;
    }

    Result<void> table(const QString& name)
    {
        QStringList into, from, key;
        auto read = m_connection.each(QStringLiteral("SELECT name, pk FROM pragma_table_info(?)"), {name},
                                      [&](const SqlRow& row) {
                                          const QString column = row.text(0);
                                          if (column == QLatin1String("seq"))
                                              return; // the next in order
                                          into << u'"' + column + u'"';
                                          from << copied(name, column);
                                          if (row.number(1) > 0)
                                              key << QStringLiteral("o.\"%1\"").arg(column);
                                      });
        if (!read)
            return read;
        return m_connection.script(
            QStringLiteral("INSERT INTO \"%1\" (%2) SELECT %3 FROM \"%1\" o CROSS JOIN temp.number n ORDER BY %4n.copy")
                .arg(name, into.join(QStringLiteral(", ")), from.join(QStringLiteral(", ")),
                     key.isEmpty() ? QStringLiteral("o.seq, ")
                                   : key.join(QStringLiteral(", ")) + QStringLiteral(", ")));
    }

    // Each change of a state has its line.
    Result<void> trail()
    {
        auto end = AuditTrail::read(m_connection);
        if (!end)
            return end.error();
        AuditTrail trail(m_connection, systemClock(), QStringLiteral("made up"));
        trail.goBackTo(*end);
        std::vector<AuditEntry> lines;
        auto read = m_connection.each(
            QStringLiteral("SELECT kind, chair, discussion_id FROM audit WHERE kind IN ('begin', 'sign', 'amend', "
                           "'decline', 'close', 'reopen') ORDER BY seq"),
            {}, [&](const SqlRow& row) {
                lines.push_back({row.text(0), row.text(1), Id<Discussion>{row.number(2)}, {}, 0, {}});
            });
        if (!read)
            return read;
        for (int copy = 1; copy < m_times; ++copy)
            for (AuditEntry line : lines) {
                line.discussion.value += copy;
                if (auto added = trail.append(line); !added)
                    return added;
            }
        // A keeping period may be counted from a line.
        return m_connection.script(QStringLiteral(
            "UPDATE discussion SET (keep_from, kept_until) = (SELECT k.keep_from, k.kept_until FROM keeping_since k "
            "WHERE k.id = discussion.id)"));
    }

private:
    Connection& m_connection;
    int m_times;
};

} // namespace

Result<void> multiply(const QString& store, int times, const std::function<void(const QString&)>& heard)
{
    const auto salt = storeSalt(store);
    if (!salt)
        return salt.error();
    const auto key = CipherKey::derive({}, *salt);
    if (!key)
        return key.error();
    auto opened = Connection::open(store, *key, Connection::Access::ReadWrite);
    if (!opened)
        return opened.error();
    Connection& connection = **opened;
    Copier copier(connection, times);
    if (auto begun = copier.begin(); !begun)
        return begun;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (const Lock& lock : allLocks())
        if (auto gone = connection.script(QStringLiteral("DROP TRIGGER ") + lock.name); !gone)
            return gone;
    const auto tables = copier.tables();
    if (!tables)
        return tables.error();
    for (const QString& table : *tables) {
        if (heard)
            heard(table);
        if (auto done = copier.table(table); !done)
            return done;
    }
    if (heard)
        heard(QStringLiteral("audit"));
    if (auto done = copier.trail(); !done)
        return done;
    for (const Lock& lock : allLocks())
        if (auto back = connection.script(lock.sql); !back)
            return back;
    return (*transaction)->commit();
}

} // namespace chairside
