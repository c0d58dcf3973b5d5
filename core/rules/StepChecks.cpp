#include "core/rules/StepChecks.h"

#include "core/base/Text.h"
#include "core/rules/Afterwards.h"
#include "core/rules/Circulation.h"
#include "core/rules/Closing.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::StepChecks)
};

Error first(const QString& sentence)
{
    return {ErrorCode::NotReady, sentence, {}};
}

Result<void> named(const Step& step, const QString& sentence)
{
    if (step.who.trimmed().isEmpty())
        return first(sentence);
    return {};
}

Result<void> sent(const Discussion& discussion, const Protocol& protocol, const Step& step)
{
    if (auto who = named(step, Words::tr("Say who gets the copy.")); !who)
        return who;
    const Recipient to{step.participant, step.who, {}, {}, {}, false, false, false, {}};
    if (keptFrom(discussion, protocol, to))
        return Error{ErrorCode::Locked, keptFromWords(protocol, step.who), {}};
    if (step.how == Means::NotRecorded)
        return first(Words::tr("Say how the copy goes to %1.").arg(step.who));
    if (!step.note.trimmed().isEmpty())
        return {};
    if (step.audience == Audience::Full)
        return first(Words::tr("A full copy holds what was recorded in confidence. Say why %1 gets it.").arg(step.who));
    const std::vector<Recipient> all = recipients(discussion, protocol);
    const bool expected = std::any_of(all.begin(), all.end(), [&](const Recipient& r) {
        return r.participant || step.participant ? r.participant == step.participant : sameName(r.name, step.who);
    });
    if (!expected)
        return first(Words::tr("%1 was not at this discussion. Say why they get a copy.").arg(step.who));
    return {};
}

Result<void> papers(const Step& step)
{
    if (auto who = named(step, Words::tr("Say who got the papers.")); !who)
        return who;
    if (step.note.trimmed().isEmpty())
        return first(Words::tr("Say which papers went. They are attached where the request is written down."));
    return {};
}

const Step* live(const Discussion& discussion, qint64 id)
{
    for (const Step& step : discussion.steps) {
        if (step.id.value != id)
            continue;
        const auto standing = discussion.stepsOf(step.kind);
        return std::find(standing.begin(), standing.end(), &step) == standing.end() ? nullptr : &step;
    }
    return nullptr;
}

Result<void> received(const Discussion& discussion, const Step& step)
{
    const Step* copy = live(discussion, step.about);
    if (!copy || copy->kind != StepKind::Sent)
        return Error{ErrorCode::NotFound, Words::tr("That copy was not sent, or was taken back."), {}};
    return {};
}

Result<void> takenBack(const Discussion& discussion, const Step& step)
{
    const Step* wrong = live(discussion, step.about);
    if (!wrong || wrong->kind == StepKind::TakenBack)
        return Error{ErrorCode::NotFound, Words::tr("That step is not here, or was taken back already."), {}};
    if (wrong->kind == StepKind::Closed || wrong->kind == StepKind::Reopened)
        return Error{ErrorCode::Locked, Words::tr("Closing is undone by reopening, with a reason."), {}};
    if (step.note.trimmed().isEmpty())
        return first(Words::tr("Say why it is taken back. Both stay in sight."));
    return {};
}

Result<void> feedback(const Discussion& discussion, const Protocol& protocol, const Step& step)
{
    const auto asked = std::find_if(protocol.feedback.begin(), protocol.feedback.end(),
                                    [&](const Prompt& prompt) { return prompt.id == step.code; });
    if (asked == protocol.feedback.end())
        return Error{ErrorCode::NotFound, Words::tr("The procedure does not ask that question."), {}};
    if (auto who = named(step, Words::tr("Say who answers.")); !who)
        return who;
    if (step.participant && !discussion.find(step.participant))
        return Error{
            ErrorCode::NotFound, Words::tr("%1 is not among the people of this discussion.").arg(step.who), {}};
    if (step.choice.isEmpty() && step.note.trimmed().isEmpty())
        return first(Words::tr("Give %1’s answer.").arg(step.who));
    const auto offered = choicesOf(*asked);
    if (!step.choice.isEmpty() &&
        std::none_of(offered.begin(), offered.end(), [&](const auto& each) { return each.code == step.choice; }))
        return first(Words::tr("“%1” is not among the answers to choose from.").arg(step.choice));
    return {};
}

const LaterStep* asking(const Protocol& protocol, const Step& step)
{
    for (const LaterStep& asks : protocol.after)
        if (asks.id == step.code && asks.step == code(step.kind))
            return &asks;
    return nullptr;
}

Result<void> about(const Discussion& discussion, const LaterStep& asks, const Step& step)
{
    if (asks.each == LaterStep::Each::Child && !discussion.find(step.subject))
        return Error{ErrorCode::NotFound, Words::tr("Say which child it is about."), {}};
    if (asks.each == LaterStep::Each::Recommendation && !discussion.find(Id<Recommendation>{step.about}))
        return Error{ErrorCode::NotFound, Words::tr("Say which recommendation it is about."), {}};
    return {};
}

Result<void> agreedWhereNeeded(const LaterStep& asks, const Step& step)
{
    if (asks.needsAgreement.contains(step.choice) && step.agreed.trimmed().isEmpty())
        return first(Words::tr("“%1” needs the agreement of the %2. Name who agreed.").arg(step.choice, asks.agreedBy));
    return {};
}

Result<void> chosen(const LaterStep& asks, const Step& step)
{
    if (asks.choices.isEmpty())
        return {};
    if (!asks.choices.contains(step.choice))
        return first(Words::tr("Choose one of: %1.").arg(asks.choices.join(QStringLiteral("; "))));
    return agreedWhereNeeded(asks, step);
}

Result<void> later(const Discussion& discussion, const Protocol& protocol, const Step& step)
{
    const LaterStep* asks = asking(protocol, step);
    if (!asks && !step.code.isEmpty())
        return Error{ErrorCode::NotFound, Words::tr("The procedure does not ask for that step."), {}};
    if (asks) {
        if (auto fits = about(discussion, *asks, step); !fits)
            return fits;
        if (auto fits = chosen(*asks, step); !fits)
            return fits;
    }
    if (step.kind == StepKind::Answered && discussion.find(Id<Gap>{step.about}) && step.note.trimmed().isEmpty())
        return first(Words::tr("Say what is known now, and from whom."));
    // Wokingham: added or removed at any point, by somebody who is named, with a reason.
    if (step.kind == StepKind::Listed || step.kind == StepKind::Unlisted) {
        if (auto who = named(step, Words::tr("Name who decided it.")); !who)
            return who;
        if (step.note.trimmed().isEmpty())
            return first(Words::tr("Give the reason. It is kept with the record."));
    }
    return {};
}

Result<void> closed(const Discussion& discussion, const Protocol& protocol, const Step& step)
{
    if (discussion.state != State::Signed && !(discussion.state == State::Closed && step.subject))
        return Error{ErrorCode::Locked, Words::tr("Only a signed record can be closed. Sign it first."), {}};
    if (discussion.rows<Subject>().size() > 1 && !discussion.find(step.subject))
        return Error{ErrorCode::NotFound, Words::tr("Say which child it is about."), {}};
    const auto offered = closingOutcomes(protocol);
    if (std::none_of(offered.begin(), offered.end(), [&](const auto& each) { return each.first == step.choice; }))
        return first(Words::tr("Say how it stands with each child at the end."));
    const LaterStep* asks = closingAsks(protocol);
    return asks ? agreedWhereNeeded(*asks, step) : Result<void>();
}

} // namespace

Result<void> mayRecord(const Discussion& discussion, const Protocol& protocol, const Step& step)
{
    if (step.at.isValid() && step.day.isValid() && step.day > step.at.toLocalTime().date())
        return first(Words::tr("%1 is still to come. Record it once it is done.").arg(longDate(step.day)));
    switch (step.kind) {
    case StepKind::Sent:
        return sent(discussion, protocol, step);
    case StepKind::Received:
        return received(discussion, step);
    case StepKind::TakenBack:
        return takenBack(discussion, step);
    case StepKind::Told:
        return named(step, Words::tr("Say who was told."));
    case StepKind::Feedback:
        return feedback(discussion, protocol, step);
    case StepKind::Closed:
        return closed(discussion, protocol, step);
    case StepKind::Reopened:
        if (step.note.trimmed().isEmpty())
            return first(Words::tr("Give your reason. It is kept with the record."));
        return {};
    case StepKind::Papers:
        return papers(step);
    default:
        return later(discussion, protocol, step);
    }
}

Result<void> mayRecord(const Discussion& discussion, const ActionProgress& progress)
{
    if (!discussion.find(progress.action))
        return Error{ErrorCode::NotFound, Words::tr("This action is not in this discussion any more."), {}};
    if (progress.status == ActionStatus::Done && progress.note.trimmed().isEmpty())
        return first(Words::tr("Say what shows that it was done: a visit, a letter, a date."));
    if (progress.at.isValid() && progress.day() > progress.at.toLocalTime().date())
        return first(Words::tr("%1 is still to come. Record it once it is done.").arg(longDate(progress.day())));
    return {};
}

} // namespace chairside
