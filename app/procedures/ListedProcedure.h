// One line of the list of procedures: which it is, where it comes from, and what it is used for. Or a file that cannot
// be one, and why.
#pragma once

#include "core/protocol/ProtocolShelf.h"

namespace chairside {

class Store;

struct ListedProcedure final
{
    QString group;        // the heading it stands under
    ProtocolPtr protocol; // nullptr: what is named in `title` cannot be read
    QString title;        // "Knowsley: Complex Case Discussion"; of a wrong file its name
    QString detail;       // the second line: "Version 2019-06.1"
    QString comesFrom;
    QString use;
    QString wrong; // the loader's sentence, where there is no protocol

    // That it is this one still when the list is made anew.
    QByteArray key() const;
};

// Those for new discussions, other versions of them, those that only older records hold, files that are wrong. `store`
// may be nullptr.
std::vector<ListedProcedure> listedProcedures(const ProtocolShelf& shelf, const Store* store, QDate today);

} // namespace chairside
