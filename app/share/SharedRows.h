// A block of rows as lines that a room can read.
#pragma once

#include "app/share/SharedStage.h"
#include "core/discussion/Discussion.h"

namespace chairside {

// Rows that say nothing yet are passed over.
std::vector<SharedLine> sharedRows(const Discussion& shared, const Block& block);

// A block's heading; where one child is talked about it names them: "What keeps Z. safe".
QString sharedTitle(const Discussion& shared, const Block& block);

// "Z." of "Z. O’C.": the child's first initial.
QString firstInitial(const QString& shownName);

} // namespace chairside
