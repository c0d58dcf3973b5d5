// What Knowsley’s model does with its source, beyond asking: who must be there, what is a gap and what mends it, what
// is expected later. Each asks the program, so that it fails where the place that a requirement has is broken.
#include "SourceCase.h"
#include "core/protocol/PowersLibrary.h"

using namespace chairside;
using sourcerules::Case;
using sourcerules::today;

TEST_CASE("Knowsley goes on without somebody who can decide only with a reason (K8)")
{
    Case c("knowsley");
    CHECK(c.mustBeHere() == QStringList{
                                u"Children’s Social Care, Team Manager"_qs, // (K8.1)
                                u"Police, Inspector"_qs,                    // (K8.2)
                                u"Health, Safeguarding Nurse"_qs            // (K8.3)
                            });
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
