// What the chair is told of a procedure whose source asked to be looked at again by a day that has passed.
#pragma once

#include "core/protocol/Protocol.h"

namespace chairside {

// Empty where it has not lapsed.
QString lapsedWords(const Protocol& protocol, QDate today);

} // namespace chairside
