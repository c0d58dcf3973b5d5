#include "core/rules/Circulation.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

Recipient called(const char* name)
{
    return {{}, QString::fromUtf8(name), {}, {}, {}, false, false, false, {}};
}

Participant& person(Discussion& d, const char* name, Attendance attendance, bool family = false)
{
    Participant out;
    out.name = QString::fromUtf8(name);
    out.attendance = attendance;
    out.family = family;
    return sample::add(d, out);
}

QStringList names(const std::vector<Recipient>& all, bool never)
{
    QStringList out;
    for (const Recipient& each : all)
        if (each.never == never)
            out << each.name;
    return out;
}

void send(Discussion& d, const Participant& to, int version)
{
    Step step;
    step.id = Id<Step>{static_cast<qint64>(d.steps.size()) + 1};
    step.kind = StepKind::Sent;
    step.version = version;
    step.participant = to.id;
    d.steps.push_back(step);
}

} // namespace

TEST_CASE("everyone who took part gets a copy, and nobody who was not there (K10)")
{
    Discussion d = sample::blank();
    person(d, "Here", Attendance::Attended);
    person(d, "In part", Attendance::InPart);
    person(d, "Apologies", Attendance::Apologies);
    person(d, "Silent", Attendance::NoResponse);
    person(d, "Only expected", Attendance::Expected);
    CHECK(names(recipients(d, *sample::knowsley()), false) == QStringList{u"Here"_qs, u"In part"_qs});
}

TEST_CASE("a procedure can keep the record from family, and they are named as kept from (S23)")
{
    Discussion d = sample::blank();
    person(d, "Social worker", Attendance::Attended);
    person(d, "Mother", Attendance::Attended, true);
    Protocol protocol = *sample::knowsley();
    protocol.circulate.never = {QStringLiteral("family")};
    const auto all = recipients(d, protocol);
    CHECK(names(all, false) == QStringList{u"Social worker"_qs});
    CHECK(names(all, true) == QStringList{u"Mother"_qs});
}

TEST_CASE("a version has circulated once everyone has it, and a copy taken back counts no more")
{
    Discussion d = sample::blank();
    d.versions = {{1, {}, {}, {}, {}, {}, {}, {}}, {2, {}, {}, {}, {}, {}, {}, {}}};
    const Participant one = person(d, "One", Attendance::Attended), two = person(d, "Two", Attendance::Attended);
    const Protocol& protocol = *sample::knowsley();
    CHECK(circulatedVersion(d, protocol) == 0);
    send(d, one, 1);
    CHECK(circulatedVersion(d, protocol) == 0);
    send(d, two, 1);
    CHECK(circulatedVersion(d, protocol) == 1);
    send(d, one, 2);
    CHECK(circulatedVersion(d, protocol) == 1);
    send(d, two, 2);
    CHECK(circulatedVersion(d, protocol) == 2);
    Step back;
    back.id = Id<Step>{90};
    back.kind = StepKind::TakenBack;
    back.about = d.steps.back().id.value;
    d.steps.push_back(back);
    CHECK(circulatedVersion(d, protocol) == 1);
}

TEST_CASE("somebody who asked and did not come is named where the procedure asks for it")
{
    Discussion d = sample::blank();
    person(d, "Ann Lee", Attendance::Attended);
    sample::request(d).by = QStringLiteral("ann  lee");
    Protocol protocol = *sample::knowsley();
    protocol.circulate.to << QStringLiteral("requester");
    CHECK(names(recipients(d, protocol), false) == QStringList{u"Ann Lee"_qs});
    sample::request(d).by = QStringLiteral("Jo Park");
    CHECK(names(recipients(d, protocol), false) == QStringList{u"Ann Lee"_qs, u"Jo Park"_qs});
}

TEST_CASE("the record is kept from family by name too, wherever the record names them (S23)")
{
    Discussion d = sample::blank();
    const Participant worker = person(d, "Anna Reid", Attendance::Attended);
    Relative aunt;
    aunt.name = QStringLiteral("Bridget O’Hare");
    sample::add(d, aunt);
    Relative namesake;
    namesake.name = QStringLiteral("Anna Reid");
    sample::add(d, namesake);
    Protocol protocol = *sample::knowsley();
    CHECK_FALSE(keptFrom(d, protocol, called("Bridget O’Hare")));
    protocol.circulate.never = {QStringLiteral("family")};
    protocol.circulate.source = QStringLiteral("C 03: except parents/ carers");
    CHECK(keptFrom(d, protocol, called(" bridget  o’hare")));
    CHECK_FALSE(keptFrom(d, protocol, called("Dan Pryce")));
    // A professional who happens to share the name of a relative gets theirs.
    CHECK_FALSE(keptFrom(d, protocol, {worker.id, worker.name, {}, {}, {}, false, false, false, {}}));
    CHECK(keptFromWords(protocol, u"Bridget O’Hare"_qs).contains(u"C 03: except parents/ carers"_qs));
}

TEST_CASE("whoever is named by what they are to the child is family too, and so is whoever is ticked as such (S23)")
{
    Discussion d = sample::blank();
    Participant father;
    father.name = QStringLiteral("Lee Marsh");
    father.role = QStringLiteral("Father");
    father.family = true;
    sample::add(d, father);
    const Participant teacher = person(d, "Ann Lee", Attendance::Attended);
    Relative mother;
    mother.name = QStringLiteral("Kelly Marsh");
    mother.relationship = QStringLiteral("Mother");
    sample::add(d, mother);
    sample::add(d, Relative()); // a row that says nothing yet names nobody
    Protocol protocol = *sample::knowsley();
    protocol.circulate.never = {QStringLiteral("family")};
    const auto kept = [&](const char* name, const char* role, const char* agency = "") {
        Recipient who = called(name);
        who.role = QString::fromUtf8(role);
        who.agency = QString::fromUtf8(agency);
        return keptFrom(d, protocol, who);
    };
    for (const char* const name : {"Mother", " mother", "FATHER", "Kelly Marsh", "lee marsh"})
        CHECK(kept(name, ""));
    CHECK(kept("K. Marsh", "Mother"));
    CHECK(kept("K. Marsh", "mother, Family"));
    CHECK(kept("K. Marsh", "", "Father"));
    CHECK_FALSE(kept("Dan Pryce", "Social worker", "Children’s Social Care"));
    CHECK_FALSE(kept("Dan Pryce", "", ""));
    Recipient atTheTable = called("Ann Lee");
    atTheTable.participant = teacher.id;
    atTheTable.role = QStringLiteral("Mother");
    CHECK_FALSE(keptFrom(d, protocol, atTheTable)); // the record says that she is a professional
    Recipient ticked = called("Jo Park");
    ticked.family = true;
    CHECK(keptFrom(d, protocol, ticked));
    protocol.circulate.never.clear();
    CHECK_FALSE(kept("Mother", "Mother"));
    CHECK_FALSE(keptFrom(d, protocol, ticked));
}

TEST_CASE("somebody added with a reason is listed once, beside those the procedure names")
{
    Discussion d = sample::blank();
    const Participant here = person(d, "Here", Attendance::Attended);
    const Participant away = person(d, "Away", Attendance::NoResponse);
    person(d, "Mother", Attendance::Attended, true);
    Protocol protocol = *sample::knowsley();
    protocol.circulate.never = {QStringLiteral("family")};
    send(d, here, 1);
    send(d, away, 1);
    send(d, away, 2);
    d.steps.back().note = QStringLiteral("Takes over the case");
    const auto all = circulationList(d, protocol);
    REQUIRE(all.size() == 3);
    CHECK(all[1].name == u"Away"_qs);
    CHECK(all[1].added);
    CHECK(all[2].never);
    // They do not count among those it must reach.
    CHECK(circulationCount(d, protocol, 1) == CirculationCount{1, 0, 1});
}

TEST_CASE("copies sent and received are counted of those the procedure names (H31)")
{
    Discussion d = sample::blank();
    const Participant one = person(d, "One", Attendance::Attended);
    person(d, "Two", Attendance::InPart);
    send(d, one, 1);
    CHECK(circulationCount(d, *sample::knowsley(), 1) == CirculationCount{1, 0, 2});
    Step got;
    got.id = Id<Step>{50};
    got.kind = StepKind::Received;
    got.about = d.steps.front().id.value;
    d.steps.push_back(got);
    CHECK(circulationCount(d, *sample::knowsley(), 1) == CirculationCount{1, 1, 2});
    CHECK(circulationCount(d, *sample::knowsley(), 1).left() == 1);
}
