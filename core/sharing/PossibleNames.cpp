#include "core/sharing/PossibleNames.h"

#include "core/sharing/NameText.h"
#include "core/sharing/NameWords.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace chairside {

namespace {

constexpr qsizetype leastLetters = 3;
constexpr std::size_t mostWords = 4; // of a name; a longer run without capitals is a sentence

QSet<QString> setOf(const char* words)
{
    const QStringList all = QString::fromLatin1(words).simplified().split(QLatin1Char(' '));
    return {all.begin(), all.end()};
}

// After a word that begins a sentence, these say that the word was somebody.
bool isDoneBySomebody(const QString& folded)
{
    static const QSet<QString> verbs =
        setOf("said says told tells asked asks was is has had went will came comes lives "
              "lived wants wanted thinks feels felt knows knew hit hurt slept sleeps");
    return verbs.contains(folded);
}

bool beginsSentences(const QString& folded)
{
    static const QSet<QString> starters =
        setOf("there here this that these those what which who whose when where why how everything nothing something "
              "anything one two three each every some most many much more less few both neither either now then today "
              "tonight tomorrow yesterday you you we i it if so but because since while after before until once also "
              "only even yes no not nor never always sometimes perhaps another other others such same school");
    return starters.contains(folded);
}

// What public things are called: "Equality Act", "Quality Commission", "Fennel Road".
bool isPublic(const QString& folded)
{
    static const QSet<QString> things = setOf(
        "act acts bill code convention commission committee division tribunal regulation regulations guidance register "
        "registry report profile plan policy procedure procedures protocol form order orders rights human equality "
        "data "
        "president secretary minister state government parliament treasury group forum project programme club church "
        "mosque temple synagogue gurdwara society association foundation charity city town village borough county "
        "council street road lane avenue close park station library ofsted cafcass cqc nspcc barnardo barnardos nhs "
        "internet whatsapp snapchat instagram facebook tiktok youtube google xbox playstation uber");
    return things.contains(folded);
}

QString part(const QString& text, const TextWord& word)
{
    return text.mid(word.begin, word.end - word.begin);
}

bool isAbbreviation(const QString& word)
{
    return word.size() > 1 && word == word.toUpper() && word != word.toLower();
}

bool isUncased(const QString& word)
{
    return word.toUpper() == word.toLower();
}

// Nothing before it in its sentence but what opens one.
bool startsSentence(const QString& text, qsizetype at)
{
    static const QString closes = QStringLiteral(".!?:;\n•–—…");
    static const QString opens = QStringLiteral("“”\"‘'([");
    while (at > 0) {
        const QChar before = text[at - 1];
        if (before == u'\n' || closes.contains(before))
            return true;
        if (!before.isSpace() && !opens.contains(before))
            return false;
        --at;
    }
    return true;
}

void eachText(const Discussion& discussion, const std::function<void(const QString&, bool free)>& visit)
{
    AllRows::each([&]<class Row>() {
        for (const auto& entry : discussion.rows<Row>()) {
            const Row& row = entry.second;
            eachField<Row>([&](const auto& field) {
                if constexpr (std::is_same_v<std::decay_t<decltype(row.*field.at)>, QString>) {
                    const QString name = QString::fromLatin1(field.name);
                    const bool fixed = name == QLatin1String("role") || name == QLatin1String("agency") ||
                                       name == QLatin1String("team") || name == QLatin1String("chair_role") ||
                                       kindOf<Row>() == RowKind::Power;
                    if (field.traits & Prose)
                        visit(row.*field.at, !fixed);
                }
            });
        }
    });
}

class Search final
{
public:
    Search(const Discussion& shared, const Protocol& protocol)
    {
        note(QString::fromUtf8(protocol.json), true);
        eachText(shared, [this](const QString& text, bool free) { note(text, !free); });
        eachText(shared, [this](const QString& text, bool free) {
            if (free)
                look(text);
        });
    }

    QStringList take()
    {
        QStringList out;
        for (const Found& found : m_found)
            if (std::none_of(m_found.begin(), m_found.end(),
                             [&](const Found& other) { return isPartOf(found, other); }))
                out << found.name;
        out.sort(Qt::CaseInsensitive);
        return out;
    }

private:
    struct Found final
    {
        QString name;
        QStringList words; // folded
    };

    static bool isPartOf(const Found& found, const Found& other)
    {
        return found.words.size() < other.words.size() &&
               std::all_of(found.words.begin(), found.words.end(),
                           [&](const QString& word) { return other.words.contains(word); });
    }

    // Words written small somewhere are ordinary; so is every word of a role, an agency or the procedure.
    void note(const QString& text, bool all)
    {
        for (const TextWord& word : wordsOf(text))
            if (all || text[word.begin].isLower())
                m_ordinary.insert(word.folded);
    }

    bool isCandidate(const QString& text, const TextWord& word) const
    {
        const QString written = part(text, word);
        // One letter is an initial, unless an apostrophe joins it to more: "O’Hara".
        if (firstLetter(written) == written)
            return startsLikeAName(written) && word.end + 1 < text.size() && isApostrophe(text[word.end]) &&
                   text[word.end + 1].isUpper();
        return word.folded.size() >= (isUncased(written) ? 2 : leastLetters) && startsLikeAName(written) &&
               !isAbbreviation(written);
    }

    bool isOrdinary(const TextWord& word) const
    {
        return kindOfWord(word.folded) == NameWord::Never || isMonth(word.folded) || m_ordinary.contains(word.folded);
    }

    static bool together(const QString& text, const TextWord& a, const TextWord& b)
    {
        const QStringView between = QStringView(text).mid(a.end, b.begin - a.end);
        return between.size() == 1 && (between[0].isSpace() || isHyphen(between[0]) || isApostrophe(between[0])) &&
               between[0] != u'\n';
    }

    static bool isPossessive(const QString& text, const TextWord& word)
    {
        return word.folded == QLatin1String("s") && word.begin > 0 && isApostrophe(text[word.begin - 1]);
    }

    static bool ownsSomething(const QString& text, const TextWord& word)
    {
        const qsizetype after = word.end;
        return after + 2 < text.size() && isApostrophe(text[after]) && text[after + 1] == u's' &&
               text[after + 2].isSpace();
    }

    void look(const QString& text)
    {
        std::vector<TextWord> words;
        for (const TextWord& word : wordsOf(text))
            if (!isPossessive(text, word))
                words.push_back(word);
        for (std::size_t i = 0; i < words.size();) {
            std::size_t end = i;
            while (end < words.size() && isCandidate(text, words[end]) &&
                   (end == i || together(text, words[end - 1], words[end]) || ownsSomething(text, words[end - 1])))
                ++end;
            if (end == i) {
                ++i;
                continue;
            }
            judge(text, words, i, end);
            i = end;
        }
    }

    // A run of words with capitals.
    void judge(const QString& text, const std::vector<TextWord>& words, std::size_t from, std::size_t to)
    {
        // What ends in a kind of place is a place, and what says "Care Quality" before it is no person either.
        const auto isKind = [&](const TextWord& word) {
            return kindOfWord(word.folded) == NameWord::Never || isPublic(word.folded);
        };
        if (isPublic(words[to - 1].folded) || (to - from > 1 && isKind(words[to - 1])))
            return;
        if (to - from > 2 && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                                         words.begin() + static_cast<std::ptrdiff_t>(to), isKind))
            return;
        if (to - from > mostWords && isUncased(part(text, words[from])))
            return;
        if (startsSentence(text, words[from].begin) && !isUncased(part(text, words[from]))) {
            const bool said =
                (to < words.size() && isDoneBySomebody(words[to].folded)) || ownsSomething(text, words[to - 1]);
            if (to - from == 1 && (!said || beginsSentences(words[from].folded)))
                return;
            // "When Danny …": the first has its capital from the sentence.
            if (to - from > 1 && beginsSentences(words[from].folded))
                ++from;
        }
        while (from < to && isOrdinary(words[from]))
            ++from;
        while (from < to && isOrdinary(words[to - 1]))
            --to;
        if (from == to)
            return;
        const QString name = text.mid(words[from].begin, words[to - 1].end - words[from].begin).simplified();
        const QString key = foldedWord(name);
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        QStringList folded;
        for (std::size_t i = from; i < to; ++i)
            folded << words[i].folded;
        m_found.push_back({name, folded});
    }

    QSet<QString> m_ordinary;
    QSet<QString> m_seen;
    std::vector<Found> m_found;
};

} // namespace

QStringList possibleNames(const Discussion& shared, const Protocol& protocol)
{
    return Search(shared, protocol).take();
}

} // namespace chairside
