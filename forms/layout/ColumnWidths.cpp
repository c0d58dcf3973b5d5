#include "forms/layout/ColumnWidths.h"

#include <QStringList>

#include <algorithm>

namespace chairside::forms {

namespace {

constexpr qreal widestWord = 0.24;
constexpr qsizetype keptWhole = 12;
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

} // namespace

std::vector<qreal> columnWidths(const Table& table, const QFontMetricsF& head, const QFontMetricsF& body, qreal padding,
                                qreal available)
{
    const std::size_t count = table.columns.size();
    std::vector<qreal> share(count);
    std::vector<qreal> least(count);
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

    // Columns below their least get it; the others share what is left, until none is below.
    std::vector<bool> fixed(count, false);
    std::vector<qreal> widths(count);
    for (bool changed = true; changed;) {
        changed = false;
        qreal room = available;
        qreal shares = 0;
        for (std::size_t c = 0; c < count; ++c) {
            if (fixed[c])
                room -= least[c];
            else
                shares += share[c];
        }
        for (std::size_t c = 0; c < count; ++c) {
            widths[c] = fixed[c] ? least[c] : room * share[c] / shares;
            if (!fixed[c] && widths[c] < least[c]) {
                fixed[c] = true;
                changed = true;
            }
        }
    }
    // Too many long words for the page: all give way alike.
    qreal total = 0;
    for (const qreal width : widths)
        total += width;
    for (qreal& width : widths)
        width *= available / total;
    return widths;
}

} // namespace chairside::forms
