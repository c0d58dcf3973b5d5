// The help pages, as text.
#pragma once

#include "app/ctl/Command.h"

namespace chairside::ctl {

QString generalHelp(const std::vector<Command>& commands);
QString commandHelp(const Command& command);

} // namespace chairside::ctl
