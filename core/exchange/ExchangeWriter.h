// Discussions to the exchange format: everything a record holds, restricted words included, with readable keys instead
// of ids. The same record gives the same bytes.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/exchange/PaperContents.h"
#include "core/protocol/Protocol.h"

namespace chairside {

// What one discussion of a file is written from. All of it outlives the call.
struct Exported final
{
    const Discussion* discussion = nullptr;
    const Protocol* protocol = nullptr;    // it is held under
    const Discussion* earlier = nullptr;   // the one it follows; nullptr: none
    const PaperContents* papers = nullptr; // what its papers say; nullptr: they are listed only
};

QByteArray writeExchange(const std::vector<Exported>& discussions);

} // namespace chairside
