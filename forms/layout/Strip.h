// A horizontal strip of the form before it has a page: one heading, paragraph, row or note, as wide as the text.
// Everything on paper is a strip, so that one rule for breaking pages serves all.
#pragma once

#include "forms/layout/PageItem.h"

#include <QColor>
#include <QString>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace chairside::forms {

struct StripCell final
{
    std::shared_ptr<const TextFlow> flow;
    qreal left = 0; // from the page's left edge
    int node = layoutArtifact;
    qreal down = 0; // its first line, so that it stands level with its neighbours'
};

struct Rule final
{
    qreal width = 0; // 0: none
    QColor colour;
};

inline constexpr qreal neverSplit = std::numeric_limits<qreal>::max();

struct Strip final
{
    std::vector<StripCell> cells;
    std::vector<PageItem> ornaments; // placed from the strip's top left corner; painted with its first piece
    qreal left = 0;
    qreal width = 0;
    qreal gapBefore = 0; // dropped at the top of a page
    qreal padTop = 0;
    qreal padBottom = 0;
    qreal leastHeight = 0; // of the whole strip, where ornaments need it
    QColor fill;           // invalid: none
    Rule bar;              // down the left edge
    Rule above;
    Rule below;
    qreal splitAbove = neverSplit; // a strip higher than this may be cut between lines
    bool keepWithNext = false;
    bool newPage = false;     // starts one
    int table = -1;           // strips of one table share its number
    bool tableHeader = false; // repeated at the top of every page its table reaches
    int outlineLevel = 0;     // 1 to 3 for headings
    QString outlineText;

    // Sets each cell as far down as makes all first lines stand on one base: letters of other scripts are taller.
    void level();
    qreal height() const;
    bool maySplit() const { return height() > splitAbove; }
    // The height of the smallest first piece.
    qreal leastPiece() const;
};

} // namespace chairside::forms
