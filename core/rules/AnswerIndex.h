// The answers of one discussion by prompt, so that walking a protocol looks each up once.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace chairside {

// Lives no longer than the discussion, and only until its next change.
class AnswerIndex final
{
public:
    explicit AnswerIndex(const Discussion& discussion);

    // The answer given for all the children together; nullptr where there is none.
    const Answer* find(const QString& prompt) const;
    // Answered for all together, or for every child.
    bool answered(const Prompt& prompt) const;
    bool holds(const Condition& condition) const;
    // Rows of a protocol's own table in which somebody has written something. Where the table opens with rows, naming
    // one is not yet something.
    int filledItems(const Block& table) const;

private:
    struct Entry final
    {
        const Answer* together = nullptr;
        std::vector<const Answer*> byChild;
    };

    const Discussion& m_discussion;
    QHash<QString, Entry> m_entries;
    QHash<qint64, QStringList> m_cells; // by item: the columns that hold something
};

} // namespace chairside
