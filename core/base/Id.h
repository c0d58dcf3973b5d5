// Strong row ids: an Id<Action> is not an Id<Risk>.
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace chairside {

// Random, positive, 63 bits; 0 means "none". Made by an IdSource, so that rows need no round trip to the store,
// undo brings back the same row, and two chairs' stores can be merged.
template <class Row>
struct Id final
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    friend bool operator==(Id, Id) = default;
    friend auto operator<=>(Id, Id) = default;
};

using IdSource = std::function<qint64()>;

// From the system's own random source.
IdSource randomIds();
// 1, 2, 3 … from `first`: for tests and generated data.
IdSource countingIds(qint64 first = 1);

} // namespace chairside

template <class Row>
struct std::hash<chairside::Id<Row>>
{
    std::size_t operator()(chairside::Id<Row> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
