// What can be done with a row, as a menu.
#pragma once

#include "app/rows/RowsSpec.h"

class QMenu;

namespace chairside {

class RowLine;

// Owned by `line`. Every entry works at once and can be undone.
QMenu* makeRowMenu(DiscussionSession& session, const RowsSpec& spec, RowLine& line);

} // namespace chairside
