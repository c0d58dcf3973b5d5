// The made-up discussions that ship with the program, for looking round.
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Protocol.h"

#include <vector>

namespace chairside {

class Store;

// Adds every shipped sample to the store, all or none.
Result<void> addSampleRecords(Store& store, const std::vector<ProtocolPtr>& protocols);

} // namespace chairside
