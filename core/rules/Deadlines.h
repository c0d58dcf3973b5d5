// What is due in one discussion, and what has been done in time: its procedure's clocks, its actions, what it wants
// answered or found out, its review. Kept by the store for every discussion, so that the dates of all of them are one
// indexed look.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/rules/WorkingDays.h"

#include <vector>

namespace chairside {

enum class DeadlineKind { Procedure, Action, Answer, Gap, Review };
template <>
struct Choices<DeadlineKind>
{
    static constexpr std::array names{
        ChoiceName<DeadlineKind>{DeadlineKind::Procedure, "procedure", QT_TRANSLATE_NOOP("choice", "Procedure")},
        ChoiceName<DeadlineKind>{DeadlineKind::Action, "action", QT_TRANSLATE_NOOP("choice", "Action")},
        ChoiceName<DeadlineKind>{DeadlineKind::Answer, "answer", QT_TRANSLATE_NOOP("choice", "Answer")},
        ChoiceName<DeadlineKind>{DeadlineKind::Gap, "gap", QT_TRANSLATE_NOOP("choice", "Not known")},
        ChoiceName<DeadlineKind>{DeadlineKind::Review, "review", QT_TRANSLATE_NOOP("choice", "Review")},
    };
};

// One date. Which it is does not depend on today: whether it is late is asked of it with a day. A clock is open until
// what it waits for is recorded; the others count from the moment the discussion took place. The answer to a
// recommendation is met when it is recorded, and so is what was not known; that is open no longer once it becomes an
// action, which has a date of its own, or a review asks anew.
struct Deadline final
{
    DeadlineKind kind = DeadlineKind::Procedure;
    QString code; // the clock's id; the row's id in figures; empty for the review
    QString title;
    QDate due;     // invalid: an action without a date
    QTime dueTime; // local; where hours count
    QDate met;     // invalid: open
    QTime metTime;
    // Nothing is due any more: an action that was not done, was replaced or was taken over by a later discussion; what
    // was to be done before a meeting that has taken place; what was not known and is asked in another way now;
    // everything left of a closed discussion.
    bool dropped = false;
    bool restricted = false; // a row that circulated copies leave out
    bool carried = false;    // an action brought over from the discussion before
    QString owner;           // of an action; who answers, who finds out
    QString agency;          // of an action
    QString why;             // "10 working days before 11 May 2026, not counting 4 May (bank holiday)"
    QString assumption;      // how an ambiguous source was read
    QString source;

    bool open() const { return !met.isValid() && !dropped; }
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

// In the order: clocks as the protocol has them, actions by rank, recommendations, what is not known, the review.
std::vector<Deadline> deadlines(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days);

} // namespace chairside
