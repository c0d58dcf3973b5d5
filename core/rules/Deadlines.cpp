#include "core/rules/Deadlines.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Deadlines)
};

Deadline ofAction(const Discussion& discussion, const Action& action, const WorkingDays& days)
{
    Deadline out;
    out.kind = DeadlineKind::Action;
    out.code = QString::number(action.id.value);
    out.title = action.what;
    out.due = discussion.dueNow(action);
    out.owner = action.owner;
    out.agency = action.agency;
    out.why = days.describeDue(discussion.meeting().heldOn, out.due);
    const ActionStatus status = discussion.status(action.id);
    out.dropped = status == ActionStatus::NotDone || status == ActionStatus::Replaced;
    if (status == ActionStatus::Done)
        for (const ActionProgress& step : discussion.progress)
            if (step.action == action.id && step.status == ActionStatus::Done) {
                const QDateTime local = step.at.toLocalTime();
                out.met = local.date();
                out.metTime = local.time();
            }
    return out;
}

} // namespace

std::vector<Deadline> deadlines(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
{
    Q_UNUSED(protocol)
    std::vector<Deadline> out;
    for (const Action* action : discussion.ranked<Action>())
        out.push_back(ofAction(discussion, *action, days));
    const Meeting meeting = discussion.meeting();
    if (meeting.reviewOn.isValid()) {
        Deadline review;
        review.kind = DeadlineKind::Review;
        review.title = Words::tr("Review");
        review.due = meeting.reviewOn;
        review.why = days.describeDue(meeting.heldOn, meeting.reviewOn);
        out.push_back(review);
    }
    return out;
}

} // namespace chairside
