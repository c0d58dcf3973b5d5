#include "core/storage/BeginWriter.h"

#include "core/storage/AttachmentTable.h"
#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/StepTable.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace chairside {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("store", words);
}

} // namespace

BeginWriter::BeginWriter(Connection& connection, Clock clock, IdSource ids, AuditTrail& trail, DraftWriter& drafts)
    : m_connection(connection), m_clock(std::move(clock)), m_ids(std::move(ids)), m_trail(trail), m_drafts(drafts)
{
}

Result<void> BeginWriter::enter(const NewDiscussion& discussion)
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
    auto added = m_connection.execute(
        QStringLiteral("INSERT INTO discussion (id, ref, protocol_id, follows_id, state, created_at, procedure, "
                       "changed_at, sitting_id, sitting_rank) VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, (SELECT "
                       "ifnull(max(sitting_rank) + 1, 0) FROM discussion WHERE sitting_id = ?))"),
        {discussion.id.value, *ref, *protocol, follows, now, discussion.council, now, toValue(discussion.sitting),
         toValue(discussion.sitting)});
    if (!added)
        return added;
    QJsonObject body{
        {QStringLiteral("ref"), *ref},
        {QStringLiteral("protocol"),
         QString::fromLatin1(QCryptographicHash::hash(discussion.protocolJson, QCryptographicHash::Sha256).toHex())}};
    if (discussion.sitting)
        body.insert(QStringLiteral("sitting"), QString::number(discussion.sitting.value));
    if (discussion.follows)
        body.insert(QStringLiteral("follows"), QString::number(discussion.follows.value));
    if (auto noted = m_trail.append({QStringLiteral("begin"), discussion.chair, discussion.id, {}, 0, body}); !noted)
        return noted;
    if (auto found = m_drafts.passages().put(
            {discussion.id, QStringLiteral("discussion"), discussion.id.value, QStringLiteral("ref"), false}, *ref);
        !found)
        return found;
    for (const QByteArray& bytes : discussion.papers)
        if (auto kept = keepAttachment(m_connection, bytes); !kept)
            return kept.error();
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
    for (const Step& step : discussion.steps)
        if (auto written = addStep(m_connection, m_trail, discussion.id, step, discussion.chair); !written)
            return written;
    m_drafts.forget(discussion.id);
    return writeSummary(m_connection, discussion.id, nullptr, discussion.summary, now);
}

Result<QString> BeginWriter::reference(const NewDiscussion& discussion)
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
        auto removed = m_connection.value(QStringLiteral("SELECT at FROM removal WHERE ref = ?"), {discussion.ref});
        if (!removed)
            return removed.error();
        if (!removed->isNull())
            return Error{ErrorCode::BadInput,
                         say(QT_TRANSLATE_NOOP("store", "%1 was removed from these records, and its reference is not "
                                                        "given out again. Nothing has been added."))
                             .arg(discussion.ref),
                         {}};
        return discussion.ref;
    }
    const QString year = today(m_clock).toString(QStringLiteral("yy"));
    const QString stem = QStringLiteral("%1-%2-").arg(
        discussion.refPrefix.isEmpty() ? QStringLiteral("CCD") : discussion.refPrefix, year);
    // References of this stem only, those of removed discussions too: from "CCD-26-" up to, but without, "CCD-26.".
    const QString beyond = stem.chopped(1) + QLatin1Char('.');
    auto last = m_connection.value(
        QStringLiteral("SELECT max(CAST(substr(ref, ?) AS INTEGER)) FROM (SELECT ref FROM discussion WHERE ref >= ? "
                       "AND ref < ? UNION ALL SELECT ref FROM removal WHERE ref >= ? AND ref < ?)"),
        {static_cast<int>(stem.size()) + 1, stem, beyond, stem, beyond});
    if (!last)
        return last.error();
    return stem + QStringLiteral("%1").arg(last->toLongLong() + 1, 3, 10, QLatin1Char('0'));
}

Result<int> BeginWriter::protocolOf(const NewDiscussion& discussion)
{
    const QByteArray hash = QCryptographicHash::hash(discussion.protocolJson, QCryptographicHash::Sha256);
    const QString find = QStringLiteral("SELECT id FROM protocol WHERE sha256 = ?");
    auto known = m_connection.value(find, {hash});
    if (known && known->isNull()) {
        auto added = m_connection.execute(
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

Result<void> BeginWriter::addProgress(Id<Discussion> id, const ActionProgress& progress, const QString& chair)
{
    auto own = m_connection.value(QStringLiteral("SELECT count(*) FROM \"action\" WHERE id = ? AND discussion_id = ?"),
                                  {progress.action.value, id.value});
    if (!own)
        return own.error();
    if (own->toInt() == 0)
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("store", "This action is not in this discussion any more.")),
                     {}};
    auto added = m_connection.execute(
        QStringLiteral("INSERT INTO action_progress (id, discussion_id, action_id, at, who, status, new_due, note, "
                       "done_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {progress.id.value, id.value, progress.action.value, progress.at, progress.who, code(progress.status),
         progress.newDue, progress.note, toValue(progress.doneOn)});
    if (!added)
        return added;
    const QJsonObject body{{QStringLiteral("status"), code(progress.status)},
                           {QStringLiteral("new_due"), progress.newDue.toString(Qt::ISODate)},
                           {QStringLiteral("done_on"), progress.doneOn.toString(Qt::ISODate)},
                           {QStringLiteral("who"), progress.who},
                           {QStringLiteral("note"), progress.note}};
    return m_trail.append(
        {QStringLiteral("progress"), chair, id, QStringLiteral("action"), progress.action.value, body});
}

} // namespace chairside
