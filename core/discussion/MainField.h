// Which of a row's fields the row is about.
#pragma once

#include "core/discussion/Describe.h"

namespace chairside {

// The field that carries a row's main words: "harm" of a risk, "what" of an action. Empty for kinds without one.
QString mainField(RowKind kind);

} // namespace chairside
