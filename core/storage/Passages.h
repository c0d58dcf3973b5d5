// What can be searched for: one passage a row and prose field, kept by whoever writes the row.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Edit.h"

namespace chairside {

class Connection;

struct Passage final
{
    Id<Discussion> discussion;
    QString table;
    qint64 row = 0;
    QString field;
    bool restricted = false;
};

// A passage's number says which discussion it belongs to: above, the discussion's place on the shelf, in the order in
// which they were begun; below, its own number there. So the index alone gives the newest first, and knows which of the
// things found stand in one discussion.
inline constexpr int passageBits = 20;

class Passages final
{
public:
    explicit Passages(Connection& connection) : m_connection(connection) {}

    // Replaces what was there; words without a letter leave nothing.
    Result<void> put(const Passage& passage, const QString& text);
    Result<void> removeRow(RowRef row);
    // The row's flag changed, its words perhaps not.
    Result<void> restrict(RowRef row, const QString& field, bool restricted);

private:
    Result<void> add(const Passage& passage, const QString& words);
    Result<qint64> nextNumber(Id<Discussion> discussion);

    Connection& m_connection;
};

} // namespace chairside
