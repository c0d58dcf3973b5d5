// What stands on every page around the text: the running head, the foot, and DRAFT behind an unsigned form.
#pragma once

#include "forms/layout/LaidOut.h"
#include "forms/layout/PageStyle.h"

#include <QRectF>

namespace chairside::forms {

class PageFurniture final
{
public:
    PageFurniture(const Document& document, FontShelf& shelf, Tally& tally);

    // The space left for text; the first page has a smaller head and may have a larger foot.
    QRectF textArea(int page) const;
    style::TextColumn column() const { return m_frame.column; }
    // Puts head, foot and DRAFT around what the page holds. `page` from 0.
    void furnish(Page& content, int page, int pages) const;

private:
    struct Piece
    {
        std::shared_ptr<const TextFlow> flow;
        QPointF at;
    };
    struct Band
    {
        std::vector<Piece> pieces;
        qreal height = 0;
    };

    Band head(bool first) const;
    Band foot(bool first, const QString& pageOf) const;
    std::shared_ptr<const TextFlow> line(const QString& words, qreal size, bool bold, QColor colour, qreal width,
                                         bool right) const;

    const Document& m_document;
    FontShelf& m_shelf;
    Tally& m_tally;
    style::PageFrame m_frame;
    Band m_firstHead;
    Band m_head;
    qreal m_firstFootHeight = 0;
    qreal m_footHeight = 0;
    QPainterPath m_draft; // empty on a signed form
};

} // namespace chairside::forms
