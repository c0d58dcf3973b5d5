#include "core/session/SittingEdits.h"

#include <algorithm>

namespace chairside {

namespace {

QString folded(const QString& words)
{
    return words.simplified().toCaseFolded();
}

bool same(Id<Contact> one, const QString& oneName, const QString& oneAgency, Id<Contact> other,
          const QString& otherName, const QString& otherAgency)
{
    if (one && other)
        return one == other;
    return !folded(oneName).isEmpty() && folded(oneName) == folded(otherName) &&
           folded(oneAgency) == folded(otherAgency);
}

template <class Value>
void follow(Value& field, const Value& before, const Value& now)
{
    if (field == Value{} || field == before)
        field = now;
}

void put(Edit& edit, const Participant& before, const Participant& after)
{
    if (after != before)
        edit.changes.push_back({AnyRow{before}, AnyRow{after}});
}

bool isIn(Attendance attendance)
{
    return attendance == Attendance::Attended || attendance == Attendance::InPart;
}

} // namespace

Edit followSitting(const Discussion& item, const Sitting& before, const Sitting& now, const QString& label)
{
    Edit edit{label, {}, {}};
    if (item.locked())
        return edit;
    const std::optional<AnyRow> was = item.row({RowKind::Meeting, item.id.value});
    Meeting meeting = item.meeting();
    meeting.id = Id<Meeting>{item.id.value};
    const Meeting asRead = meeting;
    follow(meeting.heldOn, before.heldOn, now.heldOn);
    follow(meeting.startedAt, before.startsAt, now.startsAt);
    follow(meeting.endedAt, before.endsAt, now.endsAt);
    follow(meeting.mode, before.mode, now.mode);
    follow(meeting.place, before.place, now.place);
    follow(meeting.chairName, before.chairName, now.chairName);
    follow(meeting.chairRole, before.chairRole, now.chairRole);
    if (meeting != asRead)
        edit.changes.push_back({was, AnyRow{meeting}});
    return edit;
}

Participant asParticipant(const SittingMember& member)
{
    Participant out;
    out.contact = member.contact;
    out.name = member.name;
    out.role = member.role;
    out.agency = member.agency;
    out.email = member.email;
    out.fills = member.fills;
    return out;
}

Edit seatMembers(const Discussion& item, const std::vector<SittingMember>& members, const IdSource& ids,
                 const QString& label)
{
    Edit edit{label, {}, {}};
    if (item.locked())
        return edit;
    const auto there = item.ranked<Participant>();
    int rank = static_cast<int>(there.size());
    for (const SittingMember& member : members) {
        if (std::any_of(there.begin(), there.end(), [&](const Participant* p) { return samePerson(*p, member); }))
            continue;
        Participant person = asParticipant(member);
        person.id = Id<Participant>{ids()};
        person.rank = rank++;
        edit.changes.push_back({std::nullopt, AnyRow{person}});
    }
    return edit;
}

Edit attendanceLike(const Discussion& item, const Discussion& before, const QString& label)
{
    Edit edit{label, {}, {}};
    if (item.locked())
        return edit;
    for (const Participant* person : item.ranked<Participant>())
        for (const auto& [id, then] : before.rows<Participant>()) {
            if (!samePerson(*person, then))
                continue;
            Participant now = *person;
            if (isIn(then.attendance) && !then.leftAt.isValid())
                now.attendance = Attendance::Attended;
            else if (!isIn(then.attendance))
                now.attendance = then.attendance;
            if (now.authority == Reply::None)
                now.authority = then.authority;
            put(edit, *person, now);
            break;
        }
    return edit;
}

Edit setPresenter(const Discussion& item, Id<Participant> presenter, const QString& label)
{
    Edit edit{label, {}, {}};
    if (item.locked())
        return edit;
    for (const Participant* person : item.ranked<Participant>()) {
        Participant now = *person;
        now.presenter = person->id == presenter;
        put(edit, *person, now);
    }
    return edit;
}

bool samePerson(const Participant& one, const Participant& other)
{
    return same(one.contact, one.name, one.agency, other.contact, other.name, other.agency);
}

bool samePerson(const Participant& one, const SittingMember& other)
{
    return same(one.contact, one.name, one.agency, other.contact, other.name, other.agency);
}

} // namespace chairside
