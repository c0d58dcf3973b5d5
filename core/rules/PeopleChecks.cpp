#include "core/rules/PeopleChecks.h"

#include "core/base/Text.h"
#include "core/rules/CheckWords.h"
#include "core/rules/Quorum.h"

#include <algorithm>

namespace chairside::checks {

Finding held(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(ground.meeting.heldOn.isValid(), Words::tr("The day of the discussion is not recorded"),
             Words::tr("On which day was it held?"), field(out.place, ground.meeting.id, "held_on"));
    return out;
}

Finding times(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(ground.meeting.startedAt.isValid(), Words::tr("The start time is not recorded"),
             Words::tr("When did the discussion begin?"), field(out.place, ground.meeting.id, "started_at"));
    out.part(ground.meeting.endedAt.isValid(), Words::tr("The end time is not recorded"),
             Words::tr("When did the discussion end?"), field(out.place, ground.meeting.id, "ended_at"));
    return out;
}

Finding chair(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(!blank(ground.meeting.chairName), Words::tr("The chair is not named"), Words::tr("Who chairs?"),
             field(out.place, ground.meeting.id, "chair_name"));
    return out;
}

Finding chairRole(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    const Meeting& meeting = ground.meeting;
    if (blank(meeting.chairRole))
        out.part(false, Words::tr("The chair’s role is not recorded"),
                 Words::tr("The procedure asks for: %1.").arg(ground.protocol.chairRole),
                 field(out.place, meeting.id, "chair_role"));
    else
        out.part(chairRoleFits(meeting.chairRole, ground.protocol) || !blank(meeting.chairRoleReason),
                 Words::tr("The chair’s role is not the procedure’s"),
                 Words::tr("The procedure asks for: %1. Say why another role chairs.").arg(ground.protocol.chairRole),
                 field(out.place, meeting.id, "chair_role_reason"));
    return out;
}

Finding confidentiality(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Meeting), {}, 0, 0};
    out.part(ground.meeting.confidentialityRead == Reply::Yes, Words::tr("Confidentiality statement not read"),
             Words::tr("Read it to everyone, then record it."),
             field(out.place, ground.meeting.id, "confidentiality_read"));
    return out;
}

Finding participants(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant), {}, 0, 0};
    const bool anyone = std::any_of(ground.people.begin(), ground.people.end(),
                                    [](const Participant* person) { return isHere(*person) && !blank(person->name); });
    if (ground.people.empty())
        out.part(false, Words::tr("No participants recorded"), Words::tr("Who is here?"), out.place);
    else
        out.part(anyone, Words::tr("No participant is marked as here"),
                 Words::tr("Mark who is here, who came in part and who sent apologies."), out.place);
    return out;
}

Finding quorumKept(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant), {}, 0, 0};
    const std::vector<RuleMet> rules = quorum(ground.discussion, ground.protocol);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const AttendanceRule& rule = ground.protocol.attendance[i];
        if (!rules[i].applies)
            continue;
        Place at = out.place;
        at.prompt = quorumReasonPrompt(rule.id);
        const QString asked = rule.level.isEmpty() ? rule.agency : rule.level;
        const QString nobody = rule.level.isEmpty() ? Words::tr("%1: nobody is here")
                                                    : Words::tr("%1: nobody is here at the level asked for");
        const bool some = !rules[i].who.isEmpty();
        const QString title = !rules[i].missing.isEmpty()
                                  ? Words::tr("%1: nobody is here from %2").arg(rule.agency, joined(rules[i].missing))
                                  : (some ? Words::tr("%1: fewer people than asked for") : nobody).arg(rule.agency);
        out.part(rules[i].present || !rules[i].reason.isEmpty(), title,
                 Words::tr("The procedure asks for: %1. Say why the discussion goes on without.").arg(asked), at);
        if (!out.gaps.empty() && out.gaps.back().place == at)
            out.gaps.back().need = rule.gap;
    }
    return out;
}

Finding authority(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant), {}, 0, 0};
    const std::vector<RuleMet> rules = quorum(ground.discussion, ground.protocol);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const AttendanceRule& rule = ground.protocol.attendance[i];
        if (!rules[i].applies || !rule.authority || !rules[i].present)
            continue;
        const bool settled = rules[i].authority || !rules[i].reason.isEmpty();
        ++out.total;
        out.answered += settled ? 1 : 0;
        if (settled)
            continue;
        for (const Participant* person : ground.people) {
            if (person->fills != rule.id || !isHere(*person) || person->authority == Reply::Yes)
                continue;
            Place at = field(out.place, person->id, "authority");
            if (person->authority == Reply::None) {
                out.gaps.push_back({Need::None, Words::tr("%1: authority to decide not recorded").arg(called(*person)),
                                    Words::tr("Yes or no. If no, say why the discussion went on."), at});
            } else {
                at.prompt = quorumReasonPrompt(rule.id);
                out.gaps.push_back({Need::None, Words::tr("%1: no authority to decide").arg(called(*person)),
                                    Words::tr("Say why the discussion went on."), at});
            }
        }
    }
    return out;
}

Finding agreement(const SigningGround& ground)
{
    constexpr qsizetype mostNames = 4; // what one reads at a glance; the place it leads to shows all
    Finding out{ground.rows(RowKind::Participant, QStringLiteral("agreement")), {}, 0, 0};
    QStringList waiting;
    std::optional<Place> first;
    bool anyone = false;
    for (const Participant* person : ground.people) {
        if (!isHere(*person))
            continue;
        anyone = true;
        if (person->agreement != Agreement::NotAsked)
            continue;
        if (!first)
            first = field(out.place, person->id, "agreement");
        waiting << called(*person);
    }
    if (!anyone) {
        out.total = 1; // a gap for "participants", not here
        return out;
    }
    out.part(waiting.isEmpty(),
             waiting.size() == 1 ? Words::tr("%1 has not said whether they agree").arg(waiting.value(0))
                                 : Words::tr("%1 people have not said whether they agree").arg(waiting.size()),
             waiting.size() == 1
                 ? Words::tr("Agrees, or dissents with a reason?")
                 : Words::tr("%1. Each agrees, or dissents with a reason.").arg(joinedSome(waiting, mostNames)),
             first.value_or(out.place));
    return out;
}

Finding dissentReason(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Participant, QStringLiteral("agreement")), {}, 0, 0};
    for (const Participant* person : ground.people)
        if (person->agreement == Agreement::Dissents)
            out.part(!blank(person->agreementReason), Words::tr("%1 dissents without a reason").arg(called(*person)),
                     Words::tr("Record the reason in their words."), field(out.place, person->id, "agreement_reason"));
    return out;
}

} // namespace chairside::checks
