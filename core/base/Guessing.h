// How long somebody who has the file would go on guessing. Two judges behind one answer: zxcvbn, which knows what
// people choose, where this Chairside was built with it; a plain rule elsewhere.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace chairside {

// What a guesser would try first, and what most of a passphrase is made of.
enum class Habit { None, Word, Name, Repeated, Run, Date };

struct Guessing final
{
    double bits = 0; // of guesses, on zxcvbn's scale
    Habit habit = Habit::None;
    int words = 0; // how many words it is made of
};

// Length and variety: a word counts once, a run of neighbours ("1234", "qwert") and what is `known` hardly at all.
Guessing guessByRule(const QString& passphrase, const QStringList& known);
// Nothing where this Chairside was built without zxcvbn.
std::optional<Guessing> guessByHabit(const QString& passphrase, const QStringList& known);

} // namespace chairside
