#include "forms/preview/PagePainter.h"

#include <QPainter>

namespace chairside::forms {

void paintPage(QPainter& painter, const LaidOut& document, int page, const QRectF& target)
{
    if (page < 0 || static_cast<std::size_t>(page) >= document.pages.size() || document.pageSize.isEmpty())
        return;
    const qreal scale = target.width() / document.pageSize.width();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    for (const PageItem& item : document.pages[static_cast<std::size_t>(page)].items)
        item.draw(painter);
    painter.restore();
}

} // namespace chairside::forms
