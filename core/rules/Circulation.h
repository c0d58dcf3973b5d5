// Who gets a copy of the signed record, who must never get one, and who has it already.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/rules/Deadlines.h"

#include <vector>

namespace chairside {

struct Recipient final
{
    Id<Participant> participant; // none: somebody who did not take part
    QString name;
    QString role;
    QString agency;
    QString email;
    bool family = false;
    bool never = false; // the procedure keeps the record from them (Stoke-on-Trent C 03: "except parents/ carers")
    bool added = false; // the procedure does not name them: a copy went to them for a reason
    QString reason;     // why it did

    friend bool operator==(const Recipient&, const Recipient&) = default;
};

// Those whom the procedure's circulation names, in the order of the participants; then those it keeps the record from.
// Somebody who was not there is not among them: nobody is sent an item that they were not in.
std::vector<Recipient> recipients(const Discussion& discussion, const Protocol& protocol);

// recipients(), and after those who are named whoever else a copy went to.
std::vector<Recipient> circulationList(const Discussion& discussion, const Protocol& protocol);

// Whether the procedure keeps the record from parents, carers and family.
bool keepsFromFamily(const Protocol& protocol);
// Somebody from whom the procedure keeps the record: family at the table, and the family and household rows, by name or
// by what they are to the child ("Mother"), which is looked for in the role and the agency too.
bool keptFrom(const Discussion& discussion, const Protocol& protocol, const Recipient& who);
// Why, with the source: a whole sentence.
QString keptFromWords(const Protocol& protocol, const QString& name);

// The newest copy of a version that went to them and was not taken back; nullptr where none did.
const Step* sentTo(const Discussion& discussion, const Recipient& recipient, int version);
// That they have it; nullptr where nobody has said so.
const Step* receivedAfter(const Discussion& discussion, const Step& sent);

// How far a version has got among those it should reach.
struct CirculationCount final
{
    int sent = 0;
    int received = 0;
    int total = 0;

    int left() const { return total - sent; }
    friend bool operator==(const CirculationCount&, const CirculationCount&) = default;
};
CirculationCount circulationCount(const Discussion& discussion, const Protocol& protocol, int version);

// By when, where the procedure has a clock for it.
std::optional<Deadline> circulationDeadline(const Discussion& discussion, const Protocol& protocol,
                                            const WorkingDays& days);

// The newest version that has gone to everyone it should go to; 0: none.
int circulatedVersion(const Discussion& discussion, const Protocol& protocol);

// Names as people write them: case and doubled spaces do not part two of them.
bool sameName(const QString& a, const QString& b);

} // namespace chairside
