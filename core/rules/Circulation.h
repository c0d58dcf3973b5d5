// Who gets a copy of the signed record, who must never get one, and who has it already.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <vector>

namespace chairside {

struct Recipient final
{
    Id<Participant> participant; // none: the requester, who did not take part
    QString name;
    QString role;
    QString agency;
    QString email;
    bool family = false;
    bool never = false; // the procedure keeps the record from them (Stoke-on-Trent C 03: "except parents/ carers")

    friend bool operator==(const Recipient&, const Recipient&) = default;
};

// Those whom the procedure's circulation names, in the order of the participants; then those it keeps the record from.
// Somebody who was not there is not among them: nobody is sent an item that they were not in.
std::vector<Recipient> recipients(const Discussion& discussion, const Protocol& protocol);

// The newest copy of a version that went to them and was not taken back; nullptr where none did.
const Step* sentTo(const Discussion& discussion, const Recipient& recipient, int version);

// The newest version that has gone to everyone it should go to; 0: none.
int circulatedVersion(const Discussion& discussion, const Protocol& protocol);

} // namespace chairside
