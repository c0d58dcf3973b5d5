#include "core/storage/AttachmentTable.h"

#include "core/storage/Connection.h"

#include <QCryptographicHash>

namespace chairside {

namespace {

constexpr auto loose = "NOT EXISTS (SELECT 1 FROM paper WHERE paper.sha256 = attachment.sha256) AND NOT EXISTS (SELECT "
                       "1 FROM version_paper v WHERE v.sha256 = attachment.sha256)";

} // namespace

Result<QString> keepAttachment(Connection& connection, const QByteArray& bytes)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    auto kept = connection.execute(
        QStringLiteral("INSERT INTO attachment (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"),
        {hash, bytes});
    if (!kept)
        return kept.error();
    return hash;
}

Result<void> keepPapersOfVersion(Connection& connection, Id<Discussion> discussion, int version)
{
    return connection.execute(
        QStringLiteral("INSERT INTO version_paper (sha256, discussion_id, version_no) SELECT DISTINCT sha256, ?, ? "
                       "FROM paper WHERE discussion_id = ? AND sha256 <> ''"),
        {discussion.value, version, discussion.value});
}

Result<bool> anyLooseAttachments(Connection& connection)
{
    auto any = connection.value(QStringLiteral("SELECT count(*) FROM attachment WHERE ") + QLatin1String(loose));
    if (!any)
        return any.error();
    return any->toInt() > 0;
}

Result<void> dropLooseAttachments(Connection& connection)
{
    return connection.execute(QStringLiteral("DELETE FROM attachment WHERE ") + QLatin1String(loose));
}

Result<void> dropIfLoose(Connection& connection, const QString& sha256)
{
    return connection.execute(QStringLiteral("DELETE FROM attachment WHERE sha256 = ? AND ") + QLatin1String(loose),
                              {sha256});
}

} // namespace chairside
