// What is still missing before the chair can sign, each gap with its place. Pure: the same discussion and protocol give
// the same gaps.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <QString>

#include <vector>

namespace chairside {

// Where a gap is mended: a stage, and in it a prompt, or a row and its field.
struct Place final
{
    QString stage; // "plan"; beside the stages: "ethics", "parked", and "sign" for the declaration
    QString block; // the block's id in the protocol; empty: the stage's head
    QString prompt;
    std::optional<RowRef> row;
    QString field;

    friend bool operator==(const Place&, const Place&) = default;
};

struct ReadinessGap final
{
    Need need = Need::Reason;
    QString title;  // "Action 3 has no measure"
    QString detail; // "Full timetable with taxi. How will anyone know it was done?"
    Place place;

    friend bool operator==(const ReadinessGap&, const ReadinessGap&) = default;
};

// How far a stage has got, for the rail and the wheel.
struct StageProgress final
{
    QString stage;
    int answered = 0;
    int total = 0;
    int left = 0; // gaps with need Sign or Reason

    bool complete() const { return total > 0 && answered == total; }
    friend bool operator==(const StageProgress&, const StageProgress&) = default;
};

struct Readiness final
{
    std::vector<ReadinessGap> gaps; // hard first, then in stage order
    std::vector<StageProgress> stages;
    int ethicsConsidered = 0;
    int ethicsTotal = 0;

    int count(Need need) const;
    bool canSign() const { return count(Need::Sign) == 0; } // declaration apart
    bool needsReason() const { return count(Need::Reason) > 0; }
    std::vector<const ReadinessGap*> of(const QString& stage) const;
};

Readiness readiness(const Discussion& discussion, const Protocol& protocol, QDate today);

// Whether a condition holds on what has been answered.
bool holds(const Condition& condition, const Discussion& discussion);
// Whether a prompt has all the answer that it wants: choice, reason, words.
bool answered(const Prompt& prompt, const Answer* answer);

// The procedure waits for another answer than was given. What is not needed, or not answered yet, is not unmet.
bool unmet(const Prompt& prompt, const Answer* answer);

// What the procedure waits for and does not have, in its order.
std::vector<const Prompt*> unmetPrompts(const Discussion& discussion, const Protocol& protocol);

// What an action lacks of specific, owned, timed and measurable: "No measure", "No owner and no due date"; empty when
// complete.
QString smartGap(const Action& action);

} // namespace chairside
