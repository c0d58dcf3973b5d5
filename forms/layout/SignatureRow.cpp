#include "forms/layout/SignatureRow.h"

#include "core/base/Text.h"
#include "forms/document/Wording.h"
#include "forms/layout/PageStyle.h"
#include "forms/layout/SignatureStrip.h"

#include <algorithm>

namespace chairside::forms {

namespace {

constexpr qreal gutter = 9 * style::mm;
constexpr qreal roomToSign = 12 * style::mm;
constexpr qreal leastSpace = 0.75; // nine millimetres: what a hand needs
constexpr qreal wetShare = 0.70;   // of a cell for the line to sign on; the date has the rest
constexpr qreal dateShare = 0.25;
constexpr qreal handSize = 16; // of a typed signature, in points
constexpr qreal underLine = 2 * style::pt;

TextStyle words(const QColor& colour)
{
    TextStyle text;
    text.size = style::tableSize;
    text.colour = colour;
    return text;
}

// Name and role in one, for they wrap better so.
Cell signatory(const SignatureBlock& block)
{
    const QString name = firstLine(block.name, SignatureStrip::longestFact);
    const QString role = firstLine(block.role, SignatureStrip::longestFact);
    Paragraph out{{Run{name, true}}, false};
    if (!role.isEmpty())
        out.runs.push_back(Run{name.isEmpty() ? role : QStringLiteral(", ") + role, false});
    return {out};
}

} // namespace

SignatureRow::SignatureRow(TextMaker text, Structure& structure, qreal space, style::TextColumn column)
    : m_text(std::move(text)),
      m_structure(structure),
      m_room(roomToSign * std::max(space, leastSpace)),
      m_width((column.width - gutter) / 2)
{
    m_strip.left = column.left;
    m_strip.width = column.width;
}

void SignatureRow::put(const StripCell& cell, QPointF at)
{
    m_strip.ornaments.push_back(PageItem{cell.node, TextPiece{cell.flow, 0, cell.flow->lineCount(), at}});
}

void SignatureRow::rule(qreal x, qreal width, qreal y, const QColor& colour)
{
    m_strip.ornaments.push_back(PageItem{layoutArtifact, Fill{QRectF(x, y, width, style::hairline), colour}});
}

void SignatureRow::add(const SignatureBlock& block)
{
    const qreal x = m_cells++ * (m_width + gutter);
    const bool wet = std::holds_alternative<WetSignature>(block.signature);
    SignatureInk ink = signatureInk(block, m_text, m_structure, QRectF(x, 0, m_width, m_room), handSize);
    for (PageItem& item : ink.items)
        m_strip.ornaments.push_back(std::move(item));
    const qreal width = wet ? wetShare * m_width : m_width;
    rule(x, width, ink.line, wet ? style::ink : style::muted);

    const qreal under = ink.line + underLine;
    qreal y = under;
    const auto beneath = [&](const StripCell& cell) {
        put(cell, QPointF(x, y));
        y += cell.flow->height();
    };
    beneath(m_text(signatory(block), words(style::ink), width));
    const QString how = block.when.isEmpty() ? block.label : QStringLiteral("%1, %2").arg(block.label, block.when);
    if (!how.isEmpty())
        beneath(m_text(cell(firstLine(how, SignatureStrip::longestFact)), words(style::muted), width));
    if (wet) {
        const qreal dateWidth = dateShare * m_width;
        const qreal dateLeft = x + m_width - dateWidth;
        rule(dateLeft, dateWidth, ink.line, style::ink);
        put(m_text(cell(Wording::dateToWrite()), words(style::muted), dateWidth), QPointF(dateLeft, under));
    }
    m_strip.leastHeight = std::max(m_strip.leastHeight, y);
}

} // namespace chairside::forms
