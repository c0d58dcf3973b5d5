// Known names become initials, wherever they stand in a text.
//
// Whole words only, the longest name first, in any case and with or without its accents: of Zoë O'Connor, "Zoe
// O’CONNOR" becomes "Z. O’C.", "Zoë" alone "Z.", "O'Connor's" "O’C.'s" and "the O’Connors" "the O’C.s". A name that is
// also an ordinary word ("Grace", "Will") wants its capital, and a month wants to be no date. Scripts without spaces
// are searched letter by letter. After "Mr", "PC" or "brother" a capital begins a name, known or not.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace chairside {

struct TextWord;

struct KnownPerson final
{
    QString name; // as it stands in a field: "Dr Miriam Feld", "আমিনা রহমান (Amina Rahman)"
    bool wholeOnly = false; // not by first name or surname alone: somebody this record is not about
    int number = 0;         // tells children with the same first initial apart: "A₁.", "A₂."

    friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};

class Initials final
{
public:
    struct Replaced final
    {
        QString text;
        int names = 0; // how many were replaced

        friend bool operator==(const Replaced&, const Replaced&) = default;
    };

    // Of two people with the same word in their names the earlier decides how it is shown.
    explicit Initials(const std::vector<KnownPerson>& people);

    // A name by itself: "Zoë O'Connor" is "Z. O’C.", "Anne-Marie van der Berg" "A.-M. v. d. B.", "Dr Miriam Feld"
    // "Dr M. F.", "Unborn baby Hartley" "Unborn baby H."; words that are no name ("Mother") stay.
    static QString of(const QString& name, int number = 0);

    Replaced replace(const QString& text) const;
    // A word of a known name, as foldedWord() gives it.
    bool knows(const QString& folded) const { return m_words.contains(folded); }

private:
    struct Entry final
    {
        std::vector<QString> words; // folded
        QString shown;
        bool wantsCapital = false;
    };
    struct Hit final
    {
        std::size_t words = 0;
        qsizetype begin = 0;
        qsizetype end = 0;
        QString shown;
    };
    class Learner;

    std::optional<Hit> best(const QString& text, const std::vector<TextWord>& words, std::size_t at) const;
    std::optional<Hit> announced(const QString& text, const std::vector<TextWord>& words, std::size_t at) const;
    int replaceUnspaced(QStringView run, QString& out) const;

    QHash<QString, std::vector<Entry>> m_entries; // by their first word, longest first
    QHash<QString, QString> m_unspaced;           // folded name → shown
    qsizetype m_longestUnspaced = 0;
    QSet<QString> m_words;
};

} // namespace chairside
