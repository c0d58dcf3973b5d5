#include "core/base/Clock.h"

namespace chairside {

Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

Clock fixedClock(const QDateTime& at)
{
    return [utc = at.toUTC()] { return utc; };
}

QDate today(const Clock& clock)
{
    return clock().toLocalTime().date();
}

} // namespace chairside
