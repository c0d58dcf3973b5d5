// Words that are being typed: saved as they come, audited and made searchable as one when the burst settles. A burst
// that a crash left behind settles as "recovered" at the next opening: nothing durable is unaudited.
#pragma once

#include "core/storage/AuditTrail.h"
#include "core/storage/Passages.h"

#include <map>

namespace chairside {

struct BurstKey final
{
    RowRef row;
    QString field;

    friend bool operator==(const BurstKey&, const BurstKey&) = default;
    friend bool operator<(const BurstKey& a, const BurstKey& b)
    {
        return a.row != b.row ? a.row < b.row : a.field < b.field;
    }
};

class Bursts final
{
public:
    // Which bursts are open, and in which discussion. Where a transaction is rolled back, the caller goes back to the
    // set it had before.
    using Open = std::map<BurstKey, Id<Discussion>>;

    Bursts(Connection& connection, Clock clock) : m_connection(connection), m_clock(std::move(clock)) {}

    const Open& open() const { return m_open; }
    void goBackTo(const Open& open) { m_open = open; }
    bool has(const BurstKey& key) const { return m_open.contains(key); }
    bool any(Id<Discussion> discussion) const;

    // Remembers the words as they stood before. A burst that is open already goes on.
    Result<void> begin(const BurstKey& key, Id<Discussion> discussion, const QString& before, const QString& chair);
    // The words before the burst, which is then over; `otherwise` where none was open.
    Result<QString> end(const BurstKey& key, const QString& otherwise);

    // Settles what is stored, whoever left it there: one line of the trail with `kind` and one passage each.
    Result<void> settleStored(AuditTrail& trail, Passages& passages, const QString& kind);

private:
    Connection& m_connection;
    Clock m_clock;
    Open m_open;
};

} // namespace chairside
