// Damaged records read as far as they can be, into new ones: nothing is guessed, nothing is passed over in silence, and
// the damaged file stays as it is.
//
// What cannot be read is taken from a copy where there is one. Where a discussion's own row is gone but rows of it are
// left, the row is made anew from what still names it. The new records verify, but for what they say was lost.
#pragma once

#include "core/protocol/Protocol.h"
#include "core/storage/Backup.h"

#include <optional>
#include <vector>

namespace chairside {

struct StoreContext;

struct RescueFrom final
{
    BackupSource damaged;
    std::optional<BackupSource> copy;   // an earlier one of the same records, with the same key or its own
    std::vector<ProtocolPtr> protocols; // wordings that are known anyway
};

// What happened to one discussion; sentences for the chair.
struct RescuedDiscussion final
{
    QString ref;
    QString title;
    QStringList lost;     // "2 risks could not be read."
    QStringList fromCopy; // "1 answer is as it was in the copy."

    friend bool operator==(const RescuedDiscussion&, const RescuedDiscussion&) = default;
};

struct RescueReport final
{
    QString path;
    int discussions = 0;
    qint64 rows = 0;                        // read
    qint64 lostRows = 0;                    // of them and of the trail; those from the copy do not count
    qint64 fromCopy = 0;                    //
    std::vector<RescuedDiscussion> touched; // by reference; the others are whole
    QStringList lost;                       // what belongs to no one discussion
    QStringList problems;                   // what `verify` still finds in the new records
    QByteArray chainHead;

    bool whole() const { return lostRows == 0 && fromCopy == 0 && touched.empty() && lost.isEmpty(); }
};

// `table` of how many tables is being read; false breaks it off.
using RescueProgress = std::function<bool(int table, int tables)>;

// On any thread. The new records open with the key of the damaged ones. Errors: BadInput (there is a file `to`
// already), Cancelled, Damaged (nothing can be read, because the first page or the list of the tables is damaged),
// DiskFull, ReadOnly, Io; no file is left then.
Result<RescueReport> rescue(const RescueFrom& from, const QString& to, const QString& chair,
                            const StoreContext& context, const RescueProgress& progress = {});

// What the damaged records' own trail begins with, by which their copies are known (BackupShelf); empty where that
// cannot be read.
QByteArray trailOriginOf(const BackupSource& damaged);

// The report as text, for whoever keeps it.
QString rescueText(const RescueReport& report);

} // namespace chairside
