#include "core/storage/VersionWriter.h"

#include "core/storage/AttachmentTable.h"
#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

namespace chairside {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("store", words);
}

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject issueBody(const IssuedPdf& copy, int versionNo)
{
    return {{QStringLiteral("version"), versionNo},
            {QStringLiteral("audience"), code(copy.audience)},
            {QStringLiteral("form"), copy.form},
            {QStringLiteral("sha256"), hex(sha256(copy.pdf))}};
}

} // namespace

VersionWriter::VersionWriter(Connection& connection, Clock clock, AuditTrail& trail, Bursts& bursts,
                             DraftWriter& drafts)
    : m_connection(connection), m_clock(std::move(clock)), m_trail(trail), m_bursts(bursts), m_drafts(drafts)
{
}

Result<VersionInfo> VersionWriter::sign(const SigningRecord& record)
{
    if (auto fit = fitToSign(record); !fit)
        return fit.error();
    if (auto written = write(record); !written)
        return written.error();
    return VersionInfo{record.no,         record.signedAt,    record.chair,  record.role,
                       record.gapsReason, record.amendReason, record.sha256, record.expectedHead};
}

Result<void> VersionWriter::fitToSign(const SigningRecord& record)
{
    auto now = discussionState(m_connection, record.discussion);
    if (!now)
        return now.error();
    if (now->state != State::Draft && now->state != State::Amending)
        return Error{ErrorCode::Locked,
                     say(QT_TRANSLATE_NOOP("store", "This record is signed and locked. Amend it to make a new version, "
                                                    "with your reason.")),
                     {}};
    if (record.no != now->versions + 1)
        return Error{
            ErrorCode::NotReady,
            say(QT_TRANSLATE_NOOP("store", "Another version was signed in the meantime. Open the record again, "
                                           "then sign.")),
            {}};
    if (m_bursts.any(record.discussion) || m_trail.end().head != record.expectedHead)
        return Error{ErrorCode::NotReady,
                     say(QT_TRANSLATE_NOOP("store", "Something was written while the form was being made. Nothing has "
                                                    "been signed. Sign again.")),
                     {}};
    if (record.canonical.isEmpty() || sha256(record.canonical) != record.sha256)
        return Error{ErrorCode::BadInput,
                     say(QT_TRANSLATE_NOOP("store", "The text to be signed does not match its hash. Nothing has been "
                                                    "signed.")),
                     {}};
    return {};
}

Result<void> VersionWriter::write(const SigningRecord& record)
{
    QJsonArray copies;
    for (const IssuedPdf& copy : record.issued)
        copies.append(issueBody(copy, record.no));
    const QJsonObject body{{QStringLiteral("version"), record.no},
                           {QStringLiteral("format"), record.format},
                           {QStringLiteral("sha256"), hex(record.sha256)},
                           {QStringLiteral("role"), record.role},
                           {QStringLiteral("gaps_reason"), record.gapsReason},
                           {QStringLiteral("amend_reason"), record.amendReason},
                           {QStringLiteral("issued"), copies}};
    if (auto noted = m_trail.append({QStringLiteral("sign"), record.chair, record.discussion, {}, 0, body}); !noted)
        return noted;
    auto added = m_connection.execute(
        QStringLiteral("INSERT INTO version (discussion_id, no, format, canonical, sha256, signed_at, chair, role, "
                       "gaps_reason, amend_reason, chain_head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {record.discussion.value, record.no, record.format, record.canonical, record.sha256, record.signedAt,
         record.chair, record.role, record.gapsReason, record.amendReason, record.expectedHead});
    if (!added)
        return added;
    if (auto papers = keepPapersOfVersion(m_connection, record.discussion, record.no); !papers)
        return papers;
    for (const IssuedPdf& copy : record.issued)
        if (auto stored = store(record.discussion, record.no, copy); !stored)
            return stored;
    if (auto kept = writeSummary(m_connection, record.discussion, nullptr, record.summary, m_clock()); !kept)
        return kept;
    m_drafts.forget(record.discussion);
    return m_connection.execute(
        QStringLiteral("UPDATE discussion SET state = 'signed', versions = ?, amend_reason = '' WHERE id = ?"),
        {record.no, record.discussion.value});
}

Result<void> VersionWriter::moveOn(Id<Discussion> id, State to, const QString& kind, const QString& reason,
                                   const QString& chair)
{
    auto now = discussionState(m_connection, id);
    if (!now)
        return now.error();
    const bool fits = to == State::Amending ? now->state == State::Signed : now->state == State::Draft;
    if (!fits)
        return Error{ErrorCode::Locked,
                     to == State::Amending ? say(QT_TRANSLATE_NOOP("store", "Only a signed record can be amended."))
                                           : say(QT_TRANSLATE_NOOP("store", "Only a draft can be declined.")),
                     {}};
    if (reason.trimmed().isEmpty())
        return Error{
            ErrorCode::NotReady, say(QT_TRANSLATE_NOOP("store", "Give your reason. It is kept with the record.")), {}};
    if (m_bursts.any(id))
        if (auto settled = m_bursts.settleStored(m_trail, m_drafts.passages(), QStringLiteral("edit")); !settled)
            return settled;
    if (auto noted = m_trail.append({kind, chair, id, {}, 0, QJsonObject{{QStringLiteral("reason"), reason}}}); !noted)
        return noted;
    return m_connection.execute(
        QStringLiteral("UPDATE discussion SET state = ?, amend_reason = ?, changed_at = ? WHERE id = ?"),
        {code(to), reason, m_clock(), id.value});
}

Result<void> VersionWriter::issue(Id<Discussion> id, int versionNo, const IssuedPdf& copy, const QString& chair)
{
    auto known = m_connection.value(QStringLiteral("SELECT count(*) FROM version WHERE discussion_id = ? AND no = ?"),
                                    {id.value, versionNo});
    if (!known)
        return known.error();
    if (known->toInt() == 0)
        return Error{
            ErrorCode::NotFound,
            say(QT_TRANSLATE_NOOP("store", "There is no signed version %1 of this discussion.")).arg(versionNo),
            {}};
    auto before = m_connection.value(
        QStringLiteral("SELECT sha256 FROM issue WHERE discussion_id = ? AND version_no = ? AND audience = ? AND "
                       "form = ?"),
        {id.value, versionNo, code(copy.audience), copy.form});
    if (!before)
        return before.error();
    if (before->toByteArray() == sha256(copy.pdf))
        return {};
    if (!before->isNull())
        return Error{ErrorCode::Locked,
                     say(QT_TRANSLATE_NOOP("store", "That copy of version %1 has been issued before, and is kept as "
                                                    "it was."))
                         .arg(versionNo),
                     {}};
    if (auto noted = m_trail.append({QStringLiteral("issue"), chair, id, {}, 0, issueBody(copy, versionNo)}); !noted)
        return noted;
    return store(id, versionNo, copy);
}

Result<void> VersionWriter::store(Id<Discussion> id, int versionNo, const IssuedPdf& copy)
{
    return m_connection.execute(
        QStringLiteral("INSERT INTO issue (discussion_id, version_no, audience, form, issued_at, sha256, pdf) VALUES "
                       "(?, ?, ?, ?, ?, ?, ?)"),
        {id.value, versionNo, code(copy.audience), copy.form, m_clock(), sha256(copy.pdf), copy.pdf});
}

} // namespace chairside
