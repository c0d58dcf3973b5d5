#include "core/rules/Closing.h"

#include "core/base/Text.h"
#include "core/rules/Afterwards.h"
#include "core/rules/Circulation.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Closing)
};

QString openWords(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
{
    qsizetype actions = 0, steps = 0, copies = 0;
    for (const auto& [id, action] : discussion.rows<Action>())
        if (discussion.status(id) == ActionStatus::Open && discussion.later.carried.count(id) == 0)
            ++actions;
    for (const ExpectedStep& each : expectedLater(discussion, protocol, days))
        if (each.open() && each.asks.step != code(StepKind::Closed))
            ++steps;
    if (!discussion.versions.empty())
        copies = circulationCount(discussion, protocol, discussion.versions.back().no).left();
    QStringList out;
    if (actions > 0)
        out << counted(actions, Words::tr("action"), Words::tr("actions"));
    if (steps > 0)
        out << counted(steps, Words::tr("step expected"), Words::tr("steps expected"));
    if (copies > 0)
        out << counted(copies, Words::tr("copy to send"), Words::tr("copies to send"));
    return joined(out);
}

QString whyNot(const Discussion& earlier, const Protocol& itsProtocol, const Discussion& last, const Protocol& protocol)
{
    if (earlier.state == State::Amending)
        return Words::tr("It is being amended. Sign it first.");
    if (earlier.state != State::Signed)
        return Words::tr("It is not signed.");
    for (const Subject* child : earlier.ranked<Subject>())
        if (!sameChild(*child, last))
            return Words::tr("It is also about %1, who is not in this one. Close it by itself.")
                .arg(child->name.simplified());
    const auto offered = closingOutcomes(itsProtocol);
    for (const auto& outcome : closingOutcomes(protocol))
        if (std::find(offered.begin(), offered.end(), outcome) == offered.end())
            return Words::tr("Its procedure has other outcomes. Close it by itself.");
    return {};
}

} // namespace

const LaterStep* closingAsks(const Protocol& protocol)
{
    const auto found = std::find_if(protocol.after.rbegin(), protocol.after.rend(),
                                    [](const LaterStep& asks) { return asks.step == code(StepKind::Closed); });
    return found == protocol.after.rend() ? nullptr : &*found;
}

Step closingStep(const Protocol& protocol, Id<Subject> child, const QString& outcome, const QString& note, QDate day,
                 const QString& agreed)
{
    Step step;
    step.kind = StepKind::Closed;
    step.day = day;
    step.subject = child;
    step.choice = outcome;
    step.note = note;
    if (const LaterStep* asks = closingAsks(protocol)) {
        step.code = asks->id;
        if (asks->needsAgreement.contains(outcome))
            step.agreed = agreed;
    }
    return step;
}

Id<Subject> sameChild(const Subject& child, const Discussion& last)
{
    for (const Subject* each : last.ranked<Subject>())
        if (child.child ? each->child == child.child : sameName(each->name, child.name))
            return each->id;
    return {};
}

EarlierCase earlierCase(const Discussion& earlier, const Protocol& itsProtocol, const Discussion& last,
                        const Protocol& protocol, const WorkingDays& days)
{
    return {earlier.id, earlier.ref, earlier.meeting().heldOn, whyNot(earlier, itsProtocol, last, protocol),
            openWords(earlier, itsProtocol, days)};
}

} // namespace chairside
