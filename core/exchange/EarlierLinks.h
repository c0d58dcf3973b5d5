// From a discussion of a file to the one it follows, which may be of another file or in the store already.
#pragma once

#include "core/exchange/ExchangeReader.h"

#include <functional>

namespace chairside {

// Ties discussions to those they follow: another one of `all`, or one that `known` finds by its reference. Afterwards
// `all` is in an order in which each comes after the one it follows.
using KnownDiscussion = std::function<Result<std::optional<Discussion>>(const QString& ref)>;
Result<void> linkEarlier(std::vector<ReadDiscussion>& all, const KnownDiscussion& known);

} // namespace chairside
