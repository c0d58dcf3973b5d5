// What must hold on every page of everything that is laid out.
#pragma once

#include "forms/layout/LaidOut.h"

#include <vector>

namespace chairside::forms::test {

// Laid out with the shipped fonts.
LaidOut laidOut(const Document& document);

// Content text pieces only: neither head nor foot nor repeated header rows.
std::vector<TextPiece> contentOf(const Page& page);

// Nothing stands outside the page or reaches beyond its column, every line is placed once, no two texts overlap.
void sound(const LaidOut& document);

} // namespace chairside::forms::test
