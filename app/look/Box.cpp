#include "app/look/Box.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace chairside {

namespace {

void paintSides(QPainter& painter, const QRect& rect, const Box& box)
{
    if (box.fill.isValid())
        painter.fillRect(rect, box.fill);
    if (!box.edge.isValid())
        return;
    const int width = box.width;
    if (box.edges.testFlag(Qt::TopEdge))
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), width), box.edge);
    if (box.edges.testFlag(Qt::BottomEdge))
        painter.fillRect(QRect(rect.x(), rect.bottom() + 1 - width, rect.width(), width), box.edge);
    if (box.edges.testFlag(Qt::LeftEdge))
        painter.fillRect(QRect(rect.x(), rect.y(), width, rect.height()), box.edge);
    if (box.edges.testFlag(Qt::RightEdge))
        painter.fillRect(QRect(rect.right() + 1 - width, rect.y(), width, rect.height()), box.edge);
}

QPainterPath outline(const QRectF& rect, double left, double right)
{
    QPainterPath path(rect.topLeft() + QPointF(left, 0));
    const auto corner = [&path](double x, double y, double radius, double from) {
        if (radius > 0)
            path.arcTo(QRectF(x, y, 2 * radius, 2 * radius), from, -90);
        else
            path.lineTo(x, y);
    };
    corner(rect.right() - 2 * right, rect.top(), right, 90);
    corner(rect.right() - 2 * right, rect.bottom() - 2 * right, right, 0);
    corner(rect.left(), rect.bottom() - 2 * left, left, 270);
    corner(rect.left(), rect.top(), left, 180);
    path.closeSubpath();
    return path;
}

} // namespace

void paintBox(QPainter& painter, const QRect& rect, const Box& box)
{
    const bool plain = box.radius == 0 && !box.dotted;
    if (plain || (!box.fill.isValid() && !box.edge.isValid()))
        return paintSides(painter, rect, box);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int width = box.edge.isValid() ? box.width : 0;
    painter.setPen(width > 0 ? QPen(box.edge, width, box.dotted ? Qt::DotLine : Qt::SolidLine) : QPen(Qt::NoPen));
    painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    QRectF line = QRectF(rect).adjusted(width / 2.0, width / 2.0, -width / 2.0, -width / 2.0);
    if (!box.edges.testFlag(Qt::LeftEdge)) { // drawn beyond the box, and cut off there
        painter.setClipRect(rect, Qt::IntersectClip);
        line.setLeft(line.left() - 2 * width);
    }
    const double radius = std::max(0.0, box.radius - width / 2.0);
    painter.drawPath(outline(line, box.roundAt.testFlag(Qt::LeftEdge) ? radius : 0,
                             box.roundAt.testFlag(Qt::RightEdge) ? radius : 0));
    painter.restore();
}

} // namespace chairside
