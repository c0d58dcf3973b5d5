// One sentence beside a field that holds something that cannot be right. The text is kept as typed.
#pragma once

#include "core/discussion/Discussion.h"

namespace chairside {

// Empty where the field is fine. Birth dates in the future, expected dates that no child can have, an end before a
// start, a due date in the past, an NHS number whose check digit fails, an e-mail address without its parts, someone
// who left before they came.
QString fieldTrouble(const Discussion& discussion, const AnyRow& row, const QString& field, QDate today);

// Modulus 11 over ten digits, spaces ignored.
bool isNhsNumber(const QString& text);

} // namespace chairside
