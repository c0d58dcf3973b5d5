#include "core/storage/SearchText.h"

#include <QChar>

namespace chairside {

namespace {

// Letters that Unicode does not take apart into a plain letter and a mark.
QString plainLetters(char32_t letter)
{
    switch (letter) {
    case U'ł':
        return QStringLiteral("l");
    case U'ø':
        return QStringLiteral("o");
    case U'đ':
    case U'ð':
        return QStringLiteral("d");
    case U'ħ':
        return QStringLiteral("h");
    case U'ı':
        return QStringLiteral("i");
    case U'ŧ':
        return QStringLiteral("t");
    case U'þ':
        return QStringLiteral("th");
    case U'ß':
        return QStringLiteral("ss");
    case U'æ':
        return QStringLiteral("ae");
    case U'œ':
        return QStringLiteral("oe");
    default:
        return {};
    }
}

bool writtenWithoutSpaces(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

// Accents and vowel points, which people leave out when they search; not the vowel signs of Indic scripts, without
// which a word is another word.
bool leftOut(char32_t mark)
{
    switch (QChar::script(mark)) {
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Syriac:
        return true;
    default:
        return false;
    }
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
           category == QChar::Mark_Enclosing;
}

class Folder final
{
public:
    FoldedText take(const QString& text)
    {
        m_out.words.reserve(text.size());
        m_out.origin.reserve(static_cast<std::size_t>(text.size()));
        qsizetype at = 0;
        while (at < text.size()) {
            if (text[at].unicode() < 0x80) { // nearly all there is
                addAscii(text[at].toLatin1(), at);
                ++at;
                continue;
            }
            const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            const qsizetype size = pair ? 2 : 1;
            const QString parts = text.mid(at, size).normalized(QString::NormalizationForm_KD);
            for (const uint part : parts.toUcs4())
                add(part, at);
            at += size;
        }
        if (m_out.words.endsWith(QLatin1Char(' '))) {
            m_out.words.chop(1);
            m_out.origin.pop_back();
        }
        return std::move(m_out);
    }

private:
    void addAscii(char c, qsizetype at)
    {
        const bool capital = c >= 'A' && c <= 'Z';
        if (!capital && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))
            return gap(at);
        if (m_lastAlone)
            gap(at);
        m_out.words += QLatin1Char(capital ? static_cast<char>(c - 'A' + 'a') : c);
        m_out.origin.push_back(at);
    }

    void add(char32_t part, qsizetype at)
    {
        if (isMark(part)) {
            if (!leftOut(part) && !m_out.words.isEmpty())
                put(part, at);
            return;
        }
        if (!QChar::isLetterOrNumber(part)) {
            // A tatweel or a soft hyphen stands inside a word.
            if (part != 0x0640 && part != 0x00ad)
                gap(at);
            return;
        }
        const bool alone = writtenWithoutSpaces(part);
        if (alone || m_lastAlone)
            gap(at);
        m_lastAlone = alone;
        const char32_t small = QChar::toCaseFolded(part);
        const QString plain = plainLetters(small);
        if (plain.isEmpty())
            put(small, at);
        for (const QChar letter : plain)
            put(letter.unicode(), at);
    }

    void put(char32_t c, qsizetype at)
    {
        const QString units = QString::fromUcs4(&c, 1);
        m_out.words += units;
        m_out.origin.insert(m_out.origin.end(), static_cast<std::size_t>(units.size()), at);
    }

    void gap(qsizetype at)
    {
        m_lastAlone = false;
        if (!m_out.words.isEmpty() && !m_out.words.endsWith(QLatin1Char(' ')))
            put(U' ', at);
    }

    FoldedText m_out;
    bool m_lastAlone = false;
};

// Each word of the question, folded: "O'Connor" is the phrase "o connor".
QStringList phrases(const QString& question)
{
    QStringList out;
    for (const QString& word : question.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString folded = foldText(word).words;
        if (!folded.isEmpty())
            out.append(folded);
    }
    return out;
}

} // namespace

FoldedText foldText(const QString& text)
{
    return Folder().take(text);
}

QStringList searchPhrases(const QString& question)
{
    QStringList out;
    for (const QString& phrase : phrases(question))
        out.append(QLatin1Char('"') + phrase + QLatin1Char('"'));
    if (!out.isEmpty())
        out.last() += QLatin1Char('*');
    return out;
}

TextSpan firstMatch(const QString& text, const QString& question)
{
    const FoldedText folded = foldText(text);
    const QString padded = QLatin1Char(' ') + folded.words + QLatin1Char(' ');
    const QStringList looked = phrases(question);
    qsizetype best = -1, size = 0;
    for (qsizetype i = 0; i < looked.size(); ++i) {
        const bool last = i + 1 == looked.size();
        const qsizetype at = padded.indexOf(QLatin1Char(' ') + looked[i] + (last ? QString() : QStringLiteral(" ")));
        if (at >= 0 && (best < 0 || at < best)) {
            best = at;
            size = looked[i].size();
        }
    }
    if (best < 0)
        return {};
    const auto origin = [&](qsizetype unit) {
        return unit < static_cast<qsizetype>(folded.origin.size()) ? folded.origin[static_cast<std::size_t>(unit)]
                                                                   : text.size();
    };
    const qsizetype from = origin(best);
    // To where the next unit comes from, so that marks and the second half of a pair stay with their letter.
    qsizetype to = origin(best + size);
    if (best + size == folded.words.size())
        to = [&] {
            qsizetype end = origin(best + size - 1) + 1;
            while (end < text.size() && (text[end].isMark() || text[end].isLowSurrogate()))
                ++end;
            return end;
        }();
    return {from, to - from};
}

} // namespace chairside
