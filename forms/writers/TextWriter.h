// A Document as structured plain text, for pasting into the case system and for reading aloud: CRLF line ends,
// "Label: value", one numbered line per table row.
#pragma once

#include "forms/document/Document.h"

namespace chairside::forms {

QString writeText(const Document& document);

} // namespace chairside::forms
