#include "forms/layout/Strip.h"

#include <algorithm>

namespace chairside::forms {

qreal Strip::height() const
{
    qreal tallest = 0;
    for (const StripCell& cell : cells)
        tallest = std::max(tallest, cell.flow->height());
    return std::max(padTop + tallest + padBottom, leastHeight);
}

qreal Strip::leastPiece() const
{
    if (!maySplit())
        return height();
    qreal tallest = 0;
    for (const StripCell& cell : cells) {
        if (cell.flow->lineCount() > 0)
            tallest = std::max(tallest, cell.flow->leastHeight(0));
    }
    return padTop + tallest + padBottom;
}

} // namespace chairside::forms
