#include "core/storage/StoreReader.h"

#include "core/storage/AuditTrail.h"
#include "core/storage/Connection.h"
#include "core/storage/DatesReader.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/HistoryReader.h"
#include "core/storage/HomeReader.h"
#include "core/storage/Removal.h"
#include "core/storage/SearchReader.h"
#include "core/storage/SittingTable.h"
#include "core/storage/Verifier.h"
#include "core/storage/WholeDiscussion.h"

#include <QCoreApplication>

namespace chairside {

namespace {

Result<QString> textOf(Result<QVariant> value)
{
    if (!value)
        return value.error();
    return value->toString();
}

} // namespace

StoreReader::StoreReader(Connection& connection) : m_connection(connection) {}

Result<Discussion> StoreReader::discussion(Id<Discussion> id) const
{
    Discussion out;
    out.id = id;
    // One moment of the store, however many tables: a save may come between two of them.
    auto moment = m_connection.run(QStringLiteral("BEGIN"));
    if (!moment)
        return moment.error();
    const Result<void> read = readWhole(m_connection, out);
    auto over = m_connection.run(QStringLiteral("COMMIT"));
    if (!read)
        return read.error();
    if (!over)
        return over.error();
    return out;
}

Result<Id<Discussion>> StoreReader::find(const QString& ref) const
{
    auto id = m_connection.value(QStringLiteral("SELECT id FROM discussion WHERE ref = ?"), {ref});
    if (!id)
        return id.error();
    if (id->isNull())
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("store", "There is no discussion %1 in these records. Check the reference.")
                .arg(ref),
            {}};
    return Id<Discussion>{id->toLongLong()};
}

Result<QByteArray> StoreReader::protocolJson(const QByteArray& sha256) const
{
    auto json = m_connection.value(QStringLiteral("SELECT json FROM protocol WHERE sha256 = ?"), {sha256});
    if (!json)
        return json.error();
    if (json->isNull())
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("store", "These records do not hold that procedure."), {}};
    return json->toByteArray();
}

QString StoreReader::protocolsStatement()
{
    return QStringLiteral("SELECT p.sha256, p.json, ifnull(t.count, 0) FROM protocol p LEFT JOIN tally t ON t.list = "
                          "'held-under' AND t.key = CAST(p.id AS TEXT) ORDER BY p.id");
}

Result<std::vector<StoredProtocol>> StoreReader::protocols() const
{
    std::vector<StoredProtocol> out;
    const auto read = m_connection.each(protocolsStatement(), {}, [&](const SqlRow& row) {
        out.push_back({row.bytes(0), row.bytes(1), row.count(2)});
    });
    if (!read)
        return read.error();
    return out;
}

Result<QString> StoreReader::lastProcedure() const
{
    auto code = m_connection.value(QStringLiteral("SELECT p.code FROM discussion d JOIN protocol p ON p.id = "
                                                  "d.protocol_id ORDER BY d.changed_at DESC, d.id DESC LIMIT 1"));
    if (!code)
        return code.error();
    return code->toString();
}

Result<HomeCounts> StoreReader::counts(QDate today) const
{
    return HomeReader(m_connection).counts(today);
}

Result<std::vector<HomeRow>> StoreReader::home(const HomeQuery& query, QDate today) const
{
    return HomeReader(m_connection).rows(query, today);
}

Result<int> StoreReader::homeTotal(const HomeQuery& query, QDate today) const
{
    return HomeReader(m_connection).total(query, today);
}

Result<std::optional<HomeRow>> StoreReader::homeRow(Id<Discussion> id) const
{
    return HomeReader(m_connection).row(id);
}

Result<QStringList> StoreReader::procedures() const
{
    return HomeReader(m_connection).procedures();
}

Result<std::vector<int>> StoreReader::years() const
{
    return HomeReader(m_connection).years();
}

Result<std::vector<DateRow>> StoreReader::dates(const DatesQuery& query) const
{
    return DatesReader(m_connection).dates(query);
}

Result<DateCounts> StoreReader::dateCounts(const QDateTime& now, QDate until) const
{
    return DatesReader(m_connection).counts(now, until);
}

Result<std::vector<DateRow>> StoreReader::actions(const ActionsQuery& query) const
{
    return DatesReader(m_connection).actions(query);
}

Result<int> StoreReader::actionTotal(const ActionsQuery& query) const
{
    return DatesReader(m_connection).actionTotal(query);
}

Result<std::vector<ActionOwner>> StoreReader::actionOwners() const
{
    return DatesReader(m_connection).owners();
}

Result<std::vector<SearchHit>> StoreReader::search(const QString& words, int limit) const
{
    return SearchReader(m_connection).search(words, limit);
}

Result<void> StoreReader::surround(SearchHit& hit, const QString& words) const
{
    return SearchReader(m_connection).surround(hit, words);
}

Result<std::vector<KnownChild>> StoreReader::knownChildren(const QString& text, int limit) const
{
    return SearchReader(m_connection).children(text, limit);
}

Result<std::vector<EarlierDiscussion>> StoreReader::discussionsOf(Id<Child> child) const
{
    return SearchReader(m_connection).discussionsOf(child);
}

Result<Purview> StoreReader::purview(Id<Discussion> id, QDate today) const
{
    // UNION: what goes round in a circle, in a damaged store, ends. CROSS JOIN: from each to the one before, by its id.
    Purview out;
    const auto read = m_connection.each(
        QStringLiteral(
            "WITH RECURSIVE back(id) AS (SELECT ? UNION SELECT d.follows_id FROM back CROSS JOIN discussion d "
            "ON d.id = back.id WHERE d.follows_id IS NOT NULL) SELECT min(d.held_on), count(*) FROM back "
            "CROSS JOIN discussion d ON d.id = back.id WHERE d.held_on <= ? AND d.state <> 'declined'"),
        {id.value, today}, [&](const SqlRow& row) {
            out = {row.day(0), row.count(1)};
        });
    if (!read)
        return read.error();
    return out;
}

Result<std::vector<KnownContact>> StoreReader::knownContacts(const QString& text, int limit) const
{
    return SearchReader(m_connection).contacts(text, limit);
}

Result<VersionText> StoreReader::version(Id<Discussion> id, int no) const
{
    std::optional<VersionText> out;
    auto read = m_connection.each(versionSelect(QStringLiteral("canonical")) + QLatin1String(" AND no = ?"),
                                  {id.value, no}, [&](const SqlRow& row) {
                                      out = VersionText{versionInfo(row), row.count(8), row.bytes(9)};
                                  });
    if (!read)
        return read.error();
    if (!out)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("store", "There is no signed version %1 of this discussion.").arg(no),
                     {}};
    return *out;
}

Result<QByteArray> StoreReader::issued(Id<Discussion> id, int no, Audience audience, const QString& form) const
{
    auto pdf = m_connection.value(QStringLiteral("SELECT pdf FROM issue WHERE discussion_id = ? AND version_no = ? AND "
                                                 "audience = ? AND form = ?"),
                                  {id.value, no, code(audience), form});
    if (!pdf)
        return pdf.error();
    if (pdf->isNull())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("store", "That copy of version %1 has not been issued.").arg(no),
                     {}};
    return pdf->toByteArray();
}

Result<QByteArray> StoreReader::attachment(const QString& sha256) const
{
    auto bytes = m_connection.value(QStringLiteral("SELECT bytes FROM attachment WHERE sha256 = ?"), {sha256});
    if (!bytes)
        return bytes.error();
    if (bytes->isNull())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("store", "The contents of that paper are not in these records. Ask "
                                                          "whoever sent it, and attach it again."),
                     {}};
    return bytes->toByteArray();
}

Result<RetentionPeriods> StoreReader::retention() const
{
    auto text = setting(QLatin1String(retentionSetting));
    if (!text)
        return text.error();
    return readRetention(*text);
}

Result<std::vector<PastPeriod>> StoreReader::pastPeriod(QDate today, PastList which) const
{
    auto periods = retention();
    if (!periods)
        return periods.error();
    return chairside::pastPeriod(m_connection, *periods, today, which);
}

Result<int> StoreReader::pastPeriodCount(QDate today) const
{
    auto periods = retention();
    if (!periods)
        return periods.error();
    return pastPeriodCount(today, *periods);
}

Result<int> StoreReader::pastPeriodCount(QDate today, const RetentionPeriods& periods) const
{
    return chairside::pastPeriodCount(m_connection, periods, today);
}

Result<WhatGoes> StoreReader::whatGoes(Id<Discussion> id) const
{
    return chairside::whatGoes(m_connection, id);
}

Result<QString> StoreReader::earlierElsewhere(Id<Discussion> id) const
{
    return textOf(m_connection.value(QStringLiteral("SELECT earlier_ref FROM discussion WHERE id = ?"), {id.value}));
}

Result<Sitting> StoreReader::sitting(Id<Sitting> id) const
{
    return readSitting(m_connection, id);
}

Result<std::vector<HomeRow>> StoreReader::draftsAlone(const QString& procedure) const
{
    return HomeReader(m_connection).draftsAlone(procedure);
}

Result<std::vector<HomeRow>> StoreReader::itemsOf(Id<Sitting> sitting) const
{
    return HomeReader(m_connection).itemsOf(sitting);
}

Result<std::vector<Sitting>> StoreReader::sittings(int offset, int limit) const
{
    return readSittings(m_connection, offset, limit);
}

Result<QByteArray> StoreReader::chainHead() const
{
    auto end = AuditTrail::read(m_connection);
    if (!end)
        return end.error();
    return end->head;
}

Result<QByteArray> StoreReader::trailOrigin() const
{
    const auto hash = m_connection.value(QStringLiteral("SELECT hash FROM audit WHERE seq = 1"));
    if (!hash)
        return hash.error();
    return hash->toByteArray();
}

Result<std::vector<AuditLine>> StoreReader::audit(Id<Discussion> id) const
{
    std::vector<AuditLine> out;
    auto read = m_connection.each(
        QStringLiteral(
            "SELECT l.seq, l.at, l.os_user, l.chair, l.kind, l.tbl, l.row_id, b.body, l.trail_id AS trail FROM "
            "trail_line "
            "l LEFT JOIN trail_body b ON b.trail_id = l.trail_id AND b.seq = l.seq WHERE l.discussion_id = ? UNION ALL "
            "SELECT a.seq, a.at, a.os_user, a.chair, a.kind, a.tbl, a.row_id, b.body, 1 << 62 FROM audit a LEFT JOIN "
            "audit_body b ON b.seq = a.seq WHERE a.discussion_id = ? ORDER BY trail, 1"),
        {id.value, id.value}, [&](const SqlRow& row) {
            out.push_back({row.number(0), row.moment(1), row.text(2), row.text(3), row.text(4), id, row.text(5),
                           row.number(6), row.text(7)});
        });
    if (!read)
        return read.error();
    return out;
}

Result<QString> StoreReader::place(Id<Discussion> id) const
{
    return textOf(m_connection.value(QStringLiteral("SELECT place FROM place WHERE discussion_id = ?"), {id.value}));
}

Result<QString> StoreReader::setting(const QString& key) const
{
    return textOf(m_connection.value(QStringLiteral("SELECT \"value\" FROM setting WHERE \"key\" = ?"), {key}));
}

WorkingDays StoreReader::workingDays() const
{
    const auto text = setting(QStringLiteral("closures"));
    return WorkingDays(text ? readClosures(*text) : std::set<QDate>());
}

HistoryReader StoreReader::history() const
{
    return HistoryReader(m_connection);
}

Result<VerifyReport> StoreReader::verify(const std::vector<QByteArray>& heads) const
{
    return Verifier(m_connection).run(heads);
}

} // namespace chairside
