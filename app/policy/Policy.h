// What a council's IT has set for every laptop: read once at the start, ready to use, the same until the program ends.
// The chair's own choice stands only where this leaves it.
#pragma once

#include "core/protocol/PowersLibrary.h"
#include "core/storage/Escrow.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace chairside {

// One of them in words, for a list: "Folder for backups", "H:\Chairside".
struct SetWords final
{
    QString what;
    QString value;

    friend bool operator==(const SetWords&, const SetWords&) = default;
};

// Empty, or nothing: left to the chair.
struct Policy final
{
    std::optional<int> lockMinutes; // at most
    bool passphraseRequired = false;
    QString backupFolder;
    std::optional<qint64> backupBytes; // 0: as much as they need
    QString marking;                   // what new discussions begin with
    QString procedure;                 // the code of the one that new discussions open on
    QString procedureFolder;
    std::shared_ptr<const PowersLibrary> powers; // instead of the one that ships
    std::optional<CouncilKey> councilKey;        // for which chairs seal the keys of their records

    QString from;              // the file or the registry's key; empty: nothing stands there
    std::vector<SetWords> set; // all that is set
    QStringList troubles;      // what cannot be used: where, what and how to mend it, a sentence each
};

// Nothing is set.
const Policy& noPolicy();

} // namespace chairside
