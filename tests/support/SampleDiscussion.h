// A small discussion for tests of rules, forms and windows: Zoë O’Connor's, as the pictures show it.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"

namespace chairside::sample {

ProtocolPtr knowsley();
// One that ships, by its code: "stoke".
ProtocolPtr protocol(const char* code);

// Begun and empty: ids and reference, no row.
Discussion blank();
// Nothing is missing: ready to sign under Knowsley's protocol, held on 24 November 2026.
Discussion complete();

// As a new record of a store, with every row it has.
NewDiscussion begun(const Discussion& discussion);

// Adds a row with the next rank and a fresh id.
template <class Row>
Row& add(Discussion& discussion, Row row)
{
    qint64 largest = 1000;
    const int rank = static_cast<int>(discussion.rows<Row>().size());
    AllRows::each([&]<class Each>() {
        if (!discussion.rows<Each>().empty()) // a map is in the order of ids
            largest = std::max(largest, discussion.rows<Each>().rbegin()->first.value);
    });
    row.id = Id<Row>{largest + 1};
    if constexpr (Ranked<Row>)
        row.rank = rank;
    return discussion.rows<Row>()[row.id] = row;
}

// Sets or replaces the answer to a prompt.
Answer& answer(Discussion& discussion, const QString& prompt, const QString& body, const QString& choice = QString());

// The single rows, made where they are not there yet.
Meeting& meeting(Discussion& discussion);
Request& request(Discussion& discussion);

} // namespace chairside::sample
