// What a screen reader is told of a row: an item of a list that can be opened.
#pragma once

namespace chairside {

// Once, before the first row is made; again does nothing.
void installRowAccess();

} // namespace chairside
