// Edits of what is decided about a request, and of when its meeting begins and ends.
#pragma once

#include "core/discussion/Edit.h"

namespace chairside {

// An edit that accepts or declines the request says on which day as well: `today`, unless a day was given for it
// before. The day of another decision is not that of this one.
Edit withScreeningDay(Edit edit, QDate today);

// The request is declined: the decision with its reason; by whom and when, where that is not recorded yet.
Edit declining(const Discussion& discussion, const QString& reason, const QString& by, QDate on, const QString& label);

// The meeting begins ("started_at") or ends ("ended_at") at `now`, to the minute. One without a day was held on that
// one.
Edit meetingTime(const Discussion& discussion, const QString& field, const QDateTime& now, const QString& label);

} // namespace chairside
