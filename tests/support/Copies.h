// Makes a large store of a small one: for measurements of growth, where a hundred thousand discussions entered one by
// one would take an hour.
//
// Every row of every discussion is written again, with other ids and another reference, by one INSERT … SELECT a table
// into the schema as the program made it; the words are indexed by the store's own triggers. Copies of a child are
// other children; the people around the table are the same ones. The trail gets, for each copy, a line for every change
// of its state, chained as every line is, and none for its single rows. The locks stand aside meanwhile and are put
// back as they were, as at a migration; `verify` finds nothing amiss afterwards.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <functional>

namespace chairside {

// `store` is closed and has no passphrase. There are `times` as many discussions afterwards, of 1 to 100. `heard` is
// told which table is being written.
Result<void> multiply(const QString& store, int times, const std::function<void(const QString&)>& heard = {});

} // namespace chairside
