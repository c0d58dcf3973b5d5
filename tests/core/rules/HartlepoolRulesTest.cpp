// What Hartlepool and Stockton’s procedure does with its source, beyond asking: who must be there, what is a gap and
// what mends it, what is expected later. Each asks the program, so that it fails where the place that a requirement has
// is broken.
#include "SourceCase.h"
#include "core/rules/Circulation.h"

using namespace chairside;
using sourcerules::Case;

TEST_CASE("Hartlepool: the allocated worker, the referring agency and each agency involved are there, or it says why "
          "(H18, H36)")
{
    Case c("hartlepool-stockton");
    CHECK(c.mustBeHere() == QStringList{u"Children’s Services, Allocated worker"_qs, u"The referring agency"_qs,
                                        u"Each agency involved with the child"_qs});
    // One person is not each agency: those that are involved now and did not come are named, each once.
    const auto comes = [&](const char* agency, Involvement involved, Attendance attendance, const char* fills = "") {
        Participant person;
        person.name = u"Somebody of "_qs + QLatin1String(agency);
        person.agency = QLatin1String(agency);
        person.involvement = involved;
        person.attendance = attendance;
        person.fills = QLatin1String(fills);
        sample::add(c.d, person);
    };
    comes("School", Involvement::Current, Attendance::Attended, "involved");
    CHECK(c.prompt("attendance.involved") == Need::None);
    comes("Police", Involvement::Current, Attendance::NoResponse);
    comes("Health", Involvement::Current, Attendance::Apologies);
    comes("health ", Involvement::Current, Attendance::NoResponse);
    comes("Probation", Involvement::Past, Attendance::Apologies);
    CHECK(c.prompt("attendance.involved") == Need::Reason);
    CHECK(c.gapAt("attendance.involved").title ==
          u"Each agency involved with the child: nobody is here from Police and Health"_qs);
    comes("HEALTH", Involvement::NotRecorded, Attendance::InPart);
    CHECK(c.gapAt("attendance.involved").title.endsWith(u"nobody is here from Police"_qs));
    sample::answer(c.d, quorumReasonPrompt(u"involved"_qs), u"On the line at 2pm"_qs);
    CHECK(c.prompt("attendance.involved") == Need::None);
    sample::answer(c.d, quorumReasonPrompt(u"referring"_qs), u"Their building is flooded"_qs);
    CHECK(c.prompt("attendance.referring") == Need::None);
}

TEST_CASE("Hartlepool: before a meeting is considered, each part of the gate is answered with its reason (H2, H3, H4, "
          "H16, H17, H20)")
{
    Case c("hartlepool-stockton");
    for (const char* id : {"gate.supervision", "gate.routes", "gate.timing"}) {
        CAPTURE(id);
        CHECK(c.prompt(id) == Need::Reason);
        c.say(id, "", "yes");
        CHECK(c.prompt(id) == Need::Reason); // a yes or a no by itself says too little
        c.say(id, "Said", "yes");
        CHECK(c.prompt(id) == Need::None);
    }
    // A meeting is considered only if both were tried and failed: whatever is said beside a no, it stays a gap, and
    // signing over it has its one reason.
    for (const char* id : {"gate.supervision", "gate.routes"}) {
        CAPTURE(id);
        c.say(id, "There was no time for one", "no");
        CHECK(c.prompt(id) == Need::Reason);
        const ReadinessGap gap = c.gapAt(id);
        CHECK(gap.title.startsWith(u"Not met: Ha"_qs));
        CHECK(gap.detail.contains(u"failed to"_qs));
        CHECK(gap.detail.endsWith(u"If it goes on, the record says why."_qs));
    }
    c.say("gate.timing", "A hearing is on Monday; the worker asks us to go on", "no"); // "may not be timely"
    CHECK(c.prompt("gate.timing") == Need::None);
    for (const char* id : {"gate.discussed", "gate.jointly"}) {
        CAPTURE(id);
        CHECK(c.prompt(id) == Need::Reason);
        c.say(id, "With all of them");
        CHECK(c.prompt(id) == Need::None);
    }
    CHECK(c.protocol.prompt(u"gate.supervision"_qs)
              ->ask.contains(u"multi-agency group supervision been held, and failed"_qs));
    CHECK(c.protocol.prompt(u"gate.timing"_qs)
              ->ask.contains(u"an expert assessment or a decision in care proceedings"_qs));
    CHECK(c.protocol.prompt(u"gate.timing"_qs)->ask.contains(u"What does the child’s worker say?"_qs));
    // Nobody to consult where no such plan is; who was, is said.
    CHECK(
        c.protocol.prompt(u"gate.officer"_qs)->ask.contains(u"Independent Reviewing Officer or Independent Chair"_qs));
    CHECK(c.prompt("gate.officer") == Need::Reason);
    c.say("gate.officer", "", "not-needed");
    CHECK(c.prompt("gate.officer") == Need::None);
    c.say("gate.officer", "", "yes");
    CHECK(c.prompt("gate.officer") == Need::Reason);
}

TEST_CASE("Hartlepool: outcomes not achieved and risks rising, or progress stalled, or both; a criterion, or another "
          "(H8, H10, H11)")
{
    Case c("hartlepool-stockton");
    const Prompt* stalled = c.protocol.prompt(u"gate.stalled"_qs);
    REQUIRE(stalled);
    CHECK(stalled->choices == QStringList{u"Risks are increasing"_qs, u"Progress has stalled"_qs, u"Both"_qs});
    CHECK(stalled->ask.contains(u"Planned outcomes have not been achieved"_qs));
    CHECK(c.prompt("gate.stalled") == Need::Reason);
    CHECK(c.block("criteria") == Need::Reason);
    sample::answer(c.d, criteriaPrompt(u"planning.other"_qs), u"Two councils, two plans"_qs, u"yes"_qs);
    CHECK(c.block("criteria") == Need::None);
    CHECK(c.block("features") == Need::Advise); // what makes a case stuck is asked, not required
    CHECK(c.protocol.block(u"features"_qs)->note.contains(u"increased risk of significant harm"_qs));
}

TEST_CASE("Hartlepool: members are told their roles, papers are three, lines of communication are agreed (H7, H26)")
{
    Case c("hartlepool-stockton");
    const QString roles = c.protocol.block(u"roles"_qs)->note;
    for (const QString& role : {
             u"the most appropriate agencies are involved"_qs,                          // (H7.1)
             u"research their own agency’s involvement"_qs,                             // (H7.2)
             u"best thinking and an up to date knowledge"_qs,                           // (H7.3)
             u"solution-focussed approach"_qs,                                          // (H7.4)
             u"clear timescales and lines of communication before the next meeting"_qs, // (H7.5)
             u"learning is shared with the Principal Social Worker"_qs                  // (H7.6)
         }) {
        CAPTURE(role);
        CHECK(roles.contains(role));
    }
    CHECK(c.prompt("plan.lines") == Need::Reason);
    c.say("plan.lines", "Dan rings school each Friday");
    CHECK(c.prompt("plan.lines") == Need::None);
    for (const QString& title : {u"Chronology"_qs, u"Risk assessment"_qs, u"Last review"_qs}) {
        CHECK(c.block("papers") == Need::Reason);
        Paper paper;
        paper.title = title;
        sample::add(c.d, paper);
    }
    CHECK(c.block("papers") == Need::None);
}

TEST_CASE("Hartlepool: recommendations go to all involved agencies, also to those who could not come (H30)")
{
    Case c("hartlepool-stockton");
    for (const Attendance attendance : {Attendance::Attended, Attendance::Apologies, Attendance::NoResponse}) {
        Participant person;
        person.name = words(attendance);
        person.attendance = attendance;
        sample::add(c.d, person);
    }
    sample::request(c.d).by = u"Jo Park"_qs;
    QStringList who;
    for (const Recipient& each : recipients(c.d, c.protocol))
        who << each.name;
    CHECK(who == QStringList{words(Attendance::Attended), words(Attendance::Apologies), u"Jo Park"_qs});
}

TEST_CASE("Hartlepool: whoever knows the case best presents it, and the record says who (H28)")
{
    Case c("hartlepool-stockton");
    const Block* members = c.protocol.block(u"attendance"_qs);
    REQUIRE(members);
    CHECK(members->with.contains(u"presenter"_qs));
    CHECK(members->note.contains(u"the lead worker or the professional with the most up to date knowledge"_qs));
    CHECK(c.prompt("case.presented") == Need::Advise);
}

TEST_CASE(
    "Hartlepool: those who took part are asked how effective it was, and what the service should do otherwise (H32, "
    "H33)")
{
    Case c("hartlepool-stockton");
    CHECK(
        feedbackQuestions(c.protocol) ==
        u"1. How effective was the Complex Case Meeting? (Very effective / Effective / Partly effective / Not "
        "effective)\n\n2. What has changed for the child since?\n\n3. What should be different about the service?"_qs);
    CHECK(c.protocol.clock(u"feedback"_qs)->metBy == u"feedback.received"_qs);
}
