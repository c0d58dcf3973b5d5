// The procedure in the words a record is held under, as its store keeps them.
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Protocol.h"

namespace chairside {

class StoreReader;

// `ref` names the record in the sentence where its procedure cannot be read.
Result<ProtocolPtr> keptProtocol(const StoreReader& reader, const QByteArray& sha256, const QString& ref);

} // namespace chairside
