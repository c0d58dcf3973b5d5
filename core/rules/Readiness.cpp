#include "core/rules/Readiness.h"

#include "core/base/Text.h"
#include "core/rules/FilledRows.h"
#include "core/rules/SigningChecks.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

bool blank(const QString& text)
{
    return text.trimmed().isEmpty();
}

// Walks a protocol once and collects.
class Walk final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Readiness)
public:
    Walk(const Discussion& discussion, const Protocol& protocol)
        : m_discussion(discussion),
          m_protocol(protocol),
          m_answers(discussion),
          m_ground(discussion, protocol, m_answers)
    {
        for (const Stage& stage : protocol.stages)
            m_out.stages.push_back({stage.id, 0, 0, 0});
    }

    Readiness take()
    {
        for (const SigningCheck& check : m_protocol.signing)
            look(check);
        for (const Stage& stage : m_protocol.stages)
            for (const Block& block : stage.blocks)
                if (m_answers.holds(block.when))
                    walk(stage, block);
        for (const Prompt& prompt : m_protocol.ethics)
            askEthics(prompt);
        arrange();
        return std::move(m_out);
    }

private:
    struct Placed final
    {
        std::size_t stage = 0;
        std::size_t block = 0;
        ReadinessGap gap;
    };

    StageProgress* progress(const QString& stage)
    {
        const auto found = std::find_if(m_out.stages.begin(), m_out.stages.end(),
                                        [&](const StageProgress& each) { return each.stage == stage; });
        return found == m_out.stages.end() ? nullptr : &*found;
    }

    void count(const QString& stage, int answered, int total)
    {
        if (StageProgress* each = progress(stage)) {
            each->answered += answered;
            each->total += total;
        }
    }

    // Gaps outside the stages (ethics, parked items) come last; within a stage its head comes first.
    void add(ReadinessGap gap)
    {
        Placed placed{m_protocol.stages.size(), 0, std::move(gap)};
        for (std::size_t s = 0; s < m_protocol.stages.size(); ++s) {
            if (m_protocol.stages[s].id != placed.gap.place.stage)
                continue;
            placed.stage = s;
            for (std::size_t b = 0; b < m_protocol.stages[s].blocks.size(); ++b)
                if (m_protocol.stages[s].blocks[b].id == placed.gap.place.block)
                    placed.block = b + 1;
        }
        m_gaps.push_back(std::move(placed));
    }

    void look(const SigningCheck& check)
    {
        const std::vector<SigningFunction>& table = signingFunctions();
        const auto found =
            std::find_if(table.begin(), table.end(), [&](const SigningFunction& f) { return f.check == check.check; });
        if (found == table.end() || check.need == Need::None)
            return;
        Finding finding = found->look(m_ground);
        count(finding.place.stage, finding.answered, finding.total);
        for (ReadinessGap& gap : finding.gaps) {
            if (gap.need == Need::None)
                gap.need = check.need;
            add(std::move(gap));
        }
    }

    // A check that has spoken about a place, or that wants something of a row there before anything is signed, says it
    // better than the general sentence.
    bool spokenFor(const Place& place) const
    {
        return std::any_of(m_gaps.begin(), m_gaps.end(), [&](const Placed& each) {
            const Place& at = each.gap.place;
            return at == place ||
                   (at.row && each.gap.need == Need::Sign && at.stage == place.stage && at.block == place.block);
        });
    }

    void walk(const Stage& stage, const Block& block)
    {
        if (block.is == BlockKind::Rows || block.is == BlockKind::Table || block.is == BlockKind::Checklist)
            countRows(stage, block);
        for (const Prompt& prompt : block.prompts) {
            if (prompt.need == Need::None || !m_answers.holds(prompt.when))
                continue;
            const bool done = m_answers.answered(prompt);
            count(stage.id, done ? 1 : 0, 1);
            const Place place{stage.id, block.id, prompt.id, {}, {}};
            if (!done && !spokenFor(place))
                add(promptGap(prompt, place));
            else if (unmet(prompt, m_answers.find(prompt.id)))
                add({prompt.need, tr("Not met: %1").arg(asked(prompt)), prompt.otherwise, place});
        }
    }

    void countRows(const Stage& stage, const Block& block)
    {
        if (block.need == Need::None)
            return;
        const int filled = filledIn(block);
        const bool done = filled >= block.atLeast;
        count(stage.id, done ? 1 : 0, 1);
        const Place place{stage.id, block.id, {}, {}, {}};
        if (done || spokenFor(place))
            return;
        const QString title = block.title.isEmpty() ? stage.title : block.title;
        const QString detail = block.need == Need::Advise ? tr("Record them here, or sign without.")
                                                          : tr("Wanted here: %1 or more.").arg(block.atLeast);
        add({block.need,
             filled == 0 ? tr("%1: nothing recorded yet").arg(title)
                         : tr("%1: %2 recorded, %3 wanted").arg(title).arg(filled).arg(block.atLeast),
             detail, place});
    }

    int filledIn(const Block& block) const
    {
        if (block.is == BlockKind::Rows)
            return filledRows(m_discussion, block);
        if (block.is == BlockKind::Table)
            return m_answers.filledItems(block);
        return static_cast<int>(std::count_if(block.prompts.begin(), block.prompts.end(),
                                              [&](const Prompt& prompt) { return m_answers.answered(prompt); }));
    }

    void askEthics(const Prompt& prompt)
    {
        if (!m_answers.holds(prompt.when))
            return;
        const bool done = m_answers.answered(prompt);
        ++m_out.ethicsTotal;
        m_out.ethicsConsidered += done ? 1 : 0;
        if (!done && prompt.need != Need::None)
            add(promptGap(prompt, {QStringLiteral("ethics"), {}, prompt.id, {}, {}}));
    }

    static QString asked(const Prompt& prompt)
    {
        QString ask = prompt.ask.trimmed();
        if (ask.endsWith(QLatin1Char(';')))
            ask.chop(1);
        return ask;
    }

    ReadinessGap promptGap(const Prompt& prompt, const Place& place) const
    {
        const QString ask = asked(prompt);
        const Answer* answer = m_answers.find(prompt.id);
        if (answer && !answer->choice.isEmpty() && prompt.as != AnswerAs::Choice)
            return {prompt.need, tr("No reason given: %1").arg(ask), tr("Answered %1. Say why.").arg(reply(*answer)),
                    place};
        QString detail = wanted(prompt);
        if (prompt.need == Need::Advise && prompt.as == AnswerAs::Text)
            detail = tr("If there is nothing to say, say so.");
        return {prompt.need, tr("Not answered: %1").arg(ask), detail, place};
    }

    static QString reply(const Answer& answer)
    {
        Reply value = Reply::None;
        return fromCode(answer.choice, value) ? words(value).toLower() : answer.choice;
    }

    static QString wanted(const Prompt& prompt)
    {
        switch (prompt.as) {
        case AnswerAs::Text:
            return tr("In words.");
        case AnswerAs::YesNo:
        case AnswerAs::YesNoNotNeeded:
            break;
        case AnswerAs::Tick:
            return tr("A tick.");
        case AnswerAs::Moment:
            return tr("A date and a time.");
        case AnswerAs::Choice:
            return tr("One of: %1.").arg(prompt.choices.join(QStringLiteral(", ")));
        case AnswerAs::Date:
            return tr("A date.");
        case AnswerAs::Number:
            return tr("A number.");
        case AnswerAs::Person:
            return tr("A name.");
        }
        const QString choice = prompt.as == AnswerAs::YesNo ? tr("Yes or no") : tr("Yes, no or not needed");
        switch (prompt.why) {
        case WantsWhy::Never:
            return tr("%1.").arg(choice);
        case WantsWhy::Yes:
            return tr("%1. If yes, say why.").arg(choice);
        case WantsWhy::No:
            return tr("%1. If no, say why.").arg(choice);
        case WantsWhy::Always:
            break;
        }
        return tr("%1, and a reason.").arg(choice);
    }

    void arrange()
    {
        std::stable_sort(m_gaps.begin(), m_gaps.end(), [](const Placed& a, const Placed& b) {
            const bool hardA = a.gap.need == Need::Sign, hardB = b.gap.need == Need::Sign;
            if (hardA != hardB)
                return hardA;
            return a.stage != b.stage ? a.stage < b.stage : a.block < b.block;
        });
        for (Placed& each : m_gaps) {
            StageProgress* stage = progress(each.gap.place.stage);
            if (stage && (each.gap.need == Need::Sign || each.gap.need == Need::Reason))
                ++stage->left;
            m_out.gaps.push_back(std::move(each.gap));
        }
    }

    const Discussion& m_discussion;
    const Protocol& m_protocol;
    AnswerIndex m_answers;
    SigningGround m_ground;
    std::vector<Placed> m_gaps;
    Readiness m_out;
};

} // namespace

int Readiness::count(Need need) const
{
    return static_cast<int>(
        std::count_if(gaps.begin(), gaps.end(), [need](const ReadinessGap& gap) { return gap.need == need; }));
}

std::vector<const ReadinessGap*> Readiness::of(const QString& stage) const
{
    std::vector<const ReadinessGap*> out;
    for (const ReadinessGap& gap : gaps)
        if (gap.place.stage == stage)
            out.push_back(&gap);
    return out;
}

Readiness readiness(const Discussion& discussion, const Protocol& protocol, QDate)
{
    return Walk(discussion, protocol).take();
}

bool holds(const Condition& condition, const Discussion& discussion)
{
    return AnswerIndex(discussion).holds(condition);
}

bool answered(const Prompt& prompt, const Answer* answer)
{
    if (!answer)
        return false;
    const bool inWords = !blank(answer->body);
    switch (prompt.as) {
    case AnswerAs::Text:
    case AnswerAs::Number:
    case AnswerAs::Person:
        return inWords;
    case AnswerAs::Date:
        return answer->day.isValid();
    case AnswerAs::Moment:
        return answer->day.isValid() && answer->at.isValid();
    case AnswerAs::Choice:
        return prompt.choices.contains(answer->choice);
    case AnswerAs::YesNo:
    case AnswerAs::YesNoNotNeeded:
    case AnswerAs::Tick:
        break;
    }
    Reply reply = Reply::None;
    if (!fromCode(answer->choice, reply) || reply == Reply::None)
        return false;
    if ((reply == Reply::NotNeeded && prompt.as != AnswerAs::YesNoNotNeeded) ||
        (reply == Reply::No && prompt.as == AnswerAs::Tick))
        return false;
    switch (prompt.why) {
    case WantsWhy::Never:
        return true;
    case WantsWhy::Yes:
        return reply != Reply::Yes || inWords;
    case WantsWhy::No:
        return reply != Reply::No || inWords;
    case WantsWhy::Always:
        break;
    }
    return inWords;
}

bool unmet(const Prompt& prompt, const Answer* answer)
{
    return !prompt.expects.isEmpty() && answer && !answer->choice.isEmpty() && answer->choice != prompt.expects &&
           answer->choice != code(Reply::NotNeeded);
}

std::vector<const Prompt*> unmetPrompts(const Discussion& discussion, const Protocol& protocol)
{
    std::vector<const Prompt*> out;
    const AnswerIndex answers(discussion);
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                if (unmet(prompt, answers.find(prompt.id)) && answers.holds(block.when) && answers.holds(prompt.when))
                    out.push_back(&prompt);
    return out;
}

} // namespace chairside
