#include "app/look/ControlPainting.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace chairside {

namespace {

constexpr double fieldRadius = 3;
constexpr double gapBar = 4;
constexpr double currentBar = 4;

// The edges of a row of cells that this cell stands at.
struct RowEnds
{
    bool first = true;
    bool last = true;
};

RowEnds rowEnds(const QStyleOptionViewItem& option, const QWidget* widget)
{
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(widget))
        header = table->horizontalHeader();
    else if (const auto* tree = qobject_cast<const QTreeView*>(widget))
        header = tree->header();
    if (!header)
        return {};
    const int at = header->visualIndex(option.index.column());
    RowEnds ends;
    for (int other = 0; other < header->count(); ++other) {
        if (header->isSectionHidden(header->logicalIndex(other)))
            continue;
        ends.first = ends.first && other >= at;
        ends.last = ends.last && other <= at;
    }
    return ends;
}

} // namespace

void paintEntryGround(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens)
{
    const QRect& row = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(row, tokens.accentSoft);
        painter.fillRect(QRect(row.left(), row.top(), tokens.px(4), row.height()), tokens.accent);
        if (tokens.scheme == Scheme::HighContrast) {
            painter.setPen(QPen(tokens.accent, 2));
            painter.drawRect(row.adjusted(1, 1, -1, -1));
        }
    } else if (option.state & QStyle::State_MouseOver) {
        QColor hover = tokens.accentSoft;
        hover.setAlphaF(0.6F);
        painter.fillRect(row, hover);
    }
}

bool isCalendar(const QWidget* widget)
{
    return widget && widget->inherits("QCalendarView");
}

bool isMarked(const QWidget* widget, const char* property)
{
    return widget && widget->property(property).toBool();
}

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
        m_painter->drawRoundedRect(square, m_tokens.px(fieldRadius), m_tokens.px(fieldRadius));
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

void ControlPainting::field(const QStyleOption* option, const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool gap = isMarked(widget, "gap");
    const bool active =
        option->state.testFlag(QStyle::State_MouseOver) || option->state.testFlag(QStyle::State_HasFocus);
    const double width = m_tokens.borderWidth;
    const QRectF rect = QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const double radius = m_tokens.px(fieldRadius);

    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    if (isMarked(widget, "borderless") && !active && !gap) {
        m_painter->restore();
        return;
    }
    // Dotted like a disabled button: in high contrast the ground cannot say it. What is locked looks like text that
    // can be read only, for it is what the record holds.
    const bool locked = isMarked(widget, "locked");
    m_painter->setPen(QPen(gap      ? m_tokens.warn
                           : locked ? m_tokens.line
                                    : m_tokens.border,
                           width, enabled || locked ? Qt::SolidLine : Qt::DotLine));
    m_painter->setBrush(enabled ? m_tokens.surface : m_tokens.sunken);
    m_painter->drawRoundedRect(rect, radius, radius);
    if (gap) {
        QPainterPath field;
        field.addRoundedRect(QRectF(option->rect), radius, radius);
        m_painter->setClipPath(field);
        const QRect bar(option->rect.x(), option->rect.y(), m_tokens.px(gapBar), option->rect.height());
        m_painter->fillRect(QStyle::visualRect(option->direction, option->rect, bar), m_tokens.warn);
    }
    m_painter->restore();
}

void ControlPainting::row(const QStyleOptionViewItem* option, const QWidget* widget) const
{
    const QRect rect = option->rect;
    const bool current = option->state.testFlag(QStyle::State_Selected);
    if (isCalendar(widget)) {
        if (current)
            m_painter->fillRect(rect, m_tokens.accent);
        return;
    }
    const auto* table = qobject_cast<const QTableView*>(widget);
    // In a table the pointer would light one cell where a click takes the row.
    const bool hover =
        !table && option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled);
    if (current)
        m_painter->fillRect(rect, m_tokens.accentSoft);
    else if (option->backgroundBrush.style() != Qt::NoBrush)
        m_painter->fillRect(rect, option->backgroundBrush);
    else if (hover)
        m_painter->fillRect(rect, m_tokens.scheme == Scheme::HighContrast ? m_tokens.accentSoft : m_tokens.sunken);

    if (table && !table->showGrid())
        m_painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), m_tokens.line);
    if (!current)
        return;

    const RowEnds ends = rowEnds(*option, widget);
    const auto atSide = [&](int from, int width) {
        m_painter->fillRect(QStyle::visualRect(option->direction, rect, QRect(from, rect.y(), width, rect.height())),
                            m_tokens.accent);
    };
    if (m_tokens.scheme == Scheme::HighContrast) {
        m_painter->fillRect(QRect(rect.x(), rect.y(), rect.width(), 2), m_tokens.accent);
        m_painter->fillRect(QRect(rect.x(), rect.bottom() - 1, rect.width(), 2), m_tokens.accent);
        if (ends.last)
            atSide(rect.right() - 1, 2);
    }
    if (ends.first)
        atSide(rect.x(), m_tokens.px(currentBar));
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
