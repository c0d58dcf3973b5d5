// The powers and policies a chair may cite: data with a date and a source, never advice. A record keeps the wording it
// cited (the Power row), so that the library can move on.
#pragma once

#include "core/base/Result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace chairside {

struct LibraryPower final
{
    QString id;      // permanent: "ca1989.s47"
    QString group;   // "Children Act 1989"
    QString title;   // "s47 enquiries"
    QString wording; // what it allows, plainly, with its limits
    QString source;
    QString check;            // "check commencement" …; empty where nothing needs checking
    bool inForce = true;      // false: not to be relied on until `check` has been made
    bool legalAdvice = false; // always take legal advice

    friend bool operator==(const LibraryPower&, const LibraryPower&) = default;
};

struct PowersLibrary final
{
    QString title;
    QString note;
    QDate date; // when it was last looked through
    std::vector<LibraryPower> powers;

    // nullptr where there is none.
    const LibraryPower* find(const QString& id) const;
};

// Strict, like a protocol: errors name `name`, the place and the mend.
Result<PowersLibrary> readPowersLibrary(const QByteArray& json, const QString& name);
Result<PowersLibrary> shippedPowersLibrary();

} // namespace chairside
