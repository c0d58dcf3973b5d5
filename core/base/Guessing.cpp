#include "core/base/Guessing.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

#ifdef CHAIRSIDE_ZXCVBN
#include <openssl/crypto.h>
#include <zxcvbn.h>
#endif

namespace chairside {

namespace {

// On zxcvbn's scale: a common word, a sign between two words, a character nobody can foretell, a year.
constexpr double wordBits = 12;
constexpr double signBits = 6;
constexpr double letterBits = 3.3;
constexpr double freeBits = 5.5;
constexpr double yearBits = 7;
constexpr double nameBits = 2;

bool neighbours(QChar a, QChar b)
{
    static const QString rows = QStringLiteral("qwertyuiop asdfghjkl zxcvbnm");
    const int step = b.unicode() - a.unicode();
    if (step >= -1 && step <= 1)
        return true;
    const qsizetype left = rows.indexOf(a);
    const qsizetype right = rows.indexOf(b);
    return left >= 0 && right >= 0 && (left - right == 1 || right - left == 1);
}

// How many characters cannot be foretold from the one before.
int lively(const QString& text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (i == 0 || !neighbours(text[i - 1], text[i]))
            ++count;
    return count;
}

bool isYear(const QString& text)
{
    return text.size() == 4 && (text.startsWith(QLatin1String("19")) || text.startsWith(QLatin1String("20")));
}

// Letters beside digits beside signs, upper and lower case within: no word, but characters for their own sake.
bool mixed(const QString& part)
{
    int changes = 0;
    for (qsizetype i = 1; i < part.size(); ++i)
        if (part[i].isLower() != part[i - 1].isLower() || part[i].isDigit() != part[i - 1].isDigit())
            ++changes;
    return changes >= 3;
}

QStringList wordsOf(const QStringList& known)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList out;
    for (const QString& each : known)
        for (const QString& word : each.toCaseFolded().split(between, Qt::SkipEmptyParts))
            if (word.size() > 2)
                out << word;
    return out;
}

// What the most characters were of.
class Shares final
{
public:
    void add(Habit habit, int characters) { m_of[static_cast<std::size_t>(habit)] += characters; }
    Habit most() const { return static_cast<Habit>(std::max_element(m_of.begin(), m_of.end()) - m_of.begin()); }

private:
    std::array<int, 6> m_of{};
};

} // namespace

Guessing guessByRule(const QString& passphrase, const QStringList& known)
{
    static const QRegularExpression parts(QStringLiteral("\\p{L}+|\\p{N}+|[^\\p{L}\\p{N}]+"));
    Guessing out;
    Shares shares;
    QSet<QString> seen;
    const QStringList names = wordsOf(known);
    for (const QString& part : passphrase.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!seen.isEmpty())
            out.bits += signBits;
        if (mixed(part) && !seen.contains(part)) {
            seen.insert(part);
            out.bits += freeBits * lively(part.toCaseFolded());
            shares.add(Habit::None, static_cast<int>(part.size()));
            continue;
        }
        for (auto it = parts.globalMatch(part.toCaseFolded()); it.hasNext();) {
            const QString piece = it.next().captured();
            const int size = static_cast<int>(piece.size());
            const int free = lively(piece);
            const bool word = piece[0].isLetter();
            out.words += word && size > 1 ? 1 : 0;
            if (seen.contains(piece) || QSet<QChar>(piece.begin(), piece.end()).size() * 3 <= size) {
                shares.add(Habit::Repeated, size);
                out.bits += nameBits;
            } else if (names.contains(piece)) {
                shares.add(Habit::Name, size);
                out.bits += nameBits;
            } else if (size > 2 && free * 2 <= size) {
                shares.add(Habit::Run, size);
                out.bits += letterBits * free;
            } else if (isYear(piece)) {
                shares.add(Habit::Date, size);
                out.bits += yearBits;
            } else if (word) {
                shares.add(Habit::Word, size);
                out.bits += std::min(wordBits, letterBits * free);
            } else {
                shares.add(piece[0].isDigit() && size >= 6 ? Habit::Date : Habit::None, size);
                out.bits += piece[0].isDigit() ? letterBits * free : signBits * free;
            }
            seen.insert(piece);
        }
    }
    out.habit = shares.most();
    return out;
}

#ifdef CHAIRSIDE_ZXCVBN

namespace {

Habit habitOf(const ZxcMatch_t& part)
{
    if (part.Type & MULTIPLE_MATCH)
        return Habit::Repeated;
    switch (part.Type) {
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH:
        return Habit::Word;
    case USER_MATCH:
    case USER_LEET_MATCH:
        return Habit::Name;
    case REPEATS_MATCH:
        return Habit::Repeated;
    case SEQUENCE_MATCH:
    case SPATIAL_MATCH:
        return Habit::Run;
    case DATE_MATCH:
    case YEAR_MATCH:
        return Habit::Date;
    default:
        return Habit::None;
    }
}

} // namespace

std::optional<Guessing> guessByHabit(const QString& passphrase, const QStringList& known)
{
    std::vector<QByteArray> names;
    for (const QString& word : wordsOf(known))
        names.push_back(word.toUtf8());
    std::vector<const char*> dictionary;
    for (const QByteArray& name : names)
        dictionary.push_back(name.constData());
    dictionary.push_back(nullptr);

    QByteArray bytes = passphrase.toUtf8();
    ZxcMatch_t* parts = nullptr;
    Guessing out;
    out.bits = ZxcvbnMatch(bytes.constData(), dictionary.data(), &parts);
    Shares shares;
    for (const ZxcMatch_t* part = parts; part; part = part->Next) {
        const Habit habit = habitOf(*part);
        shares.add(habit, part->Length);
        out.words += habit == Habit::Word || habit == Habit::Name ? 1 : 0;
    }
    ZxcvbnFreeInfo(parts);
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    out.habit = shares.most();
    // The dictionary calls "qwertyuiop" a word as well.
    if (out.words == 1 && guessByRule(passphrase, known).habit == Habit::Run)
        out.habit = Habit::Run;
    return out;
}

#else

std::optional<Guessing> guessByHabit(const QString&, const QStringList&)
{
    return std::nullopt;
}

#endif

} // namespace chairside
