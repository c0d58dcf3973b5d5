#include "forms/complexcase/FormBlocks.h"

#include "core/rules/Quorum.h"
#include "core/rules/Readiness.h"
#include "forms/complexcase/CaseSections.h"
#include "forms/complexcase/PaperSections.h"
#include "forms/complexcase/PeopleSections.h"

namespace chairside::forms {

std::vector<Block> FormBlocks::contentOf(const chairside::Block& block)
{
    switch (block.is) {
    case BlockKind::Prompts:
        return m_prompts.questions(block.prompts);
    case BlockKind::Checklist:
        return m_prompts.checklist(block.prompts);
    case BlockKind::Decisions:
        return m_prompts.decisions(block.prompts);
    case BlockKind::Table:
        return m_prompts.table(block);
    case BlockKind::Note:
        return {Note{Tone::Neutral, {}, cell(block.note)}};
    case BlockKind::Rows:
        return rows(block.of, block.filter);
    }
    return {};
}

bool FormBlocks::somethingRecorded(const chairside::Block& block) const
{
    for (const auto& [id, item] : m_form.discussion().rows<Item>()) {
        if (item.block == block.id)
            return true;
    }
    for (const auto& [id, answer] : m_form.discussion().rows<Answer>()) {
        for (const Prompt& prompt : block.prompts) {
            if (prompt.id == answer.prompt)
                return true;
        }
    }
    const auto kind = kindNamed(block.of);
    return block.is == BlockKind::Rows && kind && hasRows(*kind);
}

bool FormBlocks::hasRows(RowKind kind) const
{
    bool found = false;
    AllRows::each([&]<class Row>() {
        if (kindOf<Row>() == kind)
            found = !m_form.discussion().rows<Row>().empty();
    });
    return found;
}

std::vector<Block> FormBlocks::rows(const QString& of, const QString& filter)
{
    const auto kind = kindNamed(of);
    if (!kind)
        return {};
    m_shown.insert({*kind, filter});
    switch (*kind) {
    case RowKind::Meeting:
        return meetingSection(m_form);
    case RowKind::Request:
        return requestSection(m_form);
    case RowKind::Subject:
        return childrenSection(m_form);
    case RowKind::Relative:
        return familySection(m_form);
    case RowKind::Participant:
        if (filter == QLatin1String("agreement"))
            return agreementSection(m_form);
        for (const AttendanceRule& rule : m_form.protocol().attendance)
            m_prompts.shown(quorumReasonPrompt(rule.id));
        return attendanceSection(m_form);
    case RowKind::Contribution:
        return contributionSection(m_form);
    case RowKind::History:
        return historySection(m_form);
    case RowKind::Gap:
        return gapSection(m_form);
    case RowKind::Risk:
        return riskSection(m_form);
    case RowKind::Protective:
        return protectiveSection(m_form);
    case RowKind::Voice:
        return voiceSection(m_form, filter);
    case RowKind::Power:
        return powerSection(m_form);
    case RowKind::Option:
        return optionSection(m_form);
    case RowKind::Action:
        return actionSection(m_form);
    case RowKind::Contingency:
        return contingencySection(m_form);
    case RowKind::Parked:
        return parkedSection(m_form);
    case RowKind::Paper:
        return paperSection(m_form);
    case RowKind::Recommendation:
        return recommendationSection(m_form);
    case RowKind::Item:
    case RowKind::Answer:
        break;
    }
    return {};
}

bool FormBlocks::applies(const chairside::Block& block) const
{
    if (somethingRecorded(block))
        return true;
    // Papers that may come with a request, and did not, are nothing to speak of.
    const bool mayCome = block.of == nameOf(RowKind::Paper) && block.need == Need::None;
    return !mayCome && holds(block.when, m_form.discussion());
}

} // namespace chairside::forms
