#include "core/sharing/NameText.h"

#include <QTextBoundaryFinder>

namespace chairside {

namespace {

// One code point and how many units it takes.
struct Point final
{
    char32_t code = 0;
    int units = 1;
};

Point pointAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

bool isJoiner(char32_t code)
{
    return code == 0x00AD || code == 0x200C || code == 0x200D || code == 0x0640; // soft hyphen, joiners, tatweel
}

bool isUnspaced(char32_t code)
{
    switch (QChar::script(code)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

// Accents that Latin, Greek and Cyrillic letters carry, and the vowel signs that Arabic may leave out. The signs of
// Indic scripts are letters of the word and stay.
bool isLeftOut(char16_t unit)
{
    return (unit >= 0x0300 && unit <= 0x036F) || (unit >= 0x064B && unit <= 0x0655) || unit == 0x0670 || isJoiner(unit);
}

// Letters that Unicode does not take apart, and Arabic letters that are written in either way.
QString plainLetter(QChar letter)
{
    switch (letter.unicode()) {
    case u'ł':
        return QStringLiteral("l");
    case u'ø':
        return QStringLiteral("o");
    case u'đ':
    case u'ð':
        return QStringLiteral("d");
    case u'ħ':
        return QStringLiteral("h");
    case u'ı':
        return QStringLiteral("i");
    case u'æ':
        return QStringLiteral("ae");
    case u'œ':
        return QStringLiteral("oe");
    case u'þ':
        return QStringLiteral("th");
    case u'ß':
        return QStringLiteral("ss");
    case u'ى': // alef maksura as ya
        return QString(QChar(u'ي'));
    case u'ة': // ta marbuta as ha
        return QString(QChar(u'ه'));
    case u'ک': // Persian and Urdu forms
        return QString(QChar(u'ك'));
    case u'ی':
        return QString(QChar(u'ي'));
    default:
        return QString(letter);
    }
}

} // namespace

QString foldedWord(QStringView word)
{
    const QString apart = word.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    for (const QChar each : apart)
        if (!isLeftOut(each.unicode()))
            out += plainLetter(each);
    return out.normalized(QString::NormalizationForm_C); // a syllable of Hangul is one letter again
}

std::vector<TextWord> wordsOf(QStringView text)
{
    std::vector<TextWord> out;
    bool open = false;
    for (qsizetype at = 0; at < text.size();) {
        const Point point = pointAt(text, at);
        const bool letter = QChar::isLetter(point.code);
        const bool belongs = letter || (open && (QChar::isMark(point.code) || isJoiner(point.code)));
        if (!belongs) {
            open = false;
        } else {
            const bool unspaced = letter ? isUnspaced(point.code) : out.back().unspaced;
            if (!open || unspaced != out.back().unspaced)
                out.push_back({at, at, unspaced, {}});
            open = true;
            out.back().end = at + point.units;
        }
        at += point.units;
    }
    for (TextWord& word : out)
        word.folded = foldedWord(text.mid(word.begin, word.end - word.begin));
    return out;
}

bool isApostrophe(QChar each)
{
    return each == u'\'' || each == u'’' || each == u'‘' || each == u'ʼ' || each == u'`' || each == u'´';
}

bool isHyphen(QChar each)
{
    return each == u'-' || each == QChar(0x2010) || each == QChar(0x2011);
}

bool startsLikeAName(QStringView word)
{
    if (word.isEmpty())
        return false;
    const char32_t first = pointAt(word, 0).code;
    return QChar::isLetter(first) && !QChar::isLower(first);
}

QString firstLetter(QStringView word)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word.data(), word.size());
    return word.left(letters.toNextBoundary()).toString();
}

} // namespace chairside
