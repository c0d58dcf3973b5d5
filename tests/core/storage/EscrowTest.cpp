// A store's key sealed for a council, and opened again by nobody else.
#include "core/storage/Escrow.h"

#include "core/storage/StoreFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>
#include <sodium.h>

using namespace chairside;

namespace {

QByteArray field(const QString& file, const QString& name)
{
    for (const QString& line : file.split(u'\n'))
        if (line.startsWith(name + u": "_qs))
            return QByteArray::fromBase64(line.mid(name.size() + 2).toLatin1());
    return {};
}

const QDate day(2026, 11, 27);

} // namespace

TEST_CASE("what is sealed for a council opens with its secret key, and opens the records")
{
    StoreFixture f;
    const CouncilKeys keys = makeCouncilKeys();
    const auto council = councilKeyFrom(keys.publicFile);
    REQUIRE(council);
    const auto seal = sealKey(f.store().recoveryGroups(), *council, u"Records"_qs, day);
    REQUIRE(seal);
    const auto groups = openSeal(*seal, keys.secretFile);
    REQUIRE(groups);
    CHECK(*groups == f.store().recoveryGroups());
    f.close();
    CHECK(Store::openWithRecovery(f.path(), groups->join(u' '), OpenMode::ReadWrite, f.context()).ok());
    // Nothing of the key stands in the seal, and two seals of one key differ.
    for (const QString& group : *groups)
        CHECK_FALSE(seal->contains(group));
    CHECK(*sealKey(*groups, *council, u"Records"_qs, day) != *seal);
}

TEST_CASE("the seal is libsodium's own sealed box of the 32 bytes of the key")
{
    StoreFixture f;
    const CouncilKeys keys = makeCouncilKeys();
    const QByteArray open = field(keys.publicFile, u"key"_qs), secret = field(keys.secretFile, u"key"_qs);
    const QByteArray sealed =
        field(*sealKey(f.store().recoveryGroups(), *councilKeyFrom(keys.publicFile), u"Records"_qs, day), u"sealed"_qs);
    REQUIRE(sealed.size() == 80);
    std::array<unsigned char, 32> key{};
    REQUIRE(crypto_box_seal_open(key.data(), reinterpret_cast<const unsigned char*>(sealed.constData()), 80,
                                 reinterpret_cast<const unsigned char*>(open.constData()),
                                 reinterpret_cast<const unsigned char*>(secret.constData())) == 0);
    const QByteArray raw = QByteArray(reinterpret_cast<const char*>(key.data()), 32).toHex();
    const QByteArray salt = bytesOf(f.path()).left(16).toHex();
    f.close();
    needsOtherPrograms();
    CHECK(sqlcipher(f.path(), {},
                    u"PRAGMA key = \"x'%1%2'\"; SELECT count(*) FROM audit;"_qs.arg(QString::fromLatin1(raw),
                                                                                    QString::fromLatin1(salt)))
              .endsWith(u"1"_qs));
}

TEST_CASE("another council's key opens nothing, and a changed seal or key is named")
{
    StoreFixture f;
    const CouncilKeys keys = makeCouncilKeys(), others = makeCouncilKeys();
    const QString seal = *sealKey(f.store().recoveryGroups(), *councilKeyFrom(keys.publicFile), u"Records"_qs, day);
    CHECK(openSeal(seal, others.secretFile).error().code == ErrorCode::WrongPassphrase);
    const auto at = seal.lastIndexOf(u"sealed: "_qs) + 20;
    QString changed = seal;
    changed[at] = changed[at] == u'A' ? u'B' : u'A';
    CHECK(openSeal(changed, keys.secretFile).error().code == ErrorCode::WrongPassphrase);
    CHECK(openSeal(u"something"_qs, keys.secretFile).error().code == ErrorCode::BadInput);
    CHECK(openSeal(seal, keys.publicFile).error().code == ErrorCode::BadInput);
    CHECK(councilKeyFrom(keys.secretFile).error().message.contains(u"secret key"_qs));
    QString spoilt = keys.publicFile;
    const auto letter = spoilt.lastIndexOf(u"key: "_qs) + 8;
    spoilt[letter] = spoilt[letter] == u'A' ? u'B' : u'A';
    CHECK(councilKeyFrom(spoilt).error().message.contains(u"fingerprint"_qs));
    CHECK(councilKeyFrom(QString()).error().code == ErrorCode::BadInput);
}
