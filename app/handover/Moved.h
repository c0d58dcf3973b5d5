// Records that go on elsewhere: what they say of it here, and that it is said at every opening.
#pragma once

#include "core/base/Result.h"

namespace chairside {

class Store;

// Empty where they have not moved.
QString movedWords(const Store& store);
// With its line in the trail. Precondition: the store can be written.
Result<void> markMoved(Store& store, const QString& chair);
// They are worked on here after all.
Result<void> takeBackMoved(Store& store, const QString& chair);

} // namespace chairside
