// One saved edit, the row and its line in the trail in one transaction, as the store's writer does it on its thread;
// beside the least that puts the same change of the same row on the same disk under the same cipher.
#include "Bench.h"
#include "Measure.h"
#include "RawStore.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/RecordWriter.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreWriter.h"
#include "support/ManyDiscussions.h"
#include "support/SampleDiscussion.h"

#include <QFile>

namespace chairside::bench {

namespace {

// The writer's own connection to a store that holds one discussion.
struct Desk final
{
    Desk(const QString& path, const NewDiscussion& held)
    {
        {
            const auto store = orGiveUp(Store::create(path, {}));
            (void)orGiveUp(store->write().begin(held));
        }
        const CipherKey key = orGiveUp(CipherKey::derive({}, orGiveUp(storeSalt(path))));
        connection = orGiveUp(Connection::open(path, key, Connection::Access::ReadWrite));
        (void)orGiveUp(connection->value(QStringLiteral("PRAGMA journal_mode = WAL")));
        writer = std::make_unique<RecordWriter>(*connection, systemClock(), randomIds(), QStringLiteral("bench"));
        orGiveUp(writer->start());
    }

    std::unique_ptr<Connection> connection;
    std::unique_ptr<RecordWriter> writer;
};

class Edits final
{
public:
    Edits(Desk& desk, const NewDiscussion& held) : m_desk(desk), m_held(held)
    {
        for (const AnyRow& row : held.rows)
            if (const auto* risk = std::get_if<Risk>(&row))
                m_risk = *risk;
        m_risk.evidence = QStringLiteral("Words of a discussion. ").repeated(90); // 2 kB
    }

    Id<Risk> risk() const { return m_risk.id; }

    // A box of the row is changed.
    double choose()
    {
        Risk after = m_risk;
        after.impact = m_risk.impact == Impact::Severe ? Impact::Serious : Impact::Severe;
        return save(after, {});
    }
    // Words of the row are being typed.
    double type()
    {
        Risk after = m_risk;
        after.evidence.prepend(QChar(u'a' + int(m_sequence % 26)));
        after.evidence.chop(1);
        return save(after, {{refOf(m_risk.id), QStringLiteral("evidence")}});
    }

private:
    double save(const Risk& after, std::vector<Typing> typing)
    {
        Batch batch;
        mergeOver(batch, {{AnyRow{m_risk}, AnyRow{after}}});
        const SaveRequest request{m_held.id, ++m_sequence,   std::move(batch),         std::move(typing),
                                  {},        m_held.summary, QStringLiteral("S. Khan")};
        m_risk = after;
        return milliseconds([&] { (void)orGiveUp(m_desk.writer->save(request)); });
    }

    Desk& m_desk;
    const NewDiscussion& m_held;
    Risk m_risk;
    quint64 m_sequence = 0;
};

} // namespace

Row savedEdit(const Setting& setting)
{
    const NewDiscussion held = ManyDiscussions::underWay(sample::knowsley());
    const QString path = setting.folder + QStringLiteral("/edit.chairside");
    const QString copy = setting.folder + QStringLiteral("/raw.chairside");
    Desk desk(path, held);
    Edits edits(desk, held);
    edits.type();
    if (!QFile::copy(path, copy))
        giveUp(QStringLiteral("The small store could not be copied."));
    RawStore raw(copy);
    RawStatement choose = raw.prepare("UPDATE risk SET impact = ? WHERE id = ?");
    RawStatement type = raw.prepare("UPDATE risk SET evidence = ? WHERE id = ?");
    choose.bind(2, edits.risk().value);
    type.bind(2, edits.risk().value);
    int turn = 0;
    const Medians chosen = byTurns(
        setting.times(400), [&] { return edits.choose(); },
        [&] {
            choose.bind(1, ++turn % 2 ? "severe" : "serious");
            return milliseconds([&] { choose.run(); });
        });
    const Medians typed = byTurns(
        setting.times(400), [&] { return edits.type(); },
        [&] {
            type.bind(1, QByteArray("Words of a discussion. ").repeated(90) + QByteArray::number(++turn));
            return milliseconds([&] { type.run(); });
        });
    return {QStringLiteral("one saved edit, row and audit ÷ a raw UPDATE"),
            1.5,
            false,
            inMilliseconds(chosen.ours),
            inMilliseconds(chosen.yardstick),
            chosen.ours / chosen.yardstick,
            QStringLiteral("words being typed, 2 kB, audited when the burst settles: %1 ÷ %2 = %3.")
                .arg(inMilliseconds(typed.ours), inMilliseconds(typed.yardstick),
                     QString::number(typed.ours / typed.yardstick, 'f', 2))};
}

} // namespace chairside::bench
