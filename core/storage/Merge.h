// What other records hold, beside what these hold: which discussions can come in, which are here already, and what
// stands in the way of the rest. Nothing here is ever written over.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Discussion.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace chairside {

struct BackupSource;

enum class Arriving {
    New,        // nothing here speaks against it
    Same,       // here already, word for word
    Older,      // here already, and further on
    Newer,      // here in an earlier state
    Changed,    // changed here and there since they parted
    Reference,  // another discussion here has its reference
    Removed,    // it was removed here
    KnownChild, // its child is known here under another entry
    Entangled,  // parts of it are parts of another discussion here
    Unsettled,  // words in it were still being typed when the other records were last closed
    Incomplete, // parts of it, or of its trail, were lost when the other records were rescued
};
// Neither new nor simply here: nothing of it is taken, and the chair is told why.
bool isConflict(Arriving arriving);

struct ArrivingDiscussion final
{
    Id<Discussion> id;
    QString ref;
    QString title;
    State state = State::Draft;
    QDate heldOn;
    Arriving arriving = Arriving::New;
    QString why; // a sentence for the chair; empty where it is new

    friend bool operator==(const ArrivingDiscussion&, const ArrivingDiscussion&) = default;
};

struct MergeOptions final
{
    Id<Discussion> only;        // of all that are there; none: all
    bool knownChildren = false; // those whose child is known here come in too, the child as an entry of its own
};

struct MergePlan final
{
    std::vector<ArrivingDiscussion> discussions; // in the order in which they were begun
    QByteArray origin;                           // the first hash of the other trail
    QByteArray head;                             // and its last

    int count(Arriving arriving) const;
    int conflicts() const;

    friend bool operator==(const MergePlan&, const MergePlan&) = default;
};

// Discussions done, of how many. False ends it, and leaves everything as it was.
using MergeProgress = std::function<bool(int done, int total)>;

// Looks, on any thread, and writes nothing. Errors: Cancelled; those of reading.
Result<MergePlan> lookAt(const BackupSource& ours, const BackupSource& theirs, const MergeOptions& options = {},
                         const MergeProgress& progress = {});

} // namespace chairside
