// Paints one page of a laid-out document: the same on screen, on a printer and into a PDF.
#pragma once

#include "forms/layout/LaidOut.h"

#include <QRectF>

class QPainter;

namespace chairside::forms {

// The page fills `target` (painter's own units) in width; its height follows. Paints no white ground: paper has its
// own. `page` from 0; one that does not exist paints nothing.
void paintPage(QPainter& painter, const LaidOut& document, int page, const QRectF& target);

} // namespace chairside::forms
