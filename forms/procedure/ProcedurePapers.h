// A procedure as a document to read: what it asks, what changed between two versions of it, and its own form before
// anything is written on it.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "forms/document/Document.h"

namespace chairside::forms {

// Everything the procedure asks for, in its own words and in the order in which it is asked: stages with their
// questions, who must be there, criteria, dates, signing, copies, letters, forms, what is expected afterwards. `more`
// stands with the facts at the top: where it comes from. A review date before `today` is said to have passed.
Document procedureOutline(const Protocol& protocol, const std::vector<Fact>& more, QDate today);

// What `now` has otherwise than `before`, part by part.
Document procedureChanges(const Protocol& before, const Protocol& now);

// "Its review date has passed: 1 April 2024"; empty where it has not.
QString reviewPassed(const Protocol& protocol, QDate today);

// A record under the procedure as it begins: one child without a name, tables with the rows they open with.
Discussion emptyRecord(const Protocol& protocol);

} // namespace chairside::forms
