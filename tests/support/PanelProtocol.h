// A small procedure that takes several children at one sitting and asks for papers: for tests that must not lean on a
// council's file.
#pragma once

#include "core/protocol/Protocol.h"

namespace chairside::sample {

ProtocolPtr panel();

} // namespace chairside::sample
