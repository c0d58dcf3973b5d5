// What most controls are made of: a ground, an edge round it or on some sides of it, and corners.
#pragma once

#include <QColor>
#include <Qt>

class QPainter;
class QRect;

namespace chairside {

inline constexpr Qt::Edges allEdges = Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge;

struct Box final
{
    QColor fill;    // when invalid, what lies beneath is seen
    QColor edge;    // when invalid, there is none
    int width = 0;  // of the edge, in pixels; it lies within the box
    int radius = 0; // of the corners, in pixels, measured outside
    Qt::Edges edges = allEdges;
    // Which corners are round: those that touch one of these sides.
    Qt::Edges roundAt = Qt::LeftEdge | Qt::RightEdge;
    bool dotted = false;
};

void paintBox(QPainter& painter, const QRect& rect, const Box& box);

} // namespace chairside
