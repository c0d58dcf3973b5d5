// One discussion of a file: what it says of itself, its procedure, its rows, and what was done about it later.
#pragma once

#include "core/exchange/RowsReader.h"
#include "core/exchange/ValueReader.h"

#include <QJsonObject>

namespace chairside {

class DiscussionReader final
{
public:
    // Everything given outlives the reader. `protocols` are those it may be held under.
    DiscussionReader(const JsonPlace& place, const std::vector<ProtocolPtr>& protocols, const IdSource& ids,
                     PeopleKeys& people);

    // Once.
    Result<ReadDiscussion> read(const QJsonValue& value);

private:
    Result<void> checkAllKeys();
    Result<void> readOwnFacts();
    Result<void> readProtocol();
    Result<void> readRows();
    Result<void> readProgress();
    Result<void> readSteps();
    Result<void> readVersions();

    // Follows the key that stands under `key`, if one does.
    Result<void> lead(const QJsonObject& json, RowKind kind, QLatin1String key, const JsonPlace& place, qint64& into);
    // Each object of the list under `key`, checked, to `take`.
    using Take = std::function<Result<void>(const QJsonObject& json, const Facts& facts, const JsonPlace& place)>;
    Result<void> readEach(const QString& key, const std::vector<FieldInfo>& fields, const QStringList& more,
                          const Take& take);

    ReadDiscussion m_read;
    const std::vector<ProtocolPtr>& m_protocols;
    const IdSource& m_ids;
    RowsReader m_rows;
    QJsonObject m_json;
};

} // namespace chairside
