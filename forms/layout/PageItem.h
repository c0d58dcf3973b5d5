// One piece on one page: as much as one tag would hold.
#pragma once

#include "forms/layout/Structure.h"
#include "forms/layout/TextFlow.h"

#include <QColor>
#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <memory>
#include <variant>
#include <vector>

class QPainter;

namespace chairside::forms {

// Lines [first, end) of a flow.
struct TextPiece final
{
    std::shared_ptr<const TextFlow> flow;
    int first = 0;
    int end = 0;
    QPointF at; // top left
};

// Letters as a drawing: seen, and not read out among the words.
struct Outline final
{
    QPainterPath path;
    QColor colour;
};

struct Fill final
{
    QRectF rect;
    QColor colour;
};

struct Strokes final
{
    std::vector<QPolygonF> lines;
    QColor colour;
    qreal width = 1;
};

using Picture = std::variant<TextPiece, Outline, Fill, Strokes>;

struct PageItem final
{
    int node = layoutArtifact; // in the Structure, or one of the artifacts
    Picture picture;

    void draw(QPainter& painter) const;
    // Where it is on the page, in layout units.
    QRectF box() const;
};

PageItem moved(PageItem item, QPointF by);

} // namespace chairside::forms
