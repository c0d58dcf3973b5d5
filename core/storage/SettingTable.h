// Settings of the store. What the records are kept by, the chair's name and the days the council is closed among them,
// is told in the trail as it was before and after; conveniences are not.
#pragma once

#include "core/storage/AuditTrail.h"

namespace chairside {

// Within the caller's transaction. Nothing happens where the setting has that value already.
Result<void> writeSetting(Connection& connection, AuditTrail& trail, const QString& key, const QString& value);

} // namespace chairside
