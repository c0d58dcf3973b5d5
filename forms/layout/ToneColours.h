// The colours a tone is printed in.
#pragma once

#include "forms/document/Document.h"

#include <QColor>

namespace chairside::forms {

struct ToneColours final
{
    QColor strong; // of words and bars, readable on white and on the fill
    QColor fill;
};

ToneColours toneColours(Tone tone);

} // namespace chairside::forms
