#include "app/look/ControlPainting.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace chairside {

namespace {

constexpr double boxRadius = 3;

} // namespace

void ControlPainting::box(const QStyleOption* option, bool round) const
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const bool hover = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const double width = std::max(m_tokens.borderWidth, m_tokens.px(1.4));
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    square.adjust(width / 2, width / 2, -width / 2, -width / 2);

    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    const QColor solid = enabled ? m_tokens.accent : m_tokens.border;
    const bool filled = (on || partly) && !round;
    m_painter->setPen(QPen(on || partly ? solid
                           : hover      ? m_tokens.accent
                                        : m_tokens.border,
                           width, enabled ? Qt::SolidLine : Qt::DotLine));
    m_painter->setBrush(filled ? solid : hover ? m_tokens.accentSoft : enabled ? m_tokens.surface : m_tokens.sunken);
    if (round)
        m_painter->drawEllipse(square);
    else
        m_painter->drawRoundedRect(square, m_tokens.px(boxRadius), m_tokens.px(boxRadius));
    if (round && on) {
        const double inset = side * 0.26;
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(solid);
        m_painter->drawEllipse(square.adjusted(inset, inset, -inset, -inset));
    }
    if (filled) {
        const double inset = side * 0.08;
        const QColor mark = enabled ? m_tokens.onAccent : m_tokens.surface;
        m_icons.paint(m_painter, square.adjusted(inset, inset, -inset, -inset),
                      partly ? QStringLiteral("minus") : QStringLiteral("tick"), mark);
    }
    m_painter->restore();
}

void ControlPainting::arrow(const QStyleOption* option, const QRect& rect, const QString& name) const
{
    const double side = std::min({double(m_tokens.px(14)), double(rect.width()), double(rect.height())});
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    m_icons.paint(m_painter, square, name,
                  option->state.testFlag(QStyle::State_Enabled) ? m_tokens.text : m_tokens.muted);
}

} // namespace chairside
