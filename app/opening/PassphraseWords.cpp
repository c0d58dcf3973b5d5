#include "app/opening/PassphraseWords.h"

#include <QCoreApplication>
#include <QSet>

namespace chairside {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(PassphraseWords)
};

// How many characters a guesser cannot foretell: a run of the same, or of neighbours ("1234", "abcd"), counts once.
int lively(const QString& text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int step = i == 0 ? 99 : text[i].toCaseFolded().unicode() - text[i - 1].toCaseFolded().unicode();
        if (step < -1 || step > 1)
            ++count;
    }
    return count;
}

} // namespace

Strength strengthOf(const QString& passphrase)
{
    if (passphrase.size() < leastPassphrase)
        return Strength::TooShort;
    QSet<QChar> different;
    bool letter = false;
    bool other = false;
    for (const QChar c : passphrase) {
        different.insert(c.toCaseFolded());
        letter = letter || c.isLetter();
        other = other || !c.isLetter();
    }
    const int length = lively(passphrase);
    if (length < 8 || different.size() < 6 || !letter)
        return Strength::Weak;
    if (length >= 16 && different.size() >= 8)
        return Strength::Strong;
    return length >= 11 && other ? Strength::Fair : Strength::Weak;
}

StrengthWords strengthWords(const QString& passphrase)
{
    if (passphrase.isEmpty())
        return {Words::tr("Three or four words that nobody would put together are strong and easy to keep in mind."),
                QStringLiteral("info"), Tone::Muted};
    switch (strengthOf(passphrase)) {
    case Strength::TooShort:
        return {Words::tr("Too short: at least %1 characters.").arg(leastPassphrase), QStringLiteral("warning"),
                Tone::Warn};
    case Strength::Weak:
        return {Words::tr("Weak: a machine would guess it within days. Add a word or two."), QStringLiteral("warning"),
                Tone::Warn};
    case Strength::Fair:
        return {Words::tr("Fair. One more word makes it strong."), QStringLiteral("half"), Tone::Muted};
    case Strength::Strong:
        return {Words::tr("Strong."), QStringLiteral("tick"), Tone::Ok};
    }
    return {};
}

} // namespace chairside
