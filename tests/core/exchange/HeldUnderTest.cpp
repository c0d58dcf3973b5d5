#include "core/exchange/HeldUnder.h"

#include "core/exchange/ExchangeReader.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/Import.h"
#include "core/exchange/Samples.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// The made-up council's procedure, with another question where `now` is not empty.
ProtocolPtr northmere(const QByteArray& now = {})
{
    QByteArray json = dataFile(u"northmere.json"_qs);
    if (!now.isEmpty()) {
        REQUIRE(json.contains("What has changed this week?"));
        json.replace("What has changed this week?", now);
    }
    const auto read = readProtocol(json, u"northmere.json"_qs);
    REQUIRE(read.ok());
    return *read;
}

QJsonObject saying(const Protocol& protocol, bool withHash = true, bool withWording = false)
{
    QJsonObject out{{u"code"_qs, protocol.code}, {u"version"_qs, protocol.version}};
    if (withHash)
        out.insert(u"sha256"_qs, QString::fromLatin1(protocol.sha256.toHex()));
    if (withWording)
        out.insert(wordingKey, QString::fromLatin1(protocol.json.toBase64()));
    return out;
}

Result<ProtocolPtr> found(const QJsonObject& said, const std::vector<ProtocolPtr>& known)
{
    return heldUnder(said, JsonPlace(u"zoe.json"_qs).key(u"protocol"_qs), known);
}

QString refused(const QJsonObject& said, const std::vector<ProtocolPtr>& known)
{
    const auto protocol = found(said, known);
    REQUIRE_FALSE(protocol.ok());
    return protocol.error().message;
}

} // namespace

TEST_CASE("of two wordings with one code and version that is taken which the file names")
{
    const ProtocolPtr first = northmere(), second = northmere("What has changed today?");
    CHECK(found(saying(*first), {first, second}).value() == first);
    CHECK(found(saying(*second), {first, second}).value() == second);
    CHECK(found(saying(*second, false), {first, second}).value() == first); // the first that is known
}

TEST_CASE("a wording that nobody here has is the one that came along, and what is known is not replaced")
{
    const ProtocolPtr mine = northmere("What has changed today?"), theirs = northmere();
    const ProtocolPtr brought = found(saying(*theirs, true, true), {knowsley(), mine}).value();
    CHECK(brought->json == theirs->json);
    CHECK(brought->prompt(u"why.now"_qs)->ask == u"What has changed this week?"_qs);
    CHECK(found(saying(*theirs, false, true), {mine}).value()->sha256 == theirs->sha256);
    CHECK(found(saying(*theirs, true, true), {mine, theirs}).value() == theirs);
}

TEST_CASE("a wording that is not what it says it is comes in by no way, and what is missing is named with its mend")
{
    const ProtocolPtr mine = northmere("What has changed today?"), theirs = northmere();
    CHECK(refused(saying(*theirs), {knowsley(), mine}) ==
          u"zoe.json: protocol.sha256 is not the wording of northmere 2026.1 that is known here, and the file does not "
          "bring its own; export the discussion again, which brings it along, or remove the line to hold the "
          "discussion under the wording known here."_qs);
    CHECK(refused(saying(*theirs), {knowsley()})
              .startsWith(u"zoe.json: protocol is \"northmere\", version \"2026.1\", which this program does not have, "
                          "nor does the file bring it along; export the discussion again"_qs));
    QJsonObject changed = saying(*theirs, true, true);
    changed.insert(wordingKey, QString::fromLatin1(mine->json.toBase64()));
    CHECK(refused(changed, {}).startsWith(u"zoe.json: protocol.wording is not the wording that \"sha256\" names"_qs));
    changed.insert(wordingKey, u"{not base64}"_qs);
    CHECK(refused(changed, {}).startsWith(u"zoe.json: protocol.wording is not base64 text"_qs));
    changed.insert(u"sha256"_qs, u"beef"_qs);
    CHECK(refused(changed, {}).startsWith(u"zoe.json: protocol.sha256 is not a hash"_qs));

    QJsonObject another = saying(*theirs, false, true);
    another.insert(u"version"_qs, u"2025"_qs);
    CHECK(refused(another, {}).startsWith(u"zoe.json: protocol.wording is northmere 2026.1, and not what"_qs));
    another = saying(*theirs, false);
    another.insert(wordingKey, QString::fromLatin1(QByteArray("{}").toBase64()));
    CHECK(refused(another, {})
              .startsWith(u"zoe.json: protocol.wording cannot be read by this program (The procedure that came along: "
                          "format is missing"_qs));
}

TEST_CASE("what a store keeps is known to an import into it, after what the program has")
{
    const TempFolder folder;
    const auto store = *Store::create(folder.file(u"records.chairside"_qs), {});
    const ProtocolPtr older = northmere(), newer = northmere("What has changed today?");
    for (const ProtocolPtr& each : {older, newer}) {
        Discussion held;
        held.id = Id<Discussion>{store->ids()()};
        held.protocolSha256 = each->sha256;
        const QByteArray file = writeExchange({{&held, each.get()}});
        auto read = readExchange(file, u"zoe.json"_qs, {}, store->ids());
        REQUIRE(read.ok());
        const auto planned = planImport(*std::move(read), nothingKnown(), {2026, 11, 24}, WorkingDays());
        REQUIRE(planned.ok());
        REQUIRE(store->write().beginAll(*planned).ok());
    }
    const auto known = withStored({knowsley()}, store->read());
    REQUIRE(known.ok());
    REQUIRE(known->size() == 3);
    CHECK((*known)[0] == knowsley());
    CHECK((*known)[1]->json == newer->json); // without a hash the newest is meant
    CHECK((*known)[2]->json == older->json);
    CHECK(withStored({older, newer}, store->read())->size() == 2);
}
