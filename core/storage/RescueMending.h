// Makes records out of the rows that were rescued: what others belong to is there again, nothing refers to what is not,
// and what is counted is counted anew. The locks are off meanwhile.
#pragma once

#include "core/base/Result.h"
#include "core/storage/TableRescue.h"

#include <QDateTime>

namespace chairside {

class Connection;

// A row that is not in the new records as it was.
struct RescueLoss final
{
    QString table;
    QString key;
    qint64 discussion = 0; // 0: of none, or nobody knows
    bool inPart = false;   // some of its words could not be read
    bool fromCopy = false; // it is there as the copy had it
    QVariant known(const QString& column) const
    {
        const auto found = row.known.find(column);
        return found == row.known.end() ? QVariant() : found->second;
    }
    LostRow row;
};

class RescueMending final
{
public:
    // The connection outlives it.
    RescueMending(Connection& connection, const QDateTime& now) : m_connection(connection), m_now(now) {}

    // `losses`: what was not read; what has to go, because it belongs to nothing, is added.
    Result<void> run(std::vector<RescueLoss>& losses);

private:
    Result<void> parents();
    Result<void> discussions(const std::vector<RescueLoss>& losses);
    Result<void> orphans(std::vector<RescueLoss>& losses);
    Result<void> withoutVersions();
    Result<void> links();
    Result<void> words();
    Result<void> counts();

    Connection& m_connection;
    QDateTime m_now;
};

} // namespace chairside
