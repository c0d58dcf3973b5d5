// The contents of a discussion's papers, to travel with it in an exchange file.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Discussion.h"

#include <map>

namespace chairside {

class StoreReader;

// By the hash that a Paper names.
using PaperContents = std::map<QString, QByteArray>;

// A paper whose contents the store does not have is listed only, and is not among them.
Result<PaperContents> paperContents(const StoreReader& reader, const Discussion& discussion);

} // namespace chairside
