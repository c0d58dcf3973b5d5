#include "Edits.h"

#include "Bench.h"
#include "Measure.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreWriter.h"

namespace chairside::bench {

Desk::Desk(const QString& path, const QString& passphrase, const NewDiscussion& held)
{
    {
        const auto store = orGiveUp(Store::create(path, passphrase));
        (void)orGiveUp(store->write().begin(held));
    }
    key = std::make_shared<const CipherKey>(orGiveUp(CipherKey::derive(passphrase, orGiveUp(storeSalt(path)))));
    connection = orGiveUp(Connection::open(path, *key, Connection::Access::ReadWrite));
    (void)orGiveUp(connection->value(QStringLiteral("PRAGMA journal_mode = WAL")));
    writer = std::make_unique<RecordWriter>(*connection, systemClock(), randomIds(), QStringLiteral("bench"));
    orGiveUp(writer->start());
}

Edits::Edits(Desk& desk, const NewDiscussion& held) : m_desk(desk), m_held(held)
{
    for (const AnyRow& row : held.rows)
        if (const auto* risk = std::get_if<Risk>(&row))
            m_risk = *risk;
    m_risk.evidence = QStringLiteral("Words of a discussion. ").repeated(90); // 2 kB
}

double Edits::choose()
{
    Risk after = m_risk;
    after.impact = m_risk.impact == Impact::Severe ? Impact::Serious : Impact::Severe;
    return save(after, {});
}

double Edits::type()
{
    Risk after = m_risk;
    after.evidence.prepend(QChar(u'a' + int(m_sequence % 26)));
    after.evidence.chop(1);
    return save(after, {{refOf(m_risk.id), QStringLiteral("evidence")}});
}

double Edits::save(const Risk& after, std::vector<Typing> typing)
{
    Batch batch;
    mergeOver(batch, {{AnyRow{m_risk}, AnyRow{after}}});
    const SaveRequest request{m_held.id, ++m_sequence,   std::move(batch),         std::move(typing),
                              {},        m_held.summary, QStringLiteral("S. Khan")};
    m_risk = after;
    return milliseconds([&] { (void)orGiveUp(m_desk.writer->save(request)); });
}

} // namespace chairside::bench
