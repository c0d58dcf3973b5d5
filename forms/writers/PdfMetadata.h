// What a PDF says about itself: title, author, reference, language, its one date.
#pragma once

#include "forms/writers/PdfWriter.h"

class QPDF;

namespace chairside::forms {

// Replaces all that Qt wrote about the file, the moment of writing and random numbers among it.
void setMetadata(QPDF& pdf, const FileFacts& facts);

} // namespace chairside::forms
