// What Stoke-on-Trent’s procedure does with its source, beyond asking: who must be there, what is a gap and what mends
// it, what is expected later. Each asks the program, so that it fails where the place that a requirement has is broken.
#include "SourceCase.h"
#include "core/rules/Clocks.h"

using namespace chairside;
using sourcerules::Case;
using sourcerules::today;

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
