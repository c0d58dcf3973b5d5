// Places strips on pages: headings stay with what follows, rows stay whole, header rows come again, and what must be
// cut is cut between lines with two left on either side.
#pragma once

#include "forms/layout/LaidOut.h"
#include "forms/layout/PageFurniture.h"
#include "forms/layout/Strip.h"

namespace chairside::forms {

class Paginator final
{
public:
    Paginator(const PageFurniture& furniture, LaidOut& out);

    void place(const std::vector<Strip>& strips);

private:
    // How far each cell of a strip has been placed.
    using Progress = std::vector<int>;

    void beginPage(const Strip* repeatedHeader);
    qreal room() const { return m_area.bottom() - m_y; }
    bool atTop() const { return m_y <= m_top; }
    // What strips [at, …] need before the first place where a page may end.
    qreal needed(const std::vector<Strip>& strips, std::size_t at) const;
    void placeWhole(const Strip& strip);
    void placeSplit(const Strip& strip, const Strip* header);
    void emitPiece(const Strip& strip, const Progress& from, const Progress& to, qreal height, bool first,
                   bool artifact);
    void remember(const Strip& strip);
    void add(int node, Picture picture);

    const PageFurniture& m_furniture;
    LaidOut& m_out;
    QRectF m_area;
    qreal m_y = 0;
    qreal m_top = 0; // below a repeated header
};

} // namespace chairside::forms
