#include "core/storage/StoreFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QProcess>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

// What a person with the sheet, pencil and paper would make of it: the key in hexadecimal.
QString keyOnSheet(const QStringList& groups)
{
    QString bits;
    for (const QString& group : groups)
        for (const QChar c : group.left(4))
            bits += QString::number(alphabet.indexOf(c), 2).rightJustified(5, u'0');
    QString out;
    for (qsizetype at = 0; at + 4 <= 256; at += 4)
        out += QString::number(bits.mid(at, 4).toInt(nullptr, 2), 16);
    return out;
}

} // namespace

TEST_CASE("the recovery sheet opens the records without the passphrase, here and in the sqlcipher program")
{
    StoreFixture fixture;
    fixture.begin(sample::complete(), u"CCD-26-014"_qs);
    const QStringList sheet = fixture.store().recoveryGroups();
    CHECK_FALSE(fixture.store().openedWithRecovery());
    fixture.close();
    {
        const auto opened = Store::openWithRecovery(fixture.path(), sheet.join(u'-').toLower());
        REQUIRE(opened);
        CHECK((*opened)->hasPassphrase());
        CHECK((*opened)->openedWithRecovery());
        CHECK((*opened)->recoveryGroups() == sheet);
        CHECK((*opened)->isPassphrase(fixture.passphrase()));
        CHECK_FALSE((*opened)->isPassphrase(u"correct donkey"_qs));
        CHECK((*opened)->read().discussion(sample::complete().id));
        CHECK((*opened)->read().verify().value().problems == QStringList());
    }
    needsOtherPrograms();
    QProcess program;
    program.start(u"sqlcipher"_qs, {u"-batch"_qs, fixture.path()});
    program.write(u"PRAGMA key = \"x'%1'\";\nSELECT ref FROM discussion;\n"_qs.arg(keyOnSheet(sheet)).toUtf8());
    program.closeWriteChannel();
    REQUIRE(program.waitForFinished(30'000));
    CHECK(QString::fromUtf8(program.readAll()).trimmed().endsWith(u"CCD-26-014"_qs));
}

TEST_CASE("a sheet of other records, or one that was mistyped, opens nothing and changes nothing")
{
    StoreFixture fixture;
    StoreFixture other;
    const QStringList sheet = fixture.store().recoveryGroups();
    fixture.close();
    const QByteArray before = bytesOf(fixture.path());

    const auto wrong = Store::openWithRecovery(fixture.path(), other.store().recoveryGroups().join(u' '));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
    CHECK(wrong.error().message == u"That recovery sheet does not open these records: it belongs to others, or to an "
                                   u"earlier passphrase. Nothing has been changed."_qs);

    QStringList slip = sheet;
    slip[2][0] = slip[2][0] == u'7' ? u'8' : u'7';
    const auto mistyped = Store::openWithRecovery(fixture.path(), slip.join(u' '));
    REQUIRE_FALSE(mistyped);
    CHECK(mistyped.error().code == ErrorCode::BadInput);
    CHECK(mistyped.error().message == u"There is a slip in group 3. Compare it with the sheet."_qs);
    CHECK((bytesOf(fixture.path()) == before));
    CHECK(Store::openWithRecovery(fixture.path(), sheet.join(u' '), OpenMode::ReadOnly).value()->readOnly());
}
