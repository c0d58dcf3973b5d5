// Where a council's own procedures are read from, for the window and the command line.
#pragma once

#include "app/policy/Policy.h"
#include "app/policy/Settings.h"
#include "core/protocol/ProtocolShelf.h"

namespace chairside {

// The folder that the organisation has set, or the chair chose, or the usual one.
inline QString procedureFolder(const Settings& settings)
{
    return settings.policy.procedureFolder.isEmpty() ? protocolFolder(settings.own) : settings.policy.procedureFolder;
}

} // namespace chairside
