#include "core/base/PassphraseStrength.h"

#include "core/base/Guessing.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(PassphraseStrength)
};

// SQLCipher's 256,000 rounds leave a bench of ten graphics cards about 40,000 guesses a second. 2^40 of them take most
// of a year; 2^55 outlast anybody who is named in the records.
constexpr double fairBits = 40;
constexpr double strongBits = 55;

QString whyWeak(const Guessing& guessing)
{
    switch (guessing.habit) {
    case Habit::Name:
        return Words::tr("Weak: it is your own name, or the file’s. Choose words that have nothing to do with you.");
    case Habit::Repeated:
        return Words::tr("Weak: it repeats itself. Choose different words.");
    case Habit::Run:
        return Words::tr("Weak: it follows the keyboard or the alphabet. Choose words instead.");
    case Habit::Date:
        return Words::tr("Weak: dates and years are soon guessed. Add two words.");
    case Habit::Word:
        return guessing.words == 1 ? Words::tr("Weak: a single common word. Add two more words.")
                                   : Words::tr("Weak: few and common words. Add one or two more.");
    case Habit::None:
        return Words::tr("Weak: too short to withstand a machine that guesses. Add a word or two.");
    }
    return {};
}

} // namespace

PassphraseStrength passphraseStrength(const QString& passphrase, const QStringList& known)
{
    if (passphrase.isEmpty())
        return {Strength::TooShort,
                Words::tr("Four words that nobody would put together are strong and easy to keep in mind.")};
    if (passphrase.size() < leastPassphrase)
        return {Strength::TooShort, Words::tr("Too short: at least %1 characters.").arg(leastPassphrase)};
    const std::optional<Guessing> judged = guessByHabit(passphrase, known);
    const Guessing guessing = judged ? *judged : guessByRule(passphrase, known);
    if (guessing.bits >= strongBits)
        return {Strength::Strong, Words::tr("Strong.")};
    if (guessing.bits >= fairBits)
        return {Strength::Fair, Words::tr("Fair: it would hold for months, not for years. One more word makes it "
                                          "strong.")};
    return {Strength::Weak, whyWeak(guessing)};
}

} // namespace chairside
