// The time of day, injected, so that tests choose it.
#pragma once

#include <QDateTime>

#include <functional>

namespace chairside {

// The present moment, in UTC. Local time is made from it only where a person reads or types it.
using Clock = std::function<QDateTime()>;

Clock systemClock();
// Always the same moment.
Clock fixedClock(const QDateTime& at);

// The date on the wall where the chair sits.
QDate today(const Clock& clock);

} // namespace chairside
