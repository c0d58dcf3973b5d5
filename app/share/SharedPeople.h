// Who it is about, who is here and who asked, as lines that a room can read: initials, and what the room needs of them.
#pragma once

#include "app/share/SharedStage.h"
#include "core/discussion/Discussion.h"

namespace chairside {

// A child with the age on that day and the legal status, and nothing more.
SharedLine lineOf(const Subject& child, QDate on);
SharedLine lineOf(const Relative& relative);
// `filter` is the block's: with "agreement", whether the person agrees.
SharedLine lineOf(const Participant& person, const QString& filter);
std::vector<SharedLine> meetingLines(const Meeting& meeting);
std::vector<SharedLine> requestLines(const Request& request);

} // namespace chairside
