#include "forms/writers/PdfPages.h"

#include "forms/writers/PdfDrawing.h"

#include <utility>

namespace chairside::forms {

namespace {

// One after the other, the lines of a piece, and where each has its top left corner.
template <class Take>
void eachLine(const TextPiece& piece, Take&& take)
{
    for (int line = piece.first; line < piece.end; ++line) {
        const qreal down = piece.flow->height(piece.first, line + 1) - piece.flow->height(line, line + 1);
        take(line, piece.at + QPointF(0, down));
    }
}

} // namespace

PdfPages::PdfPages(const LaidOut& pages) : m_pages(pages)
{
    for (const Page& page : pages.pages) {
        for (const PageItem& item : page.items) {
            const auto* text = std::get_if<TextPiece>(&item.picture);
            if (!text)
                continue;
            eachLine(*text, [&](int index, QPointF at) {
                Line line;
                for (const InkedGlyphs& inked : text->flow->glyphs(at, index)) {
                    line.runs.push_back(m_glyphs.set(inked.glyphs, inked.origin));
                    line.colours.push_back(inked.colour);
                }
                if (text->flow->needsActualText())
                    line.actualText = text->flow->lineText(index);
                m_lines.push_back(std::move(line));
            });
        }
    }
}

std::string PdfPages::drawing(const Page& page, const std::vector<EmbeddedFont>& fonts, std::size_t& nextLine) const
{
    PdfDrawing out(fonts);
    const auto addLine = [&](const Line& line) {
        const bool marked = !line.actualText.isEmpty() && !line.runs.empty();
        if (marked)
            out.beginWords(line.actualText, line.runs.front());
        for (std::size_t i = 0; i < line.runs.size(); ++i)
            out.add(line.runs[i], line.colours[i]);
        if (marked)
            out.endWords();
    };
    for (const PageItem& item : page.items) {
        std::visit(
            [&]<class Piece>(const Piece& piece) {
                if constexpr (std::is_same_v<Piece, TextPiece>)
                    eachLine(piece, [&](int, QPointF) { addLine(m_lines[nextLine++]); });
                else
                    out.add(piece);
            },
            item.picture);
    }
    return std::move(out).take();
}

std::vector<std::string> PdfPages::drawings(const Specimens& specimens) const
{
    std::vector<std::string> out;
    const auto fonts = m_glyphs.embedded(specimens);
    std::size_t nextLine = 0;
    for (std::size_t page = 0; fonts && page < m_pages.pages.size(); ++page)
        out.push_back(drawing(m_pages.pages[page], *fonts, nextLine));
    return out;
}

} // namespace chairside::forms
