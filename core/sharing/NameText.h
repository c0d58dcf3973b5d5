// The words of a text as names are compared with them, in any script.
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace chairside {

// A word for comparing: without case, accents, vowel signs of Arabic, joiners; "Zoë" and "ZOE" are the same, and so are
// "Żółkowski" and "Zolkowski".
QString foldedWord(QStringView word);

// A run of letters. Hyphens, apostrophes and figures part words: "O’Connor’s" has three.
struct TextWord final
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool unspaced = false; // of a script that writes no spaces between words: Chinese, Japanese, Korean, Thai …
    QString folded;

    friend bool operator==(const TextWord&, const TextWord&) = default;
};

std::vector<TextWord> wordsOf(QStringView text);

bool isApostrophe(QChar each);
bool isHyphen(QChar each);
// Its first letter is a capital, or of a script that has none.
bool startsLikeAName(QStringView word);
// The first letter as a reader sees it, with its signs.
QString firstLetter(QStringView word);

} // namespace chairside
