// What a sitting asks of its items, as pure functions to an Edit of one of them. A locked item is never edited: its
// edits have no changes.
#pragma once

#include "core/discussion/Edit.h"
#include "core/discussion/Sitting.h"

namespace chairside {

// Date, times, place, way of meeting and chair. A field follows the sitting while it is empty or says what the sitting
// said before; one that the item has been given for itself stays.
Edit followSitting(const Discussion& item, const Sitting& before, const Sitting& now, const QString& label);

// As they come to an item: expected.
Participant asParticipant(const SittingMember& member);

// Those of `members` who are not among the participants yet come, as expected.
Edit seatMembers(const Discussion& item, const std::vector<SittingMember>& members, const IdSource& ids,
                 const QString& label);

// Who was in for the item before is in for this one: of those whom both list. Somebody who left during it is not, and
// nobody is added: the people of one child are not those of the next.
Edit attendanceLike(const Discussion& item, const Discussion& before, const QString& label);

// One of them presents the item (Hartlepool and Stockton 6.3), or, without an id, nobody does.
Edit setPresenter(const Discussion& item, Id<Participant> presenter, const QString& label);

// The same person: by contact where both have one, else by name and agency.
bool samePerson(const Participant& one, const Participant& other);
bool samePerson(const Participant& one, const SittingMember& other);

} // namespace chairside
