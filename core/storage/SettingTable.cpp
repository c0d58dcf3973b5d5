#include "core/storage/SettingTable.h"

#include "core/storage/Connection.h"
#include "core/storage/Store.h"

#include <QJsonArray>

namespace chairside {

namespace {

// Words held for later are no part of a record yet; the recovery sheet has a line of its own.
bool isTold(const QString& key)
{
    return !key.startsWith(QLatin1String("held.")) && key != QLatin1String(Store::recoverySheetSetting);
}

} // namespace

Result<void> writeSetting(Connection& connection, AuditTrail& trail, const QString& key, const QString& value)
{
    const QString read = QStringLiteral("SELECT \"value\" FROM setting WHERE \"key\" = ?");
    auto before = connection.value(read, {key});
    if (!before)
        return before.error();
    if (before->toString() == value)
        return {};
    if (auto kept =
            connection.execute(QStringLiteral("INSERT INTO setting (\"key\", \"value\") VALUES (?, ?) ON CONFLICT "
                                              "(\"key\") DO UPDATE SET \"value\" = excluded.\"value\""),
                               {key, value});
        !kept)
        return kept;
    if (!isTold(key))
        return {};
    auto chair = connection.value(read, {QStringLiteral("chair.name")});
    if (!chair)
        return chair.error();
    return trail.append(
        {QStringLiteral("setting"),
         chair->toString(),
         {},
         {},
         0,
         {{QStringLiteral("key"), key}, {QStringLiteral("value"), QJsonArray{before->toString(), value}}}});
}

} // namespace chairside
