#include "core/storage/Retention.h"

#include "core/storage/Connection.h"
#include "core/storage/DiscussionRow.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace chairside {

namespace {

Error notReady(const char* words)
{
    return {ErrorCode::NotReady, QCoreApplication::translate("store", words), {}};
}

// By the index of steps by kind and day, so that it costs what is past its period, however much is stored. A step that
// was taken back does not count; of several children, the last that was filed.
constexpr auto candidates =
    "WITH passed AS (SELECT DISTINCT discussion_id FROM step WHERE kind IN ('filed', 'closed') AND day <= ? UNION "
    "SELECT "
    "id FROM discussion WHERE state = 'declined' AND changed_at < ?) SELECT d.id, d.ref, d.title, d.procedure, "
    "d.state, "
    "(SELECT max(s.day) FROM step s WHERE s.discussion_id = d.id AND s.kind = 'filed' AND NOT EXISTS (SELECT 1 FROM "
    "step t "
    "WHERE t.discussion_id = d.id AND t.kind = 'taken-back' AND t.about = s.id)), (SELECT max(s.day) FROM step s WHERE "
    "s.discussion_id = d.id AND s.kind = 'closed'), (SELECT date(max(at)) FROM (SELECT at FROM audit WHERE "
    "discussion_id = d.id AND kind = 'decline' UNION ALL SELECT at FROM trail_line WHERE discussion_id = d.id AND kind "
    "= "
    "'decline')), (SELECT k.until FROM keeping k WHERE k.discussion_id = d.id ORDER BY k.seq DESC LIMIT 1), (SELECT "
    "k.reason FROM keeping k WHERE k.discussion_id = d.id ORDER BY k.seq DESC LIMIT 1) FROM passed JOIN discussion d "
    "ON d.id "
    "= passed.discussion_id WHERE d.state NOT IN ('draft', 'amending')";

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

Result<std::vector<PastPeriod>> pastPeriod(Connection& connection, const RetentionPeriods& periods, QDate today)
{
    int shortest = periods.months;
    for (const auto& [procedure, months] : periods.procedures)
        if (months > 0 && (shortest == 0 || months < shortest))
            shortest = months;
    std::vector<PastPeriod> out;
    if (shortest == 0)
        return out;
    auto read = connection.each(QLatin1String(candidates), {today.addMonths(-shortest), today.addMonths(-shortest)},
                                [&](const SqlRow& row) {
                                    PastPeriod each{Id<Discussion>{row.number(0)},
                                                    row.text(1),
                                                    row.text(2),
                                                    row.text(3),
                                                    RetentionFrom::Filed,
                                                    row.day(5),
                                                    {},
                                                    row.day(8),
                                                    row.text(9)};
                                    if (!each.since.isValid() && row.text(4) == u"closed") {
                                        each.from = RetentionFrom::Closed;
                                        each.since = row.day(6);
                                    }
                                    if (!each.since.isValid() && row.text(4) == u"declined") {
                                        each.from = RetentionFrom::Declined;
                                        each.since = row.day(7);
                                    }
                                    const int months = periods.of(each.procedure);
                                    if (!each.since.isValid() || months == 0)
                                        return;
                                    each.passed = each.since.addMonths(months);
                                    if (each.passed <= today)
                                        out.push_back(std::move(each));
                                });
    if (!read)
        return read.error();
    std::sort(out.begin(), out.end(), [](const PastPeriod& a, const PastPeriod& b) {
        return a.passed != b.passed ? a.passed < b.passed : a.ref < b.ref;
    });
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
