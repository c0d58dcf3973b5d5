// What is past its keeping period, and what is kept longer all the same.
#include "core/storage/Retention.h"

#include "core/storage/Backup.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/Removal.h"
#include "core/storage/StoreFile.h"
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
        CHECK(f.read().pastPeriodCount(today).value() == static_cast<int>(found->size()));
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
    const auto listed = [&](PastList which, QDate today) {
        CHECK(f.read().pastPeriodCount(today).value() ==
              static_cast<int>(f.read().pastPeriod(today, PastList::Waiting).value().size()));
        return f.read().pastPeriod(today, which).value();
    };
    const auto kept = listed(PastList::Kept, {2029, 1, 1});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].keptUntil == QDate(2029, 1, 1));
    CHECK(kept[0].keptReason == u"An inquest"_qs);
    CHECK(listed(PastList::Waiting, {2029, 1, 1}).empty());
    CHECK(listed(PastList::Kept, {2029, 1, 2}).empty());
    CHECK(listed(PastList::Waiting, {2029, 1, 2}).size() == 1);
    CHECK(f.read().audit(shelf.filed)->back().kind == u"keep"_qs);
    CHECK(f.read().verify()->problems == QStringList());
}

TEST_CASE("a period ends on the day that it ends, also where months are of unequal length")
{
    for (QDate today(2027, 1, 1); today < QDate(2029, 4, 1); today = today.addDays(1))
        for (const int months : {1, 6, 12, 13}) {
            const QDate last = lastDayPast(today, months);
            CAPTURE(today.toString(Qt::ISODate).toStdString(), months);
            CHECK(last.addMonths(months) <= today);
            CHECK(last.addDays(1).addMonths(months) > today);
        }
}

TEST_CASE("a record that is amended again is not past its period until it is signed again, and a closed one is")
{
    Shelf shelf;
    StoreFixture& f = shelf.f;
    REQUIRE(f.write().setSetting(QLatin1String(retentionSetting), retentionText({12, {}})));
    REQUIRE(f.write().amend(shelf.filed, u"A date"_qs, {}));
    CHECK(shelf.past({2030, 1, 1}).isEmpty());
    REQUIRE(f.write().sign(f.signing(f.read().discussion(shelf.filed).value())));
    CHECK(shelf.past({2030, 1, 1}) == QStringList{u"CCD-26-001 2027-11-24"_qs});
    std::swap(shelf.filed, shelf.unfiled);
    shelf.add(StepKind::Closed, {2026, 12, 1}, 903);
    CHECK(shelf.past({2030, 1, 1}) == QStringList{u"CCD-26-001 2027-11-24"_qs, u"CCD-26-002 2027-12-01"_qs});
    CHECK(f.read().pastPeriod({2030, 1, 1}).value()[1].from == RetentionFrom::Closed);
    CHECK(f.read().verify()->problems == QStringList());
}

TEST_CASE("a request that was declined passes its period from that day, and is gone from the count once removed")
{
    StoreFixture f;
    f.open();
    Discussion d = sample::blank();
    d.id = Id<Discussion>{3};
    const Discussion begun = f.begin(d, u"CCD-26-003"_qs);
    REQUIRE(f.write().setSetting(QLatin1String(retentionSetting), retentionText({12, {}})));
    REQUIRE(f.write().decline(begun.id, u"Not for a meeting"_qs, summaryOf(begun), {}));
    const QDate today(2027, 11, 24);
    const auto past = f.read().pastPeriod(today).value();
    REQUIRE(past.size() == 1);
    CHECK(past[0].from == RetentionFrom::Declined);
    CHECK(past[0].since == f.now->date());
    CHECK(f.read().pastPeriodCount(today).value() == 1);
    REQUIRE(f.write().remove({begun.id, u"Past its period"_qs, {}}));
    CHECK(f.read().pastPeriodCount(today).value() == 0);
    CHECK(f.read().verify()->problems == QStringList());
}

TEST_CASE("what comes in from other records has its period here, and what was kept longer there is not kept here")
{
    Shelf shelf;
    StoreFixture& there = shelf.f;
    REQUIRE(there.write().keep(shelf.filed, {2031, 1, 1}, u"An inquest"_qs, {}));
    StoreFixture here;
    here.open();
    REQUIRE(here.write().setSetting(QLatin1String(retentionSetting), retentionText({12, {}})));
    REQUIRE(here.write().merge(there.store().backupSource(), {}, {}));
    const auto past = here.read().pastPeriod({2030, 1, 1}).value();
    REQUIRE(past.size() == 1);
    CHECK(past[0].ref == u"CCD-26-001"_qs);
    CHECK(here.read().pastPeriodCount({2030, 1, 1}).value() == 1);
    CHECK(here.read().verify()->problems == QStringList());
}

TEST_CASE("what is past its period is found by its own index, never by looking at all records")
{
    StoreFixture f;
    f.open();
    f.close();
    const auto key = CipherKey::derive(f.passphrase(), storeSalt(f.path()).value());
    auto connection = Connection::open(f.path(), *key, Connection::Access::ReadOnly);
    REQUIRE(connection);
    for (const auto& [which, index] : {std::pair(PastList::Waiting, "discussion_keep (procedure=? AND keep_from<?)"),
                                       std::pair(PastList::Kept, "discussion_kept (kept_until>?)")}) {
        QString how;
        REQUIRE((*connection)
                    ->each(u"EXPLAIN QUERY PLAN "_qs + pastPeriodStatement(which),
                           {u"Knowsley"_qs, QDate(2026, 1, 1), QDate(2027, 1, 1), 200},
                           [&](const SqlRow& row) { how += row.text(3) + u'\n'; }));
        CAPTURE(how);
        CHECK(how.contains(QLatin1String(index)));
        CHECK_FALSE(how.contains(u"SCAN"));
        CHECK(how.contains(u"TEMP B-TREE") == (which == PastList::Kept)); // the few that are kept are sorted
    }
    // What a step or a change of state asks for.
    QString how;
    REQUIRE((*connection)
                ->each(u"EXPLAIN QUERY PLAN SELECT * FROM keeping_since WHERE id = 7"_qs, {},
                       [&](const SqlRow& row) { how += row.text(3) + u'\n'; }));
    CAPTURE(how);
    CHECK_FALSE(how.contains(u"step_kind"));
    CHECK_FALSE(how.contains(u"SCAN"));
}
