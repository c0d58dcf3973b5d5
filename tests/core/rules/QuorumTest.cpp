#include "core/rules/Quorum.h"

#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QString suggested(const char* agency, const char* role)
{
    Participant person;
    person.agency = QString::fromUtf8(agency);
    person.role = QString::fromUtf8(role);
    return likelyRule(person, *sample::knowsley());
}

bool fits(const char* role)
{
    return chairRoleFits(QString::fromUtf8(role), *sample::knowsley());
}

Participant& police(Discussion& d)
{
    for (auto& [id, person] : d.rows<Participant>())
        if (person.fills == QStringLiteral("police"))
            return person;
    FAIL("nobody from the police");
    return d.rows<Participant>().begin()->second;
}

RuleMet rule(const Discussion& d, const char* id)
{
    for (const RuleMet& met : quorum(d, *sample::knowsley()))
        if (met.rule == QLatin1String(id))
            return met;
    FAIL("no such rule");
    return {};
}

} // namespace

TEST_CASE("a rule is met by somebody who is here and can decide")
{
    Discussion d = sample::complete();
    CHECK(rule(d, "police").met());
    CHECK(rule(d, "police").who == QStringLiteral("Insp Tom Whelan"));
    CHECK(quorum(d, *sample::knowsley()).size() == 3);

    police(d).attendance = Attendance::InPart;
    CHECK(rule(d, "police").met());
    for (const Attendance away : {Attendance::Apologies, Attendance::NoResponse, Attendance::Expected}) {
        police(d).attendance = away;
        CHECK_FALSE(rule(d, "police").present);
        CHECK(rule(d, "police").who.isEmpty());
    }
}

TEST_CASE("authority is known, not known, or missing")
{
    Discussion d = sample::complete();
    police(d).authority = Reply::None;
    CHECK(rule(d, "police").present);
    CHECK_FALSE(rule(d, "police").authority);
    CHECK_FALSE(rule(d, "police").authorityKnown);
    police(d).authority = Reply::No;
    CHECK_FALSE(rule(d, "police").met());
    CHECK(rule(d, "police").authorityKnown);

    Participant second = police(d);
    second.name = QStringLiteral("Supt Ann Lowe");
    second.authority = Reply::Yes;
    sample::add(d, second);
    CHECK(rule(d, "police").met());
    CHECK(rule(d, "police").who == QStringLiteral("Insp Tom Whelan and Supt Ann Lowe"));
}

TEST_CASE("the reason for going on without is the answer to the rule's own prompt")
{
    Discussion d = sample::complete();
    CHECK(quorumReasonPrompt(QStringLiteral("police")) == QStringLiteral("attendance.police"));
    sample::answer(d, QStringLiteral("attendance.police"), QStringLiteral(" By telephone. "));
    CHECK(rule(d, "police").reason == QStringLiteral("By telephone."));
}

TEST_CASE("a rule is suggested from agency and role")
{
    CHECK(suggested("Merseyside Police", "Inspector") == QStringLiteral("police"));
    CHECK(suggested("police", "") == QStringLiteral("police"));
    CHECK(suggested("Knowsley Children's Social Care", "Team Manager") == QStringLiteral("social-care"));
    CHECK(suggested("Social care", "Social worker") == QStringLiteral("social-care"));
    CHECK(suggested("CSC", "Team Manager") == QStringLiteral("social-care"));
    CHECK(suggested("Mersey Care NHS", "Named Safeguarding Nurse") == QStringLiteral("health"));
    CHECK(suggested("", "Safeguarding Nurse") == QStringLiteral("health"));
    CHECK(suggested("", "Team Manager") == QStringLiteral("social-care"));
    CHECK(suggested("Housing", "Team Manager").isEmpty());
    CHECK(suggested("Adult Social Care", "Team Manager").isEmpty());
    CHECK(suggested("St Aidan’s School", "Head Teacher").isEmpty());
    CHECK(suggested("", "").isEmpty());
    Participant mother;
    mother.family = true;
    mother.agency = QStringLiteral("Health");
    CHECK(likelyRule(mother, *sample::knowsley()).isEmpty());
}

TEST_CASE("the chair's role is the protocol's, in whole words")
{
    CHECK(fits("Head of Service"));
    CHECK(fits("Head of Service, Children’s Social Care"));
    CHECK(fits("Interim head of service"));
    CHECK_FALSE(fits("Deputy Head of Service"));
    CHECK_FALSE(fits("Assistant to the Head of Service"));
    CHECK_FALSE(fits("Head of Services"));
    CHECK_FALSE(fits("Service Manager"));
    CHECK_FALSE(fits(""));
    Protocol anybody = *sample::knowsley();
    anybody.chairRole.clear();
    CHECK(chairRoleFits(QStringLiteral("Anybody"), anybody));
}

TEST_CASE("somebody who is asked for only on a condition is not missing before it holds (S6)")
{
    const Protocol& stoke = *sample::protocol("stoke");
    Discussion d = sample::blank();
    const auto paediatrician = [&] { return quorum(d, stoke).back(); };
    Participant doctor;
    doctor.name = QStringLiteral("Dr Amara Eze");
    doctor.agency = QStringLiteral("University Hospitals NHS");
    doctor.role = QStringLiteral("Consultant paediatrician");
    CHECK(paediatrician().rule == QStringLiteral("paediatrician"));
    CHECK_FALSE(paediatrician().applies);
    CHECK(paediatrician().met());
    CHECK(likelyRule(doctor, stoke, d).isEmpty());

    sample::answer(d, QStringLiteral("people.medical"), {}, QStringLiteral("no"));
    CHECK(paediatrician().met());
    sample::answer(d, QStringLiteral("people.medical"), {}, QStringLiteral("yes"));
    CHECK(paediatrician().applies);
    CHECK_FALSE(paediatrician().met());
    CHECK(likelyRule(doctor, stoke, d) == QStringLiteral("paediatrician"));
    doctor.fills = QStringLiteral("paediatrician");
    doctor.attendance = Attendance::Attended;
    sample::add(d, doctor);
    CHECK(paediatrician().met());
}

TEST_CASE("whom a rule asks for is said with a level only where it gives one")
{
    CHECK(askedFor(sample::knowsley()->attendance[1]) == QStringLiteral("Police, Inspector"));
    CHECK(askedFor({QStringLiteral("police"), QStringLiteral("Police"), {}, false, 1, false, Need::Reason, {}}) ==
          QStringLiteral("Police"));
}
