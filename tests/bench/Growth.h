// The two stores that growth is measured with: one, and one with a hundred copies of each of its discussions.
#pragma once

#include <QString>

namespace chairside::bench {

struct Setting;

// How many copies; few where the whole is only tried out.
int copies(const Setting& setting);
QString smallStore(const Setting& setting);
QString largeStore(const Setting& setting);
// Makes both where they are not there yet.
void makeGrowth(const Setting& setting);

} // namespace chairside::bench
