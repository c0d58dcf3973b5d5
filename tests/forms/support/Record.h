// A record with every field of every row filled, so that a test can look for each.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "forms/complexcase/ComplexCaseForm.h"

#include <QStringList>

namespace chairside::forms::test {

// What the record holds in one field, as it should be printed.
struct Expected final
{
    QString row; // "risk"
    QString field;
    QStringList words; // any of them will do: dates are written long or short
    bool secret = false;
};

struct FilledRecord final
{
    Discussion discussion;
    std::vector<Expected> expected;
};

// What a record holds, field by field, as the form should print it.
std::vector<Expected> expectedOn(const Discussion& discussion, const Protocol& protocol);

// Two rows of every kind, the second restricted where the kind can be; every prompt of the protocol answered, the last
// of each block in confidence.
FilledRecord filledRecord(const Protocol& protocol);

Issue draftIssue(Audience audience);
Issue signedIssue(Audience audience);

} // namespace chairside::forms::test
