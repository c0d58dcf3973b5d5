#include "core/exchange/HeldUnder.h"

#include "core/exchange/ExchangeKeys.h"
#include "core/exchange/ValueReader.h"
#include "core/protocol/ProtocolLoader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonObject>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::HeldUnder)
};

struct Named final
{
    QString code;
    QString version;
    QByteArray sha256; // as bytes; empty: not said

    bool fits(const Protocol& protocol) const { return protocol.code == code && protocol.version == version; }
};

// What came along, if it is what the file says that it is.
Result<ProtocolPtr> readWording(const QJsonValue& given, const Named& named, const JsonPlace& place)
{
    const QByteArray text = given.toString().toLatin1();
    const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!given.isString() || text.isEmpty() || !bytes)
        return place.wrong(Words::tr("is not base64 text; export the discussion again"));
    if (!named.sha256.isEmpty() && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != named.sha256)
        return place.wrong(Words::tr("is not the wording that \"sha256\" names: it was damaged or changed on the way; "
                                     "export the discussion again"));
    Result<ProtocolPtr> protocol = readKeptProtocol(*bytes, Words::tr("The procedure that came along"));
    if (!protocol) {
        QString why = protocol.error().message;
        if (why.endsWith(QLatin1Char('.')))
            why.chop(1);
        return place.wrong(
            Words::tr("cannot be read by this program (%1); bring Chairside up to date, and import the file then")
                .arg(why));
    }
    if (!named.fits(**protocol))
        return place.wrong(Words::tr("is %1 %2, and not what \"code\" and \"version\" say; export the discussion again")
                               .arg((*protocol)->code, (*protocol)->version));
    return protocol;
}

} // namespace

Result<ProtocolPtr> heldUnder(const QJsonValue& said, const JsonPlace& place, const std::vector<ProtocolPtr>& known)
{
    const Result<QJsonObject> json = readObject(said, place);
    if (!json)
        return place.wrong(Words::tr("is missing; name the procedure it is held under: "
                                     "{\"code\": \"…\", \"version\": \"…\"}"));
    QStringList keys{wordingKey};
    for (const FieldInfo& field : protocolFacts())
        keys.append(field.name);
    if (const auto checked = checkKeys(*json, keys, place); !checked)
        return checked.error();
    const Result<Facts> facts = readFacts(*json, protocolFacts(), place);
    if (!facts)
        return facts.error();
    const QByteArray hash = fact(*facts, "sha256").toString().toLatin1();
    Named named{fact(*facts, "code").toString(), fact(*facts, "version").toString(), QByteArray::fromHex(hash)};

    const JsonPlace hashPlace = place.key(QStringLiteral("sha256"));
    if (named.sha256.size() != (hash.isEmpty() ? 0 : 32))
        return hashPlace.wrong(Words::tr("is not a hash of 64 hexadecimal figures; export the discussion again, or "
                                         "remove the line"));
    ProtocolPtr along;
    if (json->contains(wordingKey)) {
        Result<ProtocolPtr> read = readWording(json->value(wordingKey), named, place.key(wordingKey));
        if (!read)
            return read.error();
        along = *read;
        named.sha256 = along->sha256;
    }
    const auto found = std::find_if(known.begin(), known.end(), [&](const ProtocolPtr& each) {
        return named.fits(*each) && (named.sha256.isEmpty() || each->sha256 == named.sha256);
    });
    if (found != known.end())
        return *found;
    if (along)
        return along;
    QStringList all;
    for (const ProtocolPtr& each : known) {
        if (named.fits(*each))
            return hashPlace.wrong(
                Words::tr("is not the wording of %1 %2 that is known here, and the file does not bring its own; export "
                          "the discussion again, which brings it along, or remove the line to hold the discussion "
                          "under the wording known here")
                    .arg(named.code, named.version));
        all.append(each->code + QLatin1Char(' ') + each->version);
    }
    return place.wrong(Words::tr("is \"%1\", version \"%2\", which this program does not have, nor does the file bring "
                                 "it along; export the discussion again, put the procedure’s own file into your folder "
                                 "of procedures, or use one of %3")
                           .arg(named.code, named.version, all.join(QStringLiteral(", "))));
}

} // namespace chairside
