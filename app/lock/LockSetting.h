// After how long the records lock by themselves. This is the one place where it is read: what the organisation sets is
// asked first.
#pragma once

#include "app/policy/Settings.h"

#include <array>
#include <vector>

namespace chairside {

inline constexpr std::array lockMinutesUsuallyOffered = {5, 10, 15, 30};
inline constexpr int usualLockMinutes = 10;

// What there is to choose from: none longer than the organisation allows, which is the last.
std::vector<int> lockMinutesOffered(const Policy& policy);
// One of those offered, whatever stands in the settings.
int lockMinutes(const Settings& settings);
void setLockMinutes(QSettings& settings, int minutes);

} // namespace chairside
