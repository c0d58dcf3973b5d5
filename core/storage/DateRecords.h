// What the store says of dates and actions across all discussions: plain values, read in windows by key.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/rules/Deadlines.h"

#include <optional>

namespace chairside {

// One date with whose it is.
struct DateRow final
{
    Id<Discussion> discussion;
    QString ref;
    QString title; // the children, as Home has them
    State state = State::Draft;
    Deadline deadline;
    ActionProgress progress; // of an action: the newest step; without an id where there is none

    friend bool operator==(const DateRow&, const DateRow&) = default;
};

// Dates that are open, the earliest first, of one day those with an hour; or those met, the newest first.
struct DatesQuery final
{
    enum class List { Open, Met };
    List list = List::Open;
    std::optional<DateRow> after;  // the last row of the window before
    std::optional<DateRow> before; // instead: the first row of the window after; rows still come in the list's order
    QDate from;                    // instead, of open dates: what is due on this day is the first
    int limit = 200;
};

// Whose an action is. A name alone would be everyone's who is called so, in every agency.
struct OwnerName final
{
    QString name;
    QString agency;

    friend bool operator==(const OwnerName&, const OwnerName&) = default;
};

enum class ActionList { Open, Overdue, Done };

// Actions that are open, by their dates, those without a date last; or those done, the newest first.
struct ActionsQuery final
{
    ActionList list = ActionList::Open;
    std::optional<OwnerName> owner; // exactly; none: everyone's
    QDate today;
    std::optional<DateRow> after;
    int limit = 200;
};

// How many are due on a day.
struct DueOn final
{
    QDate day;
    int count = 0;

    friend bool operator==(const DueOn&, const DueOn&) = default;
};

struct DateCounts final
{
    int overdue = 0;         // due before today, or earlier today
    std::vector<DueOn> days; // from today to `until`, those with something due
    int later = 0;

    int soon() const;
    friend bool operator==(const DateCounts&, const DateCounts&) = default;
};

struct ActionOwner final
{
    OwnerName who;
    int open = 0;

    friend bool operator==(const ActionOwner&, const ActionOwner&) = default;
};

} // namespace chairside
