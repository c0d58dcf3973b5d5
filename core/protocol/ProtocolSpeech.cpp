#include "core/protocol/ProtocolSpeech.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <array>

namespace chairside::protocolspeech {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ProtocolSpeech)
};

struct Said final
{
    const char* code;
    const char* words;
};

// Marks a phrase for translation where it stands in a table.
constexpr Said say(const char* code, const char* words)
{
    return {code, words};
}

template <std::size_t N>
QString found(const std::array<Said, N>& table, const QString& code)
{
    for (const Said& each : table)
        if (code == QLatin1String(each.code))
            return Words::tr(each.words);
    return {};
}

constexpr std::array rowWords{
    say("meeting", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the meeting: day, times, place, chair")),
    say("request", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the request: by whom, when, why")),
    say("subject", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the child or children")),
    say("relative", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "family and household")),
    say("participant", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "those who take part")),
    say("item", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "rows of tables")),
    say("answer", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "answers")),
    say("contribution", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what was said, as it was said")),
    say("history", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "events so far")),
    say("gap", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what is not known")),
    say("risk", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "risks")),
    say("protective", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "protective factors")),
    say("voice", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what the child or the family says")),
    say("power", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "powers and policies")),
    say("option", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "options")),
    say("action", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "actions: what, who, by when")),
    say("contingency", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what is done if the plan fails")),
    say("parked", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what was put aside in the hour")),
    say("paper", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "papers that came with the request")),
    say("recommendation", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "recommendations to organisations")),
};

constexpr std::array fieldWords{
    say("moment", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the time of day it came")),
    say("idea", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "an idea of what could be done")),
    say("checked_on", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "when records were checked")),
    say("found", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what the records say")),
    say("involvement", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "how they are involved")),
    say("presenter", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "who presents")),
    say("threshold", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the threshold for doing more")),
};

constexpr std::array checkWords{
    say("child", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the child’s name")),
    say("birth-date", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the child’s date of birth")),
    say("legal-status", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the child’s legal status")),
    say("worker", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the allocated worker")),
    say("received", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the day the request was received")),
    say("escalation", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whether it is an escalation")),
    say("screening", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "that the request was accepted")),
    say("papers-sent", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "that everyone has the papers")),
    say("held", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the day it was held")),
    say("times", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "when it began and ended")),
    say("chair", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the chair’s name")),
    say("chair-role", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "a chair with the role that is expected")),
    say("confidentiality",
        QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "that the rule of confidentiality was read out")),
    say("participants", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "who was there")),
    say("quorum", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "everyone who must be there")),
    say("authority", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "that those there could decide")),
    say("options", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "at least two options")),
    say("option-outcome", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what became of each option")),
    say("five-tests", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the five tests of the chosen option")),
    say("decision", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what was decided")),
    say("rationale", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "why it was decided")),
    say("action", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "at least one action")),
    say("smart",
        QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "for each action an owner, a date and how we shall know")),
    say("action-agency", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the agency of each action’s owner")),
    say("contingency", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what is done if the plan fails")),
    say("contingency-complete",
        QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "for each contingency, who acts and on what sign")),
    say("review", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the day of the review")),
    say("agreement", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whether each person agrees")),
    say("dissent-reason", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the reason of whoever does not agree")),
    say("parked", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what became of all that was put aside")),
};

constexpr std::array meaningWords{
    say("why-stuck", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "why things are stuck")),
    say("outcomes-sought", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the outcomes sought")),
    say("prior-routes", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what was tried before")),
    say("sharing-basis", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the basis for sharing")),
    say("family-informed", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whether the family was informed")),
    say("other-children", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "other children")),
    say("immediate-action", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "immediate action")),
    say("significant-harm", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "significant harm")),
    say("risk-acceptable", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whether the risk is acceptable")),
    say("working-strategy", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the working strategy")),
    say("legal-advice", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "legal advice")),
    say("decision", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the decision")),
    say("rationale", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the reasons for the decision")),
    say("family-told", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "what the family is told")),
    say("unmet-need", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "unmet need")),
    say("learning", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "learning")),
    say("request-passed", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "when the request was passed on")),
    say("timing", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the timing")),
    say("child-seen", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "when the child was seen")),
    say("seen-planned", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "how soon the child is to be seen")),
    say("seen-exception", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "why the child is seen later")),
    say("s47-threshold", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the section 47 threshold")),
    say("s47-started", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whether section 47 enquiries start")),
    say("s47-why-not", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "why section 47 enquiries do not start")),
    say("single-or-joint", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "single or joint enquiries")),
    say("medical", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "a medical")),
    say("assessment-target", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the assessment’s target day")),
    say("conference-held", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the day of the conference")),
    say("presenting-risks", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "presenting risks")),
    say("risk-plan", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the risk management plan")),
    say("consequences", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "likely consequences")),
    say("effective", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whether it was effective")),
    say("direction", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the direction given")),
    say("allocated", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "when the case was allocated")),
    say("case-note", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the case note of the first discussion")),
};

constexpr std::array eventWords{
    say("request.received", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the request is received")),
    say("request.screened", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the request is decided on")),
    say("request.passed", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the request is passed on")),
    say("case.allocated", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the case is allocated")),
    say("meeting.held", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the discussion is held")),
    say("record.signed", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the record is signed")),
    say("record.circulated", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the record has gone to everyone")),
    say("child.seen", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the child is seen")),
    say("s47.started", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "section 47 enquiries start")),
    say("conference.held", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the conference is held")),
    say("assessment.target", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the assessment is to be completed")),
    say("assessment.completed", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the assessment is completed")),
    say("feedback.received", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "feedback is received")),
    say("review.held", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the review is held")),
};

constexpr std::array recipientWords{
    say("participants", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "those who took part")),
    say("apologies", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "those who sent apologies")),
    say("requester", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whoever asked for it")),
    say("family", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the family")),
};

constexpr std::array addresseeWords{
    say("requester", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "whoever asked for it")),
    say("invited", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "those who are asked to come")),
    say("involved-now", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "those who are involved now")),
    say("involved-before", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "those who were involved before")),
    say("participants", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "those who took part")),
    say("worker", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the allocated worker")),
    say("manager", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the manager")),
    say("reviewing-officer",
        QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "the reviewing officer or conference chair")),
    say("each-row", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "each of those in a table of the record")),
};

constexpr std::array letterWords{
    say("told", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "it tells of something")),
    say("papers", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "it takes the papers along")),
    say("feedback-asked", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "it asks whether it helped")),
};

constexpr std::array lifeWords{
    say("discussion", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "one discussion about one child or family")),
    say("sitting", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "a sitting that takes several children")),
    say("register", QT_TRANSLATE_NOOP("chairside::ProtocolSpeech", "a list that is gone through again and again")),
};

} // namespace

QString answered(AnswerAs as)
{
    switch (as) {
    case AnswerAs::Text:
        return Words::tr("answered in words");
    case AnswerAs::YesNo:
        return Words::tr("answered yes or no");
    case AnswerAs::YesNoNotNeeded:
        return Words::tr("answered yes, no or not needed");
    case AnswerAs::Choice:
        return Words::tr("answered by a choice");
    case AnswerAs::Date:
        return Words::tr("answered with a date");
    case AnswerAs::Moment:
        return Words::tr("answered with a date and a time");
    case AnswerAs::Number:
        return Words::tr("answered with a number");
    case AnswerAs::Person:
        return Words::tr("answered with a person");
    case AnswerAs::Tick:
        return Words::tr("ticked");
    }
    return {};
}

QString needed(Need need)
{
    switch (need) {
    case Need::None:
        break;
    case Need::Advise:
        return Words::tr("shown as a gap");
    case Need::Reason:
        return Words::tr("needed, or a reason why it is missing");
    case Need::Sign:
        return Words::tr("nothing is signed without it");
    }
    return {};
}

QString decides(Decides who)
{
    switch (who) {
    case Decides::Chair:
        return Words::tr("the chair, after hearing the others");
    case Decides::Together:
        return Words::tr("those present, together");
    }
    return {};
}

QString wantsWhy(WantsWhy why)
{
    switch (why) {
    case WantsWhy::Never:
        break;
    case WantsWhy::Yes:
        return Words::tr("with a reason where it is yes");
    case WantsWhy::No:
        return Words::tr("with a reason where it is no");
    case WantsWhy::Always:
        return Words::tr("with a reason");
    }
    return {};
}

QString kind(BlockKind is)
{
    switch (is) {
    case BlockKind::Prompts:
        return Words::tr("questions");
    case BlockKind::Rows:
        return Words::tr("rows of the record");
    case BlockKind::Table:
        return Words::tr("a table");
    case BlockKind::Checklist:
        return Words::tr("a checklist");
    case BlockKind::Decisions:
        return Words::tr("decisions, each with who, how and when");
    case BlockKind::Note:
        return Words::tr("a note");
    }
    return {};
}

QString row(const QString& rowKind)
{
    return found(rowWords, rowKind);
}

QString further(const QString& field)
{
    return found(fieldWords, field);
}

QString check(const QString& code)
{
    return found(checkWords, code);
}

QString meaning(const QString& means)
{
    return found(meaningWords, means);
}

QString recipient(const QString& code)
{
    return found(recipientWords, code);
}

QString addressee(const Letter& letter)
{
    return letter.named.isEmpty() ? found(addresseeWords, letter.to) : letter.named;
}

QString letterStep(const Letter& letter)
{
    return found(letterWords, letter.step);
}

QString lifeCycle(const QString& code)
{
    return found(lifeWords, code);
}

QString event(const QString& code)
{
    return found(eventWords, code);
}

QString offset(const ProtocolClock& clock)
{
    const QString from = event(clock.from);
    const int count = qAbs(clock.offset);
    QString units;
    if (clock.unit == QLatin1String("hour"))
        units = counted(count, Words::tr("hour"), Words::tr("hours"));
    else if (clock.unit == QLatin1String("working-hour"))
        units = counted(count, Words::tr("working hour"), Words::tr("working hours"));
    else if (clock.unit == QLatin1String("day"))
        units = counted(count, Words::tr("day"), Words::tr("days"));
    else if (clock.unit == QLatin1String("month"))
        units = counted(count, Words::tr("month"), Words::tr("months"));
    else
        units = counted(count, Words::tr("working day"), Words::tr("working days"));
    if (clock.offset == 0) // hours run out at once, all else with the day
        return clock.unit == QLatin1String("hour") ? Words::tr("at once when %1").arg(from)
                                                   : Words::tr("on the day %1").arg(from);
    return clock.offset < 0 ? Words::tr("%1 before %2").arg(units, from) : Words::tr("%1 after %2").arg(units, from);
}

QString choice(const QString& code)
{
    if (code.isEmpty())
        return {};
    if (code == QLatin1String("yes"))
        return Words::tr("yes");
    if (code == QLatin1String("no"))
        return Words::tr("no");
    return code == QLatin1String("not-needed") ? Words::tr("not needed") : Words::tr("“%1”").arg(code);
}

QString condition(const Condition& condition, const Protocol& protocol)
{
    QStringList parts;
    switch (condition.kind) {
    case Condition::Kind::Always:
        return {};
    case Condition::Kind::Answer: {
        const Prompt* prompt = protocol.prompt(condition.prompt);
        const QString ask = prompt ? prompt->ask : condition.prompt;
        if (prompt && prompt->as == AnswerAs::Tick)
            return Words::tr("where “%1” is ticked").arg(ask);
        return Words::tr("where “%1” is answered %2").arg(ask, choice(condition.is));
    }
    case Condition::Kind::Screening:
        return condition.is == QLatin1String("accepted") ? Words::tr("once the request is accepted")
                                                         : Words::tr("once the request is declined");
    case Condition::Kind::All:
    case Condition::Kind::Any:
        for (const Condition& each : condition.of)
            parts << protocolspeech::condition(each, protocol);
        break;
    }
    return condition.kind == Condition::Kind::All ? joined(parts) : parts.join(Words::tr(", or "));
}

QString attendance(const AttendanceRule& rule)
{
    QStringList parts{rule.min > 1 ? Words::tr("%1 from %2").arg(rule.min).arg(rule.agency) : rule.agency};
    if (!rule.level.isEmpty())
        parts << rule.level;
    if (rule.authority)
        parts << Words::tr("able to decide");
    if (rule.eachInvolved)
        parts << Words::tr("somebody from each that is involved now");
    return parts.join(QStringLiteral(", "));
}

QString block(const Block& block)
{
    if (!block.title.isEmpty())
        return block.title;
    switch (block.is) {
    case BlockKind::Rows:
        return row(block.of);
    case BlockKind::Note:
        return firstLine(block.note, 60);
    case BlockKind::Prompts:
    case BlockKind::Checklist:
    case BlockKind::Decisions:
        return block.prompts.empty() ? block.id : firstLine(block.prompts.front().ask, 60);
    case BlockKind::Table:
        return block.columns.empty() ? block.id : block.columns.front().title;
    }
    return block.id;
}

} // namespace chairside::protocolspeech
