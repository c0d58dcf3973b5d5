#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("signing keeps the text, its copies and the head of the trail, and locks the record")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    const SigningRecord record = fixture.signing(d);
    const auto version = fixture.write().sign(record);
    REQUIRE(version);
    CHECK(version->no == 1);
    CHECK(version->chainHead == record.expectedHead);

    fixture.open();
    const Discussion signedRecord = fixture.read().discussion(d.id).value();
    CHECK(signedRecord.state == State::Signed);
    CHECK(signedRecord.versions == std::vector{*version});
    CHECK(signedRecord.tables == d.tables);
    CHECK(fixture.read().version(d.id, 1).value().canonical == record.canonical);
    CHECK(fixture.read().issued(d.id, 1, Audience::Redacted, QStringLiteral("form")).value() == "%PDF redacted");
    CHECK(fixture.read().issued(d.id, 1, Audience::Full, QStringLiteral("sheet")).error().code == ErrorCode::NotFound);
    CHECK(fixture.read().audit(d.id).value().back().kind == QStringLiteral("sign"));
}

TEST_CASE("signing is refused where the trail has moved on since the form was made")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    SigningRecord record = fixture.signing(d);
    REQUIRE(fixture.write().note(QStringLiteral("print"), d.id, {}, QStringLiteral("S. Khan")));
    CHECK(fixture.write().sign(record).error().code == ErrorCode::NotReady);
    CHECK(fixture.read().discussion(d.id).value().state == State::Draft);

    record.expectedHead = fixture.read().chainHead().value();
    const Risk risk = *d.ranked<Risk>().front();
    REQUIRE_FALSE(fixture.save(fixture.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("More"))},
                                               {{refOf(risk.id), QStringLiteral("harm")}})));
    CHECK(fixture.write().sign(record).error().code == ErrorCode::NotReady);
}

TEST_CASE("amending opens the record again with its reason, and makes the next version")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    CHECK(fixture.write().amend(d.id, QStringLiteral("A date"), {}).error().code == ErrorCode::Locked);
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    CHECK(fixture.write().amend(d.id, QStringLiteral(" "), {}).error().code == ErrorCode::NotReady);
    REQUIRE(fixture.write().amend(d.id, QStringLiteral("A date was wrong"), QStringLiteral("S. Khan")));
    d = fixture.read().discussion(d.id).value();
    CHECK(d.state == State::Amending);
    CHECK(d.amendReason == QStringLiteral("A date was wrong"));

    const Risk risk = *d.ranked<Risk>().front();
    REQUIRE_FALSE(fixture.save(fixture.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("Mended"))})));
    REQUIRE(fixture.write().sign(fixture.signing(d, "the amended text")));
    d = fixture.read().discussion(d.id).value();
    REQUIRE(d.versions.size() == 2);
    CHECK(d.versions[1].amendReason == QStringLiteral("A date was wrong"));
    CHECK(fixture.read().version(d.id, 1).value().canonical == "the text that is signed");
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("an action is followed up after signing; the record stays as it was")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    d = fixture.read().discussion(d.id).value();
    const Action action = *d.ranked<Action>().front();
    ActionProgress first{Id<ActionProgress>{9},
                         action.id,
                         *fixture.now,
                         QStringLiteral("Amina Begum"),
                         ActionStatus::Open,
                         QDate(2026, 12, 24),
                         QStringLiteral("School closed"),
                         {}};
    ActionProgress second = first;
    second.id = Id<ActionProgress>{3};
    second.status = ActionStatus::Done;
    second.doneOn = QDate(2026, 11, 23);
    Summary summary = summaryOf(d);
    summary.openActions = 0;
    REQUIRE(fixture.write().progress(d.id, first, summary, QStringLiteral("S. Khan")));
    REQUIRE(fixture.write().progress(d.id, second, summary, QStringLiteral("S. Khan")));
    const Discussion after = fixture.read().discussion(d.id).value();
    CHECK(after.progress == std::vector{first, second});
    CHECK(after.tables == d.tables);
    first.action = Id<Action>{12345};
    CHECK(fixture.write().progress(d.id, first, summary, {}).error().code == ErrorCode::NotFound);
}

TEST_CASE("a further copy is stored once and never replaced")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    const IssuedPdf sheet{Audience::Full, QStringLiteral("sheet"), "%PDF sheet"};
    CHECK(fixture.write().issue(d.id, 1, sheet, {}).error().code == ErrorCode::NotFound);
    REQUIRE(fixture.write().sign(fixture.signing(d)));
    REQUIRE(fixture.write().issue(d.id, 1, sheet, QStringLiteral("S. Khan")));
    REQUIRE(fixture.write().issue(d.id, 1, sheet, QStringLiteral("S. Khan")));
    IssuedPdf other = sheet;
    other.pdf = "%PDF another";
    CHECK(fixture.write().issue(d.id, 1, other, {}).error().code == ErrorCode::Locked);
    CHECK(fixture.read().issued(d.id, 1, Audience::Full, QStringLiteral("sheet")).value() == sheet.pdf);
}

TEST_CASE("a request is declined with a reason, and stays as it was")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    REQUIRE(fixture.write().decline(d.id, QStringLiteral("Group supervision first"), summaryOf(d),
                                    QStringLiteral("S. Khan")));
    CHECK(fixture.read().discussion(d.id).value().state == State::Declined);
    const Risk risk = *d.ranked<Risk>().front();
    CHECK(fixture.save(fixture.request(d, {changed(risk, QStringLiteral("harm"), QStringLiteral("No"))}))->code ==
          ErrorCode::Locked);
    CHECK(fixture.write().sign(fixture.signing(d)).error().code == ErrorCode::Locked);
}
