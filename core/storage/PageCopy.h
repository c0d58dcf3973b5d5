// All pages of a store, as another file under the same key.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <functional>

namespace chairside {

class CipherKey;

// What is committed at `from` as it stands when this begins, whatever is written meanwhile; at `to` one file, without
// the log that a store has beside it while it is open. `step`: as in Connection::copyTo; none: nobody asks. On an error
// what was begun is left to the caller.
Result<void> copyPages(const QString& from, const CipherKey& key, const QString& to,
                       const std::function<bool(int done, int total)>& step = {});

} // namespace chairside
