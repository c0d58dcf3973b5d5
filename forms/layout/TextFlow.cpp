#include "forms/layout/TextFlow.h"

#include "forms/layout/PageStyle.h"
#include "forms/layout/ToneColours.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace chairside::forms {

namespace {

// From Devanagari to Sinhala glyphs stand for whole syllables; beyond the basic plane Qt names no glyph at all.
bool hasUnnamedGlyphs(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return (c.unicode() >= 0x0900 && c.unicode() <= 0x0DFF) || c.isSurrogate(); });
}

// By most of its letters, not by the first: in an English form "زينب (Zaynab)" runs from left to right.
bool runsRightToLeft(const QString& text)
{
    constexpr char16_t firstOfRight = 0x0590; // Hebrew
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= firstOfRight; }))
        return false;
    qsizetype right = 0;
    qsizetype left = 0;
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        right += direction == QChar::DirR || direction == QChar::DirAL ? 1 : 0;
        left += direction == QChar::DirL ? 1 : 0;
    }
    return right > left;
}

} // namespace

TextFlow::TextFlow(FontShelf& shelf, const Cell& paragraphs, const TextStyle& style, qreal width, Tally& tally)
    : m_style(style), m_width(width), m_font(shelf.font(0, style.bold, style.italic, style.size * style::pt))
{
    bool first = true;
    for (const Paragraph& paragraph : paragraphs) {
        QString text;
        QList<QTextLayout::FormatRange> formats;
        for (const Run& run : paragraph.runs) {
            const ShelvedText shelved = shelf.shelve(run.text, tally);
            const int base = static_cast<int>(text.size());
            const auto add = [&](int start, int length, std::size_t face) {
                QTextCharFormat format;
                format.setFont(shelf.font(face, style.bold || run.bold, style.italic, style.size * style::pt));
                if (run.tone != Tone::Neutral)
                    format.setForeground(toneColours(run.tone).strong);
                formats.append(QTextLayout::FormatRange{start, length, format});
            };
            const bool marked = run.bold || run.tone != Tone::Neutral;
            int at = 0;
            for (const FaceRun& faceRun : shelved.runs) {
                if (marked && faceRun.start > at)
                    add(base + at, faceRun.start - at, 0);
                add(base + faceRun.start, faceRun.length, faceRun.face);
                at = faceRun.start + faceRun.length;
            }
            if (marked && at < shelved.text.size())
                add(base + at, static_cast<int>(shelved.text.size()) - at, 0);
            text += shelved.text;
        }

        // Each typed line is a paragraph of its own, so that its direction is its own.
        qsizetype start = 0;
        std::size_t nextFormat = 0;
        while (start <= text.size()) {
            qsizetype end = text.indexOf(QLatin1Char('\n'), start);
            if (end < 0)
                end = text.size();
            QList<QTextLayout::FormatRange> own;
            for (std::size_t f = nextFormat; f < static_cast<std::size_t>(formats.size()); ++f) {
                const auto& range = formats.at(static_cast<qsizetype>(f));
                if (range.start >= end)
                    break;
                const int from = std::max(range.start, static_cast<int>(start));
                const int to = std::min(range.start + range.length, static_cast<int>(end));
                if (to > from)
                    own.append(QTextLayout::FormatRange{from - static_cast<int>(start), to - from, range.format});
                if (range.start + range.length <= end)
                    nextFormat = f + 1;
            }
            lay(text.mid(start, end - start), own, first ? 0 : style.paragraphGap);
            first = false;
            start = end + 1;
        }
    }
}

TextFlow::~TextFlow() = default;

void TextFlow::lay(const QString& text, const QList<QTextLayout::FormatRange>& formats, qreal gap)
{
    m_unnamedGlyphs = m_unnamedGlyphs || hasUnnamedGlyphs(text);
    auto layout = std::make_unique<QTextLayout>(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = runsRightToLeft(text);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(m_style.alignRight ? Qt::AlignRight : Qt::AlignLeft);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    const std::size_t firstOfParagraph = m_lines.size();
    qreal y = m_lines.empty() ? 0 : m_lines.back().top + m_lines.back().height + gap;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width);
        line.setPosition(QPointF(0, 0));
        const qreal height = line.height() * m_style.lineSpacing;
        Line entry;
        entry.layout = static_cast<int>(m_layouts.size());
        entry.index = line.lineNumber();
        entry.top = y;
        entry.height = height;
        m_lines.push_back(entry);
        y += height;
    }
    layout->endLayout();
    // Several lines begin at the right; a lone name stays where its column begins.
    if (rightToLeft && layout->lineCount() > 1) {
        option.setAlignment(m_style.alignRight ? Qt::AlignLeft : Qt::AlignRight);
        layout->setTextOption(option);
    }

    const std::size_t end = m_lines.size();
    for (std::size_t i = firstOfParagraph; i < end; ++i) {
        const bool second = i == firstOfParagraph + 1;
        const bool last = i + 1 == end && i > firstOfParagraph;
        m_lines[i].mayStart = !second && !last;
        const QTextLine line = layout->lineAt(static_cast<int>(i - firstOfParagraph));
        const int lastCharacter = line.textStart() + line.textLength() - 1;
        m_lines[i].spaceAtEnd = i + 1 < end && lastCharacter >= 0 && text.at(lastCharacter).isSpace();
    }
    m_layouts.push_back(std::move(layout));
}

qreal TextFlow::height(int first, int end) const
{
    if (first >= end)
        return 0;
    const Line& last = m_lines[static_cast<std::size_t>(end - 1)];
    return last.top + last.height - m_lines[static_cast<std::size_t>(first)].top;
}

qreal TextFlow::firstBase() const
{
    if (m_lines.empty())
        return 0;
    const Line& first = m_lines.front();
    const QTextLine line = m_layouts.front()->lineAt(first.index);
    return (first.height - line.height()) / 2 + line.ascent();
}

qreal TextFlow::naturalWidth() const
{
    qreal widest = 0;
    for (const Line& line : m_lines)
        widest =
            std::max(widest, m_layouts[static_cast<std::size_t>(line.layout)]->lineAt(line.index).naturalTextWidth());
    return widest;
}

int TextFlow::fit(int first, qreal available, bool anyBreak) const
{
    const int count = lineCount();
    int end = first;
    while (end < count && height(first, end + 1) <= available)
        ++end;
    if (end == count || anyBreak)
        return end;
    while (end > first && !m_lines[static_cast<std::size_t>(end)].mayStart)
        --end;
    return end;
}

qreal TextFlow::leastHeight(int first) const
{
    int end = first + 1;
    while (end < lineCount() && !m_lines[static_cast<std::size_t>(end)].mayStart)
        ++end;
    return height(first, std::min(end, lineCount()));
}

void TextFlow::draw(QPainter& painter, QPointF at, int first, int end) const
{
    if (first >= end)
        return;
    painter.setPen(m_style.colour);
    const qreal origin = m_lines[static_cast<std::size_t>(first)].top;
    const QFontMetricsF metrics(m_font);
    for (int i = first; i < end; ++i) {
        const Line& entry = m_lines[static_cast<std::size_t>(i)];
        const QTextLayout& layout = *m_layouts[static_cast<std::size_t>(entry.layout)];
        const QTextLine line = layout.lineAt(entry.index);
        const QPointF corner = at + QPointF(0, entry.top - origin + lead(entry, line));
        line.draw(&painter, corner);
        if (entry.spaceAtEnd) {
            painter.setFont(m_font);
            painter.drawText(corner + spaceAfter(layout, line, metrics.horizontalAdvance(QLatin1Char(' '))),
                             QStringLiteral(" "));
        }
    }
}

QPointF TextFlow::spaceAfter(const QTextLayout& layout, const QTextLine& line, qreal space)
{
    const QRectF natural = line.naturalTextRect();
    const bool rightToLeft = layout.textOption().textDirection() == Qt::RightToLeft;
    return {rightToLeft ? natural.left() - space : natural.right(), line.ascent()};
}

std::vector<InkedGlyphs> TextFlow::glyphs(QPointF at, int index) const
{
    const Line& entry = m_lines[static_cast<std::size_t>(index)];
    const QTextLayout& layout = *m_layouts[static_cast<std::size_t>(entry.layout)];
    const QTextLine line = layout.lineAt(entry.index);
    const QPointF corner = at + QPointF(0, lead(entry, line));
    std::vector<InkedGlyphs> out;
    const auto take = [&](int from, int end, const QColor& colour) {
        if (from < end)
            for (const QGlyphRun& run : line.glyphRuns(from, end - from))
                out.push_back({run, corner, colour});
    };
    int from = line.textStart();
    const int end = from + line.textLength();
    for (const QTextLayout::FormatRange& range : layout.formats()) {
        if (!range.format.hasProperty(QTextFormat::ForegroundBrush))
            continue;
        const int begun = std::clamp(range.start, from, end);
        const int ended = std::clamp(range.start + range.length, begun, end);
        take(from, begun, m_style.colour);
        take(begun, ended, range.format.foreground().color());
        from = ended;
    }
    take(from, end, m_style.colour);

    if (entry.spaceAtEnd && !out.empty()) {
        QGlyphRun space;
        space.setRawFont(out.back().glyphs.rawFont());
        space.setGlyphIndexes(space.rawFont().glyphIndexesForString(QStringLiteral(" ")));
        const qreal advance = space.rawFont().advancesForGlyphIndexes(space.glyphIndexes()).value(0).x();
        space.setPositions({spaceAfter(layout, line, advance)});
        out.push_back({space, corner, m_style.colour});
    }
    return out;
}

QString TextFlow::lineText(int index) const
{
    const Line& entry = m_lines[static_cast<std::size_t>(index)];
    const QTextLayout& layout = *m_layouts[static_cast<std::size_t>(entry.layout)];
    const QTextLine line = layout.lineAt(entry.index);
    return layout.text().mid(line.textStart(), line.textLength());
}

QString TextFlow::text() const
{
    QStringList all;
    for (const auto& layout : m_layouts)
        all << layout->text();
    return all.join(QLatin1Char('\n'));
}

} // namespace chairside::forms
