// What leaves as records of its own comes in elsewhere as it was; what stands in the way is named, and nothing of it
// taken.
#include "core/exchange/ExchangeWriter.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/Backup.h"
#include "core/storage/LeavingFixture.h"
#include "core/storage/Splitting.h"
#include "support/ManyDiscussions.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QFile>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString word = QStringLiteral("Quetzalbird");
const QString other = QStringLiteral("Wrenfeather");

QStringList problems(const Store& store)
{
    return store.read().verify().value().problems;
}

MergePlan taken(StoreFixture& into, const BackupSource& from, const MergeOptions& options = {})
{
    auto plan = into.write().merge(from, options, QStringLiteral("S. Khan"));
    if (!plan)
        FAIL(plan.error().message.toStdString() << " / " << plan.error().detail.toStdString());
    return *plan;
}

// What came of the only discussion there is.
Arriving outcome(StoreFixture& into, const BackupSource& from)
{
    const QByteArray before = *into.read().chainHead();
    const MergePlan plan = taken(into, from);
    REQUIRE(plan.discussions.size() == 1);
    const ArrivingDiscussion& only = plan.discussions.front();
    CHECK(only.why.isEmpty() == (only.arriving == Arriving::New));
    CHECK((before == *into.read().chainHead()) == (only.arriving != Arriving::New)); // nothing was written
    CHECK(problems(into.store()) == QStringList());
    return only.arriving;
}

std::unique_ptr<Store> splitFrom(StoreFixture& fixture, Id<Discussion> id, const QString& name,
                                 const QString& passphrase = QStringLiteral("leaves"))
{
    REQUIRE(fixture.write().leaving(id, QStringLiteral("S. Khan")));
    const QString to = fixture.folder().file(name);
    const auto made =
        splitOff(fixture.store().backupSource(), id, to, passphrase, QStringLiteral("S. Khan"), fixture.context());
    if (!made)
        FAIL(made.error().message.toStdString() << " / " << made.error().detail.toStdString());
    auto store = Store::open(to, passphrase, OpenMode::ReadWrite, fixture.context());
    REQUIRE(store);
    return std::move(*store);
}

// What the discussion is in a store, as everything that leaves it says: the exchange file, the signed texts, the
// copies.
QByteArray everything(const Store& store, Id<Discussion> id)
{
    const Discussion d = store.read().discussion(id).value();
    const auto protocol =
        readProtocol(store.read().protocolJson(d.protocolSha256).value(), QStringLiteral("kept")).value();
    const auto papers = paperContents(store.read(), d).value();
    QByteArray out = writeExchange({{&d, protocol.get(), nullptr, &papers}});
    for (const VersionInfo& version : d.versions) {
        out += store.read().version(id, version.no).value().canonical;
        if (const auto pdf = store.read().issued(id, version.no, Audience::Full, QStringLiteral("form")))
            out += *pdf;
    }
    return out;
}

} // namespace

TEST_CASE("what is split off and merged elsewhere is the same to the last byte, and verifies in all three places")
{
    StoreFixture home;
    const Discussion d = lived(home, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
    lived(home, full(2, 3000, other), QStringLiteral("CCD-26-002"), other);
    const auto lines = home.read().audit(d.id).value();
    const auto away = splitFrom(home, d.id, QStringLiteral("Away.chairside"));
    StoreFixture third;
    CHECK(outcome(third, away->backupSource()) == Arriving::New);

    const QByteArray expected = everything(home.store(), d.id);
    CHECK(expected.contains("%PDF of Quetzalbird"));
    CHECK(everything(*away, d.id) == expected);
    CHECK(everything(third.store(), d.id) == expected);
    CHECK(third.read().discussion(d.id).value() == d);
    const auto sameHits = [&](const Store& store) {
        const auto here = home.read().search(word).value(), there = store.read().search(word).value();
        return std::equal(here.begin(), here.end(), there.begin(), there.end());
    };
    CHECK(sameHits(*away));
    CHECK(sameHits(third.store()));
    CHECK(third.read().dates({}).value().size() == away->read().dates({}).value().size());
    for (const Store* store : {&home.store(), away.get(), &third.store()})
        CHECK(problems(*store) == QStringList());

    // Its history came along, word for word, before what was done there.
    const auto came = third.read().audit(d.id).value();
    REQUIRE(came.size() > lines.size());
    CHECK(std::equal(lines.begin(), lines.end(), came.begin(), [](const AuditLine& a, const AuditLine& b) {
        return a.at == b.at && a.kind == b.kind && a.body == b.body && a.chair == b.chair;
    }));
    CHECK(came[lines.size()].kind == u"split");
    CHECK(came.back().kind == u"taken-in");
}

TEST_CASE("records of one discussion tell nothing of any other")
{
    StoreFixture home;
    lived(home, full(2, 3000, other), QStringLiteral("CCD-26-002"), other);
    const Discussion d = lived(home, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
    splitFrom(home, d.id, QStringLiteral("Away.chairside")).reset();
    const QString path = home.folder().file(QStringLiteral("Away.chairside"));
    needsOtherPrograms();
    CHECK(pagesWith(path, QStringLiteral("leaves"), other) == 0);
    CHECK(pagesWith(path, QStringLiteral("leaves"), QStringLiteral("CCD-26-002")) == 0);
    CHECK(sqlcipher(path, QStringLiteral("leaves"),
                    QStringLiteral("SELECT count(*) FROM trail_line WHERE discussion_id <> 1;")) == u"0");
    CHECK(shutToOthers(path));
    // Where the name is taken nothing is made, nor left beside it.
    const auto again = splitOff(home.store().backupSource(), d.id, path, {}, {}, home.context());
    CHECK(again.error().code == ErrorCode::BadInput);
    const auto stopped = splitOff(home.store().backupSource(), d.id, home.folder().file(QStringLiteral("Never")), {},
                                  {}, home.context(), [](int, int) { return false; });
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(QDir(home.folder().path()).entryList({QStringLiteral("Never*")}).isEmpty());
}

TEST_CASE("a whole store of made-up years comes in, and is there as it was")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Other.chairside"));
    ManyDiscussions many(shippedProtocols().value(), 40, ManyDiscussions::Contents::Brief);
    auto made = Store::create(path, {}, {many.clock(), randomIds(), {}, {}});
    REQUIRE(made);
    REQUIRE(many.fill(**made));
    StoreFixture into;
    lived(into, full(1, 1000, word), QStringLiteral("OWN-1"), word);
    const MergePlan plan = taken(into, (*made)->backupSource(), {{}, true});
    CHECK(plan.count(Arriving::New) == static_cast<int>(plan.discussions.size()));
    REQUIRE(plan.discussions.size() >= 40);
    for (const ArrivingDiscussion& each : plan.discussions) {
        CAPTURE(each.ref);
        CHECK(everything(into.store(), each.id) == everything(**made, each.id));
        CHECK(into.read().discussion(each.id).value() == (*made)->read().discussion(each.id).value());
    }
    CHECK(problems(into.store()) == QStringList());
    CHECK(into.read().sittings().value() == (*made)->read().sittings().value());
    CHECK(into.read().counts(ManyDiscussions::newestDay()).value().all ==
          static_cast<int>(plan.discussions.size()) + 1);

    const QByteArray head = *into.read().chainHead();
    const MergePlan again = taken(into, (*made)->backupSource());
    CHECK(again.count(Arriving::Same) == static_cast<int>(again.discussions.size()));
    CHECK(*into.read().chainHead() == head);
}

TEST_CASE("what is here already is passed over; what went on there, or on both sides, is a conflict")
{
    StoreFixture home;
    const Discussion d = home.begin(full(1, 1000, word), QStringLiteral("CCD-26-001"));
    const auto away = splitFrom(home, d.id, QStringLiteral("Away.chairside"));
    CHECK(outcome(home, away->backupSource()) == Arriving::Same);

    const auto said = [&](Store& store, const QString& words) {
        const Discussion now = store.read().discussion(d.id).value();
        SaveRequest request;
        request.discussion = d.id;
        request.sequence = 1;
        request.summary = summaryOf(now);
        mergeOver(request.batch, {changed(*now.ranked<Contribution>().front(), QStringLiteral("body"), words)});
        store.write().save(request);
        store.write().drain();
    };
    said(*away, QStringLiteral("It went on there"));
    CHECK(outcome(home, away->backupSource()) == Arriving::Newer);
    CHECK(home.read().discussion(d.id).value() == d);
    said(home.store(), QStringLiteral("And here, otherwise"));
    const Discussion ours = home.read().discussion(d.id).value();
    CHECK(outcome(home, away->backupSource()) == Arriving::Changed);
    CHECK(home.read().discussion(d.id).value() == ours);

    const auto later = splitFrom(home, d.id, QStringLiteral("Later.chairside"));
    said(home.store(), QStringLiteral("Further on here"));
    CHECK(outcome(home, later->backupSource()) == Arriving::Older);
}

TEST_CASE("a reference that another discussion has, rows that another has, a known child, are conflicts")
{
    StoreFixture home, there;
    const auto only = [&](const Discussion& mine, const char* myRef, const Discussion& others, const char* otherRef) {
        StoreFixture a, b;
        a.begin(mine, QString::fromLatin1(myRef));
        b.begin(others, QString::fromLatin1(otherRef));
        return outcome(a, b.store().backupSource());
    };
    CHECK(only(full(1, 1000, word), "R-1", full(2, 3000, other), "R-1") == Arriving::Reference);
    CHECK(only(full(1, 1000, word), "R-1", full(2, 1000, other), "R-2") == Arriving::Entangled);
    CHECK(only(full(1, 1000, word), "R-1", full(1, 3000, other), "R-2") == Arriving::Changed);
    CHECK(only(full(1, 1000, word), "R-1", full(2, 3000, other), "R-2") == Arriving::New);

    // The same person under two entries: by a number, by name and number of the case system, by name and day of birth.
    const auto person = [](Discussion d, const char* name, const char* nhs, const char* ics, QDate born) {
        auto& subject = d.rows<Subject>().begin()->second;
        subject.name = QString::fromUtf8(name);
        subject.nhsNumber = QString::fromLatin1(nhs);
        subject.icsNumber = QString::fromLatin1(ics);
        subject.born = born;
        return d;
    };
    const QDate born(2014, 3, 2), another(2015, 3, 2);
    const Discussion known = person(full(1, 1000, word), "Zoë O’Connor", "943 476 5919", "77", born);
    const Discussion fresh = full(2, 3000, other);
    CHECK(only(known, "R-1", person(fresh, "Zoe", "9434765919", "", {}), "R-2") == Arriving::KnownChild);
    CHECK(only(known, "R-1", person(fresh, "ZOE O'CONNOR", "", "77", {}), "R-2") == Arriving::KnownChild);
    CHECK(only(known, "R-1", person(fresh, "Zoë O’Connor", "", "", born), "R-2") == Arriving::KnownChild);
    CHECK(only(known, "R-1", person(fresh, "Zoë O’Connor", "", "", another), "R-2") == Arriving::New);
    CHECK(only(known, "R-1", person(fresh, "Someone Else", "", "77", {}), "R-2") == Arriving::New);

    home.begin(known, QStringLiteral("R-1"));
    there.begin(person(fresh, "Zoë O’Connor", "", "", born), QStringLiteral("R-2"));
    const MergePlan allTheSame = taken(home, there.store().backupSource(), {{}, true});
    CHECK(allTheSame.count(Arriving::New) == 1);
    CHECK(problems(home.store()) == QStringList());
}

TEST_CASE("a discussion that was removed does not come back by a merge, under its id or its reference")
{
    StoreFixture home;
    const Discussion d = lived(home, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
    const auto away = splitFrom(home, d.id, QStringLiteral("Away.chairside"));
    REQUIRE(remove(home, d.id));
    CHECK(outcome(home, away->backupSource()) == Arriving::Removed);
    StoreFixture there;
    there.begin(full(9, 9000, other), QStringLiteral("CCD-26-001"));
    CHECK(outcome(home, there.store().backupSource()) == Arriving::Removed);
    home.close();
    needsOtherPrograms();
    CHECK(pagesWith(home.path(), home.passphrase(), word) == 0);
}

TEST_CASE("a discussion that came in is removed with the trail it brought, and the records verify")
{
    StoreFixture home, there;
    const Discussion d = lived(there, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
    taken(home, there.store().backupSource());
    REQUIRE(remove(home, d.id));
    CHECK(problems(home.store()) == QStringList());
    home.close();
    needsOtherPrograms();
    CHECK(pagesWith(home.path(), home.passphrase(), word) == 0);
}

TEST_CASE("two discussions of one child that left one by one are linked again wherever both arrive")
{
    StoreFixture home;
    const Discussion first = lived(home, full(1, 1000, word), QStringLiteral("CCD-25-001"), word);
    const Discussion second = lived(home, full(2, 3000, other), QStringLiteral("CCD-26-001"), other, first.id);
    const auto later = splitFrom(home, second.id, QStringLiteral("Second.chairside"));
    const auto earlier = splitFrom(home, first.id, QStringLiteral("First.chairside"));
    CHECK(later->read().discussion(second.id).value().follows == Id<Discussion>());
    CHECK(later->read().earlierElsewhere(second.id).value() == u"CCD-25-001");
    for (const bool laterFirst : {true, false}) {
        StoreFixture into;
        for (const Store* each : {laterFirst ? later.get() : earlier.get(), laterFirst ? earlier.get() : later.get()})
            CHECK(outcome(into, each->backupSource()) == Arriving::New);
        CHECK(into.read().discussion(second.id).value().follows == first.id);
        CHECK(into.read().earlierElsewhere(second.id).value().isEmpty());
        CHECK(problems(into.store()) == QStringList());
    }
}

TEST_CASE("two copies of one store that both went on come in side by side, each with its own trail")
{
    StoreFixture home;
    const QString copy = home.folder().file(QStringLiteral("Copy.chairside"));
    REQUIRE(backUp(home.store().backupSource(), copy));
    auto twin = Store::open(copy, home.passphrase(), OpenMode::ReadWrite, home.context());
    REQUIRE(twin);
    home.begin(full(1, 1000, word), QStringLiteral("A-1"));
    REQUIRE((*twin)->write().begin(home.beginning(full(2, 3000, other), QStringLiteral("A-2"))));
    StoreFixture into;
    CHECK(outcome(into, home.store().backupSource()) == Arriving::New);
    CHECK(outcome(into, (*twin)->backupSource()) == Arriving::New);
    // And into the one of them itself.
    CHECK(outcome(home, (*twin)->backupSource()) == Arriving::New);
}

TEST_CASE("a trail that came in is verified line by line: a changed, a forged and a missing line are named")
{
    const auto after = [](const QString& lock, const QString& sql) {
        StoreFixture home, there;
        lived(there, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
        taken(home, there.store().backupSource());
        home.close();
        const QString said =
            sqlcipher(home.path(), home.passphrase(), QStringLiteral("DROP TRIGGER %1; ").arg(lock) + sql);
        CAPTURE(said);
        CHECK(said.isEmpty());
        auto reading = Store::open(home.path(), home.passphrase(), OpenMode::ReadOnly);
        REQUIRE(reading);
        return problems(**reading).join(u'\n');
    };
    needsOtherPrograms();
    CHECK(after(QStringLiteral("trail_body_keep_u"), QStringLiteral("UPDATE trail_body SET body = '{}' WHERE seq = 5;"))
              .contains(QStringLiteral("Line 5").toLower()));
    CHECK(after(QStringLiteral("trail_line_keep_u"), QStringLiteral("UPDATE trail_line SET chair = 'X' WHERE seq = 5;"))
              .contains(QStringLiteral("Line 5 of a trail that came in")));
    CHECK(after(QStringLiteral("trail_body_keep_d"), QStringLiteral("DELETE FROM trail_body WHERE seq = 5;"))
              .contains(QStringLiteral("no removal tells why")));
    CHECK(after(QStringLiteral("trail_line_keep_d"),
                QStringLiteral("DROP TRIGGER trail_body_keep_d; DELETE FROM trail_body WHERE seq = 5; DELETE FROM "
                               "trail_line WHERE seq = 5;"))
              .contains(QStringLiteral("The lines that came in with CCD-26-001 are not those")));
}

TEST_CASE("looking beforehand writes nothing, and a merge that is stopped leaves everything as it was")
{
    StoreFixture home, there;
    lived(there, full(1, 1000, word), QStringLiteral("CCD-26-001"), word);
    home.begin(full(2, 3000, other), QStringLiteral("OWN-1"));
    const QByteArray head = *home.read().chainHead(), theirHead = *there.read().chainHead();
    const BackupSource ours = home.store().backupSource(), theirs = there.store().backupSource();
    const auto plan = lookAt(ours, theirs);
    REQUIRE(plan);
    CHECK(plan->count(Arriving::New) == 1);
    CHECK(plan->head == theirHead);
    CHECK(lookAt(ours, theirs, {}, [](int, int) { return false; }).error().code == ErrorCode::Cancelled);
    CHECK(home.write().merge(theirs, {}, {}, [](int, int) { return false; }).error().code == ErrorCode::Cancelled);
    CHECK(*home.read().chainHead() == head);
    CHECK(*there.read().chainHead() == theirHead);
    CHECK(home.read().search(word).value().empty());
    CHECK(problems(home.store()) == QStringList());
}
