// Discussions for the exchange tests: one with every field of every row filled in, and the samples that ship.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "support/SampleDiscussion.h"

namespace chairside {

using sample::knowsley;
// Knowsley’s with a table added, so that items and their cells are tried as well.
ProtocolPtr withTable();

// `perKind` rows of each kind, every field set to something other than its usual value, every link followed somewhere.
// The seed chooses the words.
Discussion filledDiscussion(unsigned seed, int perKind);

// One step of every kind, with everything that a step can hold.
void addSteps(Discussion& discussion);

// As support/Renumbered does it, under withTable().
Discussion renumbered(const Discussion& discussion);

QByteArray shippedSample(const QString& name); // "placement-breakdown.json"

} // namespace chairside
