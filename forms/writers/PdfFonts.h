// What the letters in a PDF mean, for search, copying and screen readers.
#pragma once

#include "forms/fonts/FontShelf.h"

#include <QByteArray>

namespace chairside::forms {

// Corrects what Qt 6.4 writes about the glyphs of a font. `printed` are the characters of the document: a glyph that
// serves several characters is named by the one that was typed.
QByteArray typedMap(const QByteArray& map, const QString& postScriptName, const FontShelf& shelf,
                    const Characters& printed);

} // namespace chairside::forms
