#include "forms/layout/PageItem.h"

#include <QPainter>

namespace chairside::forms {

namespace {

void paint(QPainter& painter, const TextPiece& piece)
{
    piece.flow->draw(painter, piece.at, piece.first, piece.end);
}

void paint(QPainter& painter, const Outline& outline)
{
    painter.fillPath(outline.path, outline.colour);
}

void paint(QPainter& painter, const Fill& fill)
{
    painter.fillRect(fill.rect, fill.colour);
}

void paint(QPainter& painter, const Strokes& strokes)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(strokes.colour, strokes.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& line : strokes.lines) {
        if (line.size() == 1)
            painter.drawPoint(line.first());
        else
            painter.drawPolyline(line);
    }
    painter.restore();
}

QRectF extent(const TextPiece& piece)
{
    return {piece.at, QSizeF(piece.flow->width(), piece.flow->height(piece.first, piece.end))};
}

QRectF extent(const Outline& outline)
{
    return outline.path.boundingRect();
}

QRectF extent(const Fill& fill)
{
    return fill.rect;
}

QRectF extent(const Strokes& strokes)
{
    QRectF all;
    for (const QPolygonF& line : strokes.lines)
        all |= line.boundingRect();
    const qreal half = strokes.width / 2;
    return all.adjusted(-half, -half, half, half);
}

void shift(TextPiece& piece, QPointF by)
{
    piece.at += by;
}

void shift(Outline& outline, QPointF by)
{
    outline.path.translate(by);
}

void shift(Fill& fill, QPointF by)
{
    fill.rect.translate(by);
}

void shift(Strokes& strokes, QPointF by)
{
    for (QPolygonF& line : strokes.lines)
        line.translate(by);
}

} // namespace

void PageItem::draw(QPainter& painter) const
{
    std::visit([&](const auto& it) { paint(painter, it); }, picture);
}

QRectF PageItem::box() const
{
    return std::visit([](const auto& it) { return extent(it); }, picture);
}

PageItem moved(PageItem item, QPointF by)
{
    std::visit([&](auto& it) { shift(it, by); }, item.picture);
    return item;
}

} // namespace chairside::forms
