#include "core/session/SittingDesk.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Circulation.h"
#include "core/session/DiscussionSession.h"
#include "core/session/SittingEdits.h"
#include "core/storage/StoreFixture.h"
#include "support/PanelProtocol.h"
#include "support/QtStrings.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

SittingMember member(qint64 id, const char* name, const char* agency)
{
    SittingMember out;
    out.id = Id<SittingMember>{id};
    out.contact = Id<Contact>{id + 100};
    out.name = QString::fromUtf8(name);
    out.role = QStringLiteral("Manager");
    out.agency = QString::fromLatin1(agency);
    return out;
}

NewCase about(const char* name, ItemKind kind = ItemKind::New)
{
    NewCase out;
    Subject child;
    child.name = QString::fromUtf8(name);
    child.born = QDate(2012, 5, 1);
    child.item = kind;
    out.children = {child};
    return out;
}

struct Panel final
{
    explicit Panel(ProtocolPtr under = sample::panel())
        : desk(fixture.store(), {sample::knowsley(), under}, QStringLiteral("Margaret Ashworth"))
    {
        sitting = desk.fresh(*under);
        sitting.heldOn = QDate(2026, 12, 3);
        sitting.startsAt = QTime(9, 30);
        sitting.place = QStringLiteral("County Hall");
        sitting.chairName = QStringLiteral("Margaret Ashworth");
        sitting.members = {member(601, "Nour Eldin", "Police"), member(602, "Ann Lee", "Health")};
        REQUIRE(desk.keep(sitting));
    }
    Discussion item(Id<Discussion> id) { return fixture.read().discussion(id).value(); }
    Sitting now() { return fixture.read().sitting(sitting.id).value(); }
    Id<Discussion> begin(NewCase what) { return desk.begin(sitting.id, std::move(what)).value(); }

    StoreFixture fixture;
    SittingDesk desk;
    Sitting sitting;
};

QStringList names(const Discussion& d)
{
    QStringList out;
    for (const Participant* person : d.ranked<Participant>())
        out << person->name;
    return out;
}

const Participant& person(const Discussion& d, const char* name)
{
    for (const Participant* each : d.ranked<Participant>())
        if (each->name == QString::fromUtf8(name))
            return *each;
    FAIL("nobody called " << name);
    return *d.ranked<Participant>().front();
}

std::unique_ptr<DiscussionSession> sessionOn(Panel& panel, Id<Discussion> id)
{
    auto session = DiscussionSession::open(panel.fixture.store(), id, QStringLiteral("Margaret Ashworth"));
    REQUIRE(session);
    return std::move(*session);
}

void attend(Panel& panel, Id<Discussion> id, const char* name, Attendance how, QTime left = {})
{
    const auto session = sessionOn(panel, id);
    Participant before = person(session->discussion(), name), after = before;
    after.attendance = how;
    after.leftAt = left;
    REQUIRE(session->apply({{}, {{AnyRow{before}, AnyRow{after}}}, {}}));
    REQUIRE(session->flush());
}

} // namespace

TEST_CASE("only procedures that take children together have sittings, and a new one has the last one's members (H29)")
{
    Panel panel;
    CHECK(panel.desk.procedures() == std::vector<ProtocolPtr>{sample::panel()});
    const Sitting next = panel.desk.fresh(*sample::panel());
    CHECK(next.title == QStringLiteral("Complex Case Panel"));
    REQUIRE(next.members.size() == 2);
    CHECK(next.members[0].name == QStringLiteral("Nour Eldin"));
    CHECK(next.members[0].id != panel.sitting.members[0].id);
    CHECK(next.items.empty());
}

TEST_CASE("each child at a sitting is a discussion of its own, with the members as its people, expected (O3, H29)")
{
    Panel panel;
    const Discussion one = panel.item(panel.begin(about("Zoë O'Connor")));
    const Discussion two = panel.item(panel.begin(about("Amir Khan", ItemKind::Close)));
    CHECK(panel.now().items == std::vector<Id<Discussion>>{one.id, two.id});
    for (const Discussion* each : {&one, &two}) {
        CHECK(each->sitting == panel.sitting.id);
        CHECK(names(*each) == QStringList{u"Nour Eldin"_qs, u"Ann Lee"_qs});
        CHECK(person(*each, "Ann Lee").attendance == Attendance::Expected);
        CHECK(each->meeting().heldOn == QDate(2026, 12, 3));
        CHECK(each->meeting().startedAt == QTime(9, 30));
        CHECK(each->meeting().place == QStringLiteral("County Hall"));
        CHECK(each->meeting().chairName == QStringLiteral("Margaret Ashworth"));
    }
    CHECK(one.ref != two.ref);
    CHECK(two.ranked<Subject>().front()->item == ItemKind::Close);
    CHECK(panel.fixture.read().homeRow(one.id).value()->summary.heldOn == QDate(2026, 12, 3));
    CHECK(panel.fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("a review at a sitting brings its own people and open actions, and the members once")
{
    Panel panel;
    Discussion before = sample::complete();
    before.rows<Participant>().begin()->second.name = QStringLiteral("ann  LEE");
    before.rows<Participant>().begin()->second.agency = QStringLiteral("Health");
    before = panel.fixture.begin(before);
    NewCase review = about("Zoë O'Connor", ItemKind::Update);
    review.follows = &before;
    const Discussion item = panel.item(panel.begin(review));
    CHECK(item.follows == before.id);
    CHECK_FALSE(item.rows<Action>().empty());
    CHECK(item.rows<Participant>().size() == before.rows<Participant>().size() + 1);
    CHECK(names(item).filter(QStringLiteral("lee"), Qt::CaseInsensitive).size() == 1);
    CHECK(names(item).contains(QStringLiteral("Nour Eldin")));
}

TEST_CASE("drafts follow the sitting's date and place as audited edits; what an item says for itself stays")
{
    Panel panel;
    const Id<Discussion> plain = panel.begin(about("Zoë O'Connor")), own = panel.begin(about("Amir Khan"));
    {
        const auto session = sessionOn(panel, own);
        REQUIRE(session->setField({RowKind::Meeting, own.value}, QStringLiteral("place"), QStringLiteral("By phone"),
                                  Entry::Chosen));
        REQUIRE(session->flush());
    }
    const auto edits = [&](Id<Discussion> id) {
        const auto audit = panel.fixture.read().audit(id).value();
        return std::count_if(audit.begin(), audit.end(), [](const AuditLine& line) {
            return line.kind == QLatin1String("edit") && line.table == QLatin1String("meeting");
        });
    };
    const auto before = edits(plain);
    Sitting moved = panel.now();
    moved.heldOn = QDate(2026, 12, 10);
    moved.place = QStringLiteral("Town Hall");
    moved.members.push_back(member(603, "Jo Park", "School"));
    REQUIRE(panel.desk.keep(moved));
    CHECK(panel.item(plain).meeting().heldOn == QDate(2026, 12, 10));
    CHECK(panel.item(plain).meeting().place == QStringLiteral("Town Hall"));
    CHECK(panel.item(own).meeting().place == QStringLiteral("By phone"));
    CHECK(panel.item(own).meeting().heldOn == QDate(2026, 12, 10));
    CHECK(names(panel.item(plain)).contains(QStringLiteral("Jo Park")));
    CHECK(edits(plain) == before + 1);
}

TEST_CASE("an item that is signed keeps the day it was held, whatever becomes of its sitting")
{
    StoreFixture fixture;
    SittingDesk desk(fixture.store(), {sample::panel()}, QStringLiteral("Chair"));
    Sitting sitting = desk.fresh(*sample::panel());
    REQUIRE(desk.keep(sitting));
    const Discussion d = fixture.begin(sample::complete());
    REQUIRE(desk.take(sitting.id, d.id));
    const Discussion taken = fixture.read().discussion(d.id).value();
    CHECK(taken.sitting == sitting.id);
    REQUIRE(fixture.write().sign(fixture.signing(taken)));
    Sitting moved = fixture.read().sitting(sitting.id).value();
    moved.heldOn = QDate(2027, 1, 1);
    REQUIRE(desk.keep(moved));
    CHECK(fixture.read().discussion(d.id).value().meeting() == taken.meeting());
    CHECK(fixture.read().verify().value().problems == QStringList());
}

TEST_CASE("a draft can join a sitting and stand alone again, and items change places")
{
    Panel panel;
    const Id<Discussion> one = panel.begin(about("Zoë O'Connor")), two = panel.begin(about("Amir Khan"));
    const Discussion alone = panel.fixture.begin(sample::blank());
    REQUIRE(panel.desk.take(panel.sitting.id, alone.id));
    CHECK(names(panel.item(alone.id)) == QStringList{u"Nour Eldin"_qs, u"Ann Lee"_qs});
    REQUIRE(panel.desk.move(panel.sitting.id, alone.id, 0));
    CHECK(panel.now().items == std::vector<Id<Discussion>>{alone.id, one, two});
    REQUIRE(panel.desk.release(panel.sitting.id, one));
    CHECK(panel.now().items == std::vector<Id<Discussion>>{alone.id, two});
    CHECK_FALSE(panel.item(one).sitting);
    CHECK(names(panel.item(one)).size() == 2);
    CHECK(panel.desk.move(panel.sitting.id, one, 0).error().code == ErrorCode::NotFound);
}

TEST_CASE("one person presents an item (H28)")
{
    Panel panel;
    const Id<Discussion> id = panel.begin(about("Zoë O'Connor"));
    const Participant first = person(panel.item(id), "Nour Eldin"), second = person(panel.item(id), "Ann Lee");
    REQUIRE(panel.desk.setPresenter(id, first.id));
    REQUIRE(panel.desk.setPresenter(id, second.id));
    const auto items = panel.desk.items(panel.now()).value();
    REQUIRE(items.size() == 1);
    CHECK(items[0].presents()->name == QStringLiteral("Ann Lee"));
    CHECK(items[0].initials == QStringList{u"Z.O."_qs});
    CHECK(items[0].kind == ItemKind::New);
    CHECK_FALSE(person(panel.item(id), "Nour Eldin").presenter);
}

TEST_CASE("who was in for the item before is in for this one, and nobody is added")
{
    Panel panel;
    const Id<Discussion> one = panel.begin(about("Zoë O'Connor")), two = panel.begin(about("Amir Khan"));
    attend(panel, one, "Nour Eldin", Attendance::Attended);
    attend(panel, one, "Ann Lee", Attendance::InPart, QTime(9, 50));
    Discussion first = panel.item(one);
    Participant teacher;
    teacher.name = QStringLiteral("Only Zoë’s teacher");
    teacher.attendance = Attendance::Attended;
    sample::add(first, teacher);
    const Edit edit = attendanceLike(panel.item(two), first, {});
    Discussion second = panel.item(two);
    apply(second, edit);
    CHECK(person(second, "Nour Eldin").attendance == Attendance::Attended);
    CHECK(person(second, "Ann Lee").attendance == Attendance::Expected); // they had left
    CHECK(names(second).size() == 2);
}

TEST_CASE("nobody is offered the record of an item that they were not in (O3, H29)")
{
    Panel panel;
    const Id<Discussion> one = panel.begin(about("Zoë O'Connor")), two = panel.begin(about("Amir Khan")),
                         three = panel.begin(about("Lily Prentice"));
    attend(panel, one, "Nour Eldin", Attendance::Attended);
    attend(panel, two, "Nour Eldin", Attendance::Attended);
    attend(panel, two, "Ann Lee", Attendance::InPart);
    attend(panel, three, "Ann Lee", Attendance::Attended);
    const auto offered = [&](Id<Discussion> id) {
        QStringList out;
        for (const Recipient& each : recipients(panel.item(id), *sample::panel()))
            out << each.name;
        return out;
    };
    CHECK(offered(one) == QStringList{u"Nour Eldin"_qs});
    CHECK(offered(two) == QStringList{u"Nour Eldin"_qs, u"Ann Lee"_qs});
    CHECK(offered(three) == QStringList{u"Ann Lee"_qs});
}

TEST_CASE(
    "nor is a member who sent apologies for one, under any procedure that ships, but where its source says so (O3, "
    "H29, W7)")
{
    QStringList sendsToAbsent;
    const std::vector<ProtocolPtr> shipped = shippedProtocols().value();
    for (const ProtocolPtr& protocol : shipped) {
        if (protocol->sittingTitle.isEmpty())
            continue;
        CAPTURE(protocol->code.toStdString());
        Panel panel(protocol);
        const Id<Discussion> one = panel.begin(about("Zoë O'Connor")), two = panel.begin(about("Amir Khan"));
        attend(panel, one, "Nour Eldin", Attendance::Attended);
        attend(panel, two, "Nour Eldin", Attendance::Apologies);
        const auto offered = [&](Id<Discussion> id) {
            QStringList out;
            for (const Recipient& each : recipients(panel.item(id), *protocol))
                out << each.name;
            return out;
        };
        CHECK(offered(one) == QStringList{u"Nour Eldin"_qs}); // not the other member, who is only expected
        if (offered(two).isEmpty())
            continue;
        sendsToAbsent << protocol->code;
        CHECK(offered(two) == QStringList{u"Nour Eldin"_qs});
        CHECK_FALSE(protocol->circulate.source.isEmpty());
    }
    CHECK(sendsToAbsent == QStringList{u"hartlepool-stockton"_qs}); // "given to all involved agencies" (H30)
}
