// One Edit, four uses: it changes the discussion, it can be undone, it is what the store writes, it is what the audit
// trail remembers. Nothing reaches a discussion's content any other way.
#pragma once

#include "core/discussion/Discussion.h"

#include <QJsonObject>

#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace chairside {

// add: no before; remove: no after; set or move: both, same id.
struct Change final
{
    std::optional<AnyRow> before;
    std::optional<AnyRow> after;

    friend bool operator==(const Change&, const Change&) = default;
};

// Precondition: the change has a side.
RowRef refOf(const Change& change);

// Which field is being typed into; edits of one Typing may be absorbed into one undo step.
struct Typing final
{
    RowRef row;
    QString field;

    friend bool operator==(const Typing&, const Typing&) = default;
};

struct Edit final
{
    QString label; // "Add risk"; shown as "Undo add risk"
    std::vector<Change> changes;
    std::optional<Typing> typing;

    friend bool operator==(const Edit&, const Edit&) = default;
};

void apply(Discussion& discussion, const Edit& edit);
Edit inverse(const Edit& edit);

// Same Typing: `top` takes over `next`'s after, and true. Otherwise nothing happens, and false.
bool absorb(Edit& top, const Edit& next);

// What waits to be written: for each row its first before and its newest after. A row that came and went is not there.
using Batch = std::map<RowRef, Change>;

// `newer` came after what is in `batch`.
void mergeOver(Batch& batch, const std::vector<Change>& newer);
// `batch` came after `older`, which failed to be written and waits again.
void mergeUnder(Batch& batch, const Batch& older);

// Only the fields that differ: {"harm": ["", "Exploitation"]}.
QJsonObject differences(const Change& change);

} // namespace chairside
