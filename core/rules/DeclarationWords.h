// The sentence that the chair ticks before signing. It says whose decision the record holds, as the procedure has it
// (Protocol::decides); what was ticked is part of the signed text and is never made again.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

QString declarationWords(const Discussion& discussion, const Protocol& protocol);

} // namespace chairside
