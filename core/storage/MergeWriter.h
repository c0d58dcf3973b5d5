// Brings discussions in from other records as they are there, beside what is here. Within the caller's transaction.
#pragma once

#include "core/base/Clock.h"
#include "core/storage/AuditTrail.h"
#include "core/storage/Merge.h"

namespace chairside {

class Connection;

class MergeWriter final
{
public:
    // All outlive it; `theirs` stays at one moment.
    MergeWriter(Connection& ours, Connection& theirs, AuditTrail& trail, Clock clock, QString chair)
        : m_ours(ours), m_theirs(theirs), m_trail(trail), m_clock(std::move(clock)), m_chair(std::move(chair))
    {
    }

    // One line for the whole: where it came from, and what came.
    Result<void> announce(const MergePlan& plan);
    // One line for the discussion, and then it: rows, versions, copies, papers, steps, searchable words, and its trail.
    // Its dates are counted anew afterwards, with the council's closures here.
    Result<void> takeIn(const ArrivingDiscussion& arriving);

private:
    Result<void> shared(Id<Discussion> id);
    Result<void> sitting(Id<Discussion> id);
    Result<void> own(Id<Discussion> id);
    Result<void> rows(Id<Discussion> id);
    Result<void> papers(Id<Discussion> id);
    Result<void> words(Id<Discussion> id);
    Result<void> arrive(Id<Discussion> id);
    Result<void> carry(const QString& table, const QString& from, const QString& into, Id<Discussion> id);

    Connection& m_ours;
    Connection& m_theirs;
    AuditTrail& m_trail;
    Clock m_clock;
    QString m_chair;
};

} // namespace chairside
