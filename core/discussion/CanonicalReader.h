// Reads a signed text back, so that version 1 can be shown and printed when version 2 exists. What was never signed
// (ids, links, progress) is not there: rows get ids of their own, counted from 1.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Canonical.h"

namespace chairside {

struct CanonicalRecord final
{
    Discussion discussion;
    Declaration declaration;
};

// Errors: Damaged, with the line's number; NewerStore for a format of a later Chairside.
Result<CanonicalRecord> readCanonical(const QByteArray& text);

} // namespace chairside
