// After how long the records lock by themselves. This is the one place where it is read: an organisation that sets it
// for its chairs will be asked here first.
#pragma once

#include <array>

class QSettings;

namespace chairside {

inline constexpr std::array lockMinutesOffered = {5, 10, 15, 30};
inline constexpr int usualLockMinutes = 10;

// One of those offered, whatever stands in the settings.
int lockMinutes(const QSettings& settings);
void setLockMinutes(QSettings& settings, int minutes);

} // namespace chairside
