// What a PDF says about itself: title, author, reference, language, its one date.
#pragma once

#include "forms/writers/PdfFinisher.h"
#include "forms/writers/PdfWriter.h"

namespace chairside::forms {

// Sets info, metadata and language.
void describe(PdfParts& parts, const FileFacts& facts);

} // namespace chairside::forms
