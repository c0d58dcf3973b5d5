// A date in words, so that nothing hangs on a colour: "Late by 2 working days: it was due on 24 November 2026".
#pragma once

#include "core/rules/Deadlines.h"

namespace chairside {

// Open, and its day has passed, or on the day itself the hour that counts. `now` is the time on the wall.
bool isLate(const Deadline& deadline, const QDateTime& now);
// Empty where nothing is due. Met after its day is said too: "Done on 1 December 2026, 2 working days late".
QString dueWords(const Deadline& deadline, const QDateTime& now, const WorkingDays& days);

} // namespace chairside
