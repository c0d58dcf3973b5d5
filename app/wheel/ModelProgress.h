// Fills the wheel from a record's readiness.
#pragma once

#include "core/protocol/Protocol.h"
#include "core/rules/Readiness.h"

namespace chairside {

class ModelWheel;

// One sector for each stage of the model, as far as it is answered, and the Code of Ethics at the hub.
void showProgress(ModelWheel& wheel, const Protocol& protocol, const Readiness& readiness);

} // namespace chairside
