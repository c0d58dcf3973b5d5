#include "core/rules/LastTime.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::LastTime)
};

QString ended(const Discussion& before, const Action& action)
{
    QString out = Words::tr("%1: %2").arg(words(before.status(action.id)), action.what);
    const auto newest = std::find_if(before.progress.rbegin(), before.progress.rend(),
                                     [&](const ActionProgress& p) { return p.action == action.id; });
    if (newest != before.progress.rend() && !newest->note.isEmpty())
        out += QStringLiteral(" (%1)").arg(newest->note);
    return out;
}

QString legal(const Subject& child)
{
    const QString status = words(child.legalStatus);
    return child.legalDetail.isEmpty() ? status : QStringLiteral("%1: %2").arg(status, child.legalDetail);
}

void compare(const Subject& then, const Subject& now, QStringList& out)
{
    const QString name = now.name.simplified();
    if (then.legalStatus != now.legalStatus || then.legalDetail != now.legalDetail)
        out << Words::tr("%1’s legal status was “%2” and is “%3”.").arg(name, legal(then), legal(now));
    const auto text = [&](const QString& what, const QString& a, const QString& b) {
        if (a.simplified() != b.simplified())
            out << Words::tr("%1’s %2 was “%3” and is “%4”.")
                       .arg(name, what, a.isEmpty() ? Words::tr("not recorded") : a.simplified(),
                            b.isEmpty() ? Words::tr("not recorded") : b.simplified());
    };
    text(Words::tr("school"), then.school, now.school);
    text(Words::tr("allocated worker"), then.worker, now.worker);
    text(Words::tr("team"), then.team, now.team);
    text(Words::tr("address"), then.address, now.address);
}

} // namespace

LastTime lastTime(const Discussion& before, const Discussion& now)
{
    LastTime out;
    out.ref = before.ref;
    out.heldOn = before.meeting().heldOn;
    for (const auto& [id, answer] : before.rows<Answer>())
        if (answer.meaning == QLatin1String("decision") && !answer.item && !answer.body.trimmed().isEmpty()) {
            out.decision += (out.decision.isEmpty() ? QString() : QStringLiteral("\n")) + answer.body;
            out.decisionRestricted = out.decisionRestricted || answer.restricted;
        }
    for (const Action* action : before.ranked<Action>()) {
        if (before.status(action->id) == ActionStatus::Open)
            out.open.push_back(
                {action->owner.isEmpty() ? action->what : Words::tr("%1: %2").arg(action->owner, action->what),
                 before.dueNow(*action), action->restricted});
        else
            out.finished.push_back({ended(before, *action), {}, action->restricted});
    }
    for (const Subject* child : now.ranked<Subject>()) {
        const auto known = before.ranked<Subject>();
        const auto then = std::find_if(known.begin(), known.end(),
                                       [&](const Subject* each) { return each->child && each->child == child->child; });
        if (then != known.end())
            compare(**then, *child, out.changed);
        else
            out.changed << Words::tr("%1 was not in the last discussion.").arg(child->name.simplified());
    }
    return out;
}

} // namespace chairside
