#include "core/rules/Deadlines.h"

#include "core/rules/Clocks.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Deadlines)
};

bool over(const Discussion& discussion)
{
    return discussion.state == State::Closed || discussion.state == State::Declined;
}

// Why a date that the chair chose is what it is; read long afterwards, so never "today".
QString chosen(QDate held, QDate due, const WorkingDays& days)
{
    if (held.isValid() && due == held)
        return Words::tr("The day of the discussion");
    if (held.isValid() && due.isValid() && due < held)
        return Words::tr("Agreed before this discussion");
    return days.describeDue(held, due);
}

// What all rows with a date of their own have in common.
template <class Row>
Deadline ofRow(DeadlineKind kind, const Row& row, const QString& title, QDate due, const QString& who)
{
    Deadline out;
    out.kind = kind;
    out.code = QString::number(row.id.value);
    out.title = title;
    out.due = due;
    out.owner = who.simplified();
    out.restricted = row.restricted;
    return out;
}

Deadline ofAction(const Discussion& discussion, const Action& action, const WorkingDays& days)
{
    Deadline out = ofRow(DeadlineKind::Action, action, action.what, discussion.dueNow(action), action.owner);
    out.agency = action.agency.simplified();
    out.carried = static_cast<bool>(action.carriedFrom);
    out.why = chosen(discussion.meeting().heldOn, out.due, days);
    const ActionStatus status = discussion.status(action.id);
    out.dropped = status == ActionStatus::NotDone || status == ActionStatus::Replaced;
    if (status == ActionStatus::Done) {
        for (const ActionProgress& step : discussion.progress)
            if (step.action == action.id && step.status == ActionStatus::Done) {
                out.met = step.day();
                out.metTime = step.doneOn.isValid() ? QTime() : step.at.toLocalTime().time();
            }
    } else if (over(discussion) || discussion.later.carried.count(action.id) > 0) {
        out.dropped = true;
    }
    return out;
}

void meetByAnswer(Deadline& out, const Discussion& discussion, qint64 row)
{
    for (const Step* step : discussion.stepsOf(StepKind::Answered))
        if (step->about == row && !out.met.isValid()) {
            out.met = step->day;
            out.metTime = step->time;
        }
}

Deadline ofRecommendation(const Discussion& discussion, const Recommendation& row, const WorkingDays& days)
{
    Deadline out = ofRow(DeadlineKind::Answer, row, Words::tr("Answer to: %1").arg(row.what), row.answerBy, row.toWhom);
    out.why = chosen(discussion.meeting().heldOn, out.due, days);
    meetByAnswer(out, discussion, row.id.value);
    out.dropped = over(discussion) && !out.met.isValid();
    return out;
}

Deadline ofGap(const Discussion& discussion, const Gap& row, const WorkingDays& days)
{
    Deadline out = ofRow(DeadlineKind::Gap, row, Words::tr("Find out: %1").arg(row.question), row.by, row.who);
    out.why = chosen(discussion.meeting().heldOn, out.due, days);
    meetByAnswer(out, discussion, row.id.value);
    out.dropped = !out.met.isValid() &&
                  (over(discussion) || discussion.find(row.action) || discussion.later.reviewedOn.isValid());
    return out;
}

Deadline ofReview(const Discussion& discussion, const Meeting& meeting, const WorkingDays& days)
{
    Deadline out;
    out.kind = DeadlineKind::Review;
    out.title = Words::tr("Review");
    out.due = meeting.reviewOn;
    out.why = chosen(meeting.heldOn, meeting.reviewOn, days);
    out.met = discussion.later.reviewedOn;
    out.dropped = over(discussion) && !out.met.isValid();
    return out;
}

} // namespace

std::vector<Deadline> deadlines(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
{
    std::vector<Deadline> out = clockDeadlines(discussion, protocol, days);
    // What is only planned may still change in the room.
    if (!discussion.tookPlace())
        return out;
    for (const Action* action : discussion.ranked<Action>())
        if (!action->what.trimmed().isEmpty() || action->due.isValid())
            out.push_back(ofAction(discussion, *action, days));
    for (const Recommendation* row : discussion.ranked<Recommendation>())
        if (row->answerBy.isValid())
            out.push_back(ofRecommendation(discussion, *row, days));
    for (const Gap* row : discussion.ranked<Gap>())
        if (row->by.isValid())
            out.push_back(ofGap(discussion, *row, days));
    const Meeting meeting = discussion.meeting();
    if (meeting.reviewOn.isValid())
        out.push_back(ofReview(discussion, meeting, days));
    return out;
}

} // namespace chairside
