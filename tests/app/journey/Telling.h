// A realistic case told through the real window: prompts are found by their id in the procedure, everything else by the
// name a screen reader says, and what is given goes in by keys and clicks.
#pragma once

#include "Chair.h"
#include "core/rules/Deadlines.h"

#include <optional>
#include <utility>

class QComboBox;

namespace chairside::journey {

// A field by its name, and what goes into it.
using Fields = std::vector<std::pair<QString, QString>>;

class Telling final
{
public:
    // Draws each page into a folder as it is left, when one is given.
    explicit Telling(Chair& chair, QString pictures = {}) : m_chair(chair), m_pictures(std::move(pictures)) {}

    void startRecords(const QString& chairName);
    // A new discussion, with what its dialog asks.
    void begin(const QString& procedure, const Fields& fields);

    // The page of that title, by the list on the left.
    void goTo(const QString& page);
    // Into the current page. A box is chosen from, a tick set, words and dates typed over what is there.
    void give(const QString& name, const QString& value);
    void give(const Fields& fields);
    // A prompt of the procedure: its choice (empty where it has none) and its words.
    void answer(const QString& prompt, const QString& choice, const QString& words = {});
    void moment(const QString& prompt, const QString& day, const QString& time);
    void ticked(const QString& prompt, const QString& note);
    void decide(const QString& prompt, const QString& choice, const QString& why, const QString& who,
                const QString& how, const QString& when);
    // A row by its own button: the words that are typed first, and its other fields.
    void row(const QString& button, const QString& words, const Fields& fields = {});
    // A row that the procedure began, opened by its number within the table.
    void tableRow(int number, const Fields& fields);
    // Who takes part, and the other fields of their row, without its number.
    void person(const QString& name, const Fields& fields);
    void said(const QString& speaker, const QString& words, bool restricted = false);
    void sign(const QString& name, const QString& reason);

    QString paper(const QString& form, Audience audience, int version = 1) const; // packed words
    std::optional<Deadline> date(const QString& clock) const;
    QString dateWords(const QString& clock) const;   // as Afterwards and Dates say it
    QString shown() const;                           // every label in sight
    QStringList startOf(const QString& table) const; // the first cells of the rows that a table opens with
    void draw(const QString& name);
    // No stage is wider than its window, at 200 % in a small one.
    void checkWidths();
    void drawPapers();
    // Every stage once more, dark, in high contrast, and at 200 % in a small window.
    void drawEveryWay();

private:
    const Prompt& prompt(const QString& id) const;
    void pickFrom(QComboBox& box, const QString& choice);

    Chair& m_chair;
    QString m_pictures;
    int m_drawn = 0;
};

} // namespace chairside::journey
