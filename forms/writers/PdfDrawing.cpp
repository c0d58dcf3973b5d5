#include "forms/writers/PdfDrawing.h"

#include "forms/layout/PageStyle.h"

#include <array>
#include <charconv>
#include <cmath>

namespace chairside::forms {

namespace {

// A glyph may stand this far from where it was laid out, in layout units: less than any printer's dot.
constexpr qreal tolerance = 0.4;

} // namespace

PdfDrawing::PdfDrawing(const std::vector<EmbeddedFont>& fonts) : m_fonts(fonts)
{
    m_out.reserve(24000);
    const qreal unit = 72.0 / style::unitsPerInch;
    number(unit);
    m_out += "0 0 ";
    number(-unit);
    point(QPointF(0, style::page.height() * unit), "cm\n1 J 1 j\n");
}

void PdfDrawing::number(qreal value)
{
    // To the hundredth, and no more digits than that takes.
    const long long hundredths = std::llround(value * 100);
    std::array<char, 24> digits;
    const auto written = std::to_chars(digits.begin(), digits.end(), std::abs(hundredths) / 100);
    if (hundredths < 0)
        m_out += '-';
    m_out.append(digits.begin(), written.ptr);
    if (const auto part = static_cast<int>(std::abs(hundredths) % 100); part != 0) {
        m_out += '.';
        m_out += static_cast<char>('0' + part / 10);
        if (part % 10 != 0)
            m_out += static_cast<char>('0' + part % 10);
    }
    m_out += ' ';
}

void PdfDrawing::hex(unsigned sixteenBits)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        m_out += digits[sixteenBits >> shift & 0xF];
}

void PdfDrawing::point(QPointF at, const char* then)
{
    number(at.x());
    number(at.y());
    m_out += then;
}

void PdfDrawing::colour(const QColor& colour, const char* then)
{
    for (const int part : {colour.red(), colour.green(), colour.blue()}) {
        std::array<char, 16> digits;
        const auto written = std::to_chars(digits.begin(), digits.end(), part / 255.0, std::chars_format::fixed, 4);
        m_out.append(digits.begin(), written.ptr);
        m_out += ' ';
    }
    m_out += then;
}

void PdfDrawing::fillWith(const QColor& with)
{
    if (with == m_fill)
        return;
    m_fill = with;
    colour(with, "rg\n");
}

void PdfDrawing::add(const Fill& fill)
{
    fillWith(fill.colour);
    point(fill.rect.topLeft(), "");
    point(QPointF(fill.rect.width(), fill.rect.height()), "re f\n");
}

void PdfDrawing::add(const Outline& outline)
{
    fillWith(outline.colour);
    const QPainterPath& path = outline.path;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            point(element, "m\n");
            break;
        case QPainterPath::LineToElement:
            point(element, "l\n");
            break;
        case QPainterPath::CurveToElement: // the two points of its data follow
            point(element, "");
            break;
        case QPainterPath::CurveToDataElement:
            point(element, path.elementAt(i - 1).type == QPainterPath::CurveToDataElement ? "c\n" : "");
            break;
        }
    }
    m_out += path.fillRule() == Qt::WindingFill ? "f\n" : "f*\n";
}

void PdfDrawing::add(const Strokes& strokes)
{
    if (strokes.colour != m_pen.colour)
        colour(strokes.colour, "RG\n");
    if (strokes.width != m_pen.width) {
        number(strokes.width);
        m_out += "w\n";
    }
    m_pen = {strokes.colour, strokes.width};
    for (const QPolygonF& line : strokes.lines) {
        if (line.isEmpty())
            continue;
        point(line.first(), "m\n");
        for (qsizetype i = 1; i < line.size(); ++i)
            point(line[i], "l\n");
        if (line.size() == 1) // a dot, as round as the pen
            point(line.first(), "l\n");
        m_out += "S\n";
    }
}

void PdfDrawing::font(const SetGlyphs& glyphs)
{
    if (glyphs.font == m_font && glyphs.size == m_size)
        return;
    m_font = glyphs.font;
    m_size = glyphs.size;
    m_out += '/' + m_fonts[static_cast<std::size_t>(m_font)].name + ' ';
    number(m_size);
    m_out += "Tf\n";
}

void PdfDrawing::add(const SetGlyphs& glyphs, const QColor& colour)
{
    if (glyphs.numbers.empty())
        return;
    fillWith(colour);
    font(glyphs);
    const std::vector<double>& widths = m_fonts[static_cast<std::size_t>(m_font)].widths;
    m_out += "BT\n";
    qreal pen = 0; // where the next glyph would stand by the widths alone
    qreal base = 0;
    for (std::size_t i = 0; i < glyphs.numbers.size(); ++i) {
        const QPointF at = glyphs.at[i];
        if (i == 0 || std::abs(at.y() - base) > tolerance) {
            if (i > 0)
                m_out += ">]TJ\n";
            m_out += "1 0 0 -1 ";
            point(at, "Tm[<");
            pen = at.x();
            base = at.y();
        } else if (std::abs(at.x() - pen) > tolerance) {
            const long back = std::lround((pen - at.x()) * 1000 / m_size);
            m_out += '>' + std::to_string(back) + '<';
            pen -= static_cast<qreal>(back) * m_size / 1000;
        }
        const unsigned number = glyphs.numbers[i];
        hex(number);
        pen += widths[number] * m_size / 1000;
    }
    m_out += ">]TJ\nET\n";
}

void PdfDrawing::beginWords(const QString& words, const SetGlyphs& first)
{
    font(first);
    m_out += "/Span <</ActualText <";
    hex(QChar::ByteOrderMark);
    for (const QChar c : words)
        hex(c.unicode());
    m_out += ">>> BDC\n";
}

void PdfDrawing::endWords()
{
    m_out += "EMC\n";
}

} // namespace chairside::forms
