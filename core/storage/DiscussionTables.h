// Rows of a discussion as the tables have them, whatever their columns: for looking at two stores side by side, and for
// carrying rows from one to the other.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/Connection.h"

#include <QStringList>

namespace chairside {

struct Discussion;

// The tables whose rows travel with a discussion, in the order in which they can be written.
const QStringList& travellingTables();

// The columns of a table but for those named, and but for `seq`, which each store counts itself.
Result<QStringList> columnsOf(Connection& connection, const QString& table, const QStringList& but = {});

// Rows about a discussion, in the order in which they were written; `values` outlive the call.
Result<void> eachRow(Connection& connection, const QString& table, const QStringList& columns, Id<Discussion> id,
                     const std::function<void(Values values)>& row);

Result<void> insertRow(Connection& connection, const QString& table, const QStringList& columns, const Values& values);

// The values of a row as they are, nothing for NULL.
Values valuesOf(const SqlRow& row, int count);

} // namespace chairside
