#include "app/wheel/ModelProgress.h"

#include "app/wheel/ModelWheel.h"

#include <algorithm>

namespace chairside {

void showProgress(ModelWheel& wheel, const Protocol& protocol, const Readiness& readiness)
{
    std::vector<WheelSector> sectors;
    for (const Stage& stage : protocol.stages) {
        if (stage.group != StageGroup::Model)
            continue;
        const auto progress = std::find_if(readiness.stages.begin(), readiness.stages.end(),
                                           [&](const StageProgress& each) { return each.stage == stage.id; });
        const bool known = progress != readiness.stages.end();
        sectors.push_back(
            {stage.id, stage.shortName, stage.title, known ? progress->answered : 0, known ? progress->total : 0});
    }
    wheel.setSectors(std::move(sectors));
    wheel.setEthics(readiness.ethicsConsidered, readiness.ethicsTotal);
}

} // namespace chairside
