#include "core/storage/Removal.h"

#include "core/discussion/RowAccess.h"
#include "core/storage/AttachmentTable.h"
#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/RowTables.h"

#include <QCoreApplication>

#include <vector>

namespace chairside {

namespace {

constexpr auto sweepSetting = "removal.sweep";

// What is known of it before it goes.
struct Leaving final
{
    QString ref;
    QString state;
    int versions = 0;
    Id<Discussion> follows;
    qint64 sitting = 0; // where nobody else is an item of it
    std::vector<qint64> children;
    std::vector<qint64> contacts;
    QStringList papers;
};

Result<std::vector<qint64>> numbers(Connection& connection, const char* sql, qint64 about)
{
    std::vector<qint64> out;
    auto read = connection.each(QLatin1String(sql), {about}, [&](const SqlRow& row) { out.push_back(row.number(0)); });
    if (!read)
        return read.error();
    return out;
}

Result<Leaving> look(Connection& connection, Id<Discussion> id)
{
    std::optional<Leaving> out;
    auto own = connection.each(
        QStringLiteral("SELECT ref, state, versions, follows_id, (SELECT d.sitting_id WHERE NOT EXISTS (SELECT 1 FROM "
                       "discussion o WHERE o.sitting_id = d.sitting_id AND o.id <> d.id)) FROM discussion d WHERE id = "
                       "?"),
        {id.value}, [&](const SqlRow& row) {
            out = Leaving{row.text(0),   row.text(1), row.count(2), Id<Discussion>{row.number(3)},
                          row.number(4), {},          {},           {}};
        });
    if (!own)
        return own.error();
    if (!out)
        return noSuchDiscussion();
    auto children = numbers(
        connection, "SELECT DISTINCT child_id FROM subject WHERE discussion_id = ? AND child_id IS NOT NULL", id.value);
    auto contacts = numbers(
        connection, "SELECT DISTINCT contact_id FROM participant WHERE discussion_id = ? AND contact_id IS NOT NULL",
        id.value);
    auto seated = numbers(connection,
                          "SELECT DISTINCT contact_id FROM sitting_member WHERE sitting_id = ? AND contact_id IS NOT "
                          "NULL",
                          out->sitting);
    for (const auto* found : {&children, &contacts, &seated})
        if (!*found)
            return found->error();
    out->children = *std::move(children);
    out->contacts = *std::move(contacts);
    out->contacts.insert(out->contacts.end(), seated->begin(), seated->end());
    auto papers = connection.each(
        QStringLiteral("SELECT sha256 FROM paper WHERE discussion_id = ? AND sha256 <> '' UNION SELECT sha256 FROM "
                       "version_paper WHERE discussion_id = ?"),
        {id.value, id.value}, [&](const SqlRow& row) { out->papers << row.text(0); });
    if (!papers)
        return papers.error();
    return *out;
}

Result<void> removeShared(Connection& connection, const Leaving& leaving)
{
    const auto drop = [&](const char* sql, const QVariant& value) {
        return connection.execute(QLatin1String(sql), {value});
    };
    if (leaving.sitting != 0) {
        if (auto done = drop("DELETE FROM sitting_member WHERE sitting_id = ?", leaving.sitting); !done)
            return done;
        if (auto done = drop("DELETE FROM sitting WHERE id = ?", leaving.sitting); !done)
            return done;
    }
    for (const qint64 child : leaving.children)
        if (auto done =
                drop("DELETE FROM child WHERE id = ? AND NOT EXISTS (SELECT 1 FROM subject WHERE child_id = child.id)",
                     child);
            !done)
            return done;
    for (const qint64 contact : leaving.contacts)
        if (auto done =
                drop("DELETE FROM contact WHERE id = ? AND NOT EXISTS (SELECT 1 FROM participant WHERE contact_id = "
                     "contact.id) AND NOT EXISTS (SELECT 1 FROM sitting_member WHERE contact_id = contact.id)",
                     contact);
            !done)
            return done;
    for (const QString& paper : leaving.papers)
        if (auto done = dropIfLoose(connection, paper); !done)
            return done;
    return connection.execute(QStringLiteral(
        "DELETE FROM protocol WHERE NOT EXISTS (SELECT 1 FROM discussion WHERE protocol_id = protocol.id)"));
}

// What the trails say of it; that it was there, and when who did something, stays.
Result<void> eraseBodies(Connection& connection, Id<Discussion> id, qint64 sitting)
{
    auto own = connection.execute(
        QStringLiteral("DELETE FROM audit_body WHERE seq IN (SELECT seq FROM audit WHERE discussion_id = ? AND seq < "
                       "(SELECT max(seq) FROM audit))"),
        {id.value});
    if (!own)
        return own;
    if (sitting != 0)
        if (auto ofSitting = connection.execute(
                QStringLiteral("DELETE FROM audit_body WHERE seq IN (SELECT seq FROM audit WHERE discussion_id = 0 AND "
                               "tbl = 'sitting' AND row_id = ?)"),
                {sitting});
            !ofSitting)
            return ofSitting;
    return connection.execute(
        QStringLiteral("DELETE FROM trail_body WHERE (trail_id, seq) IN (SELECT trail_id, seq FROM trail_line WHERE "
                       "discussion_id = ?)"),
        {id.value});
}

} // namespace

const QStringList& tablesOfDiscussion()
{
    static const QStringList all = [] {
        QStringList out;
        for (std::size_t i = 0; i < AllRows::size; ++i)
            out << tableOf(static_cast<RowKind>(i));
        // A copy and a paper belong to a version, so they go before it.
        return out << QStringLiteral(
                          "burst|place|passage|deadline|step|action_progress|keeping|version_paper|issue|version")
                          .split(u'|');
    }();
    return all;
}

Result<WhatGoes> whatGoes(Connection& connection, Id<Discussion> id)
{
    std::optional<WhatGoes> out;
    const Values ofId{id.value};
    auto own = connection.each(
        QStringLiteral("SELECT ref, title, versions, (SELECT count(*) FROM issue WHERE discussion_id = d.id), (SELECT "
                       "count(*) FROM paper WHERE discussion_id = d.id), (SELECT count(*) FROM audit WHERE "
                       "discussion_id = d.id) + (SELECT count(*) FROM trail_line WHERE discussion_id = d.id) FROM "
                       "discussion d WHERE id = ?"),
        ofId, [&](const SqlRow& row) {
            out = WhatGoes{row.text(0), row.text(1), row.count(2), row.count(3), row.count(4), row.count(5), {}, {}};
        });
    if (!own)
        return own.error();
    if (!out)
        return noSuchDiscussion();
    auto staying = connection.each(
        QStringLiteral("SELECT name FROM subject s WHERE discussion_id = ? AND EXISTS (SELECT 1 FROM subject o WHERE "
                       "o.child_id = s.child_id AND o.discussion_id <> s.discussion_id) ORDER BY rank, id"),
        ofId, [&](const SqlRow& row) { out->staying << row.text(0); });
    auto followedBy = connection.each(QStringLiteral("SELECT ref FROM discussion WHERE follows_id = ? ORDER BY ref"),
                                      ofId, [&](const SqlRow& row) { out->followedBy << row.text(0); });
    if (!staying || !followedBy)
        return staying ? followedBy.error() : staying.error();
    return *out;
}

Result<Id<Discussion>> removeDiscussion(Connection& connection, AuditTrail& trail, const Removing& removing)
{
    const QString reason = removing.reason.trimmed();
    if (reason.isEmpty())
        return Error{
            ErrorCode::NotReady,
            QCoreApplication::translate("store", "Give your reason. It is all that stays beside the reference."),
            {}};
    const Id<Discussion> id = removing.discussion;
    auto leaving = look(connection, id);
    if (!leaving)
        return leaving.error();
    const QString sitting = leaving->sitting != 0 ? QStringLiteral("sitting") : QString();
    const QJsonObject body{{QStringLiteral("ref"), leaving->ref},
                           {QStringLiteral("reason"), reason},
                           {QStringLiteral("state"), leaving->state},
                           {QStringLiteral("versions"), leaving->versions}};
    // The line first: the locks look for it.
    if (auto noted = trail.append({QStringLiteral("removed"), removing.chair, id, sitting, leaving->sitting, body});
        !noted)
        return noted.error();
    const Values ofId{id.value};
    auto done = connection.execute(
        QStringLiteral("INSERT INTO removal (seq, discussion_id, ref, at) SELECT seq, discussion_id, ?, at FROM audit "
                       "ORDER BY seq DESC LIMIT 1"),
        {leaving->ref});
    if (done)
        done = connection.execute(QStringLiteral("UPDATE discussion SET earlier_id = follows_id, earlier_ref = ?, "
                                                 "follows_id = NULL WHERE follows_id = ?"),
                                  {leaving->ref, id.value});
    for (const QString& table : tablesOfDiscussion())
        if (done)
            done =
                connection.execute(QStringLiteral("DELETE FROM %1 WHERE discussion_id = ?").arg(quoted(table)), ofId);
    if (done)
        done = connection.execute(QStringLiteral("DELETE FROM discussion WHERE id = ?"), ofId);
    if (done)
        done = removeShared(connection, *leaving);
    if (done)
        done = eraseBodies(connection, id, leaving->sitting);
    if (done)
        done = connection.execute(QStringLiteral("INSERT INTO setting (\"key\", \"value\") VALUES (?, ?) ON CONFLICT "
                                                 "(\"key\") DO NOTHING"),
                                  {QLatin1String(sweepSetting), QStringLiteral("due")});
    // The words of what was deleted or changed stay in the index's segments until these are merged into one.
    if (done)
        done = connection.execute(QStringLiteral("INSERT INTO passage_fts (passage_fts) VALUES ('optimize')"));
    if (!done)
        return done.error();
    return leaving->follows;
}

Result<void> sweep(Connection& connection)
{
    auto due = connection.value(QStringLiteral("SELECT count(*) FROM setting WHERE \"key\" = ?"),
                                {QLatin1String(sweepSetting)});
    if (!due)
        return due.error();
    if (due->toInt() == 0)
        return {};
    if (auto swept = connection.script(QStringLiteral("VACUUM")); !swept)
        return swept;
    if (auto done =
            connection.execute(QStringLiteral("DELETE FROM setting WHERE \"key\" = ?"), {QLatin1String(sweepSetting)});
        !done)
        return done;
    // Where somebody else reads just now it is emptied when the store is closed.
    auto emptied = connection.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!emptied)
        return emptied.error();
    return {};
}

} // namespace chairside
