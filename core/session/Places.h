// Where things stand on the pages: for search results, for "Go to Plan", and for reopening exactly where the chair was.
#pragma once

#include "core/rules/Deadlines.h"
#include "core/rules/Readiness.h"

namespace chairside {

// The stage and block that show a row; a stage is empty only where the protocol shows such rows nowhere ("log" for
// contributions, "parked" for what was put aside).
Place placeOf(const Discussion& discussion, const Protocol& protocol, RowRef row, const QString& field);

// Where a date is met: the action's row, the review's field, the prompt or field that a clock waits for; the page to
// sign for what comes after it.
Place placeOf(const Discussion& discussion, const Protocol& protocol, const Deadline& date);

// A place as one line, and back. What is no place reads as an empty one.
QString placeText(const Place& place);
Place readPlace(const QString& text);

} // namespace chairside
