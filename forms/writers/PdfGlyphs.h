// The fonts of a PDF. Qt embeds them, each with the glyphs it was shown, numbered from 1 in the order in which it saw
// them; so every glyph of a document is shown to it once, on a page of specimens, and the document's own pages name the
// glyphs by these numbers.
#pragma once

#include "forms/writers/PdfFinisher.h"

#include <QGlyphRun>
#include <QHash>
#include <QPointF>
#include <QRawFont>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace chairside::forms {

// Glyphs of one font as they stand on a page.
struct SetGlyphs final
{
    int font = 0; // index into the fonts of PdfGlyphs
    qreal size = 0;
    std::vector<std::uint16_t> numbers;
    std::vector<QPointF> at; // each one's base
};

// A font as the file has it.
struct EmbeddedFont final
{
    std::string name;           // as pages name it, without the slash
    std::vector<double> widths; // by number, in thousandths of its size
};

class PdfGlyphs final
{
public:
    // Numbers what it has not seen yet.
    SetGlyphs set(const QGlyphRun& run, QPointF origin);
    void paintSpecimens(QPainter& painter) const;
    // What Qt made of the specimens, in the order of the fonts. Nothing where Qt numbered them otherwise: letters would
    // be mistaken for others.
    std::optional<std::vector<EmbeddedFont>> embedded(const Specimens& specimens) const;

private:
    struct Font
    {
        QString name; // family and style: one file, whatever the size
        QRawFont raw;
        std::vector<quint32> glyphs;         // by number, without the first, which stands for none
        std::vector<std::uint16_t> numberOf; // by glyph; 0 where it has none yet
    };

    int fontOf(const QRawFont& raw);

    std::vector<Font> m_fonts;
    QHash<QRawFont, int> m_known; // of every size
};

} // namespace chairside::forms
