#include "core/session/SittingDesk.h"

#include "core/base/Text.h"
#include "core/rules/Quorum.h"
#include "core/session/DiscussionSession.h"
#include "core/session/SittingEdits.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::SittingDesk)
};

constexpr int lookBack = 50; // sittings, for the last one of a procedure

std::vector<SittingMember> newcomers(const Sitting& before, const Sitting& now)
{
    std::vector<SittingMember> out;
    for (const SittingMember& member : now.members)
        if (std::none_of(before.members.begin(), before.members.end(),
                         [&](const SittingMember& m) { return m.id == member.id; }))
            out.push_back(member);
    return out;
}

bool contains(const std::vector<Id<Discussion>>& items, Id<Discussion> item)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

} // namespace

const Participant* SittingItem::presents() const
{
    for (const Participant& person : people)
        if (person.id == presenter)
            return &person;
    return nullptr;
}

SittingDesk::SittingDesk(Store& store, std::vector<ProtocolPtr> protocols, QString chair)
    : m_store(store), m_protocols(std::move(protocols)), m_chair(std::move(chair))
{
}

std::vector<ProtocolPtr> SittingDesk::procedures() const
{
    std::vector<ProtocolPtr> out;
    for (const ProtocolPtr& protocol : m_protocols)
        if (!protocol->sittingTitle.isEmpty())
            out.push_back(protocol);
    return out;
}

const Protocol* SittingDesk::procedure(const Sitting& sitting) const
{
    for (const ProtocolPtr& protocol : m_protocols)
        if (protocol->code == sitting.procedure)
            return protocol.get();
    return nullptr;
}

Sitting SittingDesk::fresh(const Protocol& protocol) const
{
    Sitting out;
    out.id = Id<Sitting>{m_store.ids()()};
    out.procedure = protocol.code;
    out.title = protocol.sittingTitle;
    out.heldOn = today(m_store.clock());
    if (const auto name = m_store.read().setting(QStringLiteral("chair.name")))
        out.chairName = *name;
    if (const auto role = m_store.read().setting(QStringLiteral("chair.role")))
        out.chairRole = *role;
    const auto earlier = m_store.read().sittings(0, lookBack);
    if (!earlier)
        return out; // a convenience: whoever sat there can be picked
    for (const Sitting& last : *earlier) {
        if (last.procedure != protocol.code)
            continue;
        out.place = last.place;
        out.mode = last.mode;
        for (SittingMember member : last.members) {
            member.id = Id<SittingMember>{m_store.ids()()};
            out.members.push_back(member);
        }
        break;
    }
    return out;
}

Result<void> SittingDesk::edit(Id<Discussion> item, const std::vector<MakeEdit>& edits)
{
    auto session = DiscussionSession::open(m_store, item, m_chair);
    if (!session)
        return session.error();
    if (!(*session)->editable())
        return {};
    for (const MakeEdit& make : edits)
        if (auto done = (*session)->apply(make((*session)->discussion())); !done)
            return done;
    return (*session)->flush();
}

Result<void> SittingDesk::keep(Sitting sitting)
{
    if (const Protocol* protocol = procedure(sitting))
        for (SittingMember& member : sitting.members)
            if (member.fills.isEmpty())
                member.fills = likelyRule(asParticipant(member), *protocol);
    Sitting before;
    if (auto known = m_store.read().sitting(sitting.id))
        before = *std::move(known);
    else if (known.error().code != ErrorCode::NotFound)
        return known.error();
    if (auto kept = m_store.write().sitting(sitting, m_chair); !kept)
        return kept;
    const std::vector<SittingMember> come = newcomers(before, sitting);
    for (const Id<Discussion>& item : sitting.items) {
        const auto row = m_store.read().homeRow(item);
        if (!row)
            return row.error();
        if (!*row || (*row)->state != State::Draft)
            continue;
        const bool taken = !contains(before.items, item);
        const auto follow = [&](const Discussion& d) {
            return followSitting(d, taken ? Sitting{} : before, sitting, Words::tr("Follow the sitting"));
        };
        const auto seat = [&](const Discussion& d) {
            return seatMembers(d, taken ? sitting.members : come, m_store.ids(), Words::tr("Seat members"));
        };
        auto followed = edit(item, {follow, seat});
        if (!followed)
            return followed;
    }
    return {};
}

Result<Id<Discussion>> SittingDesk::begin(Id<Sitting> id, NewCase newCase)
{
    const auto sitting = m_store.read().sitting(id);
    if (!sitting)
        return sitting.error();
    const Protocol* protocol = procedure(*sitting);
    if (!protocol)
        return Error{
            ErrorCode::NotFound,
            Words::tr("The procedure of this sitting (%1) is not in this program. Open it where the procedure is.")
                .arg(sitting->procedure),
            {}};
    newCase.sitting = &*sitting;
    newCase.heldOn = {}; // the sitting's own, like its chair
    newCase.chairName.clear();
    newCase.chairRole.clear();
    NewDiscussion made = beginning(newCase, *protocol, m_store.clock(), m_store.ids(), m_store.read().workingDays());
    made.chair = m_chair;
    return m_store.write().begin(made);
}

Result<void> SittingDesk::take(Id<Sitting> id, Id<Discussion> draft)
{
    auto sitting = m_store.read().sitting(id);
    if (!sitting)
        return sitting.error();
    if (contains(sitting->items, draft))
        return {};
    sitting->items.push_back(draft);
    return keep(*sitting);
}

Result<void> SittingDesk::release(Id<Sitting> id, Id<Discussion> item)
{
    auto sitting = m_store.read().sitting(id);
    if (!sitting)
        return sitting.error();
    auto& items = sitting->items;
    items.erase(std::remove(items.begin(), items.end(), item), items.end());
    return m_store.write().sitting(*sitting, m_chair);
}

Result<void> SittingDesk::move(Id<Sitting> id, Id<Discussion> item, int to)
{
    auto sitting = m_store.read().sitting(id);
    if (!sitting)
        return sitting.error();
    auto& items = sitting->items;
    const auto at = std::find(items.begin(), items.end(), item);
    if (at == items.end())
        return Error{ErrorCode::NotFound, Words::tr("That discussion is no item of this sitting any more."), {}};
    items.erase(at);
    items.insert(items.begin() + std::clamp(to, 0, static_cast<int>(items.size())), item);
    return m_store.write().sitting(*sitting, m_chair);
}

Result<void> SittingDesk::setPresenter(Id<Discussion> item, Id<Participant> presenter)
{
    return edit(item, {[&](const Discussion& d) {
                    return chairside::setPresenter(d, presenter, Words::tr("Choose who presents"));
                }});
}

Result<std::vector<SittingItem>> SittingDesk::items(const Sitting& sitting) const
{
    std::vector<SittingItem> out;
    for (const Id<Discussion>& id : sitting.items) {
        const auto row = m_store.read().homeRow(id);
        if (!row)
            return row.error();
        const auto discussion = m_store.read().discussion(id);
        if (!discussion)
            return discussion.error();
        if (!*row)
            continue;
        SittingItem item;
        item.row = **row;
        for (const Subject* child : discussion->ranked<Subject>()) {
            item.initials << initials(child->name);
            if (item.kind == ItemKind::None)
                item.kind = child->item;
        }
        for (const Participant* person : discussion->ranked<Participant>()) {
            item.people.push_back(*person);
            if (person->presenter && !item.presenter)
                item.presenter = person->id;
        }
        out.push_back(std::move(item));
    }
    return out;
}

} // namespace chairside
