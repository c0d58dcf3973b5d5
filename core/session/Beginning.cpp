#include "core/session/Beginning.h"

#include "core/rules/Circulation.h"
#include "core/session/KeptProtocol.h"
#include "core/session/SittingEdits.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

namespace chairside {

namespace {

// Copies rows of one kind in rank order with fresh ids; `adjust` may refuse one by returning false.
template <class Row, class Adjust>
void bringOver(const Discussion& from, const IdSource& ids, std::vector<AnyRow>& out, Adjust adjust)
{
    int rank = 0;
    for (const Row* row : from.ranked<Row>()) {
        Row copy = *row;
        copy.id = Id<Row>{ids()};
        copy.rank = rank;
        if (!adjust(*row, copy))
            continue;
        out.push_back(copy);
        ++rank;
    }
}

// Which of `rows` is the child that `was` stood for; none where it stood for all of them, or the child is not there.
Id<Subject> sameChild(const Discussion& before, Id<Subject> was, const std::vector<AnyRow>& rows)
{
    const Subject* old = before.find(was);
    if (!old || !old->child)
        return {};
    for (const AnyRow& row : rows)
        if (const auto* now = std::get_if<Subject>(&row); now && now->child == old->child)
            return now->id;
    return {};
}

void bringOverAll(const Discussion& before, const IdSource& ids, std::vector<AnyRow>& rows)
{
    std::map<Id<Participant>, Id<Participant>> people;
    const auto child = [&](Id<Subject> was) { return sameChild(before, was, rows); };
    bringOver<Relative>(before, ids, rows, [&](const Relative& old, Relative& copy) {
        copy.subject = child(old.subject);
        return true;
    });
    bringOver<Participant>(before, ids, rows, [&](const Participant& old, Participant& copy) {
        copy.attendance = Attendance::Expected;
        copy.arrivedAt = {};
        copy.leftAt = {};
        copy.agreement = Agreement::NotAsked;
        copy.agreementReason.clear();
        people.emplace(old.id, copy.id);
        return true;
    });
    bringOver<Action>(before, ids, rows, [&](const Action& old, Action& copy) {
        if (before.status(old.id) != ActionStatus::Open)
            return false;
        const auto owner = people.find(old.participant);
        copy.participant = owner == people.end() ? Id<Participant>{} : owner->second;
        copy.due = before.dueNow(old);
        copy.subject = child(old.subject);
        copy.source = {};
        copy.carriedFrom = old.id;
        return true;
    });
}

// Tables open with the rows that the procedure names, their first cell filled in.
void beginTables(const Protocol& protocol, const IdSource& ids, std::vector<AnyRow>& rows)
{
    int rank = 0;
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            for (const QString& first : block.start) {
                Item item;
                item.id = Id<Item>{ids()};
                item.rank = rank++;
                item.block = block.id;
                rows.push_back(item);
                Answer cell;
                cell.id = Id<Answer>{ids()};
                cell.item = item.id;
                cell.prompt = block.columns.front().id;
                cell.body = first;
                rows.push_back(cell);
            }
}

} // namespace

NewDiscussion beginning(const NewCase& newCase, const Protocol& protocol, const Clock& clock, const IdSource& ids,
                        const WorkingDays& days)
{
    NewDiscussion out;
    out.id = Id<Discussion>{ids()};
    out.chair = newCase.chairName;
    out.protocolJson = protocol.json;
    out.protocolCode = protocol.code;
    out.protocolVersion = protocol.version;
    out.council = protocol.council;
    out.refPrefix = protocol.refPrefix;

    Meeting meeting;
    meeting.id = Id<Meeting>{out.id.value};
    meeting.heldOn = newCase.heldOn;
    meeting.chairName = newCase.chairName;
    meeting.chairRole = newCase.chairRole;
    meeting.marking = newCase.marking;
    out.rows.push_back(meeting);

    Request request = newCase.request;
    request.id = Id<Request>{out.id.value};
    out.rows.push_back(request);

    int rank = 0;
    for (Subject child : newCase.children) {
        child.id = Id<Subject>{ids()};
        child.rank = rank++;
        if (!child.child)
            child.child = Id<Child>{ids()};
        out.rows.push_back(child);
    }
    if (newCase.follows) {
        out.follows = newCase.follows->id;
        bringOverAll(*newCase.follows, ids, out.rows);
    }

    beginTables(protocol, ids, out.rows);

    Discussion fresh;
    fresh.id = out.id;
    fresh.createdAt = clock();
    Edit edit;
    for (const AnyRow& row : out.rows)
        edit.changes.push_back({std::nullopt, row});
    apply(fresh, edit);
    if (newCase.sitting) {
        out.sitting = newCase.sitting->id;
        apply(fresh, followSitting(fresh, {}, *newCase.sitting, {}));
        apply(fresh, seatMembers(fresh, newCase.sitting->members, ids, {}));
        out.rows.clear();
        AllRows::each([&]<class Row>() {
            for (const auto& [id, row] : fresh.rows<Row>())
                out.rows.push_back(row);
        });
    }
    out.summary = summarise(fresh, protocol, readiness(fresh, protocol, today(clock)), days);
    return out;
}

NewDiscussion reviewOf(const Discussion& before, const Protocol& protocol, const QString& chair, const Clock& clock,
                       const IdSource& ids, const WorkingDays& days, const QString& marking)
{
    NewCase made;
    for (const Subject* child : before.ranked<Subject>()) {
        Subject now = *child;
        now.item = ItemKind::Update;
        now.outcome = ChildOutcome::NotRecorded; // of the last time
        made.children.push_back(now);
    }
    const Meeting meeting = before.meeting();
    made.chairName = chair.isEmpty() ? meeting.chairName : chair;
    made.chairRole = chair.isEmpty() || sameName(chair, meeting.chairName) ? meeting.chairRole : QString();
    made.heldOn = meeting.reviewOn;
    made.marking = marking;
    made.follows = &before;
    return beginning(made, protocol, clock, ids, days);
}

Result<Id<Discussion>> beginReview(Store& store, Id<Discussion> of, const std::vector<ProtocolPtr>& current,
                                   const QString& chair, const QString& marking)
{
    const StoreReader& reader = store.read();
    const auto before = reader.discussion(of);
    if (!before)
        return before.error();
    const auto held = keptProtocol(reader, before->protocolSha256, before->ref);
    if (!held)
        return held.error();
    const auto inForce = std::find_if(current.begin(), current.end(),
                                      [&](const ProtocolPtr& each) { return each->code == (*held)->code; });
    const ProtocolPtr& protocol = inForce == current.end() ? *held : *inForce;
    return store.write().begin(
        reviewOf(*before, *protocol, chair, store.clock(), store.ids(), reader.workingDays(), marking));
}

} // namespace chairside
