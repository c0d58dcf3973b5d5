#include "core/sharing/NameParts.h"

#include "core/sharing/NameText.h"
#include "core/sharing/NameWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace chairside {

namespace {

QStringList spaced(const QString& name)
{
    static const QRegularExpression between(QStringLiteral("[\\s·・]+"));
    return name.split(between, Qt::SkipEmptyParts);
}

bool isName(const QString& word)
{
    const std::vector<TextWord> words = wordsOf(word);
    return !words.empty() && (words.size() > 1 || kindOfWord(words.front().folded) != NameWord::Never);
}

// How many words stand before the name.
qsizetype titleWords(const QStringList& words)
{
    const auto first = std::find_if(words.begin(), words.end(), isName);
    return first == words.end() ? words.size() : first - words.begin();
}

// "d’Arcy" and "O’Connor" have two initials; "Sa’id" has one.
bool partsAName(QStringView before, QStringView after)
{
    return before.size() <= 2 && (before.size() == 1 || startsLikeAName(after));
}

NamePart partOf(const QString& word, bool first, int number)
{
    NamePart out;
    const std::vector<TextWord> words = wordsOf(word);
    const QStringView text(word);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QStringView piece = text.mid(words[i].begin, words[i].end - words[i].begin);
        out.unspaced = out.unspaced || words[i].unspaced;
        const bool particle = !first && !startsLikeAName(piece) && isParticle(words[i].folded);
        // The article of Arabic names says nothing about whose it is.
        const bool article = words[i].folded.size() > 4 && words[i].folded.startsWith(QStringLiteral("ال"));
        const QString letter = firstLetter(article ? piece.mid(2) : piece);
        const QString shown = particle ? letter : letter.toUpper();
        if (i > 0) {
            const QChar joint = text[words[i].begin - 1];
            const QStringView before = text.mid(words[i - 1].begin, words[i - 1].end - words[i - 1].begin);
            if (isApostrophe(joint) && !partsAName(before, piece)) {
                out.words.back() += words[i].folded; // one word with an apostrophe in it
                continue;
            }
            out.shown += isApostrophe(joint) ? QStringLiteral("’") : QStringLiteral(".-");
        }
        out.words.push_back(words[i].folded);
        out.letters << shown;
        out.shown += shown;
        if (i == 0 && number > 0)
            for (const QChar digit : QString::number(number))
                out.shown += QChar(0x2080 + digit.digitValue());
    }
    out.shown += QLatin1Char('.');
    // The full stop belongs to its letter, whichever way the words around it are written.
    const QChar::Direction direction = out.letters.isEmpty() ? QChar::DirL : out.letters.first().front().direction();
    if (direction == QChar::DirR || direction == QChar::DirAL)
        out.shown += QChar(0x200F);
    return out;
}

} // namespace

QStringList namesIn(const QString& field)
{
    static const QRegularExpression between(
        QStringLiteral("\\s*[()\\[\\],;/\\n]+\\s*(?:(?:and|&|with)\\s+)?|\\s+(?:and|&|with)\\s+"));
    QStringList out;
    for (const QString& name : field.split(between, Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty())
            out << name.trimmed();
    return out;
}

QString titlesOf(const QString& name)
{
    const QStringList words = spaced(name);
    return words.mid(0, titleWords(words)).join(QLatin1Char(' '));
}

std::vector<NamePart> partsOf(const QString& name, int number)
{
    const QStringList words = spaced(name);
    const qsizetype from = titleWords(words);
    std::vector<NamePart> out;
    for (qsizetype i = from; i < words.size(); ++i) {
        const std::vector<TextWord> letters = wordsOf(words[i]);
        if (letters.empty())
            continue;
        out.push_back(partOf(words[i], i == from, i == from ? number : 0));
        // "Pat next door": small words that are no name stay.
        if (!isName(words[i]) && !startsLikeAName(words[i]) && !isParticle(letters.front().folded))
            out.back().shown = words[i];
    }
    return out;
}

} // namespace chairside
