#include "core/discussion/Discussion.h"

#include <algorithm>

namespace chairside {

Meeting Discussion::meeting() const
{
    const Id<Meeting> own{id.value};
    if (const Meeting* row = find(own))
        return *row;
    Meeting blank;
    blank.id = own;
    return blank;
}

Request Discussion::request() const
{
    const Id<Request> own{id.value};
    if (const Request* row = find(own))
        return *row;
    Request blank;
    blank.id = own;
    return blank;
}

const Answer* Discussion::answer(const QString& prompt, Id<Item> item, Id<Subject> subject) const
{
    for (const auto& [rowId, row] : rows<Answer>())
        if (row.prompt == prompt && row.item == item && row.subject == subject)
            return &row;
    return nullptr;
}

bool Discussion::tookPlace() const
{
    if (!meeting().heldOn.isValid())
        return false;
    if (!versions.empty() || !rows<Contribution>().empty())
        return true;
    const auto& people = rows<Participant>();
    return std::any_of(people.begin(), people.end(), [](const auto& each) {
        return each.second.attendance == Attendance::Attended || each.second.attendance == Attendance::InPart;
    });
}

ActionStatus Discussion::status(Id<Action> action) const
{
    const auto newest =
        std::find_if(progress.rbegin(), progress.rend(), [&](const ActionProgress& p) { return p.action == action; });
    return newest == progress.rend() ? ActionStatus::Open : newest->status;
}

QDate Discussion::dueNow(const Action& action) const
{
    const auto moved = std::find_if(progress.rbegin(), progress.rend(), [&](const ActionProgress& p) {
        return p.action == action.id && p.newDue.isValid();
    });
    return moved == progress.rend() ? action.due : moved->newDue;
}

std::vector<const Step*> Discussion::stepsOf(StepKind kind) const
{
    const auto takenBack = [&](const Step& step) {
        return std::any_of(steps.begin(), steps.end(), [&](const Step& other) {
            return other.kind == StepKind::TakenBack && other.about == step.id.value;
        });
    };
    std::vector<const Step*> out;
    for (const Step& step : steps)
        if (step.kind == kind && !takenBack(step))
            out.push_back(&step);
    return out;
}

std::optional<AnyRow> Discussion::row(RowRef wanted) const
{
    std::optional<AnyRow> out;
    AllRows::each([&]<class Row>() {
        if (kindOf<Row>() != wanted.kind)
            return;
        if (const Row* found = find(Id<Row>{wanted.id}))
            out = *found;
    });
    return out;
}

} // namespace chairside
