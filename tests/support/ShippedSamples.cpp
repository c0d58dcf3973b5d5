#include "support/ShippedSamples.h"

#include "core/exchange/ExchangeReader.h"
#include "core/protocol/ProtocolLoader.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace chairside::sample {

namespace {

QDir folder()
{
    return QDir(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/samples"));
}

} // namespace

QStringList shippedNames()
{
    QStringList names = folder().entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(5);
    return names;
}

Discussion shipped(const QString& name)
{
    QFile file(folder().filePath(name + QStringLiteral(".json")));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no such sample: " + name.toStdString());
    const auto protocols = shippedProtocols();
    auto read = readExchange(file.readAll(), name, *protocols, countingIds(1));
    if (!read)
        throw std::runtime_error(read.error().message.toStdString());
    return std::move(read->front().discussion);
}

} // namespace chairside::sample
