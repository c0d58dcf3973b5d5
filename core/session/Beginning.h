// What a new discussion begins with.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/protocol/Protocol.h"
#include "core/rules/WorkingDays.h"
#include "core/storage/Records.h"

namespace chairside {

class Store;

struct NewCase final
{
    std::vector<Subject> children; // `child` set where they were known before; ids and ranks are made here
    Request request;
    QString chairName;
    QString chairRole;
    QDate heldOn;
    QString marking;                     // empty: the usual one
    const Discussion* follows = nullptr; // the discussion before about the same child; may be nullptr
    const Sitting* sitting = nullptr;    // it becomes an item of; may be nullptr
};

// An item has its sitting's date, times, place and chair, and its members as participants, expected.
// The procedure's own tables open with the rows it names. Participants, family and open actions are brought over from
// the discussion it follows: people as expected, actions carried forward with their newest dates. `days` are those of
// the store it is for.
NewDiscussion beginning(const NewCase& newCase, const Protocol& protocol, const Clock& clock, const IdSource& ids,
                        const WorkingDays& days);

// A discussion that reviews this one: about the same children, on the day that was agreed for it. `marking` as in
// NewCase.
NewDiscussion reviewOf(const Discussion& before, const Protocol& protocol, const QString& chair, const Clock& clock,
                       const IdSource& ids, const WorkingDays& days, const QString& marking = {});

// Makes the review of a discussion in the store it is in, and says which it is. It is asked in the wording in force,
// the one of `current` with the code of the discussion's own, and where there is none in the wording it had.
Result<Id<Discussion>> beginReview(Store& store, Id<Discussion> of, const std::vector<ProtocolPtr>& current,
                                   const QString& chair, const QString& marking = {});

} // namespace chairside
