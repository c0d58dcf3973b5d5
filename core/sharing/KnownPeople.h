// Whose names a record knows, so that they can be hidden wherever they stand.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/sharing/Initials.h"

namespace chairside {

// The children first, then family, those at the table, workers and managers, who asked and who screened, people named
// in answers; by whole name only the owners and speakers who are named in passing. Restricted rows count too: a name
// that is not shown must not stand in other words either. Children whose first names begin alike are numbered in their
// order.
std::vector<KnownPerson> peopleOf(const Discussion& discussion, const Protocol& protocol);

} // namespace chairside
