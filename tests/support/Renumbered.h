// A way to compare two discussions that differ in nothing but their ids.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

// The same discussion with ids 1, 2, 3 … in file order, so that == compares all but ids. The protocol orders answers.
Discussion renumbered(const Discussion& discussion, const Protocol& protocol);

} // namespace chairside
