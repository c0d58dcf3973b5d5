// How large a paper may be, and how many of them a discussion takes: the store is one file on a laptop, backed up
// whole.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Discussion.h"

namespace chairside {

inline constexpr qint64 largestPaper = 20 * 1024 * 1024;         // bytes
inline constexpr qint64 largestOfDiscussion = 100 * 1024 * 1024; // bytes of all its papers

// Whether one more file can be attached; BadInput with a sentence where it is empty, too large by itself or with the
// others, or attached already. `sha256` in small hexadecimal letters, as a Paper keeps it.
Result<void> paperFits(const Discussion& discussion, const QString& fileName, qint64 size, const QString& sha256);

// "640 kB", as a person reads it.
QString sizeInWords(qint64 bytes);

} // namespace chairside
