// What a rescue says of what it could not read, discussion by discussion.
#pragma once

#include "core/storage/Rescue.h"
#include "core/storage/RescueMending.h"

namespace chairside {

class Connection;

// Fills the report's sentences and numbers. `uncounted`: tables that may lack rows which nothing names any more.
Result<void> tellLosses(Connection& rescued, const std::vector<RescueLoss>& losses,
                        const std::vector<QString>& uncounted, RescueReport& report);

} // namespace chairside
