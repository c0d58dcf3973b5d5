// What is known, feared, possible and decided: the rows of the decision making model, and the log.
#pragma once

#include "forms/complexcase/FormContext.h"

namespace chairside::forms {

std::vector<Block> historySection(const FormContext& form);
std::vector<Block> gapSection(const FormContext& form);
std::vector<Block> riskSection(const FormContext& form);
std::vector<Block> protectiveSection(const FormContext& form);
// `filter`: "child" for the child's own voice, "family" for everybody else's, empty for all.
std::vector<Block> voiceSection(const FormContext& form, const QString& filter);
std::vector<Block> powerSection(const FormContext& form);
std::vector<Block> optionSection(const FormContext& form);
std::vector<Block> actionSection(const FormContext& form);
std::vector<Block> contingencySection(const FormContext& form);
// For the sheet: without how anybody will know that it was done, and one paragraph a cell.
std::vector<Block> shortActionSection(const FormContext& form);
std::vector<Block> shortContingencySection(const FormContext& form);
std::vector<Block> parkedSection(const FormContext& form);
std::vector<Block> contributionSection(const FormContext& form);

} // namespace chairside::forms
