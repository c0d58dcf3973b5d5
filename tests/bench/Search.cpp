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
    RawStatement ranked = raw.prepare("SELECT rowid, snippet(passage_fts, 0, '', '', '', 24) FROM passage_fts WHERE "
                                      "passage_fts MATCH ? ORDER BY rank LIMIT ?");
    bare.bind(2, HomeSource::mostHits + 1);
    ranked.bind(2, HomeSource::mostHits + 1);
    double ours = 0, yardstick = 0, rk = 0;
    for (const QString& words : typed()) {
        int found = 0;
        const auto search = [&] {
            return milliseconds([&] { found = int(orGiveUp(home.search(words, {})).hits.size()); });
        };
        const QByteArray q = searchPhrases(words).join(u' ').toUtf8();
        bare.bind(1, q);
        ranked.bind(1, q);
        const Medians took = byTurns(setting.times(9), search, [&] { return milliseconds([&] { bare.run(); }); });
        const Medians took2 = byTurns(setting.times(9), search, [&] { return milliseconds([&] { ranked.run(); }); });
        fprintf(stderr, "%-15s %4d %7.2f / %7.2f = %7.2f  ranked %7.2f\n", qPrintable(words), found, took.ours,
                took.yardstick, took.ours / took.yardstick, took2.yardstick);
        ours += took.ours;
        yardstick += took.yardstick;
        rk += took2.yardstick;
    }
    fprintf(stderr, "ranked %.1f\n", rk);
    const double many = double(typed().size());
    return {QStringLiteral("search as you type, %1 discussions ÷ the bare FTS5 query").arg(setting.discussions),
            1.3,
            false,
            inMilliseconds(ours / many),
            inMilliseconds(yardstick / many),
            ours / yardstick,
            {}};
}

} // namespace chairside::bench
