// One block of a protocol as paper: questions, checklists, decisions, tables, rows. Keeps in mind what has been shown,
// so that a form can end with what no block had a place for.
#pragma once

#include "forms/complexcase/FormContext.h"
#include "forms/complexcase/PromptSection.h"

#include <set>

namespace chairside::forms {

class FormBlocks final
{
public:
    // `form` outlives this.
    explicit FormBlocks(const FormContext& form) : m_form(form), m_prompts(form) {}

    // What is to be printed of a block, without its heading; shown from now on.
    std::vector<Block> contentOf(const chairside::Block& block);
    // The rows of one kind; shown from now on.
    std::vector<Block> rows(const QString& of, const QString& filter);
    // Whether the block is asked for in this record, or something stands in it all the same.
    bool applies(const chairside::Block& block) const;

    bool hasRows(RowKind kind) const;
    // Rows of this kind were shown through a block with this filter.
    bool shown(RowKind kind, const QString& filter = {}) const { return m_shown.count({kind, filter}) > 0; }
    PromptSection& prompts() { return m_prompts; }

private:
    bool somethingRecorded(const chairside::Block& block) const;

    const FormContext& m_form;
    PromptSection m_prompts;
    std::set<std::pair<RowKind, QString>> m_shown;
};

} // namespace chairside::forms
