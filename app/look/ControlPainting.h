// Boxes to tick, and arrows.
#pragma once

#include "app/look/Icons.h"
#include "app/look/Tokens.h"

class QPainter;
class QStyleOption;

namespace chairside {

// Made for one painting and gone with it.
class ControlPainting final
{
public:
    ControlPainting(QPainter* painter, const Tokens& tokens, const Icons& icons)
        : m_painter(painter), m_tokens(tokens), m_icons(icons)
    {
    }

    // A box or a circle to tick: solid accent when chosen, so that tick and ground both say so.
    void box(const QStyleOption* option, bool round) const;
    void arrow(const QStyleOption* option, const QRect& rect, const QString& icon) const;

private:
    QPainter* m_painter;
    const Tokens& m_tokens;
    const Icons& m_icons;
};

} // namespace chairside
