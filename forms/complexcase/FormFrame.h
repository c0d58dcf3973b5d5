// What both forms have around their content: title, reference, marking, version and hashes, and the signature.
#pragma once

#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/complexcase/FormContext.h"

namespace chairside::forms {

// A document without blocks. `title` is the form's name.
Document framed(const FormContext& form, const Issue& issue, const QString& title);
// How a whole form begins: its title, about whom, reference, procedure and version.
std::vector<Block> opening(const FormContext& form, const Issue& issue, const QString& title);
// The one sentence of a redacted copy, and nothing in a full one.
std::vector<Block> redactionNote(const FormContext& form);
// "Zoë O’Connor"; "Amir, Bilal and Zoë Khan".
QString childrenInWords(const FormContext& form);
// The signature as given.
SignatureBlock chairSignature(const Declaration& declaration);

} // namespace chairside::forms
