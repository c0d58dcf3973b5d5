// Where the words of a contribution can go without being typed again.
#pragma once

#include "core/session/Edits.h"

#include <QMenu>

#include <functional>

namespace chairside {

class DiscussionSession;

// Fills `menu`: a new row of each kind the protocol's stages show, and an answer to each of its questions.
void fillMoveMenu(QMenu& menu, const DiscussionSession& session, const std::function<void(const MoveTarget&)>& move);

} // namespace chairside
