// The exchange format to discussions, strictly: the first thing that is wrong is answered by one sentence that names
// the file, the place and the mend, and nothing is read by halves.
#pragma once

#include "core/base/Id.h"
#include "core/discussion/Discussion.h"
#include "core/exchange/JsonPlace.h"
#include "core/protocol/Protocol.h"

#include <map>
#include <optional>
#include <vector>

namespace chairside {

// One discussion of a file. Every row has a fresh id; links within the discussion lead to those ids.
struct ReadDiscussion final
{
    Discussion discussion; // with the state, versions and progress the file tells of
    ProtocolPtr protocol;
    JsonPlace place; // "zoe.json: discussions[0]"

    QString follows;                           // the reference of the earlier discussion; empty: none
    std::map<Id<Action>, QString> carriedFrom; // the earlier discussion's keys, not resolved yet
    std::map<QString, Id<Action>> actionKeys;  // this discussion's own
    std::map<QString, QByteArray> papers;      // contents that came along, by the hash that a Paper names
};

// `name` is what messages call the file; `protocols` are those that are known here; a discussion may bring its own
// (HeldUnder.h).
Result<std::vector<ReadDiscussion>> readExchange(const QByteArray& json, const QString& name,
                                                 const std::vector<ProtocolPtr>& protocols, const IdSource& ids);

} // namespace chairside
