#include "core/storage/Retention.h"

#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"
#include "core/storage/HomeReader.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace chairside {

namespace {

Error notReady(const char* words)
{
    return {ErrorCode::NotReady, QCoreApplication::translate("store", words), {}};
}

constexpr auto columns =
    "SELECT d.id, d.ref, d.title, d.procedure, d.state, d.keep_from, d.kept_until, (SELECT k.reason FROM keeping k "
    "WHERE "
    "k.discussion_id = d.id ORDER BY k.seq DESC LIMIT 1), EXISTS (SELECT 1 FROM step s WHERE s.discussion_id = d.id "
    "AND "
    "s.kind = 'filed' AND NOT EXISTS (SELECT 1 FROM step t WHERE t.discussion_id = d.id AND t.kind = 'taken-back' AND "
    "t.about = s.id)) FROM discussion d WHERE ";

PastPeriod readPast(const SqlRow& row)
{
    PastPeriod out{Id<Discussion>{row.number(0)},
                   row.text(1),
                   row.text(2),
                   row.text(3),
                   RetentionFrom::Filed,
                   row.day(5),
                   {},
                   row.day(6),
                   row.text(7)};
    if (row.number(8) == 0)
        out.from = row.text(4) == u"declined" ? RetentionFrom::Declined : RetentionFrom::Closed;
    return out;
}

// Each procedure that has a period, with the last day that is past it.
Result<void> eachPast(Connection& connection, const RetentionPeriods& periods, QDate today,
                      const std::function<Result<void>(const QString& procedure, QDate last)>& look)
{
    if (periods == RetentionPeriods())
        return {};
    const auto procedures = HomeReader(connection).procedures();
    if (!procedures)
        return procedures.error();
    for (const QString& each : *procedures)
        if (const int months = periods.of(each); months > 0)
            if (auto looked = look(each, lastDayPast(today, months)); !looked)
                return looked;
    return {};
}

} // namespace

int RetentionPeriods::of(const QString& procedure) const
{
    const auto own = procedures.find(procedure);
    return own == procedures.end() ? months : own->second;
}

RetentionPeriods readRetention(const QString& text)
{
    RetentionPeriods out;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const qsizetype at = line.lastIndexOf(u'=');
        const int months = std::max(0, line.mid(at + 1).toInt());
        if (at < 0)
            out.months = months;
        else
            out.procedures[line.left(at)] = months;
    }
    return out;
}

QString retentionText(const RetentionPeriods& periods)
{
    QStringList lines{QString::number(periods.months)};
    for (const auto& [procedure, months] : periods.procedures)
        lines << procedure + QLatin1Char('=') + QString::number(months);
    return lines.join(QLatin1Char('\n'));
}

QDate lastDayPast(QDate today, int months)
{
    const QDate before = today.addMonths(-months);
    const bool atEnd = today.day() == today.daysInMonth();
    return atEnd ? QDate(before.year(), before.month(), before.daysInMonth()) : before;
}

// The plus keeps SQLite from walking through all that is past its period, looking for the few that are kept.
QString pastPeriodStatement(PastList which)
{
    return QLatin1String(columns) +
           (which == PastList::Waiting
                ? QStringLiteral("d.procedure = ? AND d.keep_from <= ? AND (d.kept_until IS NULL OR d.kept_until < ?)")
                : QStringLiteral("+d.procedure = ? AND +d.keep_from <= ? AND d.kept_until >= ?")) +
           QLatin1String(" ORDER BY d.keep_from, d.id LIMIT ?");
}

Result<std::vector<PastPeriod>> pastPeriod(Connection& connection, const RetentionPeriods& periods, QDate today,
                                           PastList which, int limit)
{
    std::vector<PastPeriod> out;
    const QString statement = pastPeriodStatement(which);
    auto read = eachPast(connection, periods, today, [&](const QString& procedure, QDate last) {
        return connection.each(statement, {procedure, last, today, limit}, [&](const SqlRow& row) {
            out.push_back(readPast(row));
            out.back().passed = out.back().since.addMonths(periods.of(procedure));
        });
    });
    if (!read)
        return read.error();
    std::sort(out.begin(), out.end(), [](const PastPeriod& a, const PastPeriod& b) {
        return a.passed != b.passed ? a.passed < b.passed : a.ref < b.ref;
    });
    if (out.size() > static_cast<std::size_t>(limit))
        out.resize(static_cast<std::size_t>(limit));
    return out;
}

Result<int> pastPeriodCount(Connection& connection, const RetentionPeriods& periods, QDate today)
{
    int out = 0;
    auto counted = eachPast(connection, periods, today, [&](const QString& procedure, QDate last) -> Result<void> {
        auto past = connection.value(
            QStringLiteral(
                "SELECT (SELECT ifnull(sum(count), 0) FROM tally WHERE list = 'keeping' AND key BETWEEN ? || "
                "char(31) AND ? || char(31) || ?) - (SELECT count(*) FROM discussion WHERE kept_until >= ? "
                "AND +procedure = ? AND +keep_from <= ?)"),
            {procedure, procedure, last, today, procedure, last});
        if (!past)
            return past.error();
        out += past->toInt();
        return {};
    });
    if (!counted)
        return counted.error();
    return out;
}

Result<void> keepLonger(Connection& connection, AuditTrail& trail, const KeepLonger& keep, const QDateTime& now)
{
    if (keep.reason.trimmed().isEmpty())
        return notReady(QT_TRANSLATE_NOOP("store", "Give your reason. It is kept with the record."));
    if (!keep.until.isValid() || keep.until <= now.toLocalTime().date())
        return notReady(QT_TRANSLATE_NOOP("store", "Say until which day to come it is kept."));
    if (auto there = discussionState(connection, keep.discussion); !there)
        return there.error();
    const QString until = keep.until.toString(Qt::ISODate);
    auto added = connection.execute(
        QStringLiteral("INSERT INTO keeping (discussion_id, at, by, until, reason) VALUES (?, ?, ?, ?, ?)"),
        {keep.discussion.value, now, keep.chair, keep.until, keep.reason.trimmed()});
    if (!added)
        return added;
    return trail.append({QStringLiteral("keep"),
                         keep.chair,
                         keep.discussion,
                         {},
                         0,
                         {{QStringLiteral("until"), until}, {QStringLiteral("reason"), keep.reason.trimmed()}}});
}

} // namespace chairside
