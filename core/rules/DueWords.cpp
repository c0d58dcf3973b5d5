#include "core/rules/DueWords.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::DueWords)
};

QString moment(QDate day, QTime time)
{
    return time.isValid() ? Words::tr("%1 on %2").arg(clockTime(time), longDate(day)) : longDate(day);
}

// A day that passed over a weekend is late by no working day, and late all the same.
QString by(QDate due, QDate day, const WorkingDays& days)
{
    const int late = days.between(due, day);
    return late > 0 ? counted(late, Words::tr("working day"), Words::tr("working days"))
                    : counted(due.daysTo(day), Words::tr("day"), Words::tr("days"));
}

} // namespace

bool isLate(const Deadline& deadline, const QDateTime& now)
{
    if (!deadline.open() || !deadline.due.isValid())
        return false;
    return deadline.due < now.date() ||
           (deadline.due == now.date() && deadline.dueTime.isValid() && deadline.dueTime < now.time());
}

QString dueWords(const Deadline& deadline, const QDateTime& now, const WorkingDays& days)
{
    const QDate today = now.date(), due = deadline.due;
    if (!due.isValid() || deadline.dropped)
        return {};
    const QString when = moment(due, deadline.dueTime);
    if (deadline.met.isValid()) {
        const QString done = longDate(deadline.met);
        const QTime at = deadline.metTime;
        if (deadline.met == due && deadline.dueTime.isValid() && at.isValid())
            return at > deadline.dueTime
                       ? Words::tr("Done at %1, late: it was due %2").arg(moment(deadline.met, at), when)
                       : Words::tr("Done at %1, in time").arg(moment(deadline.met, at));
        if (deadline.met > due)
            return Words::tr("Done on %1, %2 late").arg(done, by(due, deadline.met, days));
        return Words::tr("Done on %1, in time").arg(done);
    }
    if (due < today)
        return Words::tr("Late by %1: it was due %2").arg(by(due, today, days), when);
    if (due == today)
        return !deadline.dueTime.isValid() ? Words::tr("By the end of today")
               : isLate(deadline, now)     ? Words::tr("Late since %1 today").arg(clockTime(deadline.dueTime))
                                           : Words::tr("By %1 today").arg(clockTime(deadline.dueTime));
    const int left = days.between(today, due);
    return Words::tr("By %1, %2")
        .arg(when, left == 1 ? Words::tr("the next working day") : Words::tr("in %1 working days").arg(left));
}

} // namespace chairside
