// What a council changed between two versions of its procedure, in sentences for the chair. A pure comparison of what
// was read: the order of keys and white space in the files do not count. Whatever the program would do otherwise is
// said; a test changes every value of every procedure that ships and holds it to that.
#pragma once

#include "core/protocol/Protocol.h"

#include <vector>

namespace chairside {

struct ProtocolChange final
{
    QString part;  // "Assessment", "Dates", "Letters": of which part of the procedure
    QString words; // a whole sentence

    friend bool operator==(const ProtocolChange&, const ProtocolChange&) = default;
};

// What `now` has otherwise than `before`, in the order of the procedure; those of one part stand together. Empty: both
// ask for the same.
std::vector<ProtocolChange> changesBetween(const Protocol& before, const Protocol& now);

} // namespace chairside
