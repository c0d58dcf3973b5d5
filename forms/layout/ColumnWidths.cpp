#include "forms/layout/ColumnWidths.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace chairside::forms {

namespace {

constexpr qreal widestWord = 0.24;
constexpr qsizetype keptWhole = 12;
constexpr qsizetype shortTitle = 14;
constexpr qsizetype longText = 4000; // its words fit wherever its column is worth reading

qreal longestWord(const QString& text, const QFontMetricsF& metrics)
{
    // A date or a short name is not worth breaking.
    if (text.size() <= keptWhole)
        return metrics.horizontalAdvance(text);
    qreal widest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        // Lines also break after a hyphen.
        const bool end = i == text.size() || text[i].isSpace() || text[i] == u'-';
        if (!end)
            continue;
        const qsizetype length = std::min(i + (i < text.size() && text[i] == u'-' ? 1 : 0), text.size()) - start;
        if (length > 3)
            widest = std::max(widest, metrics.horizontalAdvance(text.mid(start, length)));
        start = i + 1;
    }
    return widest;
}

// The longest line as it was typed.
qreal longestLine(const Cell& cell, const QFontMetricsF& metrics)
{
    constexpr qreal bolder = 1.07; // bold words are that much wider
    qreal widest = 0;
    for (const Paragraph& paragraph : cell) {
        const QString text = words(paragraph);
        if (text.size() >= longText)
            return std::numeric_limits<qreal>::max();
        for (const QString& line : text.split(u'\n'))
            widest = std::max(widest, metrics.horizontalAdvance(line));
    }
    return widest * bolder + 1;
}

} // namespace

std::vector<qreal> columnWidths(const Table& table, const QFontMetricsF& head, const QFontMetricsF& body, qreal padding,
                                qreal available)
{
    const std::size_t count = table.columns.size();
    std::vector<qreal> share(count);
    std::vector<qreal> least(count);
    qreal shares = 0;
    for (std::size_t c = 0; c < count; ++c) {
        share[c] = std::max(table.columns[c].width, 0.01);
        qreal word = std::max(longestWord(table.columns[c].title, head), head.horizontalAdvance(QStringLiteral("000")));
        for (const auto& row : table.rows) {
            if (c >= row.size())
                continue;
            for (const Paragraph& paragraph : row[c]) {
                const QString text = words(paragraph);
                if (text.size() < longText)
                    word = std::max(word, longestWord(text, body));
            }
        }
        // A hair more, so that rounding cuts nothing.
        least[c] = std::min(word * 1.01 + 1, widestWord * available) + padding;
    }

    // Where some column has more to say than its share holds, those whose lines all fit in less give up the rest.
    std::vector<qreal> most(count);
    bool crowded = false;
    for (std::size_t c = 0; c < count; ++c) {
        // A long title may take two lines.
        const QString& title = table.columns[c].title;
        const qreal whole = head.horizontalAdvance(title);
        most[c] = title.size() <= shortTitle ? whole : std::max(longestWord(title, head), 0.6 * whole);
        for (const auto& row : table.rows)
            if (c < row.size())
                most[c] = std::max(most[c], longestLine(row[c], body));
        most[c] = std::max(most[c] + padding, least[c]);
        shares += share[c];
    }
    for (std::size_t c = 0; c < count; ++c)
        crowded = crowded || most[c] > available * share[c] / shares;

    // Columns whose width is settled have it; the others share what is left, until nothing changes.
    std::vector<bool> fixed(count, false);
    std::vector<qreal> widths(count);
    const auto spread = [&] {
        qreal room = available;
        qreal open = 0;
        for (std::size_t c = 0; c < count; ++c) {
            if (fixed[c])
                room -= widths[c];
            else
                open += share[c];
        }
        for (std::size_t c = 0; c < count; ++c)
            if (!fixed[c])
                widths[c] = room * share[c] / open;
    };
    for (bool changed = true; changed;) {
        changed = false;
        spread();
        // Too narrow first: what they take cannot be given away as well.
        for (std::size_t c = 0; c < count; ++c) {
            if (!fixed[c] && widths[c] < least[c]) {
                widths[c] = least[c];
                fixed[c] = changed = true;
            }
        }
        for (std::size_t c = 0; c < count && crowded && !changed; ++c) {
            if (!fixed[c] && widths[c] > most[c]) {
                widths[c] = most[c];
                fixed[c] = changed = true;
            }
        }
    }
    // All settled: too many long words for the page give way alike, and what is left over is spread alike.
    qreal total = 0;
    for (const qreal width : widths)
        total += width;
    for (qreal& width : widths)
        width *= available / total;
    return widths;
}

} // namespace chairside::forms
