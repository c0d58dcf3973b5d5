#include "core/rules/Afterwards.h"

#include "core/base/Text.h"
#include "core/rules/Addressees.h"
#include "core/rules/AnswerIndex.h"
#include "core/rules/PapersSent.h"
#include "core/rules/Quorum.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Afterwards)
};

// What was not known is asked after as a procedure's own steps are.
LaterStep findingOut(const Gap& row)
{
    LaterStep out;
    out.step = code(StepKind::Answered);
    out.title = Words::tr("Find out");
    out.who = row.who.simplified();
    out.ask = Words::tr("What is known now, and from whom");
    return out;
}

StepKind kindOf(const LaterStep& asks)
{
    StepKind kind = StepKind::Checked;
    fromCode(asks.step, kind);
    return kind;
}

class Expecting final
{
public:
    Expecting(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
        : m_discussion(discussion), m_protocol(protocol), m_dates(deadlines(discussion, protocol, days))
    {
    }

    std::vector<ExpectedStep> all()
    {
        const AnswerIndex answers(m_discussion);
        for (const LaterStep& asks : m_protocol.after) {
            if (!answers.holds(asks.when))
                continue;
            switch (asks.each) {
            case LaterStep::Each::Discussion:
                add(asks, {}, 0, {});
                break;
            case LaterStep::Each::Child:
                for (const Subject* child : m_discussion.ranked<Subject>())
                    add(asks, child->id, 0, child->name.simplified());
                break;
            case LaterStep::Each::Recommendation:
                for (const Recommendation* row : m_discussion.ranked<Recommendation>())
                    add(asks, {}, row->id.value, recommendation(*row));
                break;
            }
        }
        for (const Deadline& date : m_dates)
            if (const Gap* row = openQuestion(date))
                add(findingOut(*row), {}, row->id.value, row->question.simplified());
        return std::move(m_out);
    }

private:
    const Gap* openQuestion(const Deadline& date) const
    {
        return date.kind == DeadlineKind::Gap && !date.dropped ? m_discussion.find(Id<Gap>{date.code.toLongLong()})
                                                               : nullptr;
    }

    static QString recommendation(const Recommendation& row)
    {
        return row.toWhom.trimmed().isEmpty() ? row.what : Words::tr("%1: %2").arg(row.toWhom.simplified(), row.what);
    }

    void add(const LaterStep& asks, Id<Subject> subject, qint64 about, const QString& whom)
    {
        ExpectedStep later{asks, subject, about, whom, {}, {}, 0};
        for (const Step* step : m_discussion.stepsOf(kindOf(asks)))
            if ((step->code.isEmpty() || step->code == asks.id) && step->subject == subject && step->about == about)
                later.done.push_back(*step);
        if (kindOf(asks) == StepKind::FeedbackAsked)
            later.left = leftToAsk();
        for (const Deadline& date : m_dates)
            if (date.kind == DeadlineKind::Procedure && !asks.clock.isEmpty() && date.code == asks.clock)
                later.due = date;
        const Recommendation* row = m_discussion.find(Id<Recommendation>{about});
        if (row && row->answerBy.isValid())
            later.due.due = row->answerBy;
        if (const Gap* question = m_discussion.find(Id<Gap>{about}))
            later.due.due = question->by;
        if (about != 0 || subject) { // the clock is met by the last of them; each is done by itself
            later.due.met = later.done.empty() ? QDate() : later.done.front().day;
            later.due.metTime = later.done.empty() ? QTime() : later.done.front().time;
        }
        m_out.push_back(std::move(later));
    }

    int leftToAsk() const
    {
        if (everyoneAsked(m_discussion))
            return 0;
        std::set<Id<Participant>> reached;
        for (const StepKind kind : {StepKind::FeedbackAsked, StepKind::Feedback})
            for (const Step* step : m_discussion.stepsOf(kind))
                reached.insert(step->participant);
        int left = 0;
        for (const Participant* each : feedbackAsked(m_discussion))
            left += reached.count(each->id) > 0 ? 0 : 1;
        return left;
    }

    const Discussion& m_discussion;
    const Protocol& m_protocol;
    std::vector<Deadline> m_dates;
    std::vector<ExpectedStep> m_out;
};

const Prompt* feedbackPrompt(const Protocol& protocol, const QString& id)
{
    for (const Prompt& prompt : protocol.feedback)
        if (prompt.id == id)
            return &prompt;
    return nullptr;
}

QString choiceWords(const Prompt* prompt, const QString& choice)
{
    if (prompt)
        for (const auto& [code, words] : choicesOf(*prompt))
            if (code == choice)
                return words;
    return choice;
}

QString outcomeWords(const Protocol& protocol, const QString& choice)
{
    for (const auto& [code, words] : closingOutcomes(protocol))
        if (code == choice)
            return words;
    return choice;
}

// What a step is called: the procedure's own title of it where it has one.
QString titleOf(const Discussion& discussion, const Protocol& protocol, const Step& step)
{
    if (step.kind == StepKind::Answered && discussion.find(Id<Gap>{step.about}))
        return Words::tr("Found out");
    for (const Letter& letter : protocol.letters)
        if (step.kind == StepKind::Told && stepOf(letter) == step.kind && letter.id == step.code)
            return Words::tr("Told: %1").arg(letter.title);
    for (const LaterStep& asks : protocol.after)
        if (asks.id == step.code && kindOf(asks) == step.kind)
            return asks.title;
    return words(step.kind);
}

QString copyWords(const Step& step)
{
    QStringList parts{Words::tr("version %1").arg(step.version), words(step.audience).toLower()};
    if (step.form == QLatin1String("sheet"))
        parts << Words::tr("the one-page sheet");
    if (step.how != Means::NotRecorded)
        parts << words(step.how).toLower();
    return parts.join(QStringLiteral(", "));
}

QString historyWords(const Discussion& discussion, const Protocol& protocol, const Step& step)
{
    QStringList parts;
    if (const Subject* child = discussion.find(step.subject))
        parts << child->name.simplified();
    if (step.kind == StepKind::Answered) {
        if (const Recommendation* row = discussion.find(Id<Recommendation>{step.about}))
            parts << firstLine(row->what, 80);
        if (const Gap* row = discussion.find(Id<Gap>{step.about}))
            parts << firstLine(row->question, 80);
    }
    if (!step.who.isEmpty())
        parts << step.who;
    if (step.version > 0)
        parts << copyWords(step);
    else if (step.how != Means::NotRecorded)
        parts << words(step.how).toLower();
    if (step.kind == StepKind::Feedback) {
        const Prompt* prompt = feedbackPrompt(protocol, step.code);
        parts << (prompt ? prompt->ask : step.code);
        QStringList said{step.choice.isEmpty() ? QString() : choiceWords(prompt, step.choice), step.note};
        said.removeAll({});
        parts.last() += QLatin1Char(' ') + said.join(QStringLiteral(", "));
    } else if (!step.choice.isEmpty()) {
        parts << (step.kind == StepKind::Closed ? outcomeWords(protocol, step.choice) : step.choice);
    }
    if (!step.agreed.isEmpty())
        parts << Words::tr("agreed by %1").arg(step.agreed);
    if (!step.note.isEmpty() && step.kind != StepKind::Feedback)
        parts << (step.kind == StepKind::Papers ? papersInWords(step) : step.note);
    const QString title = titleOf(discussion, protocol, step);
    return parts.isEmpty() ? title : Words::tr("%1: %2").arg(title, parts.join(QStringLiteral(", ")));
}

} // namespace

std::vector<ExpectedStep> expectedLater(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
{
    if (protocol.after.empty() && discussion.rows<Gap>().empty())
        return {}; // the clocks need not be worked out
    return Expecting(discussion, protocol, days).all();
}

std::vector<ExpectedStep> expectedNow(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
{
    std::vector<ExpectedStep> out = expectedLater(discussion, protocol, days);
    if (discussion.versions.empty())
        std::erase_if(out, [](const ExpectedStep& each) { return !each.asks.meanwhile; });
    return out;
}

Step beginningOf(const ExpectedStep& later, QDate today)
{
    Step step;
    step.kind = kindOf(later.asks);
    step.code = later.asks.id;
    step.subject = later.subject;
    step.about = later.about;
    step.day = today;
    step.who = later.asks.who;
    return step;
}

std::vector<ChoiceEntry> choicesOf(const Prompt& prompt)
{
    std::vector<ChoiceEntry> out;
    const auto offer = [&](Reply reply) { out.push_back({code(reply), words(reply)}); };
    if (prompt.as == AnswerAs::YesNo || prompt.as == AnswerAs::YesNoNotNeeded) {
        offer(Reply::Yes);
        offer(Reply::No);
    }
    if (prompt.as == AnswerAs::YesNoNotNeeded)
        offer(Reply::NotNeeded);
    for (const QString& choice : prompt.choices)
        out.push_back({choice, choice});
    return out;
}

std::vector<std::pair<QString, QString>> closingOutcomes(const Protocol& protocol)
{
    std::vector<std::pair<QString, QString>> out;
    for (const LaterStep& asks : protocol.after)
        if (kindOf(asks) == StepKind::Closed)
            for (const QString& choice : asks.choices)
                out.emplace_back(choice, choice);
    if (out.empty())
        for (const ChoiceEntry& entry : entries<ChildOutcome>())
            if (!entry.code.isEmpty())
                out.emplace_back(entry.code, entry.words);
    return out;
}

std::vector<FeedbackCount> feedbackCounts(const Discussion& discussion, const Protocol& protocol)
{
    std::vector<FeedbackCount> out;
    const std::vector<const Step*> given = discussion.stepsOf(StepKind::Feedback);
    for (const Prompt& prompt : protocol.feedback) {
        FeedbackCount count{prompt, {}, {}, 0};
        for (const auto& [code, words] : choicesOf(prompt))
            count.choices.push_back({code, words, 0});
        for (const Step* step : given) {
            if (step->code != prompt.id)
                continue;
            const auto before = std::find_if(count.said.begin(), count.said.end(), [&](const Step& other) {
                return step->participant ? other.participant == step->participant : other.who == step->who;
            });
            if (before == count.said.end())
                count.said.push_back(*step);
            else
                *before = *step;
        }
        for (const Step& step : count.said)
            for (FeedbackCount::Choice& choice : count.choices)
                choice.count += choice.code == step.choice ? 1 : 0;
        count.answered = static_cast<int>(count.said.size());
        out.push_back(std::move(count));
    }
    return out;
}

std::vector<const Participant*> feedbackAsked(const Discussion& discussion)
{
    std::vector<const Participant*> out;
    for (const Participant* person : discussion.ranked<Participant>())
        if (isHere(*person) && !person->name.trimmed().isEmpty())
            out.push_back(person);
    return out;
}

const Step* everyoneAsked(const Discussion& discussion)
{
    const Step* out = nullptr;
    for (const Step* step : discussion.stepsOf(StepKind::FeedbackAsked))
        if (!step->participant)
            out = step;
    return out;
}

QString feedbackQuestions(const Protocol& protocol)
{
    QStringList out;
    int number = 0;
    for (const Prompt& prompt : protocol.feedback) {
        QString question = QStringLiteral("%1. %2").arg(++number).arg(prompt.ask);
        QStringList offered;
        for (const auto& [code, words] : choicesOf(prompt))
            offered << words;
        if (!offered.isEmpty())
            question += QStringLiteral(" (%1)").arg(offered.join(QStringLiteral(" / ")));
        if (!prompt.hint.isEmpty())
            question += QStringLiteral("\n   ") + prompt.hint;
        out << question;
    }
    return out.join(QStringLiteral("\n\n"));
}

std::vector<HistoryLine> stepHistory(const Discussion& discussion, const Protocol& protocol)
{
    std::vector<HistoryLine> out;
    for (auto step = discussion.steps.rbegin(); step != discussion.steps.rend(); ++step) {
        if (step->kind == StepKind::TakenBack)
            continue; // told beside the step that it takes back
        HistoryLine line{*step, historyWords(discussion, protocol, *step), false, {}, true};
        for (const Step& other : discussion.steps)
            if (other.kind == StepKind::TakenBack && other.about == step->id.value) {
                line.takenBack = true;
                line.whyTakenBack = other.note;
            }
        line.mayTakeBack = !line.takenBack && step->kind != StepKind::Closed && step->kind != StepKind::Reopened;
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace chairside
