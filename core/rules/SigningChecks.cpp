#include "core/rules/SigningChecks.h"

#include "core/rules/OptionChecks.h"
#include "core/rules/PeopleChecks.h"
#include "core/rules/PlanChecks.h"
#include "core/rules/RequestChecks.h"

namespace chairside {

SigningGround::SigningGround(const Discussion& d, const Protocol& p, const AnswerIndex& a)
    : discussion(d),
      protocol(p),
      answers(a),
      meeting(d.meeting()),
      request(d.request()),
      children(d.ranked<Subject>()),
      people(d.ranked<Participant>()),
      options(d.ranked<Option>()),
      actions(d.ranked<Action>()),
      contingencies(d.ranked<Contingency>())
{
}

Place SigningGround::rows(RowKind kind, const QString& filter) const
{
    const QString name = nameOf(kind);
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            if (block.is == BlockKind::Rows && block.of == name && (filter.isEmpty() || block.filter == filter))
                return {stage.id, block.id, {}, {}, {}};
    return {};
}

Place SigningGround::prompt(const Prompt& wanted) const
{
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& each : block.prompts)
                if (each.id == wanted.id)
                    return {stage.id, block.id, wanted.id, {}, {}};
    return {QStringLiteral("ethics"), {}, wanted.id, {}, {}};
}

void Finding::part(bool done, const QString& title, const QString& detail, const Place& at)
{
    ++total;
    if (done)
        ++answered;
    else
        gaps.push_back({Need::None, title, detail, at});
}

const std::vector<SigningFunction>& signingFunctions()
{
    static const std::vector<SigningFunction> table{
        {QStringLiteral("child"), checks::child},
        {QStringLiteral("birth-date"), checks::birthDate},
        {QStringLiteral("legal-status"), checks::legalStatus},
        {QStringLiteral("worker"), checks::worker},
        {QStringLiteral("received"), checks::received},
        {QStringLiteral("escalation"), checks::escalation},
        {QStringLiteral("screening"), checks::screening},
        {QStringLiteral("papers-sent"), checks::papersSent},
        {QStringLiteral("held"), checks::held},
        {QStringLiteral("times"), checks::times},
        {QStringLiteral("chair"), checks::chair},
        {QStringLiteral("chair-role"), checks::chairRole},
        {QStringLiteral("confidentiality"), checks::confidentiality},
        {QStringLiteral("participants"), checks::participants},
        {QStringLiteral("quorum"), checks::quorumKept},
        {QStringLiteral("authority"), checks::authority},
        {QStringLiteral("options"), checks::optionsEnough},
        {QStringLiteral("option-outcome"), checks::optionOutcome},
        {QStringLiteral("five-tests"), checks::fiveTests},
        {QStringLiteral("decision"), checks::decision},
        {QStringLiteral("rationale"), checks::rationale},
        {QStringLiteral("action"), checks::action},
        {QStringLiteral("smart"), checks::smart},
        {QStringLiteral("action-agency"), checks::actionAgency},
        {QStringLiteral("contingency"), checks::contingency},
        {QStringLiteral("contingency-complete"), checks::contingencyComplete},
        {QStringLiteral("review"), checks::review},
        {QStringLiteral("agreement"), checks::agreement},
        {QStringLiteral("dissent-reason"), checks::dissentReason},
        {QStringLiteral("parked"), checks::parked},
    };
    return table;
}

} // namespace chairside
