// Which rows count: a row that has been added and not yet written says nothing.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

// How many rows of the block's kind, and of its filter, have the words without which they say nothing: a risk its harm,
// a voice what was said, an unborn child the expected date.
int filledRows(const Discussion& discussion, const Block& block);

} // namespace chairside
