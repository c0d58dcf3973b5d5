// What all rows share: what to measure with, how often to look, and a way to give up.
#pragma once

#include "Table.h"
#include "core/base/Result.h"

#include <QStringList>

namespace chairside::bench {

struct Setting final
{
    QString store;  // the full one; closed, without a passphrase
    QString folder; // for files of the measurement; goes with it
    int discussions = 0;
    QString growthStore; // where the two stores of growth are, but for the ends of their names
    int growth = 0;      // discussions in the larger one
    QStringList only;    // the numbers of the rows that are wanted; empty: all
    bool quick = false;  // one look each: whether it works, not how long it takes
    QString soffice;     // LibreOffice; empty: there is none
    QString ctl;         // chairsidectl
    QString emptyWindow;
    QString keyedWindow; // the same, and one key
    QString realWindow;

    int times(int full) const { return quick ? 1 : full; }
};

// One sentence on standard error, and the end: a measurement that went wrong says nothing.
[[noreturn]] void giveUp(const QString& sentence);

template <class T>
T orGiveUp(Result<T> result)
{
    if (!result)
        giveUp(result.error().message + QLatin1Char(' ') + result.error().detail);
    return std::move(result).value();
}
inline void orGiveUp(const Result<void>& result)
{
    if (!result)
        giveUp(result.error().message + QLatin1Char(' ') + result.error().detail);
}

Row savedEdit(const Setting& setting);
Row typingOnSlowDisk(const Setting& setting);
Row startToUsable(const Setting& setting);
Row searchAsYouType(const Setting& setting);
Row keyInLongAnswer(const Setting& setting);
Row formToPdf(const Setting& setting);
Row peakMemory(const Setting& setting);
Row homeGrowth(const Setting& setting);
Row datesGrowth(const Setting& setting);
Row actionsGrowth(const Setting& setting);
Row openingGrowth(const Setting& setting);
Row openingWithPassphrase(const Setting& setting);
Row openingBesidePlain(const Setting& setting);
Row savingWithPassphrase(const Setting& setting);
Row savingBesidePlain(const Setting& setting);
Row searchingWithPassphrase(const Setting& setting);
Row searchingBesidePlain(const Setting& setting);

} // namespace chairside::bench
