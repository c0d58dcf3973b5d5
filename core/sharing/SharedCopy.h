// A record as a shared screen may show it. What others must not see is gone from the value before anything is built
// from it, so that no path leads from a hidden word to the screen.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/rules/PrivateDetails.h"
#include "core/sharing/Initials.h"

namespace chairside {

struct SharedCopy final
{
    Discussion discussion;
    int names = 0;   // how often a name became initials
    int details = 0; // addresses, numbers and birth dates hidden in free text

    friend bool operator==(const SharedCopy&, const SharedCopy&) = default;
};

// `redacted` is a copy without its restricted rows. Left out besides: the contribution log, what was parked, signed
// versions, steps taken, notes on progress, names of files; of people their addresses, numbers, schools and personal
// details. Every name that `initials` knows is initials in every text that is left; a child's and a person's own name
// field always is.
SharedCopy sharedCopy(Discussion redacted, const Initials& initials, const PrivateDetails& details);

} // namespace chairside
