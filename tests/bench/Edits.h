// Edits of one discussion, saved as the store's writer saves them on its thread.
#pragma once

#include "core/storage/Connection.h"
#include "core/storage/RecordWriter.h"

#include <memory>

namespace chairside::bench {

// The writer's own connection to a new store that holds one discussion.
struct Desk final
{
    Desk(const QString& path, const QString& passphrase, const NewDiscussion& held);

    std::shared_ptr<const CipherKey> key;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<RecordWriter> writer;
};

class Edits final
{
public:
    // Both outlive it.
    Edits(Desk& desk, const NewDiscussion& held);

    Id<Risk> risk() const { return m_risk.id; }

    // Each saves one edit, and says how many milliseconds that took.
    double choose(); // a box of the row is changed
    double type();   // words of the row are being typed

private:
    double save(const Risk& after, std::vector<Typing> typing);

    Desk& m_desk;
    const NewDiscussion& m_held;
    Risk m_risk;
    quint64 m_sequence = 0;
};

} // namespace chairside::bench
