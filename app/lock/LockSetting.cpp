#include "app/lock/LockSetting.h"

#include "app/policy/Policy.h"

#include <QSettings>

#include <algorithm>

namespace chairside {

namespace {

const QString key = QStringLiteral("lock/minutes");

} // namespace

std::vector<int> lockMinutesOffered(const Policy& policy)
{
    std::vector<int> out(lockMinutesUsuallyOffered.begin(), lockMinutesUsuallyOffered.end());
    if (!policy.lockMinutes)
        return out;
    out.erase(std::lower_bound(out.begin(), out.end(), *policy.lockMinutes), out.end());
    out.push_back(*policy.lockMinutes);
    return out;
}

int lockMinutes(const Settings& settings)
{
    const std::vector<int> offered = lockMinutesOffered(settings.policy);
    const int kept = settings.own.value(key, usualLockMinutes).toInt();
    if (std::find(offered.begin(), offered.end(), kept) != offered.end())
        return kept;
    return std::min(usualLockMinutes, offered.back());
}

void setLockMinutes(QSettings& settings, int minutes)
{
    settings.setValue(key, minutes);
}

} // namespace chairside
