#include "core/storage/RecordWriter.h"

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

Result<void> done(const Result<int>& ran)
{
    if (!ran)
        return ran.error();
    return {};
}

QJsonObject issueBody(const IssuedPdf& copy, int versionNo)
{
    return {{QStringLiteral("version"), versionNo},
            {QStringLiteral("audience"), code(copy.audience)},
            {QStringLiteral("form"), copy.form},
            {QStringLiteral("sha256"), hex(sha256(copy.pdf))}};
}

} // namespace

RecordWriter::RecordWriter(Connection& connection, Clock clock, IdSource ids, const QString& osUser)
    : m_connection(connection),
      m_clock(std::move(clock)),
      m_ids(std::move(ids)),
      m_trail(connection, m_clock, osUser),
      m_bursts(connection, m_clock),
      m_drafts(connection, m_clock, m_trail, m_bursts)
{
}

Result<void> RecordWriter::inTransaction(const std::function<Result<void>()>& work)
{
    const ChainEnd end = m_trail.end();
    const Bursts::Open open = m_bursts.open();
    const DraftWriter::Summaries summaries = m_drafts.summaries();
    Result<void> out;
    {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return transaction.error();
        out = work();
        if (out)
            out = (*transaction)->commit();
    }
    if (!out) {
        m_trail.goBackTo(end);
        m_bursts.goBackTo(open);
        m_drafts.goBackTo(summaries);
    }
    return out;
}

Result<void> RecordWriter::start()
{
    auto end = AuditTrail::read(m_connection);
    if (!end)
        return end.error();
    m_trail.goBackTo(*end);
    auto left = m_connection.value(QStringLiteral("SELECT count(*) FROM burst"));
    if (!left)
        return left.error();
    if (left->toInt() > 0)
        return inTransaction(
            [&] { return m_bursts.settleStored(m_trail, m_drafts.passages(), QStringLiteral("recovered")); });
    if (end->seq > 0)
        return {};
    return inTransaction([&] { return m_trail.append({QStringLiteral("create"), {}, {}, {}, 0, {}}); });
}

Result<void> RecordWriter::settleAll()
{
    if (m_bursts.open().empty())
        return {};
    return inTransaction([&] { return m_bursts.settleStored(m_trail, m_drafts.passages(), QStringLiteral("edit")); });
}

Result<QDateTime> RecordWriter::save(const SaveRequest& request)
{
    if (auto saved = inTransaction([&] { return m_drafts.save(request); }); !saved)
        return saved.error();
    return m_clock();
}

Result<Id<Discussion>> RecordWriter::begin(const NewDiscussion& discussion)
{
    if (auto begun = beginAll({discussion}); !begun)
        return begun.error();
    return discussion.id;
}

Result<void> RecordWriter::beginAll(const std::vector<NewDiscussion>& discussions)
{
    return inTransaction([&]() -> Result<void> {
        for (const NewDiscussion& discussion : discussions)
            if (auto entered = enter(discussion); !entered)
                return entered;
        return {};
    });
}

Result<QString> RecordWriter::reference(const NewDiscussion& discussion)
{
    if (!discussion.ref.isEmpty()) {
        auto taken =
            m_connection.value(QStringLiteral("SELECT count(*) FROM discussion WHERE ref = ?"), {discussion.ref});
        if (!taken)
            return taken.error();
        if (taken->toInt() > 0)
            return Error{
                ErrorCode::BadInput,
                say(QT_TRANSLATE_NOOP("store", "These records already have a discussion with the reference %1. "
                                               "Nothing has been added."))
                    .arg(discussion.ref),
                {}};
        return discussion.ref;
    }
    const QString year = today(m_clock).toString(QStringLiteral("yy"));
    const QString stem = QStringLiteral("%1-%2-").arg(
        discussion.refPrefix.isEmpty() ? QStringLiteral("CCD") : discussion.refPrefix, year);
    // References of this stem only: from "CCD-26-" up to, but without, "CCD-26.".
    auto last = m_connection.value(
        QStringLiteral("SELECT max(CAST(substr(ref, ?) AS INTEGER)) FROM discussion WHERE ref >= ? AND ref < ?"),
        {static_cast<int>(stem.size()) + 1, stem, stem.chopped(1) + QLatin1Char('.')});
    if (!last)
        return last.error();
    return stem + QStringLiteral("%1").arg(last->toLongLong() + 1, 3, 10, QLatin1Char('0'));
}

Result<int> RecordWriter::protocolOf(const NewDiscussion& discussion)
{
    const QByteArray hash = sha256(discussion.protocolJson);
    const QString find = QStringLiteral("SELECT id FROM protocol WHERE sha256 = ?");
    auto known = m_connection.value(find, {hash});
    if (known && known->isNull()) {
        auto added = m_connection.run(
            QStringLiteral("INSERT INTO protocol (code, version, council, sha256, json) VALUES (?, ?, ?, ?, ?)"),
            {discussion.protocolCode, discussion.protocolVersion, discussion.council, hash, discussion.protocolJson});
        if (!added)
            return added.error();
        known = m_connection.value(find, {hash});
    }
    if (!known)
        return known.error();
    return known->toInt();
}

Result<void> RecordWriter::enter(const NewDiscussion& discussion)
{
    if (!discussion.id)
        return Error{ErrorCode::BadInput,
                     say(QT_TRANSLATE_NOOP("store", "This change does not fit the records and was not stored.")),
                     QStringLiteral("a new discussion without an id")};
    auto ref = reference(discussion);
    if (!ref)
        return ref.error();
    auto protocol = protocolOf(discussion);
    if (!protocol)
        return protocol.error();
    const QDateTime now = m_clock();
    const QVariant follows = discussion.follows ? QVariant(discussion.follows.value) : QVariant();
    auto added = m_connection.run(
        QStringLiteral("INSERT INTO discussion (id, ref, protocol_id, follows_id, state, created_at, procedure, "
                       "changed_at) VALUES (?, ?, ?, ?, 'draft', ?, ?, ?)"),
        {discussion.id.value, *ref, *protocol, follows, now, discussion.council, now});
    if (!added)
        return added.error();
    QJsonObject body{{QStringLiteral("ref"), *ref}, {QStringLiteral("protocol"), hex(sha256(discussion.protocolJson))}};
    if (discussion.follows)
        body.insert(QStringLiteral("follows"), QString::number(discussion.follows.value));
    if (auto noted = m_trail.append({QStringLiteral("begin"), discussion.chair, discussion.id, {}, 0, body}); !noted)
        return noted;
    if (auto found = m_drafts.passages().put(
            {discussion.id, QStringLiteral("discussion"), discussion.id.value, QStringLiteral("ref"), false}, *ref);
        !found)
        return found;
    for (AnyRow row : discussion.rows) {
        // A child that nobody has matched with one known before is a new one.
        if (auto* subject = std::get_if<Subject>(&row); subject && !subject->child)
            subject->child = Id<Child>{m_ids()};
        if (auto written = m_drafts.add(discussion.id, row, discussion.chair); !written)
            return written;
    }
    for (const ActionProgress& step : discussion.progress)
        if (auto written = addProgress(discussion.id, step, discussion.chair); !written)
            return written;
    m_drafts.forget(discussion.id);
    return writeSummary(m_connection, discussion.id, discussion.summary, now);
}

Result<void> RecordWriter::fitToSign(const SigningRecord& record)
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

Result<void> RecordWriter::writeVersion(const SigningRecord& record)
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
    auto added = m_connection.run(
        QStringLiteral("INSERT INTO version (discussion_id, no, format, canonical, sha256, signed_at, chair, role, "
                       "gaps_reason, amend_reason, chain_head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {record.discussion.value, record.no, record.format, record.canonical, record.sha256, record.signedAt,
         record.chair, record.role, record.gapsReason, record.amendReason, record.expectedHead});
    if (!added)
        return added.error();
    for (const IssuedPdf& copy : record.issued)
        if (auto stored = store(record.discussion, record.no, copy); !stored)
            return stored;
    if (auto kept = writeSummary(m_connection, record.discussion, record.summary, m_clock()); !kept)
        return kept;
    m_drafts.forget(record.discussion);
    return done(m_connection.run(
        QStringLiteral("UPDATE discussion SET state = 'signed', versions = ?, amend_reason = '' WHERE id = ?"),
        {record.no, record.discussion.value}));
}

Result<VersionInfo> RecordWriter::sign(const SigningRecord& record)
{
    auto signedNow = inTransaction([&]() -> Result<void> {
        if (auto fit = fitToSign(record); !fit)
            return fit;
        return writeVersion(record);
    });
    if (!signedNow)
        return signedNow.error();
    return VersionInfo{record.no,         record.signedAt,    record.chair,  record.role,
                       record.gapsReason, record.amendReason, record.sha256, record.expectedHead};
}

Result<void> RecordWriter::moveOn(Id<Discussion> id, State to, const QString& kind, const QString& reason,
                                  const QString& chair)
{
    return inTransaction([&]() -> Result<void> {
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
            return Error{ErrorCode::NotReady,
                         say(QT_TRANSLATE_NOOP("store", "Give your reason. It is kept with the record.")),
                         {}};
        if (m_bursts.any(id))
            if (auto settled = m_bursts.settleStored(m_trail, m_drafts.passages(), QStringLiteral("edit")); !settled)
                return settled;
        if (auto noted = m_trail.append({kind, chair, id, {}, 0, QJsonObject{{QStringLiteral("reason"), reason}}});
            !noted)
            return noted;
        return done(m_connection.run(
            QStringLiteral("UPDATE discussion SET state = ?, amend_reason = ?, changed_at = ? WHERE id = ?"),
            {code(to), reason, m_clock(), id.value}));
    });
}

Result<void> RecordWriter::amend(Id<Discussion> id, const QString& reason, const QString& chair)
{
    return moveOn(id, State::Amending, QStringLiteral("amend"), reason, chair);
}

Result<void> RecordWriter::decline(Id<Discussion> id, const QString& reason, const QString& chair)
{
    return moveOn(id, State::Declined, QStringLiteral("decline"), reason, chair);
}

Result<void> RecordWriter::progress(Id<Discussion> id, const ActionProgress& progress, const Summary& summary,
                                    const QString& chair)
{
    return inTransaction([&]() -> Result<void> {
        if (auto added = addProgress(id, progress, chair); !added)
            return added;
        // Only what moves on after signing: the rest of a locked record's row stays as it was.
        m_drafts.forget(id);
        return done(m_connection.run(
            QStringLiteral("UPDATE discussion SET open_actions = ?, next_due = ?, changed_at = ? WHERE id = ?"),
            {summary.openActions, summary.nextDue, m_clock(), id.value}));
    });
}

Result<void> RecordWriter::addProgress(Id<Discussion> id, const ActionProgress& progress, const QString& chair)
{
    auto own = m_connection.value(QStringLiteral("SELECT count(*) FROM \"action\" WHERE id = ? AND discussion_id = ?"),
                                  {progress.action.value, id.value});
    if (!own)
        return own.error();
    if (own->toInt() == 0)
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("store", "This action is not in this discussion any more.")),
                     {}};
    auto added = m_connection.run(
        QStringLiteral("INSERT INTO action_progress (id, discussion_id, action_id, at, who, status, new_due, note) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {progress.id.value, id.value, progress.action.value, progress.at, progress.who, code(progress.status),
         progress.newDue, progress.note});
    if (!added)
        return added.error();
    const QJsonObject body{{QStringLiteral("status"), code(progress.status)},
                           {QStringLiteral("new_due"), progress.newDue.toString(Qt::ISODate)},
                           {QStringLiteral("who"), progress.who},
                           {QStringLiteral("note"), progress.note}};
    return m_trail.append(
        {QStringLiteral("progress"), chair, id, QStringLiteral("action"), progress.action.value, body});
}

Result<void> RecordWriter::store(Id<Discussion> id, int versionNo, const IssuedPdf& copy)
{
    return done(m_connection.run(
        QStringLiteral("INSERT INTO issue (discussion_id, version_no, audience, form, issued_at, sha256, pdf) VALUES "
                       "(?, ?, ?, ?, ?, ?, ?)"),
        {id.value, versionNo, code(copy.audience), copy.form, m_clock(), sha256(copy.pdf), copy.pdf}));
}

Result<void> RecordWriter::issue(Id<Discussion> id, int versionNo, const IssuedPdf& copy, const QString& chair)
{
    return inTransaction([&]() -> Result<void> {
        auto known = m_connection.value(
            QStringLiteral("SELECT count(*) FROM version WHERE discussion_id = ? AND no = ?"), {id.value, versionNo});
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
            return Error{
                ErrorCode::Locked,
                say(QT_TRANSLATE_NOOP("store", "That copy of version %1 has been issued before, and is kept as "
                                               "it was."))
                    .arg(versionNo),
                {}};
        if (auto noted = m_trail.append({QStringLiteral("issue"), chair, id, {}, 0, issueBody(copy, versionNo)});
            !noted)
            return noted;
        return store(id, versionNo, copy);
    });
}

Result<void> RecordWriter::note(const QString& kind, Id<Discussion> id, const QJsonObject& body, const QString& chair)
{
    return inTransaction([&]() -> Result<void> {
        if (auto noted = m_trail.append({kind, chair, id, {}, 0, body}); !noted)
            return noted;
        if (kind != QLatin1String("circulate"))
            return {};
        return done(
            m_connection.run(QStringLiteral("UPDATE discussion SET circulated = versions WHERE id = ?"), {id.value}));
    });
}

Result<void> RecordWriter::setPlace(Id<Discussion> id, const QString& place)
{
    return inTransaction([&] {
        return done(
            m_connection.run(QStringLiteral("INSERT INTO place (discussion_id, place) VALUES (?, ?) ON CONFLICT "
                                            "(discussion_id) DO UPDATE SET place = excluded.place"),
                             {id.value, place}));
    });
}

Result<void> RecordWriter::setSetting(const QString& key, const QString& value)
{
    return inTransaction([&] {
        return done(
            m_connection.run(QStringLiteral("INSERT INTO setting (\"key\", \"value\") VALUES (?, ?) ON CONFLICT "
                                            "(\"key\") DO UPDATE SET \"value\" = excluded.\"value\""),
                             {key, value}));
    });
}

} // namespace chairside
