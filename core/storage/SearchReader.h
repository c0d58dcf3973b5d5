// Finds words anywhere in the records, and people known before.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Records.h"

namespace chairside {

class Connection;

class SearchReader final
{
public:
    explicit SearchReader(Connection& connection) : m_connection(connection) {}

    // Discussions that hold all of the words, in one passage or in several; of each, the passages that hold any of
    // them, those with most of them first. Newest discussions first; where there are more hits than `limit`, those of
    // the discussions begun last.
    Result<std::vector<SearchHit>> search(const QString& words, int limit) const;
    // Reads what stands around the words: for the few hits that are shown.
    Result<void> surround(SearchHit& hit, const QString& words) const;
    Result<std::vector<KnownChild>> children(const QString& text, int limit) const;
    Result<std::vector<EarlierDiscussion>> discussionsOf(Id<Child> child) const;
    Result<std::vector<KnownContact>> contacts(const QString& text, int limit) const;

private:
    Connection& m_connection;
};

} // namespace chairside
