// One discussion taken out of the store for good: every row, version, copy, paper, date and searchable word, and what
// the trail says of it. One line stays: who removed it, when, its reference, and why.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/storage/AuditTrail.h"

#include <QStringList>

namespace chairside {

class Connection;

struct Removing final
{
    Id<Discussion> discussion;
    QString reason;
    QString chair;
};

// What would go with a discussion, and what of it stays, for whoever is about to decide.
struct WhatGoes final
{
    QString ref;
    QString title; // the children, as Home names them
    int versions = 0;
    int issues = 0; // printed copies
    int papers = 0;
    int lines = 0;          // of the trail, whose words go
    QStringList staying;    // its children who are in other discussions too, by name
    QStringList followedBy; // references of those that follow it

    friend bool operator==(const WhatGoes&, const WhatGoes&) = default;
};
Result<WhatGoes> whatGoes(Connection& connection, Id<Discussion> id); // NotFound

// Within the caller's transaction, which nothing of it outlives half done. Its bursts have settled. What others refer
// to as well (a child, a contact, a wording, a sitting, a paper's bytes) stays; a discussion that follows this one
// keeps its reference. Gives back the discussion that this one followed, whose dates may differ now. Errors: NotFound;
// NotReady without a reason.
Result<Id<Discussion>> removeDiscussion(Connection& connection, AuditTrail& trail, const Removing& removing);

// After the commit. SQLite overwrites what is deleted (secure_delete), but not the copies that it leaves in the gaps of
// a page when it moves rows to another: measured, 2 of 40 removed discussions had left half-sentences there. So the
// file is written anew, and the log beside it emptied. Does nothing where no removal waits for it; what a crash left
// waits for the next opening. Takes about a second for 100 MB, and as much memory as the file is large.
Result<void> sweep(Connection& connection);

// Everything that a discussion has rows of its own in, the tables of its content first. `verify` looks through the
// same.
const QStringList& tablesOfDiscussion();

} // namespace chairside
