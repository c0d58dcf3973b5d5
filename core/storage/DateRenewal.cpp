#include "core/storage/DateRenewal.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Summary.h"
#include "core/storage/Connection.h"
#include "core/storage/DeadlineTable.h"
#include "core/storage/DraftWriter.h"
#include "core/storage/WholeDiscussion.h"

namespace chairside {

namespace {

QString countedKey()
{
    return QStringLiteral("dates.counted");
}

QString closuresKey()
{
    return QStringLiteral("closures");
}

} // namespace

DateRenewal::DateRenewal(Connection& connection, Clock clock, DraftWriter& drafts)
    : m_connection(connection), m_clock(std::move(clock)), m_drafts(drafts)
{
}

Result<void> DateRenewal::one(Id<Discussion> id)
{
    Discussion discussion;
    discussion.id = id;
    if (auto read = readWhole(m_connection, discussion); !read)
        return read;
    auto protocol = protocolOf(discussion.protocolSha256);
    if (!protocol)
        return protocol.error();
    auto closures = setting(closuresKey());
    if (!closures)
        return closures.error();
    const Summary summary = summarise(discussion, **protocol, readiness(discussion, **protocol, today(m_clock)),
                                      WorkingDays(readClosures(*closures)));
    // When it was last changed is not this.
    auto changed =
        m_connection.execute(QStringLiteral("UPDATE discussion SET open_actions = ?, next_due = ? WHERE id = ?"),
                             {summary.openActions, summary.nextDue, id.value});
    if (!changed)
        return changed;
    m_drafts.forget(id);
    return writeDeadlines(m_connection, id, nullptr, summary.deadlines);
}

Result<void> DateRenewal::followedBy(Id<Discussion> id, bool surely)
{
    Id<Discussion> earlier;
    QDate known, reviewed;
    auto read = m_connection.each(
        QStringLiteral(
            "SELECT p.id, p.reviewed_on, (SELECT min(f.held_on) FROM discussion f WHERE f.follows_id = p.id AND "
            "f.state <> 'declined' AND %1) FROM discussion d JOIN discussion p ON p.id = d.follows_id WHERE d.id = ?")
            .arg(tookPlaceSql(QStringLiteral("f"))),
        {id.value}, [&](const SqlRow& row) {
            earlier = Id<Discussion>{row.number(0)};
            known = row.day(1);
            reviewed = row.day(2);
        });
    if (!read)
        return read;
    if (!earlier || (known == reviewed && !surely))
        return {};
    auto kept = m_connection.execute(QStringLiteral("UPDATE discussion SET reviewed_on = ? WHERE id = ?"),
                                     {reviewed, earlier.value});
    if (!kept)
        return kept;
    return one(earlier);
}

Result<std::vector<Id<Discussion>>> DateRenewal::waiting() const
{
    std::vector<Id<Discussion>> out;
    auto counted =
        m_connection.value(QStringLiteral("SELECT \"value\" FROM setting WHERE \"key\" = ?"), {countedKey()});
    auto closures = setting(closuresKey());
    if (!counted || !closures)
        return !counted ? counted.error() : closures.error();
    if (!counted->isNull() && counted->toString() == *closures)
        return out;
    const QString which =
        counted->isNull()
            ? QStringLiteral("SELECT id FROM discussion ORDER BY id")
            : QStringLiteral(
                  "SELECT DISTINCT discussion_id FROM deadline WHERE met_on IS NULL AND dropped = 0 AND due_on "
                  "IS NOT NULL ORDER BY discussion_id");
    auto read = m_connection.each(which, {}, [&](const SqlRow& row) { out.push_back(Id<Discussion>{row.number(0)}); });
    if (!read)
        return read.error();
    return out;
}

Result<void> DateRenewal::finished()
{
    return m_connection.execute(
        QStringLiteral(
            "INSERT INTO setting (\"key\", \"value\") VALUES (?, ifnull((SELECT \"value\" FROM setting WHERE "
            "\"key\" = ?), '')) ON CONFLICT (\"key\") DO UPDATE SET \"value\" = excluded.\"value\""),
        {countedKey(), closuresKey()});
}

Result<QString> DateRenewal::setting(const QString& key) const
{
    auto value = m_connection.value(QStringLiteral("SELECT \"value\" FROM setting WHERE \"key\" = ?"), {key});
    if (!value)
        return value.error();
    return value->toString();
}

Result<ProtocolPtr> DateRenewal::protocolOf(const QByteArray& sha256)
{
    if (const auto known = m_protocols.find(sha256); known != m_protocols.end())
        return known->second;
    auto json = m_connection.value(QStringLiteral("SELECT json FROM protocol WHERE sha256 = ?"), {sha256});
    if (!json)
        return json.error();
    auto protocol = readKeptProtocol(json->toByteArray(), QStringLiteral("a stored procedure"));
    if (!protocol)
        return protocol.error();
    return m_protocols.emplace(sha256, *protocol).first->second;
}

} // namespace chairside
