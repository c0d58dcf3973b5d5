#include "core/rules/PlanChecks.h"

#include "core/base/Text.h"
#include "core/rules/CheckWords.h"

#include <algorithm>

namespace chairside::checks {

namespace {

Finding promptMeaning(const SigningGround& ground, const QString& meaning, const QString& title, const QString& detail)
{
    Finding out;
    const Prompt* prompt = ground.protocol.promptMeaning(meaning);
    if (prompt)
        out.place = ground.prompt(*prompt);
    out.part(prompt && ground.answers.answered(*prompt), title, detail, out.place);
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

} // namespace

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
    // Part of the plan; the field stands with the other facts of the meeting.
    Finding out{ground.rows(RowKind::Action), {}, 0, 0};
    out.part(ground.meeting.reviewOn.isValid(), Words::tr("No review date"),
             Words::tr("When will the plan be looked at again?"),
             field(ground.rows(RowKind::Meeting), ground.meeting.id, "review_on"));
    return out;
}

Finding parked(const SigningGround& ground)
{
    Finding out;
    out.place.stage = QStringLiteral("parked");
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

} // namespace chairside::checks

namespace chairside {

QString smartGap(const Action& action)
{
    QString out = checks::joinedWords(checks::lacks(action));
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    return out;
}

} // namespace chairside
