// Words back as a line of the trail has them: an ordinary edit, which is audited and can be undone like any other.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Edit.h"
#include "core/storage/HistoryRecords.h"

namespace chairside {

enum class Restore { Before, After }; // as it was before the line, or after it

// Of a row that is there the words that the line changed; of one that the line took away the whole row, at the end of
// its kind, without what it referred to and is gone. `words` are HistoryReader::wordsOf. NotFound where the row is gone
// otherwise, or another answer stands in its place; NotReady where nothing would change.
Result<Edit> restoring(const Discussion& discussion, const TrailLine& line, const std::vector<HistoryWords>& words,
                       Restore side);

} // namespace chairside
