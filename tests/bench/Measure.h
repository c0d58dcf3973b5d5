// Time taken, in milliseconds, and what to make of many of them on a machine that others use too.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace chairside::bench {

template <class Work>
double milliseconds(Work&& work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

// Precondition: not empty.
inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Medians final
{
    double ours = 0;
    double yardstick = 0;
};

// Both, by turns, each first every second time: what disturbs one of them disturbs the other. `ours` and `yardstick`
// return milliseconds. Precondition: rounds > 0.
template <class Ours, class Yardstick>
Medians byTurns(int rounds, Ours&& ours, Yardstick&& yardstick)
{
    std::vector<double> first, second;
    for (int i = 0; i < rounds; ++i) {
        if (i % 2 == 0)
            first.push_back(ours());
        second.push_back(yardstick());
        if (i % 2 == 1)
            first.push_back(ours());
    }
    return {median(std::move(first)), median(std::move(second))};
}

} // namespace chairside::bench
