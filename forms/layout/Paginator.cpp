#include "forms/layout/Paginator.h"

#include "forms/layout/PageStyle.h"
#include "forms/layout/StripBuilder.h"

#include <algorithm>
#include <array>

namespace chairside::forms {

Paginator::Paginator(const PageFurniture& furniture, LaidOut& out) : m_furniture(furniture), m_out(out)
{
    beginPage(nullptr);
}

void Paginator::add(int node, Picture picture)
{
    m_out.pages.back().items.push_back(PageItem{node, std::move(picture)});
}

void Paginator::beginPage(const Strip* repeatedHeader)
{
    m_out.pages.emplace_back();
    m_area = m_furniture.textArea(static_cast<int>(m_out.pages.size()) - 1);
    m_y = m_area.top();
    // A header that fills the page would leave no room for its rows.
    if (repeatedHeader && repeatedHeader->height() < m_area.height() / 3) {
        Progress from(repeatedHeader->cells.size(), 0);
        Progress to;
        for (const StripCell& cell : repeatedHeader->cells)
            to.push_back(cell.flow->lineCount());
        emitPiece(*repeatedHeader, from, to, repeatedHeader->height(), true, true);
    }
    m_top = m_y;
}

qreal Paginator::needed(const std::vector<Strip>& strips, std::size_t at) const
{
    qreal total = 0;
    for (std::size_t i = at; i < strips.size(); ++i) {
        const Strip& strip = strips[i];
        total += i == at && atTop() ? 0 : strip.gapBefore;
        if (!strip.keepWithNext)
            return total + strip.leastPiece();
        total += strip.height();
    }
    return total;
}

void Paginator::place(const std::vector<Strip>& strips)
{
    const Strip* header = nullptr;
    bool keptFromAbove = false;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        const Strip& strip = strips[i];
        if (strip.tableHeader)
            header = &strip;
        else if (!header || strip.table != header->table)
            header = nullptr;
        const Strip* repeated = strip.tableHeader ? nullptr : header;

        if (strip.newPage && !(atTop() && m_out.pages.back().items.empty()))
            beginPage(nullptr);
        else if (!keptFromAbove && !atTop() && needed(strips, i) > room())
            beginPage(repeated);

        if (!atTop())
            m_y += strip.gapBefore;
        if (strip.height() <= room())
            placeWhole(strip);
        else
            placeSplit(strip, repeated);
        keptFromAbove = strip.keepWithNext;
    }
}

void Paginator::placeWhole(const Strip& strip)
{
    Progress to;
    for (const StripCell& cell : strip.cells)
        to.push_back(cell.flow->lineCount());
    remember(strip);
    emitPiece(strip, Progress(strip.cells.size(), 0), to, strip.height(), true, false);
}

void Paginator::placeSplit(const Strip& strip, const Strip* header)
{
    Progress from(strip.cells.size(), 0);
    bool first = true;
    for (;;) {
        const qreal available = room() - strip.padTop - strip.padBottom;
        Progress to = from;
        bool moved = false;
        bool finished = true;
        qreal tallest = 0;
        for (std::size_t c = 0; c < strip.cells.size(); ++c) {
            const TextFlow& flow = *strip.cells[c].flow;
            const qreal down = from[c] == 0 ? strip.cells[c].down : 0;
            to[c] = flow.fit(from[c], available - down);
            // On a fresh page something must go on: better a single line than none.
            if (to[c] == from[c] && from[c] < flow.lineCount() && atTop())
                to[c] = std::max(from[c] + 1, flow.fit(from[c], available - down, true));
            moved = moved || to[c] > from[c];
            finished = finished && to[c] == flow.lineCount();
            tallest = std::max(tallest, down + flow.height(from[c], to[c]));
        }
        if (moved || finished) {
            if (first)
                remember(strip);
            qreal height = strip.padTop + tallest + strip.padBottom;
            if (first)
                height = std::max(height, std::min(strip.leastHeight, room()));
            emitPiece(strip, from, to, height, first, false);
            first = false;
        }
        if (finished)
            return;
        from = to;
        beginPage(header);
    }
}

void Paginator::remember(const Strip& strip)
{
    if (strip.outlineLevel == 0)
        return;
    m_out.outline.push_back(OutlineEntry{strip.outlineLevel, strip.outlineText,
                                         static_cast<int>(m_out.pages.size()) - 1, m_y, strip.cells.front().node});
}

void Paginator::emitPiece(const Strip& strip, const Progress& from, const Progress& to, qreal height, bool first,
                          bool artifact)
{
    const QRectF box(strip.left, m_y, strip.width, height);
    if (strip.fill.isValid())
        add(layoutArtifact, Fill{box, strip.fill});
    if (strip.bar.width > 0)
        add(layoutArtifact, Fill{QRectF(box.left(), box.top(), strip.bar.width, box.height()), strip.bar.colour});
    if (strip.above.width > 0)
        add(layoutArtifact, Fill{QRectF(box.left(), box.top(), box.width(), strip.above.width), strip.above.colour});
    for (std::size_t c = 0; c < strip.cells.size(); ++c) {
        const StripCell& cell = strip.cells[c];
        const qreal down = from[c] == 0 ? cell.down : 0;
        if (to[c] > from[c])
            add(artifact ? layoutArtifact : cell.node,
                TextPiece{cell.flow, from[c], to[c], QPointF(cell.left, m_y + strip.padTop + down)});
    }
    if (first) {
        for (const PageItem& ornament : strip.ornaments)
            m_out.pages.back().items.push_back(forms::moved(ornament, box.topLeft()));
    }
    if (strip.below.width > 0)
        add(layoutArtifact, Fill{QRectF(box.left(), box.bottom() - strip.below.width, box.width(), strip.below.width),
                                 strip.below.colour});
    m_y = box.bottom();
}

namespace {

// Down to seven and a half points in a table, which can still be read on paper.
constexpr std::array<Density, 7> closer{Density{0.97, 0.85, 0.98}, Density{0.94, 0.75, 0.96}, Density{0.91, 0.65, 0.94},
                                        Density{0.88, 0.55, 0.92}, Density{0.85, 0.45, 0.90}, Density{0.82, 0.40, 0.88},
                                        Density{0.79, 0.28, 0.86}};
// What does not fit on one page at all is set to be read, not squeezed.
constexpr Density overSeveralPages = closer[1];

LaidOut laidOut(const Document& document, FontShelf& shelf, Density density)
{
    LaidOut out;
    out.pageSize = style::page;
    const PageFurniture furniture(document, shelf, out.tally);
    const std::vector<Strip> strips = StripBuilder(shelf, out, density, furniture.column()).build(document.blocks);
    Paginator(furniture, out).place(strips);
    const int pages = static_cast<int>(out.pages.size());
    for (int page = 0; page < pages; ++page)
        furniture.furnish(out.pages[static_cast<std::size_t>(page)], page, pages);
    return out;
}

// The first density at which a single sheet is one page.
LaidOut laidOutAsOne(const Document& document, FontShelf& shelf)
{
    LaidOut out = laidOut(document, shelf, {});
    for (auto density = closer.begin(); density != closer.end() && out.pages.size() > 1; ++density)
        out = laidOut(document, shelf, *density);
    return out.pages.size() == 1 ? std::move(out) : laidOut(document, shelf, overSeveralPages);
}

} // namespace

Result<LaidOut> layOut(const Document& document, FontShelf& shelf)
{
    LaidOut out = document.singleSheet ? laidOutAsOne(document, shelf) : laidOut(document, shelf, {});
    if (const Result<void> sound = shelf.sound(); !sound)
        return sound.error();
    return out;
}

} // namespace chairside::forms
