// The trail as it is read: lines, newest first, and what they changed.
#pragma once

#include "core/storage/Records.h"

#include <compare>

namespace chairside {

// Where a line stands: in our own trail (trail 0), or in one that came in with discussions from other records.
struct HistoryPlace final
{
    qint64 trail = 0;
    qint64 seq = 0;

    friend auto operator<=>(const HistoryPlace&, const HistoryPlace&) = default;
};

struct HistoryQuery final
{
    Id<Discussion> discussion;          // none: all records
    QStringList kinds;                  // empty: any
    QString who;                        // part of the chair's or the system user's name
    QString words;                      // what a line says holds words that begin so, in any accents
    QDate from, to;                     // on the wall; invalid: open
    std::optional<RowRef> row;          // only lines about this row
    std::optional<HistoryPlace> before; // lines older than this one
    int limit = 200;                    // at most so many lines are given ...
    int look = 4000;                    // ... and so many looked at, however few of them fit
};

struct TrailLine final
{
    HistoryPlace place;
    AuditLine line;
    QString ref;             // of the discussion, or of what was removed; empty for a line about the records
    QString title;           // as Home shows it now
    bool restricted = false; // what it says is, or was at some time, kept from circulated copies
    bool silent = false;     // what it said is missing, and no removal tells why
};

struct HistoryPage final
{
    std::vector<TrailLine> lines;
    // Where to go on; nothing at the end. Where few lines fit, a page may be empty and yet not the last.
    std::optional<HistoryPlace> reached;
};

// One field that a line tells of.
struct HistoryField final
{
    QString field;
    bool prose = false; // its words stand in the trail as what changed in them: HistoryReader::wordsOf has them whole
    QString before;     // of prose: what was taken out is not in the line
    QString after;      // of prose: what was put in

    friend bool operator==(const HistoryField&, const HistoryField&) = default;
};

// Words as they stood before and after a line.
struct HistoryWords final
{
    QString field;
    QString before;
    QString after;

    friend bool operator==(const HistoryWords&, const HistoryWords&) = default;
};

} // namespace chairside
