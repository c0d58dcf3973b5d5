// When the events happened that a procedure's clocks count from and wait for: read out of the record, never stored.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

namespace chairside {

// A day, and where the hour was recorded its time; local.
struct When final
{
    QDate day;
    QTime time;

    bool known() const { return day.isValid(); }
    friend bool operator==(const When&, const When&) = default;
};

// The earlier and the later; what is not known gives way. On one day, what has a time comes first.
When earlier(const When& a, const When& b);
When later(const When& a, const When& b);

// Lives no longer than the discussion, and only until its next change.
class ClockEvents final
{
public:
    ClockEvents(const Discussion& discussion, const Protocol& protocol) : m_discussion(discussion), m_protocol(protocol)
    {
    }

    // What a clock counts from: the meeting as soon as its day is set, the newest signing, the newest version that has
    // gone to everyone. Unknown: it has not happened, or nobody wrote when.
    When from(const QString& event) const;
    // When it first did: the meeting once it was begun or signed, the first signing, the newest version with everyone.
    When met(const QString& event) const;

    // "the request was received", for reasons.
    static QString words(const QString& event);

private:
    When circulated(int version) const;
    // Every child, each by a step of its own or by one for all of them: the last.
    When everyChild(StepKind kind) const;
    When firstOf(StepKind kind) const;
    // The answer to the prompt with this meaning; unknown where it says no.
    When answered(const QString& meaning) const;

    const Discussion& m_discussion;
    const Protocol& m_protocol;
};

// When a step happened, or was entered where no day was given.
When whenOf(const Step& step);

} // namespace chairside
