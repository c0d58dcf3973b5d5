// One piece on one page: as much as one tag would hold.
#pragma once

#include "forms/layout/Structure.h"
#include "forms/layout/TextFlow.h"

#include <QColor>
#include <QPolygonF>
#include <QRectF>
#include <memory>
#include <variant>
#include <vector>

class QPainter;

namespace chairside::forms {

// Lines [first, end) of a flow.
struct TextPiece final {
    std::shared_ptr<const TextFlow> flow;
    int first = 0;
    int end = 0;
    QPointF at; // top left
};

// One line of words turned about its middle.
struct TurnedText final {
    std::shared_ptr<const TextFlow> flow;
    QPointF middle;
    qreal degrees = 0;
};

struct Fill final {
    QRectF rect;
    QColor colour;
};

struct Strokes final {
    std::vector<QPolygonF> lines;
    QColor colour;
    qreal width = 1;
};

using Picture = std::variant<TextPiece, TurnedText, Fill, Strokes>;

struct Item final {
    int node = layoutArtifact; // in the Structure, or one of the artifacts
    Picture picture;

    void draw(QPainter& painter) const;
    // Where it is on the page, in layout units.
    QRectF box() const;
};

Item moved(Item item, QPointF by);

} // namespace chairside::forms
