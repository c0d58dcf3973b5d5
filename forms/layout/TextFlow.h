// Paragraphs broken into lines of one width, ready to be measured, cut between lines and painted. Laid out once, in
// layout units; painted as often as wanted, on any device.
#pragma once

#include "forms/document/Document.h"
#include "forms/fonts/FontShelf.h"

#include <QColor>
#include <QGlyphRun>
#include <QPointF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace chairside::forms {

struct TextStyle final
{
    qreal size = 10.5; // points
    bool bold = false;
    bool italic = false;
    QColor colour;
    bool alignRight = false;
    qreal lineSpacing = 1.0; // of the font's own line height
    qreal paragraphGap = 0;  // layout units
};

// Glyphs of one font in one colour; their positions are counted from `origin`.
struct InkedGlyphs final
{
    QGlyphRun glyphs;
    QPointF origin;
    QColor colour;
};

class TextFlow final
{
public:
    TextFlow(FontShelf& shelf, const Cell& paragraphs, const TextStyle& style, qreal width, Tally& tally);
    ~TextFlow();
    TextFlow(const TextFlow&) = delete;
    TextFlow& operator=(const TextFlow&) = delete;

    int lineCount() const { return static_cast<int>(m_lines.size()); }
    qreal width() const { return m_width; }
    // Of the lines [first, end); the gap before the first is left out.
    qreal height(int first, int end) const;
    qreal height() const { return height(0, lineCount()); }
    // From the top down to the base that the letters of the first line stand on.
    qreal firstBase() const;
    // The widest line's own width, where it matters how much of the column is used.
    qreal naturalWidth() const;

    // The furthest end for lines from `first` that fits into `available` and leaves no single line behind; `first` if
    // there is none. With `anyBreak`, widows and orphans are allowed rather than nothing.
    int fit(int first, qreal available, bool anyBreak = false) const;
    // The height of the smallest piece from `first` that may stand alone on a page.
    qreal leastHeight(int first) const;

    // Paints lines [first, end), the first one's top left corner at `at`.
    void draw(QPainter& painter, QPointF at, int first, int end) const;

    // What draw() shows of line `index`, its top left corner at `at`, for those who write glyphs and do not paint them.
    std::vector<InkedGlyphs> glyphs(QPointF at, int index) const;

    // What is printed, with line feeds between paragraphs.
    QString text() const;
    // What line `index` shows.
    QString lineText(int index) const;
    // Its glyphs do not tell its letters: conjuncts of the Indian scripts, and what Qt's PDF cannot name.
    bool needsActualText() const { return m_unnamedGlyphs; }

private:
    struct Line
    {
        int layout = 0;
        int index = 0; // within its layout
        qreal top = 0; // from the top of the flow, all gaps counted
        qreal height = 0;
        bool mayStart = true; // a page may begin with this line
        bool spaceAtEnd = false;
    };

    void lay(const QString& text, const QList<QTextLayout::FormatRange>& formats, qreal gap);
    // Line spacing beyond the font's own is shared above and below, so that a lone line sits in the middle.
    static qreal lead(const Line& entry, const QTextLine& line) { return (entry.height - line.height()) / 2; }
    // Where the space belongs that Qt leaves out at the end of a broken line; without it, words join when the text is
    // read out of a PDF. `line` at its own place.
    static QPointF spaceAfter(const QTextLayout& layout, const QTextLine& line, qreal space);

    TextStyle m_style;
    qreal m_width;
    QFont m_font;
    bool m_unnamedGlyphs = false;
    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    std::vector<Line> m_lines;
};

} // namespace chairside::forms
