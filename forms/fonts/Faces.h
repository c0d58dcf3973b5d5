// The typefaces that ship: which file, which family name, which scripts.
#pragma once

#include <QChar>

#include <vector>

namespace chairside::forms {

struct Face final
{
    const char* family;
    const char* file;     // in share/chairside/fonts
    const char* boldFile; // null where no bold face ships: bold text is then printed regular, never smeared
    std::vector<QChar::Script> scripts;
};

// The first is the text face; further ones are tried in order for what it lacks.
const std::vector<Face>& faces();

// The text face's own slanted cut, for a typed signature.
extern const char* const italicFile;

} // namespace chairside::forms
