#include "core/protocol/ProtocolLoader.h"

#include "core/protocol/ProtocolReader.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

namespace chairside {

Result<ProtocolPtr> readProtocol(const QByteArray& json, const QString& name)
{
    JsonTrouble trouble(name);
    std::optional<StrictObject> file = StrictObject::parse(json, trouble);
    if (!file)
        return trouble.error();
    auto protocol = std::make_shared<Protocol>(ProtocolReader(trouble).read(*std::move(file)));
    if (trouble.any())
        return trouble.error();
    protocol->json = json;
    protocol->sha256 = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    return ProtocolPtr(std::move(protocol));
}

Result<std::vector<ProtocolPtr>> shippedProtocols()
{
    const QDir folder(QStringLiteral(":/chairside/protocols"));
    std::vector<ProtocolPtr> out;
    for (const QString& entry : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(entry));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Io, file.fileName() + QStringLiteral(": ") + file.errorString(), {}};
        Result<ProtocolPtr> protocol = readProtocol(file.readAll(), QStringLiteral("resources/protocols/") + entry);
        if (!protocol)
            return protocol.error();
        out.push_back(*std::move(protocol));
    }
    // The default comes first; the others by their council's name.
    std::stable_sort(out.begin(), out.end(), [](const ProtocolPtr& a, const ProtocolPtr& b) {
        const bool first = a->code == QLatin1String("knowsley"), second = b->code == QLatin1String("knowsley");
        return first != second ? first : a->council < b->council;
    });
    return out;
}

} // namespace chairside
