// From nothing to a usable window, and the memory it then takes, of whole programs.
#include "Bench.h"
#include "Child.h"
#include "Measure.h"

namespace chairside::bench {

// Making the key is slow on purpose and the same for whoever opens such a store, so the yardstick makes one too.
Row startToUsable(const Setting& setting)
{
    const auto real = [&] { return Child(setting.realWindow, {setting.store}, setting.folder).until("usable"); };
    const auto empty = [&] { return Child(setting.keyedWindow, {}, setting.folder).until("usable"); };
    real(); // what the system keeps of files it has read it then keeps for both
    empty();
    const Medians took = byTurns(setting.times(25), real, empty);
    return {QStringLiteral("start to a usable window, %1 discussions ÷ an empty window and one key")
                .arg(setting.discussions),
            2,
            false,
            inMilliseconds(took.ours),
            inMilliseconds(took.yardstick),
            took.ours / took.yardstick,
            {}};
}

Row peakMemory(const Setting& setting)
{
    const auto peak = [&](const QString& program, const QStringList& arguments) {
        Child child(program, arguments, setting.folder);
        child.until("usable");
        child.say("go on");
        child.until("open");
        return child.peak();
    };
    const Medians held = byTurns(
        setting.times(5), [&] { return peak(setting.realWindow, {setting.store}); },
        [&] { return peak(setting.emptyWindow, {}); });
    return {QStringLiteral("peak memory, Home and one open ÷ an empty window"),
            2,
            false,
            inMegabytes(held.ours),
            inMegabytes(held.yardstick),
            held.ours / held.yardstick,
            {}};
}

} // namespace chairside::bench
