// One discussion out of its tables.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Discussion.h"

namespace chairside {

class Connection;
class SqlRow;

// Everything about the discussion that `discussion.id` names, within the caller's transaction. NotFound with a
// sentence.
Result<void> readWhole(Connection& connection, Discussion& discussion);

// Whether a discussion of this alias took place: as Discussion::tookPlace() says, apart from its day.
QString tookPlaceSql(const QString& discussion);

// What stands on its versions, the text in the column `canonical`; and a row of it.
QString versionSelect(const QString& canonical);
VersionInfo versionInfo(const SqlRow& row);

} // namespace chairside
