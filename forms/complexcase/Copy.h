// The record as one reader may have it. What a redacted copy leaves out is gone from the value before anything is built
// from it, so that no path leads from a restricted word to a circulated byte.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/storage/Records.h"

#include <QSet>
#include <QString>

namespace chairside::forms {

struct Copy final
{
    Discussion discussion;
    bool leftOut = false;   // something is missing here
    QSet<QString> withheld; // prompts whose answer is: they are passed over, not shown as unanswered
    int addresses = 0;      // how often a sensitive address stood in words that are left

    friend bool operator==(const Copy&, const Copy&) = default;
};

// Redacted: without restricted rows, sensitive addresses, and table rows of which nothing is left. Where a sensitive
// address stands in other words, they read "[address withheld]".
Copy copyFor(const Discussion& discussion, Audience audience);

// What stands on the signature in words, by the same rule: `discussion` is the whole record.
QString wordsFor(const Discussion& discussion, Audience audience, const QString& words);

} // namespace chairside::forms
