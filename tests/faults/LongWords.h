// Words that go over several pages of a store.
#pragma once

#include "core/discussion/Discussion.h"

#include <QString>

namespace chairside {

// What is said in a discussion of records without a passphrase becomes so much that each goes over several pages, the
// last of which no other is read after.
void sayMore(const QString& path, Id<Discussion> discussion);

} // namespace chairside
