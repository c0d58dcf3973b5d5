#include "core/storage/AuditTrail.h"

#include "core/storage/Connection.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace chairside {

namespace {

QByteArray sha256(std::initializer_list<QByteArray> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part : parts)
        hash.addData(part);
    return hash.result();
}

QString escaped(QString text)
{
    return text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('\t'), QLatin1String("\\t"))
        .replace(QLatin1Char('\n'), QLatin1String("\\n"));
}

QByteArray freshSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words);
}

} // namespace

AuditTrail::AuditTrail(Connection& connection, Clock clock, QString osUser)
    : m_connection(connection), m_clock(std::move(clock)), m_osUser(std::move(osUser))
{
}

Result<ChainEnd> AuditTrail::read(Connection& connection)
{
    ChainEnd end;
    auto done = connection.each(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"), {},
                                [&](const SqlRow& row) {
                                    end = {row.number(0), row.bytes(1)};
                                });
    if (!done)
        return done.error();
    return end;
}

QByteArray AuditTrail::bodyHash(const QByteArray& salt, const QByteArray& body)
{
    return sha256({salt, body});
}

QByteArray AuditTrail::lineHash(const QByteArray& before, const AuditLine& line, const QByteArray& bodyHash)
{
    const QString header = QStringList{QString::number(line.seq), line.at.toUTC().toString(Qt::ISODateWithMs),
                                       escaped(line.osUser),      escaped(line.chair),
                                       escaped(line.kind),        QString::number(line.discussion.value),
                                       escaped(line.table),       QString::number(line.row)}
                               .join(QLatin1Char('\t'));
    return sha256({before, header.toUtf8(), bodyHash});
}

Result<void> AuditTrail::append(const AuditEntry& entry)
{
    const AuditLine line{m_end.seq + 1,    m_clock(),   m_osUser,  entry.chair, entry.kind,
                         entry.discussion, entry.table, entry.row, {}};
    const QByteArray salt = freshSalt();
    const QByteArray body = QJsonDocument(entry.body).toJson(QJsonDocument::Compact);
    const QByteArray ofBody = bodyHash(salt, body);
    const QByteArray hash = lineHash(m_end.head, line, ofBody);
    auto added = m_connection.run(
        QStringLiteral("INSERT INTO audit (seq, at, os_user, chair, kind, discussion_id, tbl, row_id, body_hash, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {line.seq, line.at, line.osUser, line.chair, line.kind, line.discussion.value, line.table, line.row, ofBody,
         hash});
    if (!added)
        return added.error();
    added = m_connection.run(QStringLiteral("INSERT INTO audit_body (seq, salt, body) VALUES (?, ?, ?)"),
                             {line.seq, salt, QString::fromUtf8(body)});
    if (!added)
        return added.error();
    m_end = {line.seq, hash};
    return {};
}

QJsonObject textChange(const QString& before, const QString& after)
{
    const auto aligned = [](const QString& text, qsizetype at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    };
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    // Never between the halves of one character: half of it would not survive being written as UTF-8.
    if (aligned(before, head) || aligned(after, head))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (aligned(before, before.size() - tail) || aligned(after, after.size() - tail))
        --tail;
    return {{QStringLiteral("at"), static_cast<qint64>(head)},
            {QStringLiteral("del"), static_cast<qint64>(before.size() - head - tail)},
            {QStringLiteral("ins"), after.mid(head, after.size() - head - tail)},
            {QStringLiteral("sha256"), QString::fromLatin1(sha256({after.toUtf8()}).toHex())}};
}

} // namespace chairside
