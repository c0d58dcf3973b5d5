// What the five procedures do with their sources, beyond asking: who must be there, what is a gap and what mends it,
// what is expected later. Each asks the program, so that it fails where the place that a requirement has is broken.
#include "core/protocol/PowersLibrary.h"
#include "core/rules/Afterwards.h"
#include "core/rules/Circulation.h"
#include "core/rules/Clocks.h"
#include "core/rules/Quorum.h"
#include "core/rules/Readiness.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>
#include <functional>

using namespace chairside;

namespace {

const QDate today(2026, 11, 24);

// A record under one procedure, answered bit by bit.
struct Case final
{
    explicit Case(const char* code) : protocol(*sample::protocol(code)) {}

    const ReadinessGap* gap(const std::function<bool(const Place&)>& at)
    {
        found = readiness(d, protocol, today);
        for (const ReadinessGap& each : found.gaps)
            if (at(each.place))
                return &each;
        return nullptr;
    }
    // What is missing of a prompt, or of a block that wants rows or ticks. None where nothing is.
    Need prompt(const char* id)
    {
        const auto* each = gap([&](const Place& place) { return place.prompt == QLatin1String(id); });
        return each ? each->need : Need::None;
    }
    Need block(const char* id)
    {
        const auto* each =
            gap([&](const Place& place) { return place.block == QLatin1String(id) && place.prompt.isEmpty(); });
        return each ? each->need : Need::None;
    }
    void say(const char* id, const char* words, const char* choice = "")
    {
        REQUIRE(protocol.prompt(QLatin1String(id)));
        sample::answer(d, QLatin1String(id), QString::fromUtf8(words), QLatin1String(choice));
    }
    // Ticks all but one of a list, then that one too.
    void tickAll(const char* list)
    {
        const Block* checklist = protocol.block(QLatin1String(list));
        REQUIRE(checklist);
        CHECK(block(list) == Need::Reason);
        for (const Prompt& each : checklist->prompts) {
            CHECK(block(list) == Need::Reason);
            sample::answer(d, each.id, u"Weighed"_qs, u"yes"_qs);
        }
        CHECK(block(list) == Need::None);
    }
    QStringList mustBeHere()
    {
        QStringList out;
        for (const AttendanceRule& rule : protocol.attendance)
            if (prompt(quorumReasonPrompt(rule.id).toLatin1().constData()) == Need::Reason)
                out << askedFor(rule);
        return out;
    }
    bool expected(const char* id)
    {
        for (const ExpectedStep& step : expectedLater(d, protocol, WorkingDays()))
            if (step.asks.id == QLatin1String(id))
                return true;
        return false;
    }

    Protocol protocol;
    Discussion d = sample::blank();
    Readiness found;
};

} // namespace

TEST_CASE("Knowsley goes on without somebody who can decide only with a reason (K8)")
{
    Case c("knowsley");
    CHECK(c.mustBeHere() == QStringList{u"Children’s Social Care, Team Manager"_qs, u"Police, Inspector"_qs,
                                        u"Health, Safeguarding Nurse"_qs});
    Participant sergeant;
    sergeant.name = u"Sgt Amy Boyle"_qs;
    sergeant.fills = u"police"_qs;
    sergeant.attendance = Attendance::Attended;
    sergeant.authority = Reply::No;
    sample::add(c.d, sergeant);
    CHECK(c.prompt("attendance.police") == Need::Reason);
    for (auto& [id, person] : c.d.rows<Participant>())
        person.authority = Reply::Yes;
    CHECK(c.prompt("attendance.police") == Need::None);
}

TEST_CASE("Knowsley holds up its Code of Ethics throughout, each question wanted once (K12)")
{
    Case c("knowsley");
    CHECK(c.protocol.ethicsTitle == u"Code of Ethics"_qs);
    REQUIRE(c.protocol.ethics.size() == 4);
    for (const Prompt& each : c.protocol.ethics) {
        const QByteArray id = each.id.toLatin1();
        CAPTURE(id.constData());
        CHECK(c.prompt(id.constData()) == Need::Reason);
        c.say(id.constData(), "We asked ourselves", each.as == AnswerAs::YesNo ? "yes" : "");
        CHECK(c.prompt(id.constData()) == Need::None);
    }
}

TEST_CASE("Knowsley's model, stage by stage: the situation, the risk with both voices, the strategy, the powers, the "
          "options, the plan and what happens if it fails (K11, K13, K14, K15, K16, K17, K18, K19, K21)")
{
    Case c("knowsley");
    QStringList model;
    for (const Stage& stage : c.protocol.stages)
        if (stage.group == StageGroup::Model)
            model << stage.title;
    CHECK(model ==
          QStringList{u"Information"_qs, u"Assessment"_qs, u"Powers and policy"_qs, u"Options"_qs, u"Plan"_qs});

    // (K13)
    CHECK(c.protocol.stage(u"information"_qs)->subtitle ==
          u"Define what is happening or has happened, historically and to date"_qs);
    CHECK(c.block("history") == Need::Advise);
    for (const char* id : {"info.happening", "info.known", "info.need", "info.further"})
        CHECK(c.prompt(id) == Need::Reason);
    // (K14)
    CHECK(c.block("risks") == Need::Reason);
    CHECK(c.block("protective") == Need::Advise);
    CHECK(c.block("child-voice") == Need::Reason);
    CHECK(c.block("family-views") == Need::Advise);
    Voice mother;
    mother.whose = Whose::Parent;
    mother.words = u"He will not talk to me either"_qs;
    sample::add(c.d, mother);
    CHECK(c.block("child-voice") == Need::Reason);
    CHECK(c.block("family-views") == Need::None);
    // (K15): a yes or a no wants its reason.
    for (const char* id : {"assess.now", "assess.seek", "assess.significant", "assess.acceptable"}) {
        c.say(id, "", "yes");
        CHECK(c.prompt(id) == Need::Reason);
        c.say(id, "Because", "yes");
        CHECK(c.prompt(id) == Need::None);
    }
    for (const char* id : {"assess.protective", "assess.strategy"})
        CHECK(c.prompt(id) == Need::Reason);
    // (K16)
    CHECK(c.prompt("powers.legal") == Need::Reason);
    for (const char* id : {"powers.guidance", "powers.local", "powers.legislation", "powers.research"})
        CHECK(c.prompt(id) == Need::Advise);
    // (K17): what the stage names can be cited.
    const auto library = shippedPowersLibrary();
    REQUIRE(library.ok());
    QString known;
    for (const LibraryPower& power : library->powers)
        known += power.group + u": "_qs + power.title + u'\n';
    for (const QString& text : {u"Working Together"_qs, u"Children Act 1989"_qs, u"Children Act 2004"_qs,
                                u"exploitation"_qs, u"hild protection procedures"_qs, u"escalation policy"_qs}) {
        CAPTURE(text);
        CHECK(known.contains(text));
    }
    // (K18)
    CHECK(c.protocol.block(u"options"_qs)->note.contains(u"knowledge, experience and skills"_qs));
    CHECK(c.protocol.block(u"options"_qs)
              ->note.contains(u"the different ways to make a particular decision that safeguards"_qs));
    // (K19): of the decision, which is the option that is chosen.
    Option chosen;
    chosen.title = u"Foster placement"_qs;
    chosen.outcome = OptionOutcome::Chosen;
    const Id<Option> id = sample::add(c.d, chosen).id;
    const auto tests = [&] {
        for (const ReadinessGap& gap : readiness(c.d, c.protocol, today).gaps)
            if (gap.title == u"Option A: 5 of the five tests are not complete"_qs)
                return gap.need;
        return Need::None;
    };
    CHECK(tests() == Need::Reason);
    c.d.rows<Option>().at(id).outcome = OptionOutcome::Rejected;
    CHECK(tests() == Need::None);
    // (K21)
    CHECK(c.gap([](const Place& place) { return place.block == u"contingency"_qs; })->need == Need::Sign);
}

TEST_CASE("Hartlepool: the allocated worker, the referring agency and each agency involved are there, or it says why "
          "(H18, H36)")
{
    Case c("hartlepool-stockton");
    CHECK(c.mustBeHere() == QStringList{u"Children’s Services, Allocated worker"_qs, u"The referring agency"_qs,
                                        u"Each agency involved with the child"_qs});
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
        c.say(id, "", "no");
        CHECK(c.prompt(id) == Need::Reason); // a yes or a no by itself says too little
        c.say(id, "Said", "no");
        CHECK(c.prompt(id) == Need::None);
    }
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
    for (const QString& role :
         {u"the most appropriate agencies are involved"_qs, u"research their own agency’s involvement"_qs,
          u"best thinking and an up to date knowledge"_qs, u"solution-focussed approach"_qs,
          u"clear timescales and lines of communication before the next meeting"_qs,
          u"learning is shared with the Principal Social Worker"_qs}) {
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

TEST_CASE(
    "Stoke: the minimum of four is there where available, the paediatrician where a medical may be needed (S5, S6)")
{
    Case c("stoke");
    const QStringList four{u"Children’s Social Care, Social worker"_qs, u"Children’s Social Care, Manager"_qs,
                           u"Health"_qs, u"Police"_qs};
    CHECK(c.mustBeHere() == four);
    c.say("people.medical", "", "yes");
    CHECK(c.mustBeHere() == four + QStringList{u"Health, Paediatrician"_qs});
    CHECK(c.protocol.block(u"who-else"_qs)->note.contains(u"child protection rota"_qs));
    CHECK(c.protocol.block(u"who-else"_qs)->note.contains(u"child neglect"_qs));
    CHECK(c.protocol.block(u"attendance"_qs)
              ->note.contains(u"named nurse (community services), midwife, health visitor and/or school nurse"_qs));
}

TEST_CASE(
    "Stoke: all nineteen and all twelve factors are weighed, and all twelve agencies asked, or a reason signs over "
    "it (S9, S22, S27)")
{
    Case c("stoke");
    c.tickAll("factors");
    c.tickAll("joint-factors");
    const Block* checks = c.protocol.block(u"checks"_qs);
    REQUIRE(checks);
    CHECK(c.block("checks") == Need::Reason);
    int last = 0;
    for (const QString& agency : checks->start) {
        CHECK(c.block("checks") == Need::Reason);
        Item item;
        item.block = checks->id;
        const Id<Item> id = sample::add(c.d, item).id;
        Answer cell;
        cell.item = id;
        cell.prompt = u"agency"_qs;
        cell.body = agency;
        sample::add(c.d, cell);
        cell.prompt = u"said"_qs;
        cell.body = u"Nothing known"_qs;
        sample::add(c.d, cell);
        ++last;
    }
    CHECK(last == 12);
    CHECK(c.block("checks") == Need::None);
}

TEST_CASE(
    "Stoke: purposes, shared information, scope, the plan check and the allocation are asked for, and why not (S2, S3, "
    "S12, S28)")
{
    Case c("stoke");
    for (const char* id : {"info.shared", "joint.scope", "plan-check.found", "plan-check.by"}) {
        CAPTURE(id);
        CHECK(c.prompt(id) == Need::Reason);
        c.say(id, "Said");
        CHECK(c.prompt(id) == Need::None);
    }
    CHECK(c.protocol.stage(u"information"_qs)->subtitle == u"Share available information"_qs);
    CHECK(c.protocol.prompt(u"joint.scope"_qs)->ask == u"Nature, scope and timing of any criminal investigation"_qs);
    CHECK(c.protocol.stage(u"section47"_qs)->subtitle ==
          u"Decide whether enquiries under s47 of the Children Act 1989 should be undertaken / continued"_qs);
    // A day without its time is half a check.
    CHECK(c.prompt("plan-check.done") == Need::Reason);
    Answer& checked = sample::answer(c.d, u"plan-check.done"_qs, {});
    checked.day = today;
    CHECK(c.prompt("referral.allocated") == Need::Reason);

    // Allocated on the day of the referral: the date says when it was not.
    sample::request(c.d).receivedOn = {2026, 11, 23};
    const auto allocated = [&] {
        for (const Deadline& each : clockDeadlines(c.d, c.protocol, WorkingDays()))
            if (each.code == u"allocated"_qs)
                return each;
        FAIL("no date for the allocation");
        return Deadline{};
    };
    CHECK(allocated().due == QDate(2026, 11, 23));
    CHECK(allocated().open());
    Answer given;
    given.prompt = u"referral.allocated"_qs;
    given.meaning = c.protocol.prompt(given.prompt)->means;
    given.day = {2026, 11, 24};
    sample::add(c.d, given);
    CHECK(allocated().met == QDate(2026, 11, 24));
    CHECK(c.prompt("referral.allocated") == Need::None);
}

TEST_CASE("Stoke: each of the six decisions wants its rationale, whatever it is (S8)")
{
    Case c("stoke");
    const Block* six = c.protocol.block(u"decisions"_qs);
    REQUIRE(six);
    REQUIRE(six->prompts.size() == 6);
    for (const Prompt& each : six->prompts)
        for (const char* choice : {"yes", "no", "not-needed"}) {
            const QByteArray id = each.id.toLatin1();
            CAPTURE(id.constData(), choice);
            c.say(id.constData(), "", choice);
            CHECK(c.prompt(id.constData()) == Need::Reason);
            c.say(id.constData(), "Because", choice);
            CHECK(c.prompt(id.constData()) == Need::None);
        }
}

TEST_CASE(
    "Wokingham: the officer is told once the criteria are agreed, and a disagreement is escalated (W12, W14, W15, "
    "W22)")
{
    Case c("wokingham");
    CHECK(c.prompt("raised.note") == Need::Reason); // a case note, whatever is agreed
    CHECK(c.prompt("raised.officer") == Need::None);
    c.say("raised.agreed", "Not one of them", "no");
    CHECK(c.prompt("raised.officer") == Need::None);
    CHECK(c.prompt("raised.note") == Need::Reason);
    c.say("raised.agreed", "Category A", "yes");
    CHECK(c.prompt("raised.officer") == Need::Reason);
    CHECK(holds(c.protocol.prompt(u"raised.briefed"_qs)->when, c.d));
    CHECK_FALSE(c.expected("escalated"));
    c.say("review.disagreement", "Health do not agree", "yes");
    CHECK(c.expected("escalated"));
    CHECK(c.protocol.prompt(u"review.disagreement"_qs)->ask.contains(u"BWSCP Escalation Policy"_qs));
}

TEST_CASE("Wokingham: each way of supervising is considered by name, and a removal brings its evidence and agreement "
          "(W16, W17, W18, W23)")
{
    Case c("wokingham");
    QStringList ways;
    for (const Prompt& each : c.protocol.block(u"supervision"_qs)->prompts) {
        ways << each.ask;
        CHECK(c.prompt(each.id.toLatin1().constData()) == Need::Reason);
    }
    CHECK(ways == QStringList{u"Increasing the frequency of supervision"_qs, u"3-way supervision"_qs,
                              u"Multi-Agency Group Supervision"_qs, u"Case Formulation"_qs, u"Systemic Discussion"_qs});
    for (const char* id : {"oversight.words", "oversight.filed", "oversight.copied"})
        CHECK(c.prompt(id) == Need::Reason);
    CHECK(c.prompt("review.evidence") == Need::None);
    c.say("review.removal", "", "yes");
    CHECK(c.prompt("review.evidence") == Need::Reason);
    CHECK(c.prompt("review.agreed") == Need::Reason);
    CHECK_FALSE(c.expected("listed")); // each child by itself
    sample::add(c.d, Subject{});
    for (const char* id : {"listed", "unlisted", "directed"})
        CHECK(c.expected(id));
}

TEST_CASE("Oxfordshire: the gate, the child's voice and the risks are asked for; an answer comes back for each "
          "recommendation (O2, O7, O10, O12, O14, O15)")
{
    Case c("oxfordshire");
    CHECK(c.prompt("gate.routes") == Need::Reason);
    c.say("gate.routes", "Two planning meetings", "yes");
    CHECK(c.prompt("gate.routes") == Need::None);
    CHECK(c.block("child-voice") == Need::Reason);
    CHECK(c.block("risks") == Need::Reason);
    Voice voice;
    voice.words = u"I want the one by the river"_qs;
    sample::add(c.d, voice);
    Risk risk;
    risk.harm = u"Harms herself"_qs;
    sample::add(c.d, risk);
    CHECK(c.block("child-voice") == Need::None);
    CHECK(c.block("risks") == Need::None);
    CHECK_FALSE(c.expected("answered"));
    Recommendation asked;
    asked.what = u"A consultant’s advice"_qs;
    sample::add(c.d, asked);
    CHECK(c.expected("answered"));
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

TEST_CASE("Stoke: in every case, at once, and each agency is told what it is for (S19, S20, S21)")
{
    Case c("stoke");
    const QString note = c.protocol.block(u"in-every-case"_qs)->note;
    for (const QString& words :
         {u"Information gathering should be completed in all cases"_qs,
          u"where recent assessments have been completed"_qs,
          u"their views are being sought as part of s47 enquiries"_qs, u"immediately following the referral"_qs}) {
        CAPTURE(words);
        CHECK(note.contains(words));
    }
    CHECK(c.protocol.block(u"checks"_qs)->columns[1].as == AnswerAs::Tick);
    CHECK(c.protocol.block(u"checks"_qs)->columns[1].title == u"Told it is section 47"_qs);
}

TEST_CASE(
    "Stoke: the child is seen after the discussion, within the 24 hours of the referral, and it is recorded for each "
    "(S16, S17, S24)")
{
    Case c("stoke");
    sample::request(c.d).receivedOn = {2026, 11, 23};
    sample::request(c.d).receivedAt = {15, 20};
    const Id<Subject> child = sample::add(c.d, Subject{}).id;
    CHECK(c.prompt("seen.soon") == Need::Reason);
    CHECK(c.prompt("seen.by") == Need::Reason);
    const auto visit = [&] {
        for (const ExpectedStep& step : expectedLater(c.d, c.protocol, WorkingDays()))
            if (step.asks.id == u"seen"_qs)
                return step;
        FAIL("no visit is expected");
        return ExpectedStep{};
    };
    CHECK(visit().subject == child);
    CHECK(visit().open());
    CHECK(visit().due.due == QDate(2026, 11, 24));
    CHECK(visit().due.dueTime == QTime(15, 20));
    Step seen = beginningOf(visit(), {2026, 11, 24});
    seen.id = Id<Step>{1};
    seen.day = {2026, 11, 24};
    seen.time = {11, 0};
    c.d.steps.push_back(seen);
    CHECK_FALSE(visit().open());
    for (const Deadline& each : clockDeadlines(c.d, c.protocol, WorkingDays()))
        if (each.code == u"seen"_qs)
            CHECK(each.met == QDate(2026, 11, 24));
    CHECK(c.protocol.block(u"seeing"_qs)
              ->note.contains(u"An initial visit will be undertaken to see the child following the strategy "
                              "discussion/meeting within the 24 hours"_qs));
}

TEST_CASE("Stoke: the manager sets the target date with the social worker, from something that is named (S25, S26)")
{
    Case c("stoke");
    for (const char* id : {"target.date", "target.manager", "target.worker"})
        CHECK(c.prompt(id) == Need::Reason);
    CHECK(c.block("basis") == Need::Reason);
    c.say("basis.views", "She wants it over", "yes");
    CHECK(c.block("basis") == Need::None);
}

TEST_CASE(
    "Stoke: whether enquiries are undertaken is decided with its reason, and why not where the threshold is met (S4)")
{
    Case c("stoke");
    for (const char* id : {"s47.threshold", "s47.started"}) {
        CHECK(c.prompt(id) == Need::Reason);
        c.say(id, "", "yes");
        CHECK(c.prompt(id) == Need::Reason);
        c.say(id, "A mark on a baby who cannot roll", "yes");
        CHECK(c.prompt(id) == Need::None);
    }
    CHECK(c.prompt("s47.why-not") == Need::None);
    c.say("s47.started", "Begun elsewhere", "no");
    CHECK(c.prompt("s47.why-not") == Need::Reason);
    c.say("s47.threshold", "An old birthmark", "no");
    CHECK(c.prompt("s47.why-not") == Need::None);
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
