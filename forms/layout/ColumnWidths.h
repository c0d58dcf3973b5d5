// How wide a table's columns are: as the document asks, but never so narrow that a word is cut that need not be, nor
// wider than its longest line where another column could use the room.
#pragma once

#include "forms/document/Document.h"

#include <QFontMetricsF>

#include <vector>

namespace chairside::forms {

// `head` and `body` are the fonts the table is set in; `padding` is both sides of a cell together. The widths add up to
// `available`. A word longer than about a quarter of the table is cut all the same.
std::vector<qreal> columnWidths(const Table& table, const QFontMetricsF& head, const QFontMetricsF& body, qreal padding,
                                qreal available);

} // namespace chairside::forms
