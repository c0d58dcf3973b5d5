#include "app/lock/LockSetting.h"

#include <QSettings>

#include <algorithm>

namespace chairside {

namespace {

const QString key = QStringLiteral("lock/minutes");

} // namespace

int lockMinutes(const QSettings& settings)
{
    const int kept = settings.value(key, usualLockMinutes).toInt();
    const bool offered =
        std::find(lockMinutesOffered.begin(), lockMinutesOffered.end(), kept) != lockMinutesOffered.end();
    return offered ? kept : usualLockMinutes;
}

void setLockMinutes(QSettings& settings, int minutes)
{
    settings.setValue(key, minutes);
}

} // namespace chairside
