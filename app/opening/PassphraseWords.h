// How strong a new passphrase is, in a sentence. A plain rule of length and variety; what decides is that somebody who
// has the file can try guesses without end.
#pragma once

#include "app/look/IconLabel.h"

#include <QString>

namespace chairside {

enum class Strength { TooShort, Weak, Fair, Strong };

inline constexpr int leastPassphrase = 8; // characters

Strength strengthOf(const QString& passphrase);

struct StrengthWords final
{
    QString words;
    QString icon;
    Tone tone = Tone::Muted;
};
StrengthWords strengthWords(const QString& passphrase);

} // namespace chairside
