// Closing a case: the step that ends a discussion for one child, and whether an earlier discussion about the same
// children can be closed with the one that followed on from it.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/rules/WorkingDays.h"

namespace chairside {

// What the procedure asks of closing; nullptr: nothing of its own.
const LaterStep* closingAsks(const Protocol& protocol);
// `agreed`: who agreed, kept where the procedure wants somebody's agreement to this outcome.
Step closingStep(const Protocol& protocol, Id<Subject> child, const QString& outcome, const QString& note, QDate day,
                 const QString& agreed = {});

// A discussion that a later one follows on from, however far back.
struct EarlierCase final
{
    Id<Discussion> id;
    QString ref;
    QDate heldOn;
    QString whyNot; // why it cannot be closed with the last one: a sentence; empty: it can
    QString open;   // what is still open in it, "2 actions and 1 step expected"; empty: nothing

    friend bool operator==(const EarlierCase&, const EarlierCase&) = default;
};

EarlierCase earlierCase(const Discussion& earlier, const Protocol& itsProtocol, const Discussion& last,
                        const Protocol& protocol, const WorkingDays& days);

// The child of `last` that this child is; an invalid id where there is none.
Id<Subject> sameChild(const Subject& child, const Discussion& last);

} // namespace chairside
