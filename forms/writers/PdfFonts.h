// What the letters in a PDF mean, for search, copying and screen readers.
#pragma once

#include "forms/fonts/FontShelf.h"

class QPDF;

namespace chairside::forms {

// Corrects what Qt 6.4 writes about its fonts. `printed` are the characters of the document: a glyph that serves
// several characters is named by the one that was typed.
void mendFonts(QPDF& pdf, const FontShelf& shelf, const Characters& printed);

} // namespace chairside::forms
