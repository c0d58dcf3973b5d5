#include "core/rules/SigningChecks.h"

#include "core/base/Text.h"
#include "core/rules/Quorum.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Readiness)
};

constexpr qsizetype shortText = 60;

bool blank(const QString& text)
{
    return text.trimmed().isEmpty();
}

bool isHere(const Participant& person)
{
    return person.attendance == Attendance::Attended || person.attendance == Attendance::InPart;
}

QString called(const Participant& person)
{
    return blank(person.name) ? Words::tr("Participant %1").arg(person.rank + 1) : person.name.simplified();
}

QString called(const Subject& child)
{
    if (!blank(child.name))
        return child.name.simplified();
    return child.dueOn.isValid() ? Words::tr("The unborn baby") : Words::tr("Child %1").arg(child.rank + 1);
}

// A, B, C … as the options page letters them; after Z, AA.
QString letter(std::size_t index)
{
    QString out;
    for (++index; index > 0; index = (index - 1) / 26)
        out.prepend(QChar(static_cast<char16_t>('A' + (index - 1) % 26)));
    return out;
}

// "Interim care order. Which, and why?"
QString about(const QString& text, const QString& question)
{
    QString line = firstLine(text, shortText);
    while (line.endsWith(QLatin1Char('.')))
        line.chop(1);
    return line.isEmpty() ? question : line + QStringLiteral(". ") + question;
}

template <class Row>
Place field(Place block, Id<Row> row, const char* name)
{
    block.row = refOf(row);
    block.field = QString::fromLatin1(name);
    return block;
}

// The request's stage

Finding child(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    if (ground.children.empty())
        out.part(false, Words::tr("No child recorded"), Words::tr("Whom is this discussion about?"), out.place);
    for (const Subject* each : ground.children)
        out.part(!blank(each->name) || each->dueOn.isValid(), Words::tr("%1 has no name").arg(called(*each)),
                 Words::tr("For an unborn child, the expected date is enough."), field(out.place, each->id, "name"));
    return out;
}

Finding birthDate(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    for (const Subject* each : ground.children)
        out.part(each->born.isValid() || each->dueOn.isValid(),
                 Words::tr("%1: date of birth not recorded").arg(called(*each)),
                 Words::tr("The date of birth, or the expected date of an unborn child."),
                 field(out.place, each->id, "born"));
    return out;
}

Finding legalStatus(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    for (const Subject* each : ground.children)
        out.part(each->legalStatus != LegalStatus::NotRecorded,
                 Words::tr("%1: legal status not recorded").arg(called(*each)),
                 Words::tr("If there is none, choose None."), field(out.place, each->id, "legal_status"));
    return out;
}

Finding worker(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    for (const Subject* each : ground.children)
        out.part(!blank(each->worker), Words::tr("%1: allocated worker not recorded").arg(called(*each)),
                 Words::tr("If nobody is allocated, say so."), field(out.place, each->id, "worker"));
    return out;
}

Finding received(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Request), {}, 0, 0};
    const Request& request = ground.request;
    const bool day = request.receivedOn.isValid(), time = request.receivedAt.isValid();
    const QString missing = day    ? Words::tr("The time the request was received is not recorded")
                            : time ? Words::tr("The day the request was received is not recorded")
                                   : Words::tr("When the request was received is not recorded");
    out.part(day && time, missing, Words::tr("The day and the time."),
             field(out.place, request.id, day ? "received_at" : "received_on"));
    return out;
}

Finding escalation(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Request), {}, 0, 0};
    const Place at = field(out.place, ground.request.id, "escalation");
    const QString note = ground.protocol.escalationNote;
    if (ground.request.escalation == Reply::Yes)
        out.part(false, Words::tr("This was asked for as an escalation"), note, at);
    else
        out.part(ground.request.escalation != Reply::None, Words::tr("Not recorded: is this an escalation?"),
                 note.isEmpty() ? Words::tr("Yes or no.") : note, at);
    return out;
}

Finding screening(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Request), {}, 0, 0};
    const Request& request = ground.request;
    if (request.screening == Screening::None)
        out.part(false, Words::tr("The request is neither accepted nor declined"), Words::tr("Which, and why?"),
                 field(out.place, request.id, "screening"));
    else
        out.part(!blank(request.screeningReason),
                 Words::tr("The request was %1 without a reason").arg(words(request.screening).toLower()),
                 Words::tr("Say why."), field(out.place, request.id, "screening_reason"));
    return out;
}

// Who is here

Finding held(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(ground.meeting.heldOn.isValid(), Words::tr("The day of the discussion is not recorded"),
             Words::tr("On which day was it held?"), field(out.place, ground.meeting.id, "held_on"));
    return out;
}

Finding times(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(ground.meeting.startedAt.isValid(), Words::tr("The start time is not recorded"),
             Words::tr("When did the discussion begin?"), field(out.place, ground.meeting.id, "started_at"));
    out.part(ground.meeting.endedAt.isValid(), Words::tr("The end time is not recorded"),
             Words::tr("When did the discussion end?"), field(out.place, ground.meeting.id, "ended_at"));
    return out;
}

Finding chair(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(!blank(ground.meeting.chairName), Words::tr("The chair is not named"), Words::tr("Who chairs?"),
             field(out.place, ground.meeting.id, "chair_name"));
    return out;
}

Finding chairRole(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    const Meeting& meeting = ground.meeting;
    if (blank(meeting.chairRole))
        out.part(false, Words::tr("The chair’s role is not recorded"),
                 Words::tr("The procedure asks for: %1.").arg(ground.protocol.chairRole),
                 field(out.place, meeting.id, "chair_role"));
    else
        out.part(chairRoleFits(meeting.chairRole, ground.protocol) || !blank(meeting.chairRoleReason),
                 Words::tr("The chair’s role is not the procedure’s"),
                 Words::tr("The procedure asks for: %1. Say why another role chairs.").arg(ground.protocol.chairRole),
                 field(out.place, meeting.id, "chair_role_reason"));
    return out;
}

Finding confidentiality(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(ground.meeting.confidentialityRead == Reply::Yes, Words::tr("Confidentiality statement not read"),
             Words::tr("Read it to everyone, then record it."),
             field(out.place, ground.meeting.id, "confidentiality_read"));
    return out;
}

Finding participants(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant), {}, 0, 0};
    const bool anyone = std::any_of(ground.people.begin(), ground.people.end(),
                                    [](const Participant* person) { return isHere(*person) && !blank(person->name); });
    if (ground.people.empty())
        out.part(false, Words::tr("No participants recorded"), Words::tr("Who is here?"), out.place);
    else
        out.part(anyone, Words::tr("No participant is marked as here"),
                 Words::tr("Mark who is here, who came in part and who sent apologies."), out.place);
    return out;
}

Finding quorumKept(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant), {}, 0, 0};
    const std::vector<RuleMet> rules = quorum(ground.discussion, ground.protocol);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const AttendanceRule& rule = ground.protocol.attendance[i];
        Place at = out.place;
        at.prompt = quorumReasonPrompt(rule.id);
        const QString asked = rule.level.isEmpty() ? rule.agency : rule.level;
        const bool some = !rules[i].who.isEmpty();
        out.part(rules[i].present || !rules[i].reason.isEmpty(),
                 some ? Words::tr("%1: fewer people than asked for").arg(rule.agency)
                      : Words::tr("%1: nobody is here at the level asked for").arg(rule.agency),
                 Words::tr("The procedure asks for: %1. Say why the discussion goes on without.").arg(asked), at);
        if (!out.gaps.empty() && out.gaps.back().place == at)
            out.gaps.back().need = rule.gap;
    }
    return out;
}

Finding authority(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant), {}, 0, 0};
    const std::vector<RuleMet> rules = quorum(ground.discussion, ground.protocol);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const AttendanceRule& rule = ground.protocol.attendance[i];
        if (!rule.authority || !rules[i].present)
            continue;
        const bool settled = rules[i].authority || !rules[i].reason.isEmpty();
        ++out.total;
        out.answered += settled ? 1 : 0;
        if (settled)
            continue;
        for (const Participant* person : ground.people) {
            if (person->fills != rule.id || !isHere(*person) || person->authority == Reply::Yes)
                continue;
            Place at = field(out.place, person->id, "authority");
            if (person->authority == Reply::None) {
                out.gaps.push_back({Need::None, Words::tr("%1: authority to decide not recorded").arg(called(*person)),
                                    Words::tr("Yes or no. If no, say why the discussion went on."), at});
            } else {
                at.prompt = quorumReasonPrompt(rule.id);
                out.gaps.push_back({Need::None, Words::tr("%1: no authority to decide").arg(called(*person)),
                                    Words::tr("Say why the discussion went on."), at});
            }
        }
    }
    return out;
}

// Options

Finding optionsEnough(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Option), {}, 0, 0};
    const auto said = std::count_if(ground.options.begin(), ground.options.end(), [](const Option* option) {
        return !blank(option->title) || !blank(option->description);
    });
    out.part(said >= 2, said == 0 ? Words::tr("No options recorded") : Words::tr("Only one option recorded"),
             Words::tr("Which different ways were considered?"), out.place);
    return out;
}

Finding optionOutcome(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Option), {}, 0, 0};
    for (std::size_t i = 0; i < ground.options.size(); ++i) {
        const Option& option = *ground.options[i];
        const QString text = blank(option.title) ? option.description : option.title;
        if (option.outcome == OptionOutcome::Undecided)
            out.part(false, Words::tr("Option %1 is undecided").arg(letter(i)),
                     about(text, Words::tr("Chosen or rejected, and why?")), field(out.place, option.id, "outcome"));
        else
            out.part(!blank(option.reason),
                     option.outcome == OptionOutcome::Chosen
                         ? Words::tr("Option %1 is chosen without a reason").arg(letter(i))
                         : Words::tr("Option %1 is rejected without a reason").arg(letter(i)),
                     about(text, Words::tr("Why?")), field(out.place, option.id, "reason"));
    }
    return out;
}

struct TestField final
{
    const char* words;
    const char* name;
    TestResult Option::*result;
    const char* whyName;
    QString Option::*why;
};

constexpr std::array fiveTestFields{
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "proportionate"), "proportionate", &Option::proportionate,
              "proportionate_why", &Option::proportionateWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "legitimate"), "legitimate", &Option::legitimate,
              "legitimate_why", &Option::legitimateWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "necessary"), "necessary", &Option::necessary, "necessary_why",
              &Option::necessaryWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "ethical"), "ethical", &Option::ethical, "ethical_why",
              &Option::ethicalWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "reasonable"), "reasonable", &Option::reasonable,
              "reasonable_why", &Option::reasonableWhy},
};

// Knowsley, Options: the five tests are of the decision, so each is wanted on what was chosen.
Finding fiveTests(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Option), {}, 0, 0};
    const int all = static_cast<int>(fiveTestFields.size());
    for (std::size_t i = 0; i < ground.options.size(); ++i) {
        const Option& option = *ground.options[i];
        if (option.outcome != OptionOutcome::Chosen)
            continue;
        QStringList missing;
        const char* first = "";
        for (const TestField& test : fiveTestFields) {
            const bool result = option.*(test.result) != TestResult::None;
            if (result && !blank(option.*(test.why)))
                continue;
            if (missing.isEmpty())
                first = result ? test.whyName : test.name;
            missing << Words::tr(test.words);
        }
        out.total += all;
        out.answered += all - static_cast<int>(missing.size());
        if (missing.isEmpty())
            continue;
        QString which = joined(missing);
        which[0] = which[0].toUpper();
        out.gaps.push_back({Need::None,
                            Words::tr("Option %1: %2 not complete")
                                .arg(letter(i), counted(missing.size(), Words::tr("of the five tests is"),
                                                        Words::tr("of the five tests are"))),
                            Words::tr("%1: met or not met, and why?").arg(which), field(out.place, option.id, first)});
    }
    if (out.total == 0) {
        out.total = all;
        out.gaps.push_back({Need::None, Words::tr("The five tests are not yet put to the decision"),
                            Words::tr("Choose the option that was decided on; the tests are of that one."), out.place});
    }
    return out;
}

// Plan

Finding promptMeaning(const SigningGround& ground, const QString& meaning, const QString& title, const QString& detail)
{
    Finding out;
    const Prompt* prompt = ground.protocol.promptMeaning(meaning);
    if (prompt)
        out.place = ground.prompt(*prompt);
    out.part(prompt && ground.answers.answered(*prompt), title, detail, out.place);
    return out;
}

Finding decision(const SigningGround& ground)
{
    return promptMeaning(ground, QStringLiteral("decision"),
                         Words::tr("No %1 recorded").arg(ground.protocol.resultWord), Words::tr("What was decided?"));
}

Finding rationale(const SigningGround& ground)
{
    return promptMeaning(ground, QStringLiteral("rationale"),
                         Words::tr("The %1 has no rationale").arg(ground.protocol.resultWord),
                         Words::tr("Why this, and not another way?"));
}

Finding action(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Action), {}, 0, 0};
    const bool one = std::any_of(ground.actions.begin(), ground.actions.end(), [](const Action* each) {
        return !blank(each->what) && !blank(each->owner) && each->due.isValid();
    });
    out.part(one,
             ground.actions.empty() ? Words::tr("No action recorded")
                                    : Words::tr("No action has an owner and a due date"),
             Words::tr("At least one: what, who, by when."), out.place);
    return out;
}

struct Lack final
{
    QString words;    // "no measure"
    QString question; // "How will anyone know it was done?"
    const char* field;
};

std::vector<Lack> lacks(const Action& action)
{
    std::vector<Lack> out;
    if (blank(action.what))
        out.push_back({Words::tr("no task"), Words::tr("What is to be done?"), "what"});
    if (blank(action.owner))
        out.push_back({Words::tr("no owner"), Words::tr("Who will do it?"), "owner"});
    if (!action.due.isValid())
        out.push_back({Words::tr("no due date"), Words::tr("By when?"), "due"});
    if (blank(action.measure))
        out.push_back({Words::tr("no measure"), Words::tr("How will anyone know it was done?"), "measure"});
    return out;
}

QString joinedWords(const std::vector<Lack>& lacks)
{
    QStringList out;
    for (const Lack& lack : lacks)
        out << lack.words;
    return joined(out);
}

Finding smart(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Action), {}, 0, 0};
    for (std::size_t i = 0; i < ground.actions.size(); ++i) {
        const std::vector<Lack> missing = lacks(*ground.actions[i]);
        if (missing.empty())
            out.part(true, {}, {}, {});
        else
            out.part(false, Words::tr("Action %1 has %2").arg(i + 1).arg(joinedWords(missing)),
                     about(ground.actions[i]->what, missing.front().question),
                     field(out.place, ground.actions[i]->id, missing.front().field));
    }
    return out;
}

Finding actionAgency(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Action), {}, 0, 0};
    for (std::size_t i = 0; i < ground.actions.size(); ++i) {
        const Action& each = *ground.actions[i];
        if (!blank(each.owner)) // an action without an owner is a gap already
            out.part(!blank(each.agency), Words::tr("Action %1 has no agency").arg(i + 1),
                     Words::tr("For which agency does %1 act? For family, write family.").arg(each.owner.simplified()),
                     field(out.place, each.id, "agency"));
    }
    return out;
}

Finding contingency(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Contingency), {}, 0, 0};
    const bool one = std::any_of(ground.contingencies.begin(), ground.contingencies.end(), [](const Contingency* each) {
        return !blank(each->trigger) && !blank(each->response);
    });
    out.part(one, Words::tr("No contingency plan recorded"), Words::tr("If the plan fails, what then?"), out.place);
    return out;
}

Finding contingencyComplete(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Contingency), {}, 0, 0};
    for (std::size_t i = 0; i < ground.contingencies.size(); ++i) {
        const Contingency& each = *ground.contingencies[i];
        std::vector<Lack> missing;
        if (blank(each.trigger))
            missing.push_back({Words::tr("no trigger"), Words::tr("If what happens?"), "trigger"});
        if (blank(each.response))
            missing.push_back({Words::tr("no response"), Words::tr("What happens then?"), "response"});
        if (blank(each.owner))
            missing.push_back({Words::tr("no owner"), Words::tr("Who will see to it?"), "owner"});
        if (missing.empty())
            out.part(true, {}, {}, {});
        else
            out.part(false, Words::tr("Contingency %1 has %2").arg(i + 1).arg(joinedWords(missing)),
                     about(blank(each.trigger) ? each.response : each.trigger, missing.front().question),
                     field(out.place, each.id, missing.front().field));
    }
    return out;
}

Finding review(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Action), {}, 0, 0};
    out.place.block.clear();
    out.part(ground.meeting.reviewOn.isValid(), Words::tr("No review date"),
             Words::tr("When will the plan be looked at again?"), field(out.place, ground.meeting.id, "review_on"));
    return out;
}

Finding agreement(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant, QStringLiteral("agreement")), {}, 0, 0};
    QStringList waiting;
    std::optional<Place> first;
    bool anyone = false;
    for (const Participant* person : ground.people) {
        if (!isHere(*person))
            continue;
        anyone = true;
        if (person->agreement != Agreement::NotAsked)
            continue;
        if (!first)
            first = field(out.place, person->id, "agreement");
        waiting << called(*person);
    }
    if (!anyone) {
        out.total = 1; // a gap for "participants", not here
        return out;
    }
    out.part(waiting.isEmpty(),
             waiting.size() == 1 ? Words::tr("%1 has not said whether they agree").arg(waiting.value(0))
                                 : Words::tr("%1 people have not said whether they agree").arg(waiting.size()),
             waiting.size() == 1 ? Words::tr("Agrees, or dissents with a reason?")
                                 : Words::tr("%1. Each agrees, or dissents with a reason.").arg(joined(waiting)),
             first.value_or(out.place));
    return out;
}

Finding dissentReason(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant, QStringLiteral("agreement")), {}, 0, 0};
    for (const Participant* person : ground.people)
        if (person->agreement == Agreement::Dissents)
            out.part(!blank(person->agreementReason), Words::tr("%1 dissents without a reason").arg(called(*person)),
                     Words::tr("Record the reason in their words."), field(out.place, person->id, "agreement_reason"));
    return out;
}

Finding parked(const SigningGround& ground)
{
    Finding out;
    int open = 0;
    for (const ParkedItem* item : ground.discussion.ranked<ParkedItem>()) {
        if (item->settled || blank(item->body))
            continue;
        if (++open == 1)
            out.place.row = refOf(item->id);
    }
    out.part(open == 0,
             open == 1 ? Words::tr("1 parked item is not settled")
                       : Words::tr("%1 parked items are not settled").arg(open),
             Words::tr("Take each up now, make it an action, or settle it."), out.place);
    return out;
}

} // namespace

SigningGround::SigningGround(const Discussion& d, const Protocol& p, const AnswerIndex& a)
    : discussion(d),
      protocol(p),
      answers(a),
      meeting(d.meeting()),
      request(d.request()),
      children(d.ranked<Subject>()),
      people(d.ranked<Participant>()),
      options(d.ranked<Option>()),
      actions(d.ranked<Action>()),
      contingencies(d.ranked<Contingency>())
{
}

Place SigningGround::rows(RowKind kind, const QString& filter) const
{
    const QString name = nameOf(kind);
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            if (block.is == BlockKind::Rows && block.of == name && (filter.isEmpty() || block.filter == filter))
                return {stage.id, block.id, {}, {}, {}};
    return {};
}

Place SigningGround::prompt(const Prompt& wanted) const
{
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& each : block.prompts)
                if (each.id == wanted.id)
                    return {stage.id, block.id, wanted.id, {}, {}};
    return {{}, {}, wanted.id, {}, {}};
}

void Finding::part(bool done, const QString& title, const QString& detail, const Place& at)
{
    ++total;
    if (done)
        ++answered;
    else
        gaps.push_back({Need::None, title, detail, at});
}

const std::vector<SigningFunction>& signingFunctions()
{
    static const std::vector<SigningFunction> table{
        {QStringLiteral("child"), child},
        {QStringLiteral("birth-date"), birthDate},
        {QStringLiteral("legal-status"), legalStatus},
        {QStringLiteral("worker"), worker},
        {QStringLiteral("received"), received},
        {QStringLiteral("escalation"), escalation},
        {QStringLiteral("screening"), screening},
        {QStringLiteral("held"), held},
        {QStringLiteral("times"), times},
        {QStringLiteral("chair"), chair},
        {QStringLiteral("chair-role"), chairRole},
        {QStringLiteral("confidentiality"), confidentiality},
        {QStringLiteral("participants"), participants},
        {QStringLiteral("quorum"), quorumKept},
        {QStringLiteral("authority"), authority},
        {QStringLiteral("options"), optionsEnough},
        {QStringLiteral("option-outcome"), optionOutcome},
        {QStringLiteral("five-tests"), fiveTests},
        {QStringLiteral("decision"), decision},
        {QStringLiteral("rationale"), rationale},
        {QStringLiteral("action"), action},
        {QStringLiteral("smart"), smart},
        {QStringLiteral("action-agency"), actionAgency},
        {QStringLiteral("contingency"), contingency},
        {QStringLiteral("contingency-complete"), contingencyComplete},
        {QStringLiteral("review"), review},
        {QStringLiteral("agreement"), agreement},
        {QStringLiteral("dissent-reason"), dissentReason},
        {QStringLiteral("parked"), parked},
    };
    return table;
}

QString smartGap(const Action& action)
{
    QString out = joinedWords(lacks(action));
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    return out;
}

} // namespace chairside
