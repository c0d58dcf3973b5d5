#include "app/look/FieldPainting.h"

#include "app/look/Box.h"
#include "app/look/Roles.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOption>
#include <QTextEdit>

namespace chairside {

namespace {

constexpr double fieldRadius = 3;
constexpr double gapBar = 4;

bool isReadOnly(const QWidget* widget)
{
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        return text->isReadOnly();
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->isReadOnly();
    return false; // rich text is only read here, and stands on the ground of a page
}

} // namespace

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* widget, const Tokens& tokens)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool gap = isMarked(widget, "gap");
    const bool still = isReadOnly(widget) || isMarked(widget, "locked");
    const bool active = enabled && !still && (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus));
    if (isMarked(widget, "borderless") && !active && !gap)
        return;

    Box box;
    box.fill = enabled && (gap || !still) ? tokens.surface : tokens.sunken;
    box.edge = gap ? tokens.warn : still ? tokens.line : tokens.border;
    box.width = tokens.borderWidth;
    box.radius = tokens.px(fieldRadius);
    // Dotted like a disabled button: in high contrast the ground cannot say it.
    box.dotted = !enabled && !still;
    paintBox(painter, option.rect, box);
    if (!gap)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath field;
    field.addRoundedRect(QRectF(option.rect), box.radius, box.radius);
    painter.setClipPath(field, Qt::IntersectClip);
    const QRect bar(option.rect.x(), option.rect.y(), tokens.px(gapBar), option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), tokens.warn);
    painter.restore();
}

void paintChoice(QPainter& painter, const QStyleOptionComboBox& option, QRect room, const QWidget* widget,
                 const Tokens& t)
{
    if (option.editable)
        return;
    const bool plain = option.state.testFlag(QStyle::State_Enabled) || isMarked(widget, "locked");
    if (!option.currentIcon.isNull()) {
        const QRect square =
            QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, option.iconSize, room);
        option.currentIcon.paint(&painter, square, Qt::AlignCenter,
                                 option.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        const int taken = option.iconSize.width() + t.px(6);
        room = QStyle::visualRect(option.direction, room, room.adjusted(taken, 0, 0, 0));
    }
    painter.setPen(plain ? t.text : t.muted);
    painter.drawText(room, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room.width()));
}

QMargins fieldMargins(const QWidget* field, const Tokens& tokens)
{
    const int edge = tokens.borderWidth;
    const int air = tokens.px(qobject_cast<const QLineEdit*>(field) ? 5 : 3);
    const int start = air + (isMarked(field, "gap") ? tokens.px(gapBar) : edge);
    const bool mirrored = field && field->layoutDirection() == Qt::RightToLeft;
    return {mirrored ? air + edge : start, edge, mirrored ? start : air + edge, edge};
}

bool isInner(const QWidget* line)
{
    const QWidget* parent = line ? line->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
}

} // namespace chairside
