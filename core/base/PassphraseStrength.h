// How strong a new passphrase is, in a sentence that says why and how to mend it. It never forbids one, but for fewer
// characters than anybody could call a passphrase.
#pragma once

#include <QString>
#include <QStringList>

namespace chairside {

enum class Strength { TooShort, Weak, Fair, Strong };

inline constexpr int leastPassphrase = 8; // characters

struct PassphraseStrength final
{
    Strength strength = Strength::TooShort;
    QString words; // "Weak: a single common word. Add two more words."
};

// `known` is what whoever has the laptop knows before the first guess: the name of the file, the chair's own.
PassphraseStrength passphraseStrength(const QString& passphrase, const QStringList& known = {});

} // namespace chairside
