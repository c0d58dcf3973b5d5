// One saved edit, the row and its line in the trail in one transaction, as the store's writer does it on its thread;
// beside the least that puts the same change of the same row on the same disk under the same cipher.
#include "Bench.h"
#include "Edits.h"
#include "Measure.h"
#include "RawStore.h"
#include "support/ManyDiscussions.h"
#include "support/SampleDiscussion.h"

#include <QFile>

namespace chairside::bench {

Row savedEdit(const Setting& setting)
{
    const NewDiscussion held = ManyDiscussions::underWay(sample::knowsley());
    const QString path = setting.folder + QStringLiteral("/edit.chairside");
    const QString copy = setting.folder + QStringLiteral("/raw.chairside");
    Desk desk(path, {}, held);
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
