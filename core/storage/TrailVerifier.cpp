#include "core/storage/TrailVerifier.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/Connection.h"
#include "core/storage/LostRows.h"
#include "core/storage/OtherTrails.h"
#include "core/storage/Removal.h"
#include "core/storage/RowTables.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace chairside {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("store", words);
}

} // namespace

Result<void> TrailVerifier::run()
{
    for (const auto check : {&TrailVerifier::own, &TrailVerifier::others, &TrailVerifier::arrivals,
                             &TrailVerifier::erased, &TrailVerifier::removals, &TrailVerifier::rescues})
        if (auto looked = (this->*check)(); !looked)
            return looked;
    return {};
}

// Words that are there are those of their line; whether they may be missing is known once every line has been read.
void TrailVerifier::body(const SqlRow& row, int salt, const QByteArray& hash, const Silent& silent, const char* changed)
{
    if (row.value(salt).isNull())
        m_silent.push_back(silent);
    else if (AuditTrail::bodyHash(row.bytes(salt), row.text(salt + 1).toUtf8()) != hash)
        m_report.problems.append(say(changed).arg(silent.where));
}

// A version and its copies are told of in the line that signs it, further copies in lines of their own. What went with
// a discussion that was removed has no words any more, and is not looked for.
void TrailVerifier::seal(qint64 discussion, const QString& kind, const QString& body)
{
    if ((kind != u"sign" && kind != u"issue") || body.isEmpty())
        return;
    const QJsonObject told = QJsonDocument::fromJson(body.toUtf8()).object();
    const auto hash = [](const QJsonObject& of) { return of[u"sha256"].toString().toLatin1(); };
    const auto copy = [&](const QJsonObject& of) {
        m_sealed.copies[{discussion, of[u"version"].toInteger(), of[u"audience"].toString(), of[u"form"].toString()}] =
            hash(of);
    };
    if (kind == u"issue")
        return copy(told);
    m_sealed.versions[{discussion, told[u"version"].toInteger()}] = hash(told);
    const QJsonArray issued = told[u"issued"].toArray();
    for (const auto& each : issued)
        copy(each.toObject());
}

void TrailVerifier::compare(const std::vector<QByteArray>& given)
{
    for (const QByteArray& head : given) {
        const QString shown = QString::fromLatin1(head.toHex());
        if (const qint64 line = m_own.value(head); line > 0)
            m_report.checked.append(
                say(QT_TRANSLATE_NOOP("store", "The hash you kept, %1, is that of line %2. Nothing up "
                                               "to there was cut off; %3 lines came after it."))
                    .arg(shown)
                    .arg(line)
                    .arg(m_report.auditLines - line));
        else if (m_heads.contains(head))
            m_report.checked.append(say(QT_TRANSLATE_NOOP("store", "The hash you kept, %1, is that of a line that came "
                                                                   "in from other records."))
                                        .arg(shown));
        else if (m_lost.any(QStringLiteral("audit")))
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store", "No line of the audit trail has the hash you kept, %1: it is of a line "
                                               "that could not be read when these records were rescued, or the trail "
                                               "was cut off or written anew since, or the hash is of other records."))
                    .arg(shown));
        else
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store", "No line of the audit trail has the hash you kept, %1: the end of the "
                                               "trail was cut off since, or the trail was written anew, or the hash is "
                                               "of other records. The trail ends with line %2."))
                    .arg(shown)
                    .arg(m_report.auditLines));
    }
}

Result<void> TrailVerifier::own()
{
    QByteArray before = ChainEnd().head;
    qint64 expected = 1;
    auto read = m_connection.each(
        QStringLiteral("SELECT a.seq, a.at, a.os_user, a.chair, a.kind, a.discussion_id, a.tbl, a.row_id, a.body_hash, "
                       "a.hash, b.salt, b.body FROM audit a LEFT JOIN audit_body b ON b.seq = a.seq ORDER BY a.seq"),
        {}, [&](const SqlRow& row) {
            const AuditLine line{row.number(0), row.moment(1), row.text(2),
                                 row.text(3),   row.text(4),   Id<Discussion>{row.number(5)},
                                 row.text(6),   row.number(7), {}};
            const QString where = QString::number(line.seq);
            const bool ofSitting = line.table == u"sitting";
            bool known = line.seq >= expected; // why lines are missing before this one
            for (qint64 missing = expected; missing < line.seq && known; ++missing)
                known = m_lost.line(missing);
            if (!known)
                m_report.problems.append(
                    say(QT_TRANSLATE_NOOP("store", "The audit trail has a hole before line %1.")).arg(where));
            // Behind lines that could not be read, nothing tells what this one followed.
            const bool follows = line.seq == expected || !known;
            if (follows && AuditTrail::lineHash(before, line, row.bytes(8)) != row.bytes(9))
                m_report.problems.append(
                    say(QT_TRANSLATE_NOOP("store", "Line %1 of the audit trail does not follow from the one before."))
                        .arg(where));
            body(row, 10, row.bytes(8), {where, line.seq, line.discussion.value, ofSitting ? line.row : 0},
                 QT_TRANSLATE_NOOP("store", "What line %1 of the audit trail says was changed."));
            if (line.kind == u"removed") {
                m_removed[line.discussion.value] = line.seq;
                if (ofSitting)
                    m_removedSittings[line.row] = line.seq;
            }
            if (line.kind == u"rescued" && !row.value(10).isNull())
                m_rescues[line.seq] = row.text(11);
            if (line.kind == u"taken-in" && !row.value(10).isNull())
                m_arrivals.push_back({line.discussion.value, where, row.text(11)});
            seal(line.discussion.value, line.kind, row.text(11));
            before = row.bytes(9);
            expected = line.seq + 1;
            m_heads.insert(before);
            m_own[before] = line.seq;
            ++m_report.auditLines;
        });
    if (!read)
        return read;
    m_report.chainHead = before;
    m_report.checked.append(
        say(QT_TRANSLATE_NOOP("store", "The audit trail, line by line: %1 lines.")).arg(m_report.auditLines));
    return {};
}

Result<void> TrailVerifier::others()
{
    qint64 trail = 0, last = 0, seen = 0;
    QByteArray head;
    auto read = m_connection.each(
        QStringLiteral("SELECT a.trail_id, a.seq, a.before, a.at, a.os_user, a.chair, a.kind, a.discussion_id, a.tbl, "
                       "a.row_id, a.body_hash, a.hash, b.salt, b.body FROM trail_line a LEFT JOIN trail_body b ON "
                       "b.trail_id = a.trail_id AND b.seq = a.seq ORDER BY a.trail_id, a.seq"),
        {}, [&](const SqlRow& row) {
            const AuditLine line{row.number(1), row.moment(3), row.text(4),
                                 row.text(5),   row.text(6),   Id<Discussion>{row.number(7)},
                                 row.text(8),   row.number(9), {}};
            const QString where = QString::number(line.seq);
            const bool next = row.number(0) == trail && line.seq == last + 1;
            if (AuditTrail::lineHash(row.bytes(2), line, row.bytes(10)) != row.bytes(11) ||
                (next && row.bytes(2) != head))
                m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "Line %1 of a trail that came in from other "
                                                                        "records does not follow from the one before."))
                                             .arg(where));
            body(row, 12, row.bytes(10), {where, 0, line.discussion.value, 0},
                 QT_TRANSLATE_NOOP("store",
                                   "What line %1 of a trail that came in from other records says was changed."));
            seal(line.discussion.value, line.kind, row.text(13));
            trail = row.number(0);
            last = line.seq;
            head = row.bytes(11);
            m_heads.insert(row.bytes(2));
            m_heads.insert(head);
            ++seen;
        });
    if (!read || seen == 0)
        return read;
    m_report.checked.append(
        say(QT_TRANSLATE_NOOP("store", "The trails that came in with discussions from other records: %1 lines."))
            .arg(seen));
    return {};
}

// Our own line of the day it came in says how many lines came with it, and their digest.
Result<void> TrailVerifier::arrivals()
{
    for (const Arrival& arrival : m_arrivals) {
        const QJsonObject told = QJsonDocument::fromJson(arrival.body.toUtf8()).object();
        auto now = arrivedLines(m_connection, Id<Discussion>{arrival.discussion});
        if (!now)
            return now.error();
        const bool gone = m_lost.any(QStringLiteral("trail_line")) || m_lost.any(QStringLiteral("trail"));
        if (!gone && told.value(u"trails") != QJsonValue(*now))
            m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "The lines that came in with %1 are not those that "
                                                                    "line %2 of the audit trail tells of."))
                                         .arg(told.value(u"ref").toString(), arrival.where));
    }
    return {};
}

Result<void> TrailVerifier::erased()
{
    qint64 gone = 0;
    for (const Silent& line : m_silent) {
        const auto discussion = m_removed.find(line.discussion);
        const auto sitting = m_removedSittings.find(line.sitting);
        const bool explained =
            (discussion != m_removed.end() && line.discussion != 0 && discussion->second > line.seq) ||
            (sitting != m_removedSittings.end() && line.sitting != 0 && line.discussion == 0 &&
             sitting->second > line.seq);
        const bool lost = line.seq != 0
                              ? m_lost.has(QStringLiteral("audit_body"), line.where) || m_lost.lineAfter(line.seq)
                              : m_lost.any(QStringLiteral("trail_body"));
        if (explained)
            ++gone;
        else if (lost)
            continue;
        else
            m_report.problems.append(
                (line.seq != 0
                     ? say(QT_TRANSLATE_NOOP("store", "What line %1 of the audit trail says is missing, and no "
                                                      "removal tells why."))
                     : say(QT_TRANSLATE_NOOP("store", "What line %1 of a trail that came in from other records says is "
                                                      "missing, and no removal tells why.")))
                    .arg(line.where));
    }
    if (!m_removed.empty())
        m_report.checked.append(say(QT_TRANSLATE_NOOP("store", "That nothing is left of what was removed: %1 "
                                                               "discussions, and what %2 lines of the trail said."))
                                    .arg(m_removed.size())
                                    .arg(gone));
    return {};
}

Result<void> TrailVerifier::removals()
{
    auto differ = m_connection.value(QStringLiteral(
        "SELECT count(*) FROM (SELECT seq, discussion_id FROM audit WHERE kind = 'removed' EXCEPT SELECT seq, "
        "discussion_id FROM removal) UNION ALL SELECT count(*) FROM (SELECT seq, discussion_id FROM removal EXCEPT "
        "SELECT seq, discussion_id FROM audit WHERE kind = 'removed') ORDER BY 1 DESC"));
    if (!differ)
        return differ.error();
    if (differ->toInt() > 0 && !m_lost.any(QStringLiteral("removal")))
        m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "The list of what was removed is not what the audit "
                                                                "trail tells.")));
    if (m_removed.empty())
        return {};
    QStringList holding{QStringLiteral("SELECT id AS d FROM discussion")};
    for (const QString& table : tablesOfDiscussion())
        holding << QStringLiteral("SELECT discussion_id FROM %1").arg(quoted(table));
    auto left = m_connection.each(
        QStringLiteral(
            "SELECT ref FROM removal WHERE discussion_id IN (%1) OR EXISTS (SELECT 1 FROM audit a JOIN "
            "audit_body b ON b.seq = a.seq WHERE a.discussion_id = removal.discussion_id AND a.seq < "
            "removal.seq) OR EXISTS (SELECT 1 FROM trail_line l JOIN trail_body b ON b.trail_id = l.trail_id "
            "AND b.seq = l.seq WHERE l.discussion_id = removal.discussion_id)")
            .arg(holding.join(QStringLiteral(" UNION ALL "))),
        {}, [&](const SqlRow& row) {
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store", "%1 was removed, and parts of it are still there.")).arg(row.text(0)));
        });
    return left;
}

// What was lost in a rescue is what its line of the day tells.
Result<void> TrailVerifier::rescues()
{
    auto lines = m_rescues;
    auto read = m_connection.each(QStringLiteral("SELECT DISTINCT seq FROM lost"), {}, [&](const SqlRow& row) {
        lines.insert({row.number(0), {}});
    });
    if (!read)
        return read;
    for (const auto& [line, body] : lines) {
        const auto now = LostRows::told(m_connection, line);
        if (!now)
            return now.error();
        const QJsonObject told = QJsonDocument::fromJson(body.toUtf8()).object();
        const bool silent = body.isEmpty() && m_lost.has(QStringLiteral("audit_body"), QString::number(line));
        if (!silent && told.value(u"lost").toObject() != *now)
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store",
                                      "What was lost in a rescue is not what line %1 of the audit trail tells."))
                    .arg(line));
    }
    if (!m_lost.empty())
        m_report.unseen.append(
            say(QT_TRANSLATE_NOOP("store", "What could not be read when these records were rescued from a damaged "
                                           "file: %1 rows. What the trail’s lines beside those followed cannot be "
                                           "shown."))
                .arg(m_lost.size()));
    return {};
}

} // namespace chairside
