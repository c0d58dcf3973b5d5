// Finds passages by the index alone, the newest discussions first, and stops as soon as it has enough: what a question
// costs does not grow with what the store holds. See Passages for how a passage's number tells its discussion.
#pragma once

#include "core/base/Result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace chairside {

class Connection;

struct FoundPassage final
{
    qint64 id = 0;
    int phrases = 0; // how many of those asked for it holds
};

class PassageFinder final
{
public:
    explicit PassageFinder(Connection& connection) : m_connection(connection) {}

    // Of the discussions that hold all the phrases (core/storage/SearchText) somewhere, the passages that hold any of
    // them; of each discussion first those that hold most. At most `limit`.
    Result<std::vector<FoundPassage>> find(const QStringList& phrases, int limit) const;

private:
    Connection& m_connection;
};

} // namespace chairside
