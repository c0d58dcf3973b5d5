// Words as search sees them: accents, capitals and ligatures gone, everything between words a single space, in any
// script. One fold for what is indexed and what is looked for, so that "zoe" finds "Zoë" and "lodz" finds "Łódź".
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace chairside {

struct FoldedText final
{
    QString words;                 // tokens with one space between them
    std::vector<qsizetype> origin; // for each unit of `words`, where it comes from in the text
};

// Chinese, Japanese, Thai and the like are written without spaces: each character is a word there.
FoldedText foldText(const QString& text);

// The words of a question, each as an FTS5 phrase, the last as the beginning of a word. Nothing in the question is ever
// understood as syntax. Empty where it holds no word.
QStringList searchPhrases(const QString& question);

// Where the earliest of the question's words stands in the text; {-1, 0} where none does.
struct TextSpan final
{
    qsizetype at = -1;
    qsizetype length = 0;
};
TextSpan firstMatch(const QString& text, const QString& question);

} // namespace chairside
