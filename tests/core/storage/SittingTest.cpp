#include "core/storage/StoreFixture.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Sitting panel()
{
    Sitting out;
    out.id = Id<Sitting>{500};
    out.procedure = QStringLiteral("oxfordshire");
    out.title = QStringLiteral("Complex Case Panel");
    out.heldOn = QDate(2026, 12, 3);
    out.startsAt = QTime(9, 30);
    out.mode = MeetingMode::Both;
    out.place = QStringLiteral("County Hall, Room 2");
    out.chairName = QStringLiteral("Zażółć Gęślą");
    out.members = {{Id<SittingMember>{501}, Id<Contact>{502}, QStringLiteral("نور الدين"), QStringLiteral("Inspector"),
                    QStringLiteral("Police"), QStringLiteral("n@police.example"), QStringLiteral("police")},
                   {Id<SittingMember>{503}, {}, QStringLiteral("A. B."), {}, {}, {}, {}}};
    return out;
}

Discussion item(StoreFixture& fixture, qint64 id, Id<Sitting> sitting)
{
    Discussion d = sample::complete();
    d.id = Id<Discussion>{id};
    Discussion fresh = sample::blank();
    fresh.id = d.id;
    NewDiscussion made = fixture.beginning(fresh, QStringLiteral("P-%1").arg(id));
    made.sitting = sitting;
    REQUIRE(fixture.write().begin(made));
    return fixture.read().discussion(d.id).value();
}

} // namespace

TEST_CASE("a sitting comes back with its members and its items in the order they are taken")
{
    StoreFixture fixture;
    Sitting sitting = panel();
    REQUIRE(fixture.write().sitting(sitting, QStringLiteral("Chair")));
    const Discussion first = item(fixture, 1, sitting.id), second = item(fixture, 2, sitting.id);
    CHECK(first.sitting == sitting.id);
    sitting.items = {first.id, second.id};
    CHECK(fixture.read().sitting(sitting.id).value() == sitting);

    std::reverse(sitting.items.begin(), sitting.items.end());
    sitting.members.pop_back();
    REQUIRE(fixture.write().sitting(sitting, QStringLiteral("Chair")));
    CHECK(fixture.read().sittings().value() == std::vector<Sitting>{sitting});
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("a discussion is an item of one sitting only")
{
    StoreFixture fixture;
    Sitting one = panel();
    REQUIRE(fixture.write().sitting(one, {}));
    const Discussion taken = item(fixture, 1, one.id);
    Sitting other = panel();
    other.id = Id<Sitting>{600};
    other.members.clear();
    other.items = {taken.id};
    const auto refused = fixture.write().sitting(other, {});
    CHECK(refused.error().code == ErrorCode::BadInput);
    CHECK(fixture.read().discussion(taken.id).value().sitting == one.id);
    CHECK(fixture.read().sitting(other.id).error().code == ErrorCode::NotFound);
}

TEST_CASE("a paper's bytes are found by their hash, and go at closing once no paper names them")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    const QByteArray kept = "%PDF chronology", loose = "never named";
    const QString hash = fixture.write().attach(kept).value(), other = fixture.write().attach(loose).value();
    CHECK(fixture.write().attach(kept).value() == hash);
    Paper paper;
    paper.id = Id<Paper>{70};
    paper.title = QStringLiteral("Chronology");
    paper.sha256 = hash;
    paper.size = static_cast<int>(kept.size());
    REQUIRE_FALSE(fixture.save(fixture.request(d, {{std::nullopt, AnyRow{paper}}})));
    CHECK(fixture.read().attachment(other).value() == loose);
    fixture.close();
    fixture.open();
    CHECK(fixture.read().attachment(hash).value() == kept);
    CHECK(fixture.read().attachment(other).error().code == ErrorCode::NotFound);
}

TEST_CASE("the dates of a discussion follow every save")
{
    StoreFixture fixture;
    Discussion d = fixture.begin(sample::complete());
    const auto stored = [&] {
        fixture.close();
        const QString out = sqlcipher(fixture.path(), fixture.passphrase(),
                                      QStringLiteral("SELECT kind, title, due_on, ifnull(met_on, '-') FROM deadline "
                                                     "ORDER BY kind, rank;"));
        fixture.open();
        return out;
    };
    QStringList expected;
    for (const Action* action : d.ranked<Action>())
        expected << QStringLiteral("action|%1|%2|-").arg(action->what, action->due.toString(Qt::ISODate));
    expected << QStringLiteral("review|Review|%1|-").arg(d.meeting().reviewOn.toString(Qt::ISODate));
    needsOtherPrograms();
    CHECK(stored() == expected.join(QLatin1Char('\n')));

    const AnyRow first{*d.ranked<Action>().front()};
    const Change moved = changed(first, QStringLiteral("due"), QDate(2027, 1, 5));
    apply(d, {{}, {moved}, {}});
    REQUIRE_FALSE(fixture.save(fixture.request(d, {moved})));
    const QString now = stored();
    CAPTURE(now);
    CHECK(now.contains(QLatin1String("|2027-01-05|-")));
    CHECK(now.count(QLatin1Char('\n')) == expected.size() - 1);
}
