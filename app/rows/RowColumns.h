// The columns of a spec at the present text scale, for its rows and its header alike.
#pragma once

#include "app/rows/ColumnsLayout.h"

namespace chairside {

struct RowsSpec;
struct Tokens;

// At 100 % text, the room that a card's titles take.
inline constexpr int captionWidth = 128;

void applyMeasures(ColumnsLayout& layout, const RowsSpec& spec, const Tokens& tokens);

} // namespace chairside
