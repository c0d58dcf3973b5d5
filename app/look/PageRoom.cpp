#include "app/look/PageRoom.h"

#include "app/look/Tokens.h"

namespace chairside {

namespace {

// Pixels at 100 % text.
constexpr int wideFrom = 1320;
constexpr int wholeFrom = 1240;
constexpr int narrowBelow = 1000;
constexpr int lowBelow = 470;

} // namespace

PageRoom PageRoom::of(QSize size, const Tokens& tokens)
{
    const int width = size.width() * 100 / tokens.percent;
    const int height = size.height() * 100 / tokens.percent;
    return {width < narrowBelow, width >= wideFrom, width >= wholeFrom, height < lowBelow};
}

} // namespace chairside
