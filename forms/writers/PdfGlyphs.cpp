#include "forms/writers/PdfGlyphs.h"

#include <QPainter>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>

namespace chairside::forms {

namespace {

struct Shown final
{
    std::string name; // of the font
    std::vector<unsigned> numbers;
};

// Which fonts the specimens select, and the numbers shown in each: "/F7 175 Tf", then "<0001> Tj" again and again.
std::vector<Shown> shownIn(std::string_view drawing)
{
    std::vector<Shown> out;
    for (std::size_t at = 0; (at = drawing.find(" T", at)) != std::string_view::npos; at += 2) {
        const std::string_view before = drawing.substr(0, at);
        if (drawing.substr(at, 3) == " Tf") {
            const std::size_t slash = before.rfind('/');
            if (slash != std::string_view::npos)
                out.push_back({std::string(before.substr(slash + 1, before.find(' ', slash) - slash - 1)), {}});
        } else if (drawing.substr(at, 3) == " Tj" && !out.empty()) {
            const std::size_t open = before.rfind('<');
            unsigned number = 0;
            if (open != std::string_view::npos)
                std::from_chars(before.data() + open + 1, before.data() + before.size() - 1, number, 16);
            out.back().numbers.push_back(number);
        }
    }
    return out;
}

} // namespace

int PdfGlyphs::fontOf(const QRawFont& raw)
{
    const auto known = m_known.constFind(raw);
    if (known != m_known.constEnd())
        return *known;
    const QString name = raw.familyName() + u'/' + raw.styleName();
    const auto it = std::find_if(m_fonts.begin(), m_fonts.end(), [&](const Font& font) { return font.name == name; });
    const int index = static_cast<int>(it - m_fonts.begin());
    if (it == m_fonts.end())
        m_fonts.push_back({name, raw, {}, {}});
    m_known.insert(raw, index);
    return index;
}

SetGlyphs PdfGlyphs::set(const QGlyphRun& run, QPointF origin)
{
    SetGlyphs out;
    const QRawFont raw = run.rawFont();
    out.font = fontOf(raw);
    out.size = raw.pixelSize();
    Font& font = m_fonts[static_cast<std::size_t>(out.font)];
    const QList<quint32> glyphs = run.glyphIndexes();
    out.numbers.reserve(static_cast<std::size_t>(glyphs.size()));
    for (const quint32 glyph : glyphs) {
        if (glyph >= font.numberOf.size())
            font.numberOf.resize(glyph + 1);
        std::uint16_t& number = font.numberOf[glyph];
        if (number == 0 && glyph != 0) {
            font.glyphs.push_back(glyph);
            number = static_cast<std::uint16_t>(font.glyphs.size());
        }
        out.numbers.push_back(number);
    }
    const QList<QPointF> positions = run.positions();
    out.at.reserve(static_cast<std::size_t>(positions.size()));
    for (const QPointF& position : positions)
        out.at.push_back(origin + position);
    return out;
}

void PdfGlyphs::paintSpecimens(QPainter& painter) const
{
    for (const Font& font : m_fonts) {
        // A font that shows nothing but what has no glyph is embedded all the same.
        const std::vector<quint32> glyphs = font.glyphs.empty() ? std::vector<quint32>{0} : font.glyphs;
        QGlyphRun run;
        run.setRawFont(font.raw);
        run.setGlyphIndexes(QList<quint32>(glyphs.begin(), glyphs.end()));
        run.setPositions(QList<QPointF>(static_cast<qsizetype>(glyphs.size())));
        painter.drawGlyphRun(QPointF(), run);
    }
}

std::optional<std::vector<EmbeddedFont>> PdfGlyphs::embedded(const Specimens& specimens) const
{
    const std::vector<Shown> shown = shownIn(specimens.drawing);
    if (shown.size() != m_fonts.size())
        return std::nullopt;
    std::vector<EmbeddedFont> out;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::size_t count = m_fonts[i].glyphs.size();
        std::vector<unsigned> wanted(std::max<std::size_t>(count, 1));
        std::iota(wanted.begin(), wanted.end(), count == 0 ? 0U : 1U);
        const auto widths = specimens.widths.find(shown[i].name);
        if (shown[i].numbers != wanted || widths == specimens.widths.end())
            return std::nullopt;
        out.push_back({shown[i].name, widths->second});
        std::vector<double>& each = out.back().widths;
        if (each.size() == 1)
            each.resize(count + 1, each.front());
        if (each.size() <= count)
            return std::nullopt;
    }
    return out;
}

} // namespace chairside::forms
