#include "core/storage/Schema.h"
#include "core/storage/StoreFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("a new store is one encrypted file, and the sqlcipher program opens it with the passphrase")
{
    StoreFixture fixture;
    fixture.begin(sample::complete(), QStringLiteral("CCD-26-014"));
    fixture.close();

    CHECK(QDir(fixture.folder().path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    const QByteArray bytes = bytesOf(fixture.path());
    CHECK_FALSE(bytes.startsWith("SQLite format 3"));
    CHECK_FALSE(bytes.contains("Zo\xc3\xab"));
    CHECK_FALSE(bytes.contains("CREATE TABLE"));

    needsOtherPrograms();
    CHECK(sqlcipher(fixture.path(), fixture.passphrase(), QStringLiteral("SELECT ref FROM discussion;")) ==
          QStringLiteral("CCD-26-014"));
    CHECK(sqlcipher(fixture.path(), fixture.passphrase(), QStringLiteral("SELECT name FROM subject;")) ==
          sample::complete().ranked<Subject>().front()->name);
    CHECK(sqlcipher(fixture.path(), QStringLiteral("correct donkey"), QStringLiteral("SELECT ref FROM discussion;"))
              .contains(QLatin1String("file is not a database")));
    CHECK(sqlcipher(fixture.path(), fixture.passphrase(),
                    QStringLiteral("PRAGMA application_id; PRAGMA user_version;")) ==
          QStringLiteral("%1\n%2").arg(0x43485253).arg(Schema().newest()));
}

TEST_CASE("a discussion comes back from the store as it was begun")
{
    StoreFixture fixture;
    Discussion expected = sample::complete();
    for (auto& [id, subject] : expected.rows<Subject>())
        subject.child = Id<Child>{77};
    const Discussion begun = fixture.begin(expected);
    CHECK(begun.tables == expected.tables);
    CHECK(begun.ref == QStringLiteral("CCD-26-001"));
    CHECK(begun.state == State::Draft);
    CHECK(begun.createdAt == *fixture.now);

    fixture.open();
    CHECK(fixture.read().discussion(expected.id).value() == begun);
    CHECK(fixture.read().protocolJson(begun.protocolSha256).value() == sample::knowsley()->json);
    CHECK(fixture.read().find(QStringLiteral("CCD-26-001")).value() == expected.id);
    CHECK(fixture.read().find(QStringLiteral("CCD-26-002")).error().code == ErrorCode::NotFound);
}

TEST_CASE("references count up within their year, whatever else was imported")
{
    StoreFixture fixture;
    const auto next = [&](qint64 id, const QString& ref = QString()) {
        Discussion fresh = sample::blank();
        fresh.id = Id<Discussion>{id};
        return fixture.write().begin(fixture.beginning(fresh, ref));
    };
    const auto refOf = [&](qint64 id) { return fixture.read().discussion(Id<Discussion>{id}).value().ref; };
    REQUIRE(next(1));
    REQUIRE(next(2, QStringLiteral("CCD-26-041")));
    REQUIRE(next(3, QStringLiteral("CCD-26-about-Zoë")));
    REQUIRE(next(4));
    CHECK(refOf(1) == QStringLiteral("CCD-26-001"));
    CHECK(refOf(4) == QStringLiteral("CCD-26-042"));
    CHECK(next(5, QStringLiteral("CCD-26-041")).error().code == ErrorCode::BadInput);

    *fixture.now = QDateTime(QDate(2027, 1, 4), QTime(9, 0), Qt::UTC);
    REQUIRE(next(6));
    CHECK(refOf(6) == QStringLiteral("CCD-27-001"));
}

TEST_CASE("a wrong passphrase is refused with a sentence, and not a byte changes")
{
    StoreFixture fixture;
    fixture.begin(sample::complete());
    fixture.close();
    const QByteArray before = bytesOf(fixture.path());

    auto opened = Store::open(fixture.path(), QStringLiteral("correct donkey"));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::WrongPassphrase);
    CHECK(opened.error().message ==
          QStringLiteral("That passphrase does not open these records. Nothing has been changed. Try again."));
    CHECK(bytesOf(fixture.path()) == before);
    CHECK(QDir(fixture.folder().path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    CHECK(Store::open(fixture.path(), fixture.passphrase()));
}

TEST_CASE("a store without a passphrase is encrypted with the published sentence")
{
    StoreFixture fixture{QString()};
    fixture.begin(sample::complete(), QStringLiteral("CCD-26-014"));
    fixture.close();
    CHECK(Store::opensWithoutPassphrase(fixture.path()).value());
    CHECK_FALSE(bytesOf(fixture.path()).contains("CCD-26-014"));
    needsOtherPrograms();
    CHECK(sqlcipher(fixture.path(), QStringLiteral("Chairside: these records have no passphrase"),
                    QStringLiteral("SELECT ref FROM discussion;")) == QStringLiteral("CCD-26-014"));
    CHECK(Store::open(fixture.path(), QString()));

    StoreFixture secret;
    CHECK_FALSE(Store::opensWithoutPassphrase(secret.path()).value());
    const Result<bool> gone = Store::opensWithoutPassphrase(secret.folder().file(QStringLiteral("nothing here")));
    REQUIRE_FALSE(gone.ok());
    CHECK(gone.error().code == ErrorCode::NotFound);
}

TEST_CASE("places and settings are kept")
{
    StoreFixture fixture;
    const Discussion discussion = fixture.begin(sample::complete());
    CHECK(fixture.read().place(discussion.id).value().isEmpty());
    CHECK(fixture.read().setting(QStringLiteral("chair.name")).value().isEmpty());
    REQUIRE(fixture.write().setPlace(discussion.id, QStringLiteral("plan/action")));
    REQUIRE(fixture.write().setPlace(discussion.id, QStringLiteral("sign")));
    REQUIRE(fixture.write().setSetting(QStringLiteral("chair.name"), QStringLiteral("S. Khan")));
    fixture.open();
    CHECK(fixture.read().place(discussion.id).value() == QStringLiteral("sign"));
    CHECK(fixture.read().setting(QStringLiteral("chair.name")).value() == QStringLiteral("S. Khan"));
}

TEST_CASE("a store knows whether a passphrase keeps it, and a published key is not called one")
{
    StoreFixture kept;
    CHECK(kept.store().hasPassphrase());
    StoreFixture open{QString()};
    CHECK_FALSE(open.store().hasPassphrase());
    open.close();
    CHECK_FALSE(open.open().hasPassphrase());
}

TEST_CASE("the procedure that was worked under last is known")
{
    StoreFixture fixture;
    fixture.open();
    CHECK(fixture.read().lastProcedure().value() == QString());
    const auto under = [&](const char* code) {
        Discussion d = sample::blank();
        d.id = Id<Discussion>{fixture.now->toSecsSinceEpoch()};
        NewDiscussion made = fixture.beginning(d);
        const ProtocolPtr protocol = sample::protocol(code);
        made.protocolJson = protocol->json;
        made.protocolCode = protocol->code;
        made.protocolVersion = protocol->version;
        made.council = protocol->council;
        *fixture.now = fixture.now->addSecs(60);
        REQUIRE(fixture.write().begin(made).ok());
    };
    under("stoke");
    CHECK(fixture.read().lastProcedure().value() == QStringLiteral("stoke"));
    under("knowsley");
    CHECK(fixture.read().lastProcedure().value() == QStringLiteral("knowsley"));
}
