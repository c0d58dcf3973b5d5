#include "core/storage/StoreFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString chair = QStringLiteral("S. Khan");
const QString newWords = QStringLiteral("lantern otter harbour 9");

QStringList filesBeside(const StoreFixture& fixture)
{
    return QFileInfo(fixture.path()).dir().entryList(QDir::Files | QDir::Hidden);
}

ErrorCode codeOf(const Result<std::unique_ptr<Store>>& opened)
{
    return opened ? ErrorCode::Unknown : opened.error().code;
}

// What the trail says of the passphrase, and who did it.
QString trail(const StoreFixture& fixture, const QString& passphrase)
{
    return sqlcipher(
        fixture.path(), passphrase,
        u"SELECT kind, chair, os_user, body FROM audit JOIN audit_body USING (seq) WHERE kind = 'passphrase' "
        u"ORDER BY seq;"_qs);
}

} // namespace

TEST_CASE("a changed passphrase opens the records, the old one does not, and the sqlcipher program agrees")
{
    StoreFixture fixture;
    const Discussion begun = fixture.begin(sample::complete(), u"CCD-26-014"_qs);
    const QByteArray salt = bytesOf(fixture.path()).left(16);
    const QStringList sheet = fixture.store().recoveryGroups();
    REQUIRE(fixture.write().setSetting(QLatin1String(Store::recoverySheetSetting), u"print"_qs));
    QList<RekeyStage> stages;
    REQUIRE(fixture.store().changePassphrase(newWords, chair, [&](RekeyStage stage) {
        if (stages.isEmpty() || stages.last() != stage)
            stages << stage;
    }));

    // The same store goes on, for reading and writing.
    CHECK(fixture.read().discussion(begun.id).value() == begun);
    CHECK(fixture.store().isPassphrase(newWords));
    CHECK(fixture.store().hasPassphrase());
    CHECK(fixture.store().recoveryGroups() != sheet);
    CHECK(fixture.read().setting(QLatin1String(Store::recoverySheetSetting)).value() == QString());
    const AnyRow before{*begun.ranked<Risk>().front()};
    CHECK_FALSE(fixture.save(fixture.request(begun, {changed(before, u"harm"_qs, u"Said afterwards"_qs)})));
    CHECK(fixture.read().verify().value().problems == QStringList());
    const QStringList newSheet = fixture.store().recoveryGroups();
    fixture.close();

    CHECK(filesBeside(fixture) == QStringList{QFileInfo(fixture.path()).fileName()});
    CHECK((bytesOf(fixture.path()).left(16) != salt));
    CHECK(codeOf(Store::open(fixture.path(), fixture.passphrase())) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(Store::openWithRecovery(fixture.path(), sheet.join(u' '))) == ErrorCode::WrongPassphrase);
    CHECK(Store::openWithRecovery(fixture.path(), newSheet.join(u' ')));
    needsOtherPrograms();
    CHECK(sqlcipher(fixture.path(), fixture.passphrase(), u"SELECT ref FROM discussion;"_qs)
              .contains(u"file is not a database"_qs));
    CHECK(sqlcipher(fixture.path(), newWords, u"SELECT ref FROM discussion; PRAGMA integrity_check;"_qs) ==
          u"CCD-26-014\nok"_qs);
    CHECK(sqlcipher(fixture.path(), newWords, u"SELECT harm FROM risk WHERE harm = 'Said afterwards';"_qs) ==
          u"Said afterwards"_qs);
    CHECK(trail(fixture, newWords) == u"passphrase|S. Khan|hos.khan|{\"what\":\"changed\"}"_qs);
    const QByteArray bytes = bytesOf(fixture.path());
    CHECK_FALSE(bytes.contains("lantern"));
}

TEST_CASE("a passphrase is removed and added, and the trail says so without a word of it")
{
    StoreFixture fixture;
    fixture.begin(sample::complete(), u"CCD-26-014"_qs);
    REQUIRE(fixture.store().changePassphrase({}, chair));
    CHECK_FALSE(fixture.store().hasPassphrase());
    fixture.close();
    CHECK(Store::opensWithoutPassphrase(fixture.path()).value());
    REQUIRE(Store::open(fixture.path(), {}).value()->changePassphrase(newWords, chair));
    CHECK_FALSE(Store::opensWithoutPassphrase(fixture.path()).value());
    needsOtherPrograms();
    CHECK(trail(fixture, newWords) == u"passphrase|S. Khan|hos.khan|{\"what\":\"removed\"}\n"
                                      u"passphrase|S. Khan|"_qs +
                                          Store::open(fixture.path(), newWords).value()->osUser() +
                                          u"|{\"what\":\"added\"}"_qs);
    CHECK(Store::open(fixture.path(), newWords).value()->read().verify().value().problems == QStringList());
}

TEST_CASE("whoever opened with the recovery sheet has a passphrase again, and the sheet no use")
{
    StoreFixture fixture;
    const QString sheet = fixture.store().recoveryGroups().join(u' ');
    fixture.close();
    {
        auto opened = Store::openWithRecovery(fixture.path(), sheet);
        REQUIRE(opened);
        REQUIRE((*opened)->changePassphrase(newWords, chair));
        CHECK_FALSE((*opened)->openedWithRecovery());
    }
    CHECK(codeOf(Store::openWithRecovery(fixture.path(), sheet)) == ErrorCode::WrongPassphrase);
    CHECK(Store::open(fixture.path(), newWords));
}

TEST_CASE("what is saved while the file is written anew is in it")
{
    StoreFixture fixture;
    const Discussion begun = fixture.begin(sample::complete());
    const AnyRow before{*begun.ranked<Risk>().front()};
    int asked = 0;
    int saved = 0;
    QObject::connect(&fixture.write(), &StoreWriter::saved, [&] { ++saved; });
    REQUIRE(fixture.store().changePassphrase(newWords, chair, [&](RekeyStage) {
        if (asked++ == 0)
            fixture.write().save(
                fixture.request(begun, {changed(before, u"harm"_qs, u"Typed while the key was changed"_qs)}));
    }));
    REQUIRE(asked > 0);
    fixture.write().drain();
    CHECK(saved == 1);
    const auto stored = fixture.read().discussion(begun.id).value();
    CHECK(stored.ranked<Risk>().front()->harm == u"Typed while the key was changed"_qs);
    fixture.close();
    const auto again = Store::open(fixture.path(), newWords);
    REQUIRE(again);
    CHECK((*again)->read().discussion(begun.id).value().ranked<Risk>().front()->harm ==
          u"Typed while the key was changed"_qs);
    CHECK((*again)->read().verify().value().problems == QStringList());
    needsOtherPrograms();
    CHECK(trail(fixture, newWords).count(u'\n') == 0); // one line, however often it was tried
}

TEST_CASE("where the passphrase cannot be changed the records go on as they were")
{
    StoreFixture fixture;
    const Discussion begun = fixture.begin(sample::complete());
    SECTION("another window reads them")
    {
        const auto reading = Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly);
        REQUIRE(reading);
        const auto refused = fixture.store().changePassphrase(newWords, chair);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Locked);
        CHECK(refused.error().message == u"Another window has these records open for reading. Close it, then try "
                                         u"again. Nothing has been changed."_qs);
        CHECK((*reading)->read().discussion(begun.id).value() == begun);
    }
    SECTION("they are open for reading only")
    {
        fixture.close();
        const auto reading = Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly);
        REQUIRE(reading);
        const auto refused = (*reading)->changePassphrase(newWords, chair);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::ReadOnly);
        fixture.open();
    }
    CHECK(fixture.store().isPassphrase(fixture.passphrase()));
    const AnyRow before{*begun.ranked<Risk>().front()};
    CHECK_FALSE(fixture.save(fixture.request(begun, {changed(before, u"harm"_qs, u"Said afterwards"_qs)})));
    fixture.close();
    needsOtherPrograms();
    CHECK(trail(fixture, fixture.passphrase()).isEmpty());
    fixture.open();
    CHECK(fixture.read().verify().value().problems == QStringList());
    fixture.close();
    CHECK(filesBeside(fixture).size() == 1);
}

TEST_CASE("what a crash left half-written beside the records goes at the next opening, and nothing else does")
{
    StoreFixture fixture;
    fixture.close();
    const QStringList left{u".0123456789abcdef0123456789abcdef"_qs, u".0123456789abcdef0123456789abcdef-journal"_qs};
    const QStringList kept{u".version-3"_qs, u".0123456789abcdef"_qs, u" copy.0123456789abcdef0123456789abcdef"_qs};
    for (const QString& name : left + kept) {
        QFile file(fixture.path() + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    REQUIRE(Store::open(fixture.path(), fixture.passphrase(), OpenMode::ReadOnly));
    CHECK(QFile::exists(fixture.path() + left.first())); // who only reads removes nothing
    fixture.open();
    for (const QString& name : left)
        CHECK_FALSE(QFile::exists(fixture.path() + name));
    for (const QString& name : kept)
        CHECK(QFile::exists(fixture.path() + name));
}

TEST_CASE("a copy made before keeps the key it had")
{
    StoreFixture fixture;
    fixture.begin(sample::complete(), u"CCD-26-014"_qs);
    fixture.close();
    const QString copy = fixture.folder().file(u"copy.chairside"_qs);
    REQUIRE(QFile::copy(fixture.path(), copy));
    fixture.open();
    REQUIRE(fixture.store().changePassphrase(newWords, chair));
    CHECK(Store::open(copy, fixture.passphrase()));
    CHECK(codeOf(Store::open(copy, newWords)) == ErrorCode::WrongPassphrase);
}
