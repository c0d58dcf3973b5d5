// What a record knows of the owner of one of its actions: two people may share a name, so only the record that the
// action stands in says who is meant.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

struct OwnerThere final
{
    QString email; // theirs in this record; empty where it names none, or several
    QString kept;  // why no word of this record may go to them: a whole sentence; empty where it may

    friend bool operator==(const OwnerThere&, const OwnerThere&) = default;
};

// By the participant that the action is tied to, else by whoever the record knows under its owner's name and agency.
OwnerThere ownerThere(const Discussion& discussion, const Protocol& protocol, const Action& action);

} // namespace chairside
