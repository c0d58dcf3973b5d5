// What could not be read when damaged records were rescued, as the records that came of it tell: `verify` asks here
// before it calls something missing.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

namespace chairside {

class Connection;

class LostRows final
{
public:
    static Result<LostRows> of(Connection& connection);
    // What the line of a rescue says of them under "lost": their number and a digest.
    static Result<QJsonObject> told(Connection& connection, qint64 line);

    // Instead of a row's key: rows of the table are missing that nothing names any more.
    static constexpr auto unnamed = "*";

    bool has(const QString& table, const QString& key) const
    {
        return m_rows.contains(named(table, key)) || m_rows.contains(named(table, QLatin1String(unnamed)));
    }
    bool any(const QString& table) const { return m_tables.contains(table); }
    // A line of our own trail that is at `seq`, or at any place after it.
    bool line(qint64 seq) const { return has(QStringLiteral("audit"), QString::number(seq)); }
    bool lineAfter(qint64 seq) const { return m_lastLine > seq; }
    bool empty() const { return m_rows.isEmpty(); }
    qsizetype size() const { return m_rows.size(); }

private:
    static QString named(const QString& table, const QString& key) { return table + QChar(0x1F) + key; }

    QSet<QString> m_rows;
    QSet<QString> m_tables;
    qint64 m_lastLine = 0;
};

} // namespace chairside
