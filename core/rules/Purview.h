// How long a child has been looked at: from the first of the discussions that follow one another to the day on which
// the last was closed, or to today. A panel keeps this in sight, so that nobody stays under it for years (Oxfordshire,
// "Overview of children"), and the yearly figures are made from the same days.
#pragma once

#include "core/discussion/Discussion.h"

namespace chairside {

// A discussion and those it goes back to, as the store finds them.
struct Purview final
{
    QDate since;         // the first of them was held
    int discussions = 0; // how many were

    friend bool operator==(const Purview&, const Purview&) = default;
};

// "27 days", "4 months", "1 month and 3 days". Nothing unless `until` is on `from` or after it.
QString spanWords(QDate from, QDate until);

// The day it ends on: that of its closing, where the discussion is closed; otherwise today.
QDate purviewUntil(const Discussion& discussion, QDate today);

// "Looked at since 24 November 2026, in 2 discussions: 27 days." Of one that is closed: "Looked at from 24 November
// 2026 to 25 January 2027, in 3 discussions: 2 months and 1 day." Nothing before the first was held.
QString purviewWords(const Purview& purview, const Discussion& discussion, QDate today);

} // namespace chairside
