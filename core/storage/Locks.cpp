#include "core/storage/Locks.h"

#include "core/discussion/RowAccess.h"

#include <QStringList>

namespace chairside {

namespace {

Lock lock(const QString& name, const QString& when, const QString& condition, const QString& says)
{
    const QString table = when.mid(when.indexOf(QLatin1String(" ON ")) + 4).remove(QLatin1Char('"'));
    return {name, table,
            QStringLiteral("CREATE TRIGGER %1 %2 WHEN %3 BEGIN SELECT RAISE(ABORT, '%4'); END")
                .arg(name, when, condition, says)};
}

// The newest line of the trail is of this kind and about this discussion: a command that may do what nothing else may
// writes its line first.
QString justAudited(const char* kind, const QString& discussion)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM audit WHERE seq = (SELECT max(seq) FROM audit) AND kind = '%1' AND "
                          "discussion_id = %2)")
        .arg(QLatin1String(kind), discussion);
}

QString removing(const QString& discussion)
{
    return justAudited("removed", discussion);
}

QString takingIn(const QString& discussion)
{
    return justAudited("taken-in", discussion);
}

QString lockedState(const QString& discussion)
{
    return QStringLiteral("(SELECT state FROM discussion WHERE id = %1) NOT IN ('draft', 'amending')").arg(discussion);
}

void lockContent(std::vector<Lock>& out, const QString& table)
{
    const QString quoted = QStringLiteral("\"%1\"").arg(table);
    const QString says = QStringLiteral("signed");
    // The second half: a row of a locked discussion that an INSERT OR REPLACE would push aside.
    out.push_back(lock(table + QLatin1String("_lock_i"), QStringLiteral("BEFORE INSERT ON ") + quoted,
                       lockedState(QStringLiteral("NEW.discussion_id")) + QLatin1String(" OR ") +
                           lockedState(QStringLiteral("(SELECT discussion_id FROM %1 WHERE id = NEW.id)").arg(quoted)),
                       says));
    out.push_back(lock(table + QLatin1String("_lock_u"), QStringLiteral("BEFORE UPDATE ON ") + quoted,
                       lockedState(QStringLiteral("OLD.discussion_id")) +
                           QLatin1String(" OR NEW.id IS NOT OLD.id OR NEW.discussion_id IS NOT OLD.discussion_id"),
                       says));
    out.push_back(lock(table + QLatin1String("_lock_d"), QStringLiteral("BEFORE DELETE ON ") + quoted,
                       lockedState(QStringLiteral("OLD.discussion_id")) + QLatin1String(" AND NOT ") +
                           removing(QStringLiteral("OLD.discussion_id")),
                       says));
}

// A table that is only ever appended to. `key`: what names a row, compared with NEW. The rowid as well: it can be given
// in an INSERT OR REPLACE, and would push a row aside whatever its key. `unless`: when a row may go after all.
void keep(std::vector<Lock>& out, const QString& table, const QStringList& key, const QString& says,
          const QString& unless = QStringLiteral("FALSE"))
{
    QStringList same;
    for (const QString& column : key)
        same.append(QStringLiteral("%1 = NEW.%1").arg(column));
    out.push_back(lock(table + QLatin1String("_keep_i"), QStringLiteral("BEFORE INSERT ON ") + table,
                       QStringLiteral("EXISTS (SELECT 1 FROM %1 WHERE (%2) OR rowid = NEW.rowid)")
                           .arg(table, same.join(QLatin1String(" AND "))),
                       says));
    out.push_back(lock(table + QLatin1String("_keep_u"), QStringLiteral("BEFORE UPDATE ON ") + table,
                       QStringLiteral("TRUE"), says));
    out.push_back(lock(table + QLatin1String("_keep_d"), QStringLiteral("BEFORE DELETE ON ") + table,
                       QStringLiteral("NOT (%1)").arg(unless), says));
}

// A link to the discussion before: emptied when that is removed, which keeps the plain fact; made again when it comes
// in.
QString linkMoves()
{
    return QStringLiteral(
               "(NEW.follows_id IS NOT OLD.follows_id OR NEW.earlier_id IS NOT OLD.earlier_id) AND NOT "
               "(NEW.follows_id IS NULL AND OLD.earlier_id IS NULL AND NEW.earlier_id IS OLD.follows_id AND ") +
           removing(QStringLiteral("OLD.follows_id")) +
           QStringLiteral(") AND NOT (OLD.follows_id IS NULL AND NEW.earlier_id IS NULL AND NEW.follows_id IS "
                          "OLD.earlier_id AND ") +
           takingIn(QStringLiteral("OLD.earlier_id")) + QLatin1Char(')');
}

void lockDiscussion(std::vector<Lock>& out)
{
    out.push_back(lock(QStringLiteral("discussion_keep_i"), QStringLiteral("BEFORE INSERT ON discussion"),
                       QStringLiteral("EXISTS (SELECT 1 FROM discussion WHERE id = NEW.id OR ref = NEW.ref) OR "
                                      "NEW.state <> 'draft' OR NEW.versions <> 0"),
                       QStringLiteral("signed")));
    out.push_back(lock(QStringLiteral("discussion_keep_d"), QStringLiteral("BEFORE DELETE ON discussion"),
                       QStringLiteral("NOT ") + removing(QStringLiteral("OLD.id")), QStringLiteral("signed")));
    out.push_back(lock(QStringLiteral("discussion_keep_u"), QStringLiteral("BEFORE UPDATE ON discussion"),
                       QStringLiteral("NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.protocol_id IS NOT "
                                      "OLD.protocol_id OR NEW.created_at IS NOT OLD.created_at OR NEW.procedure IS NOT "
                                      "OLD.procedure OR (%1)")
                           .arg(linkMoves()),
                       QStringLiteral("signed")));
    // What Home says of a locked record is part of it; open actions and what is due move on.
    out.push_back(
        lock(QStringLiteral("discussion_lock_u"), QStringLiteral("BEFORE UPDATE ON discussion"),
             QStringLiteral("OLD.state NOT IN ('draft', 'amending') AND NEW.state IS OLD.state AND (NEW.title "
                            "IS NOT OLD.title OR NEW.held_on IS NOT OLD.held_on OR NEW.review_on IS NOT "
                            "OLD.review_on OR NEW.decision IS NOT OLD.decision OR NEW.amend_reason IS NOT "
                            "OLD.amend_reason)"),
             QStringLiteral("signed")));
    const QString own = QStringLiteral("OLD.id");
    out.push_back(lock(
        QStringLiteral("discussion_state"), QStringLiteral("BEFORE UPDATE ON discussion"),
        QStringLiteral("(NEW.state IS NOT OLD.state OR NEW.versions IS NOT OLD.versions) AND NOT (") +
            QStringLiteral("(OLD.state IN ('draft', 'amending') AND NEW.state = 'signed' AND NEW.versions = "
                           "OLD.versions + 1 AND EXISTS (SELECT 1 FROM version WHERE discussion_id = OLD.id AND no "
                           "= NEW.versions) AND ") +
            justAudited("sign", own) +
            QStringLiteral(") OR (OLD.state = 'signed' AND NEW.state = 'amending' AND NEW.versions = OLD.versions "
                           "AND ") +
            justAudited("amend", own) +
            QStringLiteral(") OR (OLD.state = 'draft' AND NEW.state = 'declined' AND NEW.versions = OLD.versions "
                           "AND ") +
            justAudited("decline", own) +
            QStringLiteral(") OR (OLD.state = 'signed' AND NEW.state = 'closed' AND NEW.versions = OLD.versions AND ") +
            justAudited("close", own) +
            QStringLiteral(") OR (OLD.state IN ('closed', 'declined') AND NEW.state = iif(OLD.versions > 0, 'signed', "
                           "'draft') AND NEW.versions = OLD.versions AND ") +
            justAudited("reopen", own) +
            // One that comes in from other records arrives in the state it has there, with its versions.
            QStringLiteral(") OR (OLD.state = 'draft' AND OLD.versions = 0 AND NEW.versions = (SELECT count(*) FROM "
                           "version WHERE discussion_id = OLD.id) AND ") +
            takingIn(own) + QStringLiteral("))"),
        QStringLiteral("life cycle")));
}

// Versions, copies, what became of actions, steps: appended to, and gone only with their discussion.
void lockHistory(std::vector<Lock>& out)
{
    const QString signedSays = QStringLiteral("signed"), kept = QStringLiteral("append only");
    const QString gone = removing(QStringLiteral("OLD.discussion_id"));
    keep(out, QStringLiteral("version"), {QStringLiteral("discussion_id"), QStringLiteral("no")}, signedSays, gone);
    // A version joins the record in the transaction that signs it, and is the next; or comes in with it.
    out.push_back(
        lock(QStringLiteral("version_next"), QStringLiteral("BEFORE INSERT ON version"),
             QStringLiteral("(%1 OR NEW.no IS NOT (SELECT versions + 1 FROM discussion WHERE id = "
                            "NEW.discussion_id)) AND NOT %2")
                 .arg(lockedState(QStringLiteral("NEW.discussion_id")), takingIn(QStringLiteral("NEW.discussion_id"))),
             signedSays));
    keep(out, QStringLiteral("issue"),
         {QStringLiteral("discussion_id"), QStringLiteral("version_no"), QStringLiteral("audience"),
          QStringLiteral("form")},
         signedSays, gone);
    keep(out, QStringLiteral("action_progress"), {QStringLiteral("id")}, kept, gone);
    keep(out, QStringLiteral("step"), {QStringLiteral("id")}, kept, gone);
    keep(out, QStringLiteral("keeping"), {QStringLiteral("seq")}, kept, gone);
    keep(out, QStringLiteral("protocol"), {QStringLiteral("id")}, kept,
         QStringLiteral("NOT EXISTS (SELECT 1 FROM discussion WHERE protocol_id = OLD.id) AND EXISTS (SELECT 1 FROM "
                        "audit WHERE seq = (SELECT max(seq) FROM audit) AND kind = 'removed')"));
    out.push_back(lock(QStringLiteral("protocol_once"), QStringLiteral("BEFORE INSERT ON protocol"),
                       QStringLiteral("EXISTS (SELECT 1 FROM protocol WHERE sha256 = NEW.sha256)"), kept));
}

// The trail, and those of other records. Headers stay for good; a body goes with its discussion, or with the sitting
// that the newest line names beside it.
void lockTrails(std::vector<Lock>& out)
{
    const QString kept = QStringLiteral("append only");
    keep(out, QStringLiteral("audit"), {QStringLiteral("seq")}, kept);
    out.push_back(lock(QStringLiteral("audit_next"), QStringLiteral("BEFORE INSERT ON audit"),
                       QStringLiteral("NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit)"), kept));
    keep(
        out, QStringLiteral("audit_body"), {QStringLiteral("seq")}, kept,
        QStringLiteral("EXISTS (SELECT 1 FROM audit a JOIN audit r ON r.seq = (SELECT max(seq) FROM audit) WHERE a.seq "
                       "= OLD.seq AND a.seq < r.seq AND r.kind = 'removed' AND r.discussion_id <> 0 AND "
                       "(a.discussion_id = r.discussion_id OR "
                       "(a.discussion_id = 0 AND a.tbl = 'sitting' AND r.tbl = 'sitting' AND a.row_id = r.row_id)))"));
    keep(out, QStringLiteral("removal"), {QStringLiteral("seq")}, kept);
    out.push_back(lock(QStringLiteral("removal_told"), QStringLiteral("BEFORE INSERT ON removal"),
                       QStringLiteral("NOT ") + removing(QStringLiteral("NEW.discussion_id")), kept));

    keep(out, QStringLiteral("lost"), {QStringLiteral("tbl"), QStringLiteral("key")}, kept);
    out.push_back(lock(QStringLiteral("lost_told"), QStringLiteral("BEFORE INSERT ON lost"),
                       QStringLiteral("NOT ") + justAudited("rescued", QStringLiteral("0")), kept));

    keep(out, QStringLiteral("trail"), {QStringLiteral("id")}, kept);
    const QStringList place{QStringLiteral("trail_id"), QStringLiteral("seq")};
    keep(out, QStringLiteral("trail_line"), place, kept);
    out.push_back(lock(QStringLiteral("trail_line_told"), QStringLiteral("BEFORE INSERT ON trail_line"),
                       QStringLiteral("NOT ") + takingIn(QStringLiteral("NEW.discussion_id")), kept));
    const QString its = QStringLiteral("(SELECT discussion_id FROM trail_line l WHERE l.trail_id = %1.trail_id AND "
                                       "l.seq = %1.seq)");
    keep(out, QStringLiteral("trail_body"), place, kept, removing(its.arg(QStringLiteral("OLD"))));
    out.push_back(lock(QStringLiteral("trail_body_told"), QStringLiteral("BEFORE INSERT ON trail_body"),
                       QStringLiteral("NOT ") + takingIn(its.arg(QStringLiteral("NEW"))), kept));
}

} // namespace

std::vector<Lock> allLocks()
{
    std::vector<Lock> out;
    AllRows::each([&]<class Row>() { lockContent(out, QString::fromLatin1(Describe<Row>::table)); });
    lockDiscussion(out);

    lockHistory(out);
    lockTrails(out);
    return out;
}

} // namespace chairside
