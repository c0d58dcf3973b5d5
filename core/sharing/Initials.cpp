#include "core/sharing/Initials.h"

#include "core/sharing/NameEndings.h"
#include "core/sharing/NameParts.h"
#include "core/sharing/NameText.h"
#include "core/sharing/NameWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace chairside {

namespace {

constexpr qsizetype leastPlural = 4;     // letters of a name that can have a plural: "the Khans"
constexpr std::size_t mostAnnounced = 3; // words of a name after a title
constexpr qsizetype leastUnspaced = 2;   // letters; one alone is what an initial would show
constexpr qsizetype leastOutsider = 3;   // of somebody the record is not about

// What may stand between two words of one name: spaces, a hyphen, an apostrophe, the full stop of "J. Smith".
bool joins(QStringView between, bool afterInitial)
{
    if (between.isEmpty() || between.size() > 3)
        return false;
    return std::all_of(between.begin(), between.end(), [&](QChar each) {
        return each.isSpace() || isHyphen(each) || isApostrophe(each) || (afterInitial && each == u'.');
    });
}

// "12 May", "May 2026": a date, whoever is called May.
bool inADate(const QString& text, const TextWord& word)
{
    static const QRegularExpression before(QStringLiteral("\\d(?:st|nd|rd|th)?(?: of)? *$"));
    static const QRegularExpression after(QStringLiteral("^ *\\d"));
    return isMonth(word.folded) &&
           (before.match(text.left(word.begin)).hasMatch() || after.match(text.mid(word.end)).hasMatch());
}

} // namespace

// Works out every form in which a person is spoken of.
class Initials::Learner final
{
public:
    explicit Learner(Initials& into) : m_into(into) {}

    void learn(const KnownPerson& person)
    {
        for (const QString& name : namesIn(person.name)) {
            const std::vector<NamePart> parts = partsOf(name, person.number);
            learnUnspaced(parts, person.wholeOnly);
            learnWhole(parts);
            if (person.wholeOnly)
                continue;
            for (const NamePart& part : parts)
                learnAlone(part);
        }
    }

    void finish()
    {
        for (std::vector<Entry>& entries : m_into.m_entries)
            std::stable_sort(entries.begin(), entries.end(),
                             [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
    }

private:
    static bool isOrdinary(const NamePart& part)
    {
        return part.words.size() == 1 && kindOfWord(part.words.front()) != NameWord::Name;
    }

    void add(std::vector<QString> words, const QString& shown, bool wantsCapital)
    {
        std::vector<Entry>& entries = m_into.m_entries[words.front()];
        const bool known =
            std::any_of(entries.begin(), entries.end(), [&](const Entry& each) { return each.words == words; });
        if (!known)
            entries.push_back({std::move(words), shown, wantsCapital});
    }

    // First to last, and without the names between. Where each word is an ordinary one ("Hope Young") the first wants
    // its capital.
    void learnWhole(const std::vector<NamePart>& parts)
    {
        std::vector<NamePart> said;
        for (const NamePart& part : parts)
            if (!part.unspaced)
                said.push_back(part);
        if (said.size() < 2)
            return;
        learnTogether(said);
        if (said.size() > 2)
            learnTogether({said.front(), said.back()});
    }

    void learnTogether(const std::vector<NamePart>& parts)
    {
        std::vector<QString> words;
        QStringList shown;
        for (const NamePart& part : parts) {
            words.insert(words.end(), part.words.begin(), part.words.end());
            shown << part.shown;
        }
        add(std::move(words), shown.join(QLatin1Char(' ')), std::all_of(parts.begin(), parts.end(), isOrdinary));
    }

    // One word of the name; of a double name also each half, and both written as one.
    void learnAlone(const NamePart& part)
    {
        if (part.unspaced)
            return;
        for (const QString& word : part.words)
            m_into.m_words.insert(word);
        if (part.words.size() == 1) {
            learnWord(part.words.front(), part.shown);
            return;
        }
        add(part.words, part.shown, false);
        QString joined;
        for (const QString& word : part.words)
            joined += word;
        learnWord(joined, part.shown);
        for (std::size_t i = 0; i < part.words.size(); ++i)
            if (part.words[i].size() >= 3)
                learnWord(part.words[i], part.letters.at(static_cast<qsizetype>(i)) + QLatin1Char('.'));
    }

    void learnWord(const QString& word, const QString& shown)
    {
        const NameWord kind = kindOfWord(word);
        if (kind != NameWord::Never && word.size() >= 2)
            add({word}, shown, kind == NameWord::Ordinary);
    }

    // Written without spaces, a name has its family name first: all of it, and what follows the family name.
    void learnUnspaced(const std::vector<NamePart>& parts, bool wholeOnly)
    {
        QString together;
        QString shown;
        for (const NamePart& part : parts)
            if (part.unspaced) {
                together += part.words.front();
                if (shown.isEmpty())
                    shown = part.shown;
                if (!wholeOnly)
                    put(part.words.front(), part.shown, leastUnspaced);
            }
        put(together, shown, wholeOnly ? leastOutsider : leastUnspaced);
        if (wholeOnly || together.size() < 3 || together.size() > 4)
            return;
        const QString given = together.right(2);
        put(given, firstLetter(given) + QLatin1Char('.'), leastUnspaced);
        if (together.size() == 4)
            put(together.left(2), firstLetter(together) + QLatin1Char('.'), leastUnspaced);
    }

    void put(const QString& name, const QString& shown, qsizetype least)
    {
        if (name.size() < least || m_into.m_unspaced.contains(name))
            return;
        m_into.m_unspaced.insert(name, shown);
        m_into.m_longestUnspaced = std::max(m_into.m_longestUnspaced, name.size());
    }

    Initials& m_into;
};

Initials::Initials(const std::vector<KnownPerson>& people)
{
    Learner learner(*this);
    for (const KnownPerson& person : people)
        learner.learn(person);
    learner.finish();
}

QString Initials::of(const QString& name, int number)
{
    QString out = name;
    qsizetype from = 0;
    for (const QString& each : namesIn(name)) {
        QStringList shown{titlesOf(each)};
        shown.removeAll(QString());
        for (const NamePart& part : partsOf(each, number))
            shown << part.shown;
        const QString instead = shown.join(QLatin1Char(' '));
        from = out.indexOf(each, from);
        out.replace(from, each.size(), instead);
        from += instead.size();
    }
    return out.simplified();
}

Initials::Replaced Initials::replace(const QString& text) const
{
    Replaced out;
    const std::vector<TextWord> words = wordsOf(text);
    qsizetype done = 0;
    for (std::size_t i = 0; i < words.size();) {
        const TextWord& word = words[i];
        if (word.unspaced) {
            out.text += QStringView(text).mid(done, word.begin - done);
            out.names += replaceUnspaced(QStringView(text).mid(word.begin, word.end - word.begin), out.text);
            done = word.end;
            ++i;
            continue;
        }
        std::optional<Hit> hit = best(text, words, i);
        if (!hit)
            hit = announced(text, words, i);
        if (!hit) {
            ++i;
            continue;
        }
        out.text += QStringView(text).mid(done, hit->begin - done);
        out.text += hit->shown;
        done = hit->end;
        // A sentence that ends in a name ends in one full stop.
        if (done < text.size() && text[done] == u'.' && !(done + 1 < text.size() && text[done + 1] == u'.'))
            ++done;
        ++out.names;
        i += hit->words;
    }
    out.text += QStringView(text).mid(done);
    return out;
}

std::optional<Initials::Hit> Initials::best(const QString& text, const std::vector<TextWord>& words,
                                            std::size_t at) const
{
    const auto said = [&](std::size_t i) {
        return QStringView(text).mid(words[i].begin, words[i].end - words[i].begin);
    };
    std::optional<Hit> found;
    const auto consider = [&](const Entry& entry, qsizetype front) {
        const std::size_t count = entry.words.size();
        if ((found && found->words >= count) || at + count > words.size())
            return;
        const QStringView first = said(at).mid(front);
        if (entry.wantsCapital && !startsLikeAName(first))
            return;
        if (count > 1 && foldedWord(first) != entry.words.front())
            return;
        for (std::size_t k = 1; k < count; ++k) {
            const QStringView between =
                QStringView(text).mid(words[at + k - 1].end, words[at + k].begin - words[at + k - 1].end);
            if (!joins(between, entry.words[k - 1].size() == 1))
                return;
            if (k + 1 < count && words[at + k].folded != entry.words[k])
                return;
        }
        const QStringView last = count == 1 ? first : said(at + count - 1);
        qsizetype ending = foldedWord(last) == entry.words.back() ? 0 : -1;
        const bool mayEnd = entry.words.back().size() >= leastPlural || hasScript(last, QChar::Script_Bengali);
        if (ending < 0 && mayEnd)
            ending = endingOf(last, entry.words.back());
        if (ending < 0 || (count == 1 && inADate(text, words[at])))
            return;
        found = Hit{count, words[at].begin + front, words[at + count - 1].end - ending, entry.shown};
    };
    const auto look = [&](const QString& first, qsizetype front) {
        const auto entries = m_entries.constFind(first);
        if (entries != m_entries.constEnd())
            for (const Entry& entry : *entries)
                consider(entry, front);
    };

    const QString& folded = words[at].folded;
    look(folded, 0);
    if (found)
        return found;
    // Something is written on to the name, before or behind.
    const QStringList& endings = endingsOf(said(at));
    for (const QString& ending : endings)
        if (folded.endsWith(ending))
            look(folded.left(folded.size() - ending.size()), 0);
    if (found || !hasScript(said(at), QChar::Script_Arabic))
        return found;
    for (qsizetype cut = 1; cut <= 3 && cut < folded.size(); ++cut)
        if (const qsizetype front = frontOf(said(at), folded.mid(cut)); front > 0)
            look(folded.mid(cut), front);
    return found;
}

// "Mr Bello": nobody by that name is known, and it is one.
std::optional<Initials::Hit> Initials::announced(const QString& text, const std::vector<TextWord>& words,
                                                 std::size_t at) const
{
    if (at == 0 || !announcesName(words[at - 1].folded))
        return std::nullopt;
    const auto said = [&](std::size_t i) {
        return QStringView(text).mid(words[i].begin, words[i].end - words[i].begin);
    };
    const auto between = [&](std::size_t i) {
        return QStringView(text).mid(words[i - 1].end, words[i].begin - words[i - 1].end);
    };
    QStringView gap = between(at);
    if (gap.startsWith(u'.') && isAbbreviatedTitle(words[at - 1].folded))
        gap = gap.mid(1);
    std::size_t count = 0;
    while (count < mostAnnounced && at + count < words.size() && startsLikeAName(said(at + count)) &&
           joins(count == 0 ? gap : between(at + count), false) &&
           (kindOfWord(words[at + count].folded) != NameWord::Never || knows(words[at + count].folded)))
        ++count;
    if (count == 0)
        return std::nullopt;
    const qsizetype begin = words[at].begin;
    const qsizetype end = words[at + count - 1].end;
    return Hit{count, begin, end, of(text.mid(begin, end - begin))};
}

int Initials::replaceUnspaced(QStringView run, QString& out) const
{
    int names = 0;
    for (qsizetype at = 0; at < run.size();) {
        qsizetype length = std::min(m_longestUnspaced, run.size() - at);
        QString shown;
        for (; length >= leastUnspaced && shown.isEmpty(); --length)
            shown = m_unspaced.value(foldedWord(run.mid(at, length)));
        if (shown.isEmpty()) {
            out += run[at++];
            continue;
        }
        out += shown;
        at += length + 1;
        ++names;
    }
    return names;
}

} // namespace chairside
