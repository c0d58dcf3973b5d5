// A draft to the owner of an action: which of the open actions under the same name may stand in it, and to which
// address it goes. Nobody is sent an item that they were not in.
#pragma once

#include "core/base/Result.h"
#include "core/exchange/OwnerLetter.h"
#include "core/rules/Owners.h"

namespace chairside {

class StoreReader;

// An open action with what its record says of its owner.
struct OwnedAction final
{
    DateRow row;
    OwnerThere there;
};

// `about` is the action that is asked about, `all` every open one under its owner's name and agency, `about` among
// them. The others stand in the draft only where they can be taken to be the same person's: the agency is named, and
// the records do not know different addresses under that name. Where they do, only what names the address of `about`
// (or names none, like it) stands in the draft, which has no address. Without an agency another record's action needs
// the same address. Locked, with the reason: the procedure keeps the record from them.
Result<OwnerLetter> draftToOwner(const OwnedAction& about, const std::vector<OwnedAction>& all, const QString& chair,
                                 QDate today);
// The same, of what is stored. A child's sensitive address reads "[address withheld]" in the words of an action.
Result<OwnerLetter> draftToOwner(const StoreReader& reader, const DateRow& about, const QString& chair, QDate today);

} // namespace chairside
