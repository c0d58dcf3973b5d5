// What is said of a record's keeping period.
#pragma once

#include "core/storage/Retention.h"

namespace chairside::keepingwords {

QString nameOf(const PastPeriod& past); // "KBC-19-003 · Zoë O’Connor, 12"
// "Filed in the case system on 3 March 2019. Its keeping period ended on 3 March 2026."
QString why(const PastPeriod& past);
QString from(const PastPeriod& past); // "Filed 3 March 2019"
QString waiting(int many);            // "3 records are past their keeping period."

} // namespace chairside::keepingwords
