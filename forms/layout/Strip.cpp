#include "forms/layout/Strip.h"

#include <algorithm>

namespace chairside::forms {

void Strip::level()
{
    qreal deepest = 0;
    for (const StripCell& cell : cells)
        deepest = std::max(deepest, cell.flow->firstBase());
    for (StripCell& cell : cells)
        cell.down = cell.flow->lineCount() > 0 ? deepest - cell.flow->firstBase() : 0;
}

qreal Strip::height() const
{
    qreal tallest = 0;
    for (const StripCell& cell : cells)
        tallest = std::max(tallest, cell.down + cell.flow->height());
    return std::max(padTop + tallest + padBottom, leastHeight);
}

qreal Strip::leastPiece() const
{
    if (!maySplit())
        return height();
    qreal tallest = 0;
    for (const StripCell& cell : cells) {
        if (cell.flow->lineCount() > 0)
            tallest = std::max(tallest, cell.down + cell.flow->leastHeight(0));
    }
    return padTop + tallest + padBottom;
}

} // namespace chairside::forms
