// Search as you type, as Home asks for it at each pause; beside the full-text query alone.
#include "Bench.h"
#include "Measure.h"
#include "RawStore.h"
#include "app/home/HomeSource.h"
#include "core/storage/SearchText.h"
#include "core/storage/Store.h"
#include "support/SampleDiscussion.h"

namespace chairside::bench {

namespace {

// As fingers leave them standing for a moment.
const QStringList& typed()
{
    static const QStringList all{
        QStringLiteral("ta"),         QStringLiteral("tax"),         QStringLiteral("taxi"),
        QStringLiteral("taxi s"),     QStringLiteral("taxi school"), QStringLiteral("zo"),
        QStringLiteral("zoe"),        QStringLiteral("zoe o'co"),    QStringLiteral("zoe o'connor"),
        QStringLiteral("grandmoth"),  QStringLiteral("alderb"),      QStringLiteral("alderbank"),
        QStringLiteral("medication"), QStringLiteral("CCD-24-0"),    QStringLiteral("CCD-24-0042")};
    return all;
}

} // namespace

Row searchAsYouType(const Setting& setting)
{
    const std::unique_ptr<Store> store = orGiveUp(Store::open(setting.store, {}));
    const HomeSource home(*store, {sample::knowsley()});
    RawStore raw(setting.store);
    RawStatement bare = raw.prepare("SELECT rowid, snippet(passage_fts, 0, '', '', '', 24) FROM passage_fts WHERE "
                                    "passage_fts MATCH ? ORDER BY rowid DESC LIMIT ?");
    bare.bind(2, HomeSource::mostHits + 1);
    double ours = 0, yardstick = 0, dearest = 0;
    QString which;
    for (const QString& words : typed()) {
        bare.bind(1, searchPhrases(words).join(u' ').toUtf8());
        const Medians took = byTurns(
            setting.times(9), [&] { return milliseconds([&] { (void)orGiveUp(home.search(words, {})); }); },
            [&] { return milliseconds([&] { bare.run(); }); });
        ours += took.ours;
        yardstick += took.yardstick;
        if (took.ours / took.yardstick > dearest) {
            dearest = took.ours / took.yardstick;
            which = words;
        }
    }
    const double many = double(typed().size());
    return {QStringLiteral("search as you type, %1 discussions ÷ the bare FTS5 query").arg(setting.discussions),
            1.3,
            false,
            inMilliseconds(ours / many),
            inMilliseconds(yardstick / many),
            ours / yardstick,
            QStringLiteral("the dearest question was “%1”, %2.").arg(which, QString::number(dearest, 'f', 2))};
}

} // namespace chairside::bench
