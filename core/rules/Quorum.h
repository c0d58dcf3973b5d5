// Who the protocol wants in the room, and who of them is there, able to decide.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

struct RuleMet final
{
    QString rule;        // the attendance rule's id
    bool applies = true; // false: nobody is asked for here, as long as its condition does not hold
    bool present = false;
    bool authority = false; // true as well where the rule asks for none
    bool authorityKnown = false;
    QString who;         // names of those who fill it
    QStringList missing; // of each agency that is involved now: those of which nobody is here
    QString reason;      // recorded for going on without; the answer to the prompt "attendance.<rule>"

    bool met() const { return !applies || (present && authority); }
    friend bool operator==(const RuleMet&, const RuleMet&) = default;
};

// In the room or on the call, for all of it or for part.
bool isHere(const Participant& participant);

// One for each rule of the protocol, in its order.
std::vector<RuleMet> quorum(const Discussion& discussion, const Protocol& protocol);

// Whom a rule asks for: "Police, Inspector"; "Health" where no level is given.
QString askedFor(const AttendanceRule& rule);

// The prompt that holds the reason for going on without: "attendance.police".
QString quorumReasonPrompt(const QString& rule);

// Which rule a participant most likely fills, from agency and role; empty: none. Only a suggestion. Rules that do not
// apply in `now` are passed over.
QString likelyRule(const Participant& participant, const Protocol& protocol, const Discussion& now = {});

// True where the chair's role is the protocol's ("Head of Service" within "Head of Service, Children's Social Care").
bool chairRoleFits(const QString& role, const Protocol& protocol);

} // namespace chairside
