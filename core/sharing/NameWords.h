// Words and names: which words are never a name by themselves, and which names are ordinary words too.
#pragma once

#include <QString>

namespace chairside {

enum class NameWord {
    Name,     // "Zoë": wherever it stands, however it is written
    Ordinary, // "Grace", "Will", "May": a name where it has a capital
    Never,    // "Mother", "Inspector", "the": never hidden by itself
};

// `folded` as foldedWord() gives it.
NameWord kindOfWord(const QString& folded);

// "Mr", "PC", "brother": what follows with a capital is a name, known or not.
bool announcesName(const QString& folded);
// Of these, those that may have a full stop: "Mr."
bool isAbbreviatedTitle(const QString& folded);
// "van", "de", "bint": part of a name that stands before a surname in small letters.
bool isParticle(const QString& folded);
bool isMonth(const QString& folded);

} // namespace chairside
