// Questions and what was said to them, in the protocol's own words.
#pragma once

#include "forms/complexcase/FormContext.h"

#include <QSet>

namespace chairside::forms {

class PromptSection final
{
public:
    explicit PromptSection(const FormContext& form) : m_form(form) {}

    // Question left, answer right. Questions that do not apply and were not answered are passed over.
    std::vector<Block> questions(const std::vector<Prompt>& prompts);
    std::vector<Block> checklist(const std::vector<Prompt>& prompts);
    std::vector<Block> decisions(const std::vector<Prompt>& prompts);
    // A table of the protocol's own.
    std::vector<Block> table(const chairside::Block& block);
    // Answers that no question of the protocol asked for and nothing else has shown.
    std::vector<Block> others();
    // Marks a prompt as shown by somebody else.
    void shown(const QString& prompt) { m_shown.insert(prompt); }

private:
    // What was said to it, for all and for each child; "Not answered".
    Cell answerTo(const Prompt& prompt) const;
    static Cell said(const Answer& answer);
    bool applies(const Prompt& prompt) const;

    const FormContext& m_form;
    QSet<QString> m_shown;
};

} // namespace chairside::forms
