#include "core/storage/Locks.h"

#include "core/discussion/RowAccess.h"

#include <QStringList>

namespace chairside {

namespace {

Lock lock(const QString& name, const QString& when, const QString& condition, const QString& says)
{
    return {name, QStringLiteral("CREATE TRIGGER %1 %2 WHEN %3 BEGIN SELECT RAISE(ABORT, '%4'); END")
                      .arg(name, when, condition, says)};
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
                       lockedState(QStringLiteral("OLD.discussion_id")), says));
}

// A table that is only ever appended to. `key`: what names a row, compared with NEW. The rowid as well: it can be given
// in an INSERT OR REPLACE, and would push a row aside whatever its key.
void keep(std::vector<Lock>& out, const QString& table, const QStringList& key, const QString& says)
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
                       QStringLiteral("TRUE"), says));
}

// The newest line of the trail is of this kind and about this discussion.
QString justAudited(const char* kind)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM audit WHERE seq = (SELECT max(seq) FROM audit) AND kind = '%1' AND "
                          "discussion_id = OLD.id)")
        .arg(QLatin1String(kind));
}

void lockDiscussion(std::vector<Lock>& out)
{
    out.push_back(lock(QStringLiteral("discussion_keep_i"), QStringLiteral("BEFORE INSERT ON discussion"),
                       QStringLiteral("EXISTS (SELECT 1 FROM discussion WHERE id = NEW.id OR ref = NEW.ref) OR "
                                      "NEW.state <> 'draft' OR NEW.versions <> 0"),
                       QStringLiteral("signed")));
    out.push_back(lock(QStringLiteral("discussion_keep_d"), QStringLiteral("BEFORE DELETE ON discussion"),
                       QStringLiteral("TRUE"), QStringLiteral("signed")));
    out.push_back(
        lock(QStringLiteral("discussion_keep_u"), QStringLiteral("BEFORE UPDATE ON discussion"),
             QStringLiteral("NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.protocol_id IS NOT "
                            "OLD.protocol_id OR NEW.follows_id IS NOT OLD.follows_id OR NEW.created_at IS NOT "
                            "OLD.created_at OR NEW.procedure IS NOT OLD.procedure"),
             QStringLiteral("signed")));
    // What Home says of a locked record is part of it; open actions and what is due move on.
    out.push_back(
        lock(QStringLiteral("discussion_lock_u"), QStringLiteral("BEFORE UPDATE ON discussion"),
             QStringLiteral("OLD.state NOT IN ('draft', 'amending') AND NEW.state IS OLD.state AND (NEW.title "
                            "IS NOT OLD.title OR NEW.held_on IS NOT OLD.held_on OR NEW.review_on IS NOT "
                            "OLD.review_on OR NEW.decision IS NOT OLD.decision OR NEW.amend_reason IS NOT "
                            "OLD.amend_reason)"),
             QStringLiteral("signed")));
    out.push_back(lock(
        QStringLiteral("discussion_state"), QStringLiteral("BEFORE UPDATE ON discussion"),
        QStringLiteral("(NEW.state IS NOT OLD.state OR NEW.versions IS NOT OLD.versions) AND NOT (") +
            QStringLiteral("(OLD.state IN ('draft', 'amending') AND NEW.state = 'signed' AND NEW.versions = "
                           "OLD.versions + 1 AND EXISTS (SELECT 1 FROM version WHERE discussion_id = OLD.id AND no "
                           "= NEW.versions) AND ") +
            justAudited("sign") +
            QStringLiteral(") OR (OLD.state = 'signed' AND NEW.state = 'amending' AND NEW.versions = OLD.versions "
                           "AND ") +
            justAudited("amend") +
            QStringLiteral(") OR (OLD.state = 'draft' AND NEW.state = 'declined' AND NEW.versions = OLD.versions "
                           "AND ") +
            justAudited("decline") +
            QStringLiteral(") OR (OLD.state = 'signed' AND NEW.state = 'closed' AND NEW.versions = OLD.versions AND ") +
            justAudited("close") +
            QStringLiteral(") OR (OLD.state IN ('closed', 'declined') AND NEW.state = iif(OLD.versions > 0, 'signed', "
                           "'draft') AND NEW.versions = OLD.versions AND ") +
            justAudited("reopen") + QStringLiteral("))"),
        QStringLiteral("life cycle")));
}

} // namespace

std::vector<Lock> allLocks()
{
    std::vector<Lock> out;
    AllRows::each([&]<class Row>() { lockContent(out, QString::fromLatin1(Describe<Row>::table)); });
    lockDiscussion(out);

    const QString kept = QStringLiteral("append only");
    keep(out, QStringLiteral("version"), {QStringLiteral("discussion_id"), QStringLiteral("no")},
         QStringLiteral("signed"));
    // A version joins the record in the transaction that signs it, and is the next.
    out.push_back(lock(QStringLiteral("version_next"), QStringLiteral("BEFORE INSERT ON version"),
                       lockedState(QStringLiteral("NEW.discussion_id")) +
                           QLatin1String(" OR NEW.no IS NOT (SELECT versions + 1 FROM discussion WHERE id = "
                                         "NEW.discussion_id)"),
                       QStringLiteral("signed")));
    keep(out, QStringLiteral("issue"),
         {QStringLiteral("discussion_id"), QStringLiteral("version_no"), QStringLiteral("audience"),
          QStringLiteral("form")},
         QStringLiteral("signed"));
    keep(out, QStringLiteral("action_progress"), {QStringLiteral("id")}, kept);
    keep(out, QStringLiteral("step"), {QStringLiteral("id")}, kept);
    keep(out, QStringLiteral("protocol"), {QStringLiteral("id")}, kept);
    out.push_back(lock(QStringLiteral("protocol_once"), QStringLiteral("BEFORE INSERT ON protocol"),
                       QStringLiteral("EXISTS (SELECT 1 FROM protocol WHERE sha256 = NEW.sha256)"), kept));
    keep(out, QStringLiteral("audit"), {QStringLiteral("seq")}, kept);
    out.push_back(lock(QStringLiteral("audit_next"), QStringLiteral("BEFORE INSERT ON audit"),
                       QStringLiteral("NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit)"), kept));
    keep(out, QStringLiteral("audit_body"), {QStringLiteral("seq")}, kept);
    return out;
}

} // namespace chairside
