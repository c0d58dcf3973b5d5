#include "core/storage/LostRows.h"

#include "core/storage/Connection.h"

#include <QCryptographicHash>

#include <algorithm>

namespace chairside {

Result<LostRows> LostRows::of(Connection& connection)
{
    LostRows out;
    auto read = connection.each(QStringLiteral("SELECT tbl, \"key\" FROM lost"), {}, [&](const SqlRow& row) {
        out.m_rows.insert(named(row.text(0), row.text(1)));
        out.m_tables.insert(row.text(0));
        if (row.text(0) == u"audit")
            out.m_lastLine = std::max(out.m_lastLine, row.text(1).toLongLong());
    });
    if (!read)
        return read.error();
    return out;
}

Result<QJsonObject> LostRows::told(Connection& connection, qint64 line)
{
    qint64 count = 0;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    auto read = connection.each(
        QStringLiteral("SELECT tbl, \"key\", discussion_id FROM lost WHERE seq = ? ORDER BY tbl, \"key\""), {line},
        [&](const SqlRow& row) {
            ++count;
            digest.addData(QStringLiteral("%1\t%2\t%3\n").arg(row.text(0), row.text(1), row.text(2)).toUtf8());
        });
    if (!read)
        return read.error();
    return QJsonObject{{QStringLiteral("rows"), count},
                       {QStringLiteral("sha256"), QString::fromLatin1(digest.result().toHex())}};
}

} // namespace chairside
