// Free text can still name somebody whom no list knows. These are the words to look at before others see the text.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <QStringList>

namespace chairside {

// Words with a capital where an ordinary word has none, once each and in the order of the alphabet; "Danny Price"
// together, and then not "Danny" besides. Left out: what the record or the protocol also writes small, roles and
// agencies, days and months, abbreviations, and names of places that say so ("Larkfield Family Centre"). A help for the
// eye and no proof: what it does not find may still be a name. `shared` holds initials already.
QStringList possibleNames(const Discussion& shared, const Protocol& protocol);

} // namespace chairside
