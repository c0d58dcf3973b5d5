#include "core/rules/Readiness.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/SigningChecks.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace chairside;

namespace {

const QDate heldOn(2026, 11, 24);

Readiness look(const Discussion& discussion)
{
    return readiness(discussion, *sample::knowsley(), heldOn);
}

QStringList titles(const Readiness& found)
{
    QStringList out;
    for (const ReadinessGap& gap : found.gaps)
        out << gap.title;
    return out;
}

// The one gap that a complete discussion gets by a change.
ReadinessGap onlyGap(const Discussion& discussion)
{
    const Readiness found = look(discussion);
    CAPTURE(titles(found));
    REQUIRE(found.gaps.size() == 1);
    return found.gaps.front();
}

template <class Row>
Row& nth(Discussion& discussion, int rank)
{
    for (auto& [id, row] : discussion.rows<Row>())
        if (row.rank == rank)
            return row;
    FAIL("no such row");
    return discussion.rows<Row>().begin()->second;
}

const StageProgress& stage(const Readiness& found, const char* id)
{
    for (const StageProgress& each : found.stages)
        if (each.stage == QLatin1String(id))
            return each;
    FAIL("no such stage");
    return found.stages.front();
}

} // namespace

TEST_CASE("a complete discussion has nothing before signing")
{
    const Readiness found = look(sample::complete());
    CHECK(found.gaps.empty());
    CHECK(found.canSign());
    CHECK_FALSE(found.needsReason());
    CHECK(found.ethicsConsidered == 4);
    CHECK(found.ethicsTotal == 4);
    for (const StageProgress& each : found.stages) {
        CAPTURE(each.stage, each.answered, each.total);
        CHECK(each.complete());
        CHECK(each.left == 0);
    }
}

TEST_CASE("an empty discussion cannot be signed, and the hard conditions come first and are few")
{
    const Readiness found = look(sample::blank());
    CHECK_FALSE(found.canSign());
    const QStringList hard{QStringLiteral("No child recorded"),
                           QStringLiteral("The chair is not named"),
                           QStringLiteral("The day of the discussion is not recorded"),
                           QStringLiteral("No participants recorded"),
                           QStringLiteral("No decision recorded"),
                           QStringLiteral("The decision has no rationale"),
                           QStringLiteral("No action recorded"),
                           QStringLiteral("No contingency plan recorded")};
    CHECK(titles(found).mid(0, hard.size()) == hard);
    CHECK(found.count(Need::Sign) == hard.size());
    for (const StageProgress& each : found.stages) {
        CAPTURE(each.stage);
        CHECK(each.answered == 0);
        CHECK(each.total > 0);
    }
    CHECK(found.ethicsConsidered == 0);
}

TEST_CASE("after the hard conditions, gaps stand in the order of the stages, ethics last")
{
    const Readiness found = look(sample::blank());
    const QStringList order{QStringLiteral("request"),    QStringLiteral("people"), QStringLiteral("information"),
                            QStringLiteral("assessment"), QStringLiteral("powers"), QStringLiteral("options"),
                            QStringLiteral("plan"),       QStringLiteral("ethics")};
    qsizetype last = 0;
    for (const ReadinessGap& gap : found.gaps) {
        if (gap.need == Need::Sign)
            continue;
        const qsizetype now = order.indexOf(gap.place.stage);
        CAPTURE(gap.title, gap.place.stage);
        CHECK(now >= last);
        last = now;
    }
}

TEST_CASE("every gap of an empty discussion leads to a place that the protocol has")
{
    const Protocol& protocol = *sample::knowsley();
    for (const ReadinessGap& gap : look(sample::blank()).gaps) {
        CAPTURE(gap.title);
        CHECK_FALSE(gap.title.isEmpty());
        CHECK_FALSE(gap.detail.isEmpty());
        CHECK(gap.need != Need::None);
        if (gap.place.stage == QStringLiteral("ethics")) {
            CHECK(gap.place.prompt.startsWith(QStringLiteral("ethics.")));
            continue;
        }
        const Stage* stage = protocol.stage(gap.place.stage);
        REQUIRE(stage);
        CHECK((gap.place.block.isEmpty() ||
               std::any_of(stage->blocks.begin(), stage->blocks.end(),
                           [&](const Block& block) { return block.id == gap.place.block; })));
        if (gap.place.row)
            CHECK(fieldOf(gap.place.row->kind, gap.place.field));
    }
}

TEST_CASE("nothing is asked for twice")
{
    const Readiness found = look(sample::blank());
    const QStringList all = titles(found);
    CHECK(std::set<QString>(all.begin(), all.end()).size() == found.gaps.size());
}

TEST_CASE("an action without a measure is named by its number, with the question that mends it")
{
    Discussion d = sample::complete();
    Action& third = nth<Action>(d, 2);
    third.what = QStringLiteral("Full timetable with taxi.");
    third.measure.clear();
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("Action 3 has no measure"));
    CHECK(gap.detail == QStringLiteral("Full timetable with taxi. How will anyone know it was done?"));
    CHECK(gap.need == Need::Reason);
    CHECK(gap.place.stage == QStringLiteral("plan"));
    CHECK(gap.place.row == refOf(third.id));
    CHECK(gap.place.field == QStringLiteral("measure"));
    CHECK(look(d).canSign());
}

TEST_CASE("what an action lacks is one phrase")
{
    Action action;
    CHECK(smartGap(action) == QStringLiteral("No task, no owner, no due date and no measure"));
    action.what = QStringLiteral("Visit");
    action.measure = QStringLiteral("Both visited");
    CHECK(smartGap(action) == QStringLiteral("No owner and no due date"));
    action.owner = QStringLiteral("Tom Whelan");
    action.due = heldOn;
    CHECK(smartGap(action).isEmpty());
    action.measure = QStringLiteral("  \n");
    CHECK(smartGap(action) == QStringLiteral("No measure"));
}

TEST_CASE("authority to decide is asked of the one person who fills the place")
{
    Discussion d = sample::complete();
    Participant& whelan = nth<Participant>(d, 1);
    whelan.authority = Reply::None;
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("Insp Tom Whelan: authority to decide not recorded"));
    CHECK(gap.detail == QStringLiteral("Yes or no. If no, say why the discussion went on."));
    CHECK(gap.place.stage == QStringLiteral("people"));
    CHECK(gap.place.row == refOf(whelan.id));

    whelan.authority = Reply::No;
    const ReadinessGap without = onlyGap(d);
    CHECK(without.title == QStringLiteral("Insp Tom Whelan: no authority to decide"));
    CHECK(without.place.prompt == QStringLiteral("attendance.police"));

    sample::answer(d, QStringLiteral("attendance.police"), QStringLiteral("The Superintendent agreed by telephone."));
    CHECK(look(d).gaps.empty());
}

TEST_CASE("an agency that is not here is a gap until a reason is recorded")
{
    Discussion d = sample::complete();
    nth<Participant>(d, 2).attendance = Attendance::Apologies;
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("Health: nobody is here at the level asked for"));
    CHECK(gap.detail ==
          QStringLiteral("The procedure asks for: Safeguarding Nurse. Say why the discussion goes on without."));
    CHECK(gap.place.prompt == QStringLiteral("attendance.health"));
    CHECK(stage(look(d), "people").left == 1);
    CHECK_FALSE(stage(look(d), "people").complete());

    sample::answer(d, QStringLiteral("attendance.health"), QStringLiteral("On leave; the notes were read out."));
    CHECK(look(d).gaps.empty());
}

TEST_CASE("a yes or no that wants a reason is answered only with it")
{
    Discussion d = sample::complete();
    sample::answer(d, QStringLiteral("assess.acceptable"), QString(), QStringLiteral("no"));
    ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("No reason given: Is that level of risk acceptable and manageable?"));
    CHECK(gap.detail == QStringLiteral("Answered no. Say why."));
    CHECK(gap.place.prompt == QStringLiteral("assess.acceptable"));

    sample::answer(d, QStringLiteral("assess.acceptable"), QStringLiteral("Words, but no choice"), QString());
    gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("Not answered: Is that level of risk acceptable and manageable?"));
    CHECK(gap.detail == QStringLiteral("Yes or no, and a reason."));
}

TEST_CASE("each kind of prompt knows when it has its answer")
{
    Prompt prompt;
    Answer answer;
    CHECK_FALSE(answered(prompt, nullptr));
    CHECK_FALSE(answered(prompt, &answer));
    answer.body = QStringLiteral("Nothing to say");
    CHECK(answered(prompt, &answer));

    prompt.as = AnswerAs::Date;
    CHECK_FALSE(answered(prompt, &answer));
    answer.day = heldOn;
    CHECK(answered(prompt, &answer));

    prompt.as = AnswerAs::Choice;
    prompt.choices = QStringList{QStringLiteral("joint"), QStringLiteral("single")};
    CHECK_FALSE(answered(prompt, &answer));
    answer.choice = QStringLiteral("joint");
    CHECK(answered(prompt, &answer));

    prompt.as = AnswerAs::YesNo;
    CHECK_FALSE(answered(prompt, &answer));
    answer.choice = QStringLiteral("not-needed");
    CHECK_FALSE(answered(prompt, &answer));
    prompt.as = AnswerAs::YesNoNotNeeded;
    CHECK(answered(prompt, &answer));

    answer.body.clear();
    prompt.why = WantsWhy::No;
    answer.choice = QStringLiteral("yes");
    CHECK(answered(prompt, &answer));
    answer.choice = QStringLiteral("no");
    CHECK_FALSE(answered(prompt, &answer));
    prompt.why = WantsWhy::Yes;
    CHECK(answered(prompt, &answer));
}

TEST_CASE("each ethics question is wanted once, beside every stage")
{
    Discussion d = sample::complete();
    sample::answer(d, QStringLiteral("ethics.duty"), QString());
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title ==
          QStringLiteral("Not answered: What is my statutory duty? i.e. Working Together to Safeguard Children"));
    CHECK(gap.place.stage == QStringLiteral("ethics"));
    CHECK(gap.place.prompt == QStringLiteral("ethics.duty"));
    CHECK(look(d).ethicsConsidered == 3);
}

TEST_CASE("rows count only when they say something")
{
    Discussion d = sample::complete();
    nth<Risk>(d, 0).harm = QStringLiteral("   ");
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("Risks: nothing recorded yet"));
    CHECK(gap.place.block == QStringLiteral("risks"));
}

TEST_CASE("a parent's words are not the child's voice")
{
    Discussion d = sample::complete();
    nth<Voice>(d, 0).whose = Whose::Carer;
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("The child’s voice: nothing recorded yet"));
    CHECK(gap.place.block == QStringLiteral("child-voice"));
    CHECK(gap.need == Need::Reason);
}

TEST_CASE("the five tests are wanted on the chosen option, and only there")
{
    Discussion d = sample::complete();
    Option& chosen = nth<Option>(d, 1);
    chosen.necessary = TestResult::None;
    chosen.reasonableWhy.clear();
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("Option B: 2 of the five tests are not complete"));
    CHECK(gap.detail == QStringLiteral("Necessary and reasonable: met or not met, and why?"));
    CHECK(gap.place.row == refOf(chosen.id));
    CHECK(gap.place.field == QStringLiteral("necessary"));
    const StageProgress options = stage(look(d), "options");
    CHECK(options.total - options.answered == 2);

    chosen.outcome = OptionOutcome::Rejected;
    CHECK(onlyGap(d).title == QStringLiteral("The five tests are not yet put to the decision"));
}

TEST_CASE("an option is chosen or rejected, with a reason")
{
    Discussion d = sample::complete();
    Option third;
    third.title = QStringLiteral("Interim care order");
    Option& row = sample::add(d, third);
    CHECK(onlyGap(d).title == QStringLiteral("Option C is undecided"));
    CHECK(onlyGap(d).detail == QStringLiteral("Interim care order. Chosen or rejected, and why?"));
    row.outcome = OptionOutcome::Rejected;
    CHECK(onlyGap(d).title == QStringLiteral("Option C is rejected without a reason"));
}

TEST_CASE("everyone who is here agrees, or dissents with a reason")
{
    Discussion d = sample::complete();
    nth<Participant>(d, 3).agreementReason.clear();
    CHECK(onlyGap(d).title == QStringLiteral("Helen Baxter dissents without a reason"));
    nth<Participant>(d, 3).agreement = Agreement::NotAsked;
    CHECK(onlyGap(d).title == QStringLiteral("Helen Baxter has not said whether they agree"));
    nth<Participant>(d, 0).agreement = Agreement::NotAsked;
    CHECK(onlyGap(d).title == QStringLiteral("2 people have not said whether they agree"));
    CHECK(onlyGap(d).detail.startsWith(QStringLiteral("Priya Nair and Helen Baxter.")));
    CHECK(onlyGap(d).place.row == refOf(nth<Participant>(d, 0).id));
    for (int i = 0; i < 25; ++i) {
        Participant more = nth<Participant>(d, 0);
        more.name = QStringLiteral("Officer %1").arg(i + 1);
        sample::add(d, more);
    }
    CHECK(onlyGap(d).title == QStringLiteral("27 people have not said whether they agree"));
    CHECK(onlyGap(d).detail == QStringLiteral("Priya Nair, Helen Baxter, Officer 1, Officer 2 and 23 others. Each "
                                              "agrees, or dissents with a reason."));
}

TEST_CASE("a chair of another role gives a reason")
{
    Discussion d = sample::complete();
    sample::meeting(d).chairRole = QStringLiteral("Deputy Head of Service");
    CHECK(onlyGap(d).place.field == QStringLiteral("chair_role_reason"));
    sample::meeting(d).chairRoleReason = QStringLiteral("The Head of Service is on leave.");
    CHECK(look(d).gaps.empty());
    sample::meeting(d).chairRole.clear();
    CHECK(onlyGap(d).title == QStringLiteral("The chair’s role is not recorded"));
}

TEST_CASE("a request that is an escalation is a gap with the procedure's own advice")
{
    Discussion d = sample::complete();
    sample::request(d).escalation = Reply::Yes;
    CHECK(onlyGap(d).title == QStringLiteral("This was asked for as an escalation"));
    CHECK(onlyGap(d).detail == sample::knowsley()->escalationNote);
    sample::request(d).escalation = Reply::None;
    CHECK(onlyGap(d).title == QStringLiteral("Not recorded: is this an escalation?"));
}

TEST_CASE("papers that have not gone to everyone who comes are a gap at the papers (H26)")
{
    Discussion d = sample::blank();
    const ProtocolPtr protocol = sample::protocol("hartlepool-stockton");
    const auto gaps = [&] {
        std::vector<ReadinessGap> out;
        for (const ReadinessGap& gap : readiness(d, *protocol, heldOn).gaps)
            if (gap.title.contains(QStringLiteral("had all the papers")))
                out.push_back(gap);
        return out;
    };
    Participant person;
    person.name = QStringLiteral("Dan Pryce");
    const Participant dan = sample::add(d, person);
    person.name = QStringLiteral("Helen Baxter");
    sample::add(d, person);
    CHECK(gaps().empty()); // no papers: a gap of its own
    chairside::Paper paper;
    paper.title = QStringLiteral("Chronology");
    sample::add(d, paper);
    REQUIRE(gaps().size() == 1);
    CHECK(gaps().front().title == QStringLiteral("2 people have not had all the papers"));
    CHECK(gaps().front().need == Need::Advise);
    CHECK(gaps().front().place.block == QStringLiteral("papers"));
    Step sent;
    sent.id = Id<Step>{1};
    sent.kind = StepKind::Papers;
    sent.code = QStringLiteral("papers");
    sent.note = QStringLiteral("Chronology");
    sent.participant = dan.id;
    d.steps.push_back(sent);
    REQUIRE(gaps().size() == 1);
    CHECK(gaps().front().title == QStringLiteral("One person has not had all the papers"));
    sent.id = Id<Step>{2};
    sent.participant = {};
    sent.who = QStringLiteral("Helen Baxter");
    d.steps.push_back(sent);
    CHECK(gaps().empty());
}

TEST_CASE("an unborn child needs a date and no name")
{
    Discussion d = sample::complete();
    Subject& child = nth<Subject>(d, 0);
    child.born = QDate();
    child.name.clear();
    CHECK(titles(look(d)) ==
          QStringList{QStringLiteral("Child 1 has no name"), QStringLiteral("Child 1: date of birth not recorded")});
    CHECK_FALSE(look(d).canSign());
    child.dueOn = QDate(2027, 1, 20);
    CHECK(look(d).gaps.empty());
}

TEST_CASE("a plan is not complete without its review, whose date stands with the meeting")
{
    Discussion d = sample::complete();
    sample::meeting(d).reviewOn = QDate();
    const ReadinessGap gap = onlyGap(d);
    CHECK(gap.title == QStringLiteral("No review date"));
    CHECK(gap.place.block == QStringLiteral("meeting"));
    CHECK(gap.place.field == QStringLiteral("review_on"));
    CHECK_FALSE(stage(look(d), "plan").complete());
}

TEST_CASE("parked items are advice, and settling them ends it")
{
    Discussion d = sample::complete();
    ParkedItem item;
    item.body = QStringLiteral("Ask about the phone");
    ParkedItem& row = sample::add(d, item);
    CHECK(onlyGap(d).need == Need::Advise);
    CHECK(onlyGap(d).title == QStringLiteral("1 parked item is not settled"));
    CHECK_FALSE(look(d).needsReason());
    row.settled = true;
    CHECK(look(d).gaps.empty());
}

TEST_CASE("taking away any one thing that is expected gives a gap, and never takes one away")
{
    // Every field of every row is blanked in turn. Readiness may only get worse, and says so in a sentence.
    const Discussion whole = sample::complete();
    int worse = 0;
    AllRows::each([&]<class Row>() {
        for (const auto& entry : whole.rows<Row>())
            eachField<Row>([&](const auto& field) {
                Discussion d = whole;
                Row& changed = d.rows<Row>().at(entry.first);
                changed.*(field.at) = std::remove_cvref_t<decltype(changed.*(field.at))>();
                if (changed == entry.second)
                    return;
                const Readiness found = look(d);
                worse += found.gaps.empty() ? 0 : 1;
                for (const ReadinessGap& gap : found.gaps)
                    CHECK_FALSE(gap.title.isEmpty());
            });
    });
    CHECK(worse > 80);
}

TEST_CASE("an answer for every child is an answer")
{
    Discussion d = sample::complete();
    Subject second;
    second.name = QStringLiteral("Finn O’Connor");
    second.born = QDate(2018, 5, 5);
    second.legalStatus = LegalStatus::ChildInNeed;
    second.worker = QStringLiteral("Priya Nair");
    sample::add(d, second);
    const QString prompt = QStringLiteral("info.happening");
    sample::answer(d, prompt, QString());
    CHECK(look(d).gaps.size() == 1);
    for (const Subject* child : d.ranked<Subject>()) {
        CHECK(look(d).gaps.size() == 1);
        Answer own;
        own.prompt = prompt;
        own.subject = child->id;
        own.body = QStringLiteral("What happens to this one");
        sample::add(d, own);
    }
    CHECK(look(d).gaps.empty());
}

TEST_CASE("a prompt is asked only where its condition holds")
{
    const Result<ProtocolPtr> read = readProtocol(R"({
        "format": 1, "code": "t", "version": "1", "council": "T", "title": "T", "form_title": "T",
        "life_cycle": "discussion", "ref_prefix": "T", "source": {"title": "T"}, "result_word": "decision",
        "signing": [{"check": "parked", "need": "none"}],
        "stages": [{"id": "s", "title": "S", "short": "S", "blocks": [{"is": "prompts", "id": "b", "prompts": [
            {"id": "now", "ask": "Now?", "as": "yes-no", "need": "reason"},
            {"id": "harm", "ask": "Harm?", "as": "yes-no"},
            {"id": "how", "ask": "How?", "as": "text", "need": "sign",
             "when": {"all": [{"answer": "now", "is": "yes"},
                              {"any": [{"answer": "harm", "is": "yes"}, {"answer": "harm", "is": "no"}]}]}}]}]}]})",
                                                  QStringLiteral("t.json"));
    REQUIRE(read.ok());
    const Protocol& protocol = **read;
    const Condition& when = protocol.prompt(QStringLiteral("how"))->when;
    Discussion d = sample::blank();
    sample::answer(d, QStringLiteral("now"), QString(), QStringLiteral("yes"));
    CHECK_FALSE(holds(when, d));
    CHECK(readiness(d, protocol, heldOn).gaps.empty());
    sample::answer(d, QStringLiteral("harm"), QString(), QStringLiteral("no"));
    CHECK(holds(when, d));
    CHECK(readiness(d, protocol, heldOn).gaps.size() == 1);
    CHECK(readiness(d, protocol, heldOn).stages.front().total == 2);
    sample::answer(d, QStringLiteral("now"), QString(), QStringLiteral("no"));
    CHECK_FALSE(holds(when, d));
}

TEST_CASE("the closed list of signing checks is the table of functions")
{
    QStringList table;
    for (const SigningFunction& each : signingFunctions())
        table << each.check;
    CHECK(table == protocolwords::signingChecks());
}
