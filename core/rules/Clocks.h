// The clocks of a procedure: what it wants done by when, counted from events in the record. Working days, days and
// months as DOMAIN "Working days" has them; hours run through nights and holidays.
#pragma once

#include "core/rules/ClockEvents.h"
#include "core/rules/Deadlines.h"

#include <QTimeZone>

namespace chairside {

// A latest date, and why it is that one.
struct CountedDate final
{
    QDate due;
    QTime time; // where hours were counted from a time of day
    QString why;

    friend bool operator==(const CountedDate&, const CountedDate&) = default;
};

// `offset` units after (negative: before) an event. Units are those of protocolwords::clockUnits(). Without a known
// start: nothing. Hours from a day without a time of day are counted in whole days, which the reason says. A date in
// days or months that falls on a closed day also says the working day before.
CountedDate countDate(const When& start, int offset, const QString& unit, const WorkingDays& days,
                      const QTimeZone& zone = QTimeZone::systemTimeZone());

// One for each clock that applies and whose start is known, in the procedure's order. A clock is met by its own event,
// or when all the letters and later steps that name it are done, whichever came first: a letter when everyone whom the
// record names among its addressees was told (Addressees.h), a step for each child or recommendation when each has one.
std::vector<Deadline> clockDeadlines(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days);

} // namespace chairside
