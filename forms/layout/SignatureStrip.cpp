#include "forms/layout/SignatureStrip.h"

#include "core/base/Text.h"
#include "forms/document/Wording.h"
#include "forms/layout/PageStyle.h"

#include <algorithm>

namespace chairside::forms {

namespace {

constexpr qreal signHeight = 22 * style::mm;
constexpr qreal gutter = 9 * style::mm;
constexpr qreal padTop = 4 * style::mm;
constexpr qreal handRow = 8.5 * style::mm; // room to write in
constexpr qreal handSize = 19;             // of a typed signature, in points

TextStyle words(const QColor& colour)
{
    TextStyle text;
    text.size = style::tableSize;
    text.colour = colour;
    text.paragraphGap = 3 * style::pt;
    return text;
}

} // namespace

SignatureStrip::SignatureStrip(const SignatureBlock& block, TextMaker text, Structure& structure, qreal space,
                               style::TextColumn column)
    : m_text(std::move(text)),
      m_structure(structure),
      m_wet(std::holds_alternative<WetSignature>(block.signature)),
      m_signWidth(0.50 * column.width),
      m_factsLeft(m_signWidth + gutter),
      m_valueLeft(m_factsLeft + 0.33 * (column.width - m_factsLeft)),
      m_signHeight(signHeight * std::max(space, 0.6)),
      m_factsTop(padTop)
{
    m_strip.left = column.left;
    m_strip.width = column.width;
    m_strip.gapBefore = 10 * style::pt;
    signature(block);
    rule(0, m_line, m_signWidth, m_wet ? style::ink : style::muted);
    label(block.label);
    for (const Fact& each : Wording::signatureFacts(block))
        fact(each);
    m_strip.leastHeight = std::max(m_strip.leastHeight, m_factsTop) + 3 * style::mm;
}

void SignatureStrip::put(const StripCell& words, QPointF at)
{
    m_strip.ornaments.push_back(PageItem{words.node, TextPiece{words.flow, 0, words.flow->lineCount(), at}});
}

void SignatureStrip::rule(qreal x, qreal y, qreal width, const QColor& colour)
{
    m_strip.ornaments.push_back(PageItem{layoutArtifact, Fill{QRectF(x, y, width, style::hairline), colour}});
}

void SignatureStrip::signature(const SignatureBlock& block)
{
    SignatureInk ink = signatureInk(block, m_text, m_structure, QRectF(0, padTop, m_signWidth, m_signHeight), handSize);
    m_line = ink.line;
    m_strip.ornaments = std::move(ink.items);
}

void SignatureStrip::label(const QString& text)
{
    const StripCell under = m_text(cell(firstLine(text, longestFact)), words(style::muted), m_signWidth);
    const qreal top = m_line + 2.5 * style::pt;
    put(under, QPointF(0, top));
    m_strip.leastHeight = top + under.flow->height();
}

void SignatureStrip::fact(const Fact& fact)
{
    if (fact.value.isEmpty() && !m_wet)
        return;
    const StripCell name = m_text(cell(fact.label), words(style::muted), m_valueLeft - m_factsLeft - 2 * style::mm);
    qreal height = name.flow->height();
    StripCell value;
    if (!fact.value.isEmpty()) {
        value = m_text(cell(firstLine(fact.value, longestFact)), words(style::ink), m_strip.width - m_valueLeft);
        height = std::max(height, value.flow->height());
    }
    if (m_wet)
        height = std::max(height, handRow - style::hairline);
    // On lines to be filled in by hand words sit at the foot, as writing would.
    const auto top = [&](const StripCell& cell) {
        return m_factsTop + (m_wet ? height - cell.flow->height() - 0.5 * style::pt : 0);
    };
    put(name, QPointF(m_factsLeft, top(name)));
    if (value.flow)
        put(value, QPointF(m_valueLeft, top(value)));
    m_factsTop += height;
    if (m_wet)
        rule(m_valueLeft, m_factsTop, m_strip.width - m_valueLeft, style::ink);
    else
        m_factsTop += 4 * style::pt;
}

} // namespace chairside::forms
