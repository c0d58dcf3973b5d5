#include "core/rules/Circulation.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

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
