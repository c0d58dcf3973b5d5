#include "core/rules/Purview.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Purview)
};

} // namespace

QString spanWords(QDate from, QDate until)
{
    if (!from.isValid() || !until.isValid() || until < from)
        return {};
    int months = (until.year() - from.year()) * 12 + until.month() - from.month();
    if (from.addMonths(months) > until)
        --months;
    const qint64 days = from.addMonths(months).daysTo(until);
    QStringList parts;
    if (months > 0)
        parts << counted(months, Words::tr("month"), Words::tr("months"));
    if (days > 0 || months == 0)
        parts << counted(days, Words::tr("day"), Words::tr("days"));
    return joined(parts);
}

QDate purviewUntil(const Discussion& discussion, QDate today)
{
    if (discussion.state != State::Closed)
        return today;
    QDate last;
    for (const Step* closed : discussion.stepsOf(StepKind::Closed))
        last = std::max(last, closed->day);
    return last.isValid() ? last : today;
}

QString purviewWords(const Purview& purview, const Discussion& discussion, QDate today)
{
    const QDate until = purviewUntil(discussion, today);
    const QString span = spanWords(purview.since, until);
    if (span.isEmpty() || purview.discussions < 1)
        return {};
    const QString in = counted(purview.discussions, Words::tr("discussion"), Words::tr("discussions"));
    return discussion.state == State::Closed
               ? Words::tr("Looked at from %1 to %2, in %3: %4.")
                     .arg(longDate(purview.since), longDate(until), in, span)
               : Words::tr("Looked at since %1, in %2: %3.").arg(longDate(purview.since), in, span);
}

} // namespace chairside
