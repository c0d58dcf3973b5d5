// The things a protocol may ask the rules to look at before signing: a closed list, one small function each. The codes
// are those of core/protocol/ProtocolWords.
#pragma once

#include "core/rules/AnswerIndex.h"
#include "core/rules/Readiness.h"

#include <vector>

namespace chairside {

// What every check looks at, gathered once.
struct SigningGround final
{
    SigningGround(const Discussion& discussion, const Protocol& protocol, const AnswerIndex& answers);

    const Discussion& discussion;
    const Protocol& protocol;
    const AnswerIndex& answers;
    Meeting meeting;
    Request request;
    std::vector<const Subject*> children;
    std::vector<const Participant*> people;
    std::vector<const Option*> options;
    std::vector<const Action*> actions;
    std::vector<const Contingency*> contingencies;

    // The block that holds the rows; without a stage where the protocol has none.
    Place rows(RowKind kind, const QString& filter = QString()) const;
    Place prompt(const Prompt& prompt) const;
};

// What one check found. A gap whose need is None has the need that the protocol gives the check.
struct Finding final
{
    Place place; // the stage whose progress it is part of
    std::vector<ReadinessGap> gaps;
    int answered = 0;
    int total = 0;

    // One more part of the progress, and where it is not `done`, its gap.
    void part(bool done, const QString& title, const QString& detail, const Place& at);
};

struct SigningFunction final
{
    QString check;
    Finding (*look)(const SigningGround&);
};

const std::vector<SigningFunction>& signingFunctions();

} // namespace chairside
