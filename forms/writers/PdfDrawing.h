// What draws a PDF's page, operator by operator, in layout units from the top left corner. Says again only what
// changed.
#pragma once

#include "forms/layout/PageItem.h"
#include "forms/writers/PdfGlyphs.h"

#include <QColor>

#include <optional>
#include <string>

namespace chairside::forms {

class PdfDrawing final
{
public:
    explicit PdfDrawing(const std::vector<EmbeddedFont>& fonts);

    void add(const Fill& fill);
    void add(const Outline& outline);
    void add(const Strokes& strokes);
    void add(const SetGlyphs& glyphs, const QColor& colour);
    // What is added in between is read as `words`. A glyph has to follow: some readers place the words by the font that
    // holds at their end.
    void beginWords(const QString& words, const SetGlyphs& first);
    void endWords();

    std::string take() && { return std::move(m_out); }

private:
    struct Pen
    {
        QColor colour;
        qreal width = -1;
    };

    void number(qreal value);
    void hex(unsigned sixteenBits);
    void point(QPointF at, const char* then);
    void colour(const QColor& colour, const char* then);
    void fillWith(const QColor& colour);
    void font(const SetGlyphs& glyphs);

    const std::vector<EmbeddedFont>& m_fonts;
    std::string m_out;
    QColor m_fill;
    Pen m_pen;
    int m_font = -1;
    qreal m_size = 0;
};

} // namespace chairside::forms
