// The pages of a document as a PDF draws them: its glyphs in runs, its fills and strokes, and a mark with the words
// where glyphs do not tell them. Qt would place every letter by itself, which makes large files, slowly.
#pragma once

#include "forms/layout/LaidOut.h"
#include "forms/writers/PdfGlyphs.h"

#include <vector>

namespace chairside::forms {

class PdfPages final
{
public:
    // `pages` has to outlive this.
    explicit PdfPages(const LaidOut& pages);

    // Every glyph that the pages show.
    const PdfGlyphs& glyphs() const { return m_glyphs; }
    // The drawing of each page, in the fonts of a file that shows the specimens of glyphs(). None: it shows others.
    std::vector<std::string> drawings(const Specimens& specimens) const;

private:
    struct Line
    {
        std::vector<SetGlyphs> runs;
        std::vector<QColor> colours; // of each run
        QString actualText;          // the words, where its glyphs do not tell them; empty: no mark
    };

    std::string drawing(const Page& page, const std::vector<EmbeddedFont>& fonts, std::size_t& nextLine) const;

    const LaidOut& m_pages;
    PdfGlyphs m_glyphs;
    std::vector<Line> m_lines; // of all pages, in their order
};

} // namespace chairside::forms
