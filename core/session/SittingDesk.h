// Arranges sittings: what the window and the tests ask for, each one durable when it returns. No item is open in a
// session while its sitting is changed.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Sitting.h"
#include "core/protocol/Protocol.h"
#include "core/session/Beginning.h"

#include <functional>

namespace chairside {

class Store;

// One child's place at a sitting, with what a list of items says of it.
struct SittingItem final
{
    HomeRow row;
    QStringList initials; // of its children
    ItemKind kind = ItemKind::None;
    std::vector<Participant> people; // in order
    Id<Participant> presenter;       // none yet

    const Participant* presents() const; // nullptr: nobody yet
};

class SittingDesk final
{
public:
    // `store` outlives the desk. `protocols`: the procedures an item may be begun under; `chair`: who is at the keys.
    SittingDesk(Store& store, std::vector<ProtocolPtr> protocols, QString chair);

    // Those procedures that take several children together.
    std::vector<ProtocolPtr> procedures() const;
    // The one that a sitting's items are begun under; nullptr where the program does not have it.
    const Protocol* procedure(const Sitting& sitting) const;
    // Not kept yet: today's, with the members and the chair of the procedure's last one.
    Sitting fresh(const Protocol& protocol) const;

    // A new one, or one as it now is. Its items that are still drafts follow its date, times, place and chair, and new
    // members come to them as participants: audited edits like any other.
    Result<void> keep(Sitting sitting);

    // A new discussion as the last item: its members come as participants, expected. Error: NotFound, where the
    // procedure is not among those known.
    Result<Id<Discussion>> begin(Id<Sitting> sitting, NewCase newCase);
    // A draft that stands alone becomes the last item.
    Result<void> take(Id<Sitting> sitting, Id<Discussion> draft);
    // It stands alone again; nothing of it is lost.
    Result<void> release(Id<Sitting> sitting, Id<Discussion> item);
    Result<void> move(Id<Sitting> sitting, Id<Discussion> item, int to);
    Result<void> setPresenter(Id<Discussion> item, Id<Participant> presenter);

    // In the order they are taken.
    Result<std::vector<SittingItem>> items(const Sitting& sitting) const;

private:
    using MakeEdit = std::function<Edit(const Discussion&)>;
    // One after the other, each from what the one before left; nothing where the item is locked.
    Result<void> edit(Id<Discussion> item, const std::vector<MakeEdit>& edits);

    Store& m_store;
    std::vector<ProtocolPtr> m_protocols;
    QString m_chair;
};

} // namespace chairside
