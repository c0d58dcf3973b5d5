// The backup that goes before a change of passphrase: beside the records, under a name that says when.
#pragma once

#include "core/base/Result.h"

#include <functional>

namespace chairside {

class Store;

// Made on a thread of its own; `meanwhile` is called on this one, many times a second. The path of the copy.
Result<QString> backUpBeside(const Store& store, const std::function<void()>& meanwhile);

} // namespace chairside
