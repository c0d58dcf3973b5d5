// The wording that a discussion of a file is held under: found among those that are known, or brought along by the file
// itself, so that a record can be read where nobody has its council's procedure.
#pragma once

#include "core/exchange/JsonPlace.h"
#include "core/protocol/Protocol.h"

#include <QJsonValue>

#include <vector>

namespace chairside {

inline constexpr QLatin1String wordingKey("wording"); // of "protocol": the exact bytes of its file, in base64

// What the file says under "protocol", and where. Of two known ones with the same code and version that is taken which
// `sha256` names; without it, the first. What came along counts only where nobody here has it, and only if it is what
// it says it is. Errors name the place and the mend.
Result<ProtocolPtr> heldUnder(const QJsonValue& said, const JsonPlace& place, const std::vector<ProtocolPtr>& known);

} // namespace chairside
