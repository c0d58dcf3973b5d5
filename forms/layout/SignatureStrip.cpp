#include "forms/layout/SignatureStrip.h"

#include "core/base/Text.h"
#include "forms/document/Wording.h"
#include "forms/layout/PageStyle.h"

#include <algorithm>

namespace chairside::forms {

namespace {

constexpr qreal signWidth = 0.50 * style::textWidth;
constexpr qreal signHeight = 22 * style::mm;
constexpr qreal factsLeft = signWidth + 9 * style::mm;
constexpr qreal factsWidth = style::textWidth - factsLeft;
constexpr qreal valueLeft = factsLeft + 0.33 * factsWidth;
constexpr qreal valueWidth = style::textWidth - valueLeft;
constexpr qreal padTop = 4 * style::mm;
constexpr qreal handRow = 8.5 * style::mm; // room to write in

TextStyle words(const QColor& colour)
{
    TextStyle text;
    text.size = style::tableSize;
    text.colour = colour;
    text.paragraphGap = 3 * style::pt;
    return text;
}

} // namespace

SignatureStrip::SignatureStrip(const SignatureBlock& block, TextMaker text, Structure& structure, qreal space)
    : m_text(std::move(text)),
      m_structure(structure),
      m_wet(std::holds_alternative<WetSignature>(block.signature)),
      m_signHeight(signHeight * std::max(space, 0.6)),
      m_line(padTop + m_signHeight),
      m_factsTop(padTop)
{
    m_strip.left = style::sideMargin;
    m_strip.width = style::textWidth;
    m_strip.gapBefore = 10 * style::pt;
    signature(block);
    rule(0, m_line, signWidth, m_wet ? style::ink : style::muted);
    label(block.label);
    for (const Fact& each : Wording::signatureFacts(block))
        fact(each);
    m_strip.leastHeight = std::max(m_strip.leastHeight, m_factsTop) + 3 * style::mm;
}

void SignatureStrip::put(const StripCell& cell, QPointF at)
{
    m_strip.ornaments.push_back(PageItem{cell.node, TextPiece{cell.flow, 0, cell.flow->lineCount(), at}});
}

void SignatureStrip::rule(qreal x, qreal y, qreal width, const QColor& colour)
{
    m_strip.ornaments.push_back(PageItem{layoutArtifact, Fill{QRectF(x, y, width, style::hairline), colour}});
}

void SignatureStrip::signature(const SignatureBlock& block)
{
    if (const auto* typed = std::get_if<TypedSignature>(&block.signature)) {
        TextStyle hand = words(style::ink);
        hand.italic = true;
        hand.size = 19;
        const StripCell name = m_text(firstLine(typed->name, longestName), hand, signWidth);
        // A name too long for one line pushes the line down.
        m_line = std::max(m_line, padTop + name.flow->height());
        put(name, QPointF(0, m_line - name.flow->height()));
        return;
    }
    const auto* drawn = std::get_if<DrawnSignature>(&block.signature);
    if (!drawn)
        return;
    const qreal aspect = std::clamp(drawn->aspect, 0.2, 20.0);
    const qreal height = std::min(m_signHeight, signWidth / aspect);
    const qreal width = height * aspect;
    Strokes strokes;
    strokes.colour = style::ink;
    strokes.width = 1.1 * style::pt;
    for (const QPolygonF& stroke : drawn->strokes) {
        QPolygonF line;
        for (const QPointF& point : stroke)
            line << QPointF(std::clamp(point.x(), 0.0, 1.0) * width,
                            m_line - (1 - std::clamp(point.y(), 0.0, 1.0)) * height);
        strokes.lines.push_back(line);
    }
    const int figure = m_structure.add(Role::Figure, 0);
    m_structure.at(figure).alternative = Wording::signatureInWords(block);
    m_strip.ornaments.push_back(PageItem{figure, std::move(strokes)});
}

void SignatureStrip::label(const QString& text)
{
    const StripCell under = m_text(firstLine(text, longestFact), words(style::muted), signWidth);
    const qreal top = m_line + 2.5 * style::pt;
    put(under, QPointF(0, top));
    m_strip.leastHeight = top + under.flow->height();
}

void SignatureStrip::fact(const Fact& fact)
{
    if (fact.value.isEmpty() && !m_wet)
        return;
    const StripCell name = m_text(fact.label, words(style::muted), valueLeft - factsLeft - 2 * style::mm);
    qreal height = name.flow->height();
    StripCell value;
    if (!fact.value.isEmpty()) {
        value = m_text(firstLine(fact.value, longestFact), words(style::ink), valueWidth);
        height = std::max(height, value.flow->height());
    }
    if (m_wet)
        height = std::max(height, handRow - style::hairline);
    // On lines to be filled in by hand words sit at the foot, as writing would.
    const auto top = [&](const StripCell& cell) {
        return m_factsTop + (m_wet ? height - cell.flow->height() - 0.5 * style::pt : 0);
    };
    put(name, QPointF(factsLeft, top(name)));
    if (value.flow)
        put(value, QPointF(valueLeft, top(value)));
    m_factsTop += height;
    if (m_wet)
        rule(valueLeft, m_factsTop, valueWidth, style::ink);
    else
        m_factsTop += 4 * style::pt;
}

} // namespace chairside::forms
