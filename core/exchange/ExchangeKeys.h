// How the exchange format names things, all of it worked out from the row descriptions: a field's key, what a link
// points to, and the readable keys ("p2") that stand in a file where the store has random ids.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/protocol/Protocol.h"

#include <map>
#include <vector>

namespace chairside {

inline constexpr int exchangeFormat = 1;

// "participant_id" is "participant" in a file; every other field has its own name.
QString exchangeKey(const FieldInfo& field);

// The fields that a file carries: all but `rank`, which is the order of the list.
std::vector<FieldInfo> exchangeFields(RowKind kind);

// True where a discussion has one such row: an object in the file, not a list.
bool isSingle(RowKind kind);

enum class LinkScope {
    Discussion, // a row of the same discussion
    Earlier,    // a row of the discussion that this one follows: a kind that points to its own kind
    People,     // a person above discussions; the key means the same person in the whole file
};

struct LinkTarget final
{
    LinkScope scope = LinkScope::Discussion;
    RowKind kind = RowKind::Meeting; // not for People

    friend bool operator==(const LinkTarget&, const LinkTarget&) = default;
};

// Precondition: the field is a FieldType::Link of that kind.
LinkTarget linkTarget(RowKind kind, const QString& field);

// True where rows of other kinds, or steps, point to this kind: its rows carry a "key".
bool carriesKeys(RowKind kind);

// One kind's rows in the order of a file: by rank; answers in the order the protocol asks them.
std::vector<AnyRow> rowsInOrder(const Discussion& discussion, RowKind kind, const Protocol& protocol);

// The readable keys of one discussion's rows: "p1", "p2" … in rank order.
class LocalKeys final
{
public:
    LocalKeys(const Discussion& discussion, const Protocol& protocol);

    QString key(RowRef row) const; // empty where the row has none
    const std::map<QString, qint64>& ids(RowKind kind) const;

private:
    std::map<RowRef, QString> m_keys;
    std::map<RowKind, std::map<QString, qint64>> m_ids;
};

// What stands in a file about a discussion, a version and a step of an action, beside the rows.
const std::vector<FieldInfo>& discussionFacts();
const std::vector<FieldInfo>& protocolFacts();
const std::vector<FieldInfo>& versionFacts();
const std::vector<FieldInfo>& progressFacts(); // and "action", a local key
// And "key", its own; "subject", "participant" and "recommendation", local keys; "step", another step's key.
const std::vector<FieldInfo>& stepFacts();

} // namespace chairside
