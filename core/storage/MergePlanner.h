// Works out what would come in from other records. Reads only.
#pragma once

#include "core/storage/Merge.h"

#include <QHash>

#include <optional>

namespace chairside {

class Connection;

class MergePlanner final
{
public:
    // Both outlive it, and stay at one moment while it looks.
    MergePlanner(Connection& ours, Connection& theirs, const MergeOptions& options)
        : m_ours(ours), m_theirs(theirs), m_options(options)
    {
    }

    Result<MergePlan> plan(const MergeProgress& progress);

private:
    Result<void> list(MergePlan& plan);
    Result<void> judge(ArrivingDiscussion& each);
    Result<bool> hereAlready(ArrivingDiscussion& each);
    Result<bool> refTaken(ArrivingDiscussion& each);
    Result<bool> wasRemoved(ArrivingDiscussion& each);
    Result<bool> unsettled(ArrivingDiscussion& each);
    Result<bool> incomplete(ArrivingDiscussion& each);
    Result<bool> entangled(ArrivingDiscussion& each);
    Result<bool> childKnown(ArrivingDiscussion& each);
    Result<void> readChildren();

    Connection& m_ours;
    Connection& m_theirs;
    MergeOptions m_options;
    struct Known final
    {
        qint64 child = 0;
        QString ref;
    };
    QHash<QString, Known> m_children; // by what tells who somebody is
    bool m_childrenRead = false;
    std::optional<bool> m_rescued; // whether the other records lost anything when they were rescued
};

// Everything that is a discussion's own, as one hash: the same in two stores exactly where the discussion is. What a
// store works out by itself (dates, the line on Home) is no part of it.
Result<QByteArray> contentHash(Connection& connection, Id<Discussion> id);

} // namespace chairside
