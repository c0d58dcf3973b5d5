// What stands around the discussion: the papers it had before it, and what it asks of organisations.
#pragma once

#include "forms/complexcase/FormContext.h"

namespace chairside::forms {

// Each paper by its title, file, size and hash; the contents are no part of the form.
std::vector<Block> paperSection(const FormContext& form);
std::vector<Block> recommendationSection(const FormContext& form);

} // namespace chairside::forms
