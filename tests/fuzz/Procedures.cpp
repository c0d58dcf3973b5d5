// A council's own procedure, and the library of powers.
#include "core/discussion/Canonical.h"
#include "core/exchange/ExchangeReader.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/protocol/PowersLibrary.h"
#include "core/protocol/ProtocolChanges.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Summary.h"
#include "core/rules/WorkingDays.h"
#include "fuzz/Target.h"

#include <QJsonDocument>

namespace chairside::fuzz {

namespace {

// The same JSON in other bytes: no white space, keys in order.
QByteArray rewritten(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
}

// A discussion can be begun under it, judged, signed, sent elsewhere and taken in there.
void holdUsable(const ProtocolPtr& protocol)
{
    Discussion begun;
    begun.id = Id<Discussion>{1};
    begun.protocolSha256 = protocol->sha256;
    const Readiness ready = readiness(begun, *protocol, QDate(2026, 11, 27));
    hold(ready.stages.size() >= protocol->stages.size(), QStringLiteral("a stage is not judged"));
    const Summary summary = summarise(begun, *protocol, ready, WorkingDays());
    hold(!summary.title.isEmpty(), QStringLiteral("a discussion under it has no title"));
    hold(canonicalText(begun, *protocol, {}).endsWith('\n'), QStringLiteral("the signed text has no last line"));

    const auto read = readExchange(writeExchange({{&begun, protocol.get(), nullptr, nullptr}}),
                                   QStringLiteral("case.json"), {}, countingIds());
    hold(read.ok(), QStringLiteral("a discussion under it cannot be read elsewhere: ") +
                        (read ? QString() : read.error().message));
    hold(read->front().protocol->sha256 == protocol->sha256, QStringLiteral("another wording came along"));
}

} // namespace

int fuzzProtocol(const std::uint8_t* data, std::size_t size)
{
    static const ProtocolPtr first = shippedProtocols().value().front();
    const QString name = QStringLiteral("procedure.json");
    const QByteArray json = bytesOf(data, size);
    const auto read = readProtocol(json, name);
    if (!read) {
        holdSentence(read.error(), name + u':');
        return 0;
    }
    hold((*read)->json == json, QStringLiteral("the wording that is kept is another"));
    const auto again = readProtocol(rewritten(json), name);
    hold(again.ok(),
         QStringLiteral("the same in other bytes is refused: ") + (again ? QString() : again.error().message));
    hold(changesBetween(**read, **again).empty(), QStringLiteral("the same in other bytes is another procedure"));
    for (const ProtocolChange& change : changesBetween(*first, **read))
        hold(!change.words.isEmpty() && !change.part.isEmpty() && change.words.isValidUtf16(),
             QStringLiteral("a change is told without words: ") + change.words);
    holdUsable(*read);
    return 0;
}

int fuzzPowers(const std::uint8_t* data, std::size_t size)
{
    const QString name = QStringLiteral("powers.json");
    const QByteArray json = bytesOf(data, size);
    const auto read = readPowersLibrary(json, name);
    if (!read) {
        holdSentence(read.error(), name + u':');
        return 0;
    }
    hold(!read->powers.empty(), QStringLiteral("a library without powers was read"));
    for (const LibraryPower& power : read->powers) {
        hold(read->find(power.id) == &power, QStringLiteral("a power is not found by its id: ") + power.id);
        hold(!power.wording.trimmed().isEmpty() && !power.source.trimmed().isEmpty(),
             QStringLiteral("a power without words or a source was read"));
    }
    const auto again = readPowersLibrary(rewritten(json), name);
    hold(again && again->powers == read->powers && again->title == read->title && again->date == read->date,
         QStringLiteral("the same in other bytes is another library"));
    return 0;
}

} // namespace chairside::fuzz
