#include "forms/layout/ToneColours.h"

#include "forms/layout/PageStyle.h"

namespace chairside::forms {

ToneColours toneColours(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return {style::good, style::goodFill};
    case Tone::Warning:
        return {style::warning, style::warningFill};
    case Tone::Bad:
        return {style::bad, style::badFill};
    case Tone::Restricted:
        return {style::restricted, style::restrictedFill};
    case Tone::Neutral:
        break;
    }
    return {style::accent, style::neutralFill};
}

} // namespace chairside::forms
