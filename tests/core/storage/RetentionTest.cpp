// What is past its keeping period, and what is kept longer all the same.
#include "core/storage/Retention.h"

#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// A signed record that was filed on a day, and one that never was.
struct Shelf final
{
    StoreFixture f;
    Id<Discussion> filed, unfiled;
    const QDate day{2026, 11, 24};

    Shelf()
    {
        f.open();
        filed = signedRecord(1, u"CCD-26-001"_qs);
        unfiled = signedRecord(2, u"CCD-26-002"_qs);
        add(StepKind::Filed, day, 901);
    }

    Id<Discussion> signedRecord(qint64 id, const QString& ref)
    {
        Discussion d = sample::blank();
        d.id = Id<Discussion>{id};
        const Discussion begun = f.begin(d, ref);
        REQUIRE(f.write().sign(f.signing(begun)));
        return begun.id;
    }

    void add(StepKind kind, QDate on, qint64 id, qint64 about = 0)
    {
        Step step;
        step.id = Id<Step>{id};
        step.kind = kind;
        step.at = *f.now;
        step.day = on;
        step.about = about;
        step.note = u"why"_qs;
        REQUIRE(f.write().step(filed, step, summaryOf(f.read().discussion(filed).value()), {}));
    }

    QStringList past(QDate today) const
    {
        QStringList out;
        const auto found = f.read().pastPeriod(today);
        REQUIRE(found);
        for (const PastPeriod& each : *found)
            out << each.ref + u' ' + each.passed.toString(Qt::ISODate);
        return out;
    }
};

} // namespace

TEST_CASE("no record passes a period that the council has not set")
{
    Shelf shelf;
    CHECK(shelf.past({2099, 1, 1}).isEmpty());
}

TEST_CASE("a record passes its period so many months after it was filed, and not where that was taken back")
{
    Shelf shelf;
    REQUIRE(shelf.f.write().setSetting(QLatin1String(retentionSetting), retentionText({12, {}})));
    CHECK(shelf.past({2027, 11, 23}).isEmpty());
    CHECK(shelf.past({2027, 11, 24}) == QStringList{u"CCD-26-001 2027-11-24"_qs});
    shelf.add(StepKind::TakenBack, shelf.day, 902, 901);
    CHECK(shelf.past({2030, 1, 1}).isEmpty());
}

TEST_CASE("a procedure may have a period of its own, also a longer one than the others")
{
    const RetentionPeriods periods{12, {{u"Knowsley"_qs, 84}}};
    CHECK(readRetention(retentionText(periods)) == periods);
    CHECK(readRetention({}) == RetentionPeriods());
    Shelf shelf;
    REQUIRE(shelf.f.write().setSetting(QLatin1String(retentionSetting), retentionText(periods)));
    CHECK(shelf.past({2033, 11, 23}).isEmpty());
    CHECK(shelf.past({2033, 11, 24}) == QStringList{u"CCD-26-001 2033-11-24"_qs});
}

TEST_CASE("a record past its period is kept longer with a reason and a day to come, and the trail says so")
{
    Shelf shelf;
    StoreFixture& f = shelf.f;
    REQUIRE(f.write().setSetting(QLatin1String(retentionSetting), retentionText({12, {}})));
    *f.now = QDateTime(QDate(2028, 1, 10), QTime(9, 0), Qt::UTC);
    CHECK(f.write().keep(shelf.filed, {2029, 1, 1}, u"  "_qs, {}).error().code == ErrorCode::NotReady);
    CHECK(f.write().keep(shelf.filed, {2028, 1, 10}, u"An inquest"_qs, {}).error().code == ErrorCode::NotReady);
    REQUIRE(f.write().keep(shelf.filed, {2029, 1, 1}, u"An inquest"_qs, u"S. Khan"_qs));
    const auto past = f.read().pastPeriod({2028, 1, 10}).value();
    REQUIRE(past.size() == 1);
    CHECK(past[0].kept({2029, 1, 1}));
    CHECK_FALSE(past[0].kept({2029, 1, 2}));
    CHECK(past[0].keptReason == u"An inquest"_qs);
    CHECK(f.read().audit(shelf.filed)->back().kind == u"keep"_qs);
    CHECK(f.read().verify()->problems == QStringList());
}
