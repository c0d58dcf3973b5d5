#include "core/protocol/ProtocolLoader.h"

#include "core/protocol/ProtocolReader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace chairside {

namespace {

Result<ProtocolPtr> readAs(ProtocolReader::File kind, const QByteArray& json, const QString& name)
{
    JsonTrouble trouble(name);
    std::optional<StrictObject> file = StrictObject::parse(json, trouble);
    if (!file)
        return trouble.error();
    auto protocol = std::make_shared<Protocol>(ProtocolReader(trouble, kind).read(*std::move(file)));
    if (trouble.any())
        return trouble.error();
    protocol->json = json;
    protocol->sha256 = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    return ProtocolPtr(std::move(protocol));
}

const QDir& shippedFolder()
{
    static const QDir folder(QStringLiteral(":/chairside/protocols"));
    return folder;
}

Result<QByteArray> shippedFile(const QString& name)
{
    QFile file(shippedFolder().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, file.fileName() + QStringLiteral(": ") + file.errorString(), {}};
    return file.readAll();
}

struct Shipped final
{
    qsizetype turn; // its line in first.txt; beyond them all where it has none
    ProtocolPtr protocol;
};

} // namespace

Result<ProtocolPtr> readProtocol(const QByteArray& json, const QString& name)
{
    return readAs(ProtocolReader::File::New, json, name);
}

Result<ProtocolPtr> readKeptProtocol(const QByteArray& json, const QString& name)
{
    return readAs(ProtocolReader::File::Kept, json, name);
}

Result<std::vector<ProtocolPtr>> shippedProtocols()
{
    const Result<QByteArray> first = shippedFile(QStringLiteral("first.txt"));
    if (!first)
        return first.error();
    const QStringList turns = QString::fromUtf8(*first).simplified().split(QLatin1Char(' '));
    std::vector<Shipped> found;
    for (const QString& entry : shippedFolder().entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const Result<QByteArray> json = shippedFile(entry);
        if (!json)
            return json.error();
        Result<ProtocolPtr> protocol = readProtocol(*json, QStringLiteral("resources/protocols/") + entry);
        if (!protocol)
            return protocol.error();
        const qsizetype line = turns.indexOf(entry);
        found.push_back({line < 0 ? turns.size() : line, *std::move(protocol)});
    }
    std::stable_sort(found.begin(), found.end(), [](const Shipped& a, const Shipped& b) {
        return a.turn != b.turn ? a.turn < b.turn : a.protocol->council < b.protocol->council;
    });
    std::vector<ProtocolPtr> out;
    for (Shipped& each : found)
        out.push_back(std::move(each.protocol));
    return out;
}

} // namespace chairside
