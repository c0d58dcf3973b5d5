#include "core/session/KeptProtocol.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/storage/StoreReader.h"

#include <QCoreApplication>

namespace chairside {

Result<ProtocolPtr> keptProtocol(const StoreReader& reader, const QByteArray& sha256, const QString& ref)
{
    const Result<QByteArray> json = reader.protocolJson(sha256);
    if (!json)
        return json.error();
    return readKeptProtocol(*json, QCoreApplication::translate("KeptProtocol", "The procedure kept with %1").arg(ref));
}

} // namespace chairside
