#include "forms/layout/ColumnWidths.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace chairside::forms {

namespace {

constexpr qreal widestWord = 0.24;
constexpr qsizetype keptWhole = 12;
constexpr qsizetype shortTitle = 14;
constexpr qsizetype longText = 4000; // its words fit wherever its column is worth reading

// The widest of many pieces of text. Setting a piece to measure it is most of the work, so only those are set that the
// sums of their letters do not rule out, the likeliest first. The texts outlive the question.
class Widest final
{
public:
    explicit Widest(const QFontMetricsF& metrics) : m_metrics(metrics) { m_letters.fill(unknown); }

    void take(QStringView text)
    {
        const qreal sum = sumOf(text).value_or(std::numeric_limits<qreal>::infinity());
        if (sum * (1 + kerning) <= m_certain)
            return;
        m_pieces.push_back({text, sum});
        if (std::isfinite(sum))
            m_certain = std::max(m_certain, sum * (1 - kerning));
    }
    // Whether there is no doubt that it is wider.
    bool isBeyond(QStringView text, qreal width)
    {
        const std::optional<qreal> sum = sumOf(text);
        return sum && *sum * (1 - kerning) > width;
    }
    // Of the pieces taken since it was last asked.
    qreal width()
    {
        std::sort(m_pieces.begin(), m_pieces.end(), [](const Piece& a, const Piece& b) { return a.sum > b.sum; });
        qreal widest = 0;
        for (const Piece& piece : m_pieces) {
            if (piece.sum * (1 + kerning) <= widest)
                break;
            widest = std::max(widest, m_metrics.horizontalAdvance(piece.text.toString()));
        }
        m_pieces.clear();
        m_certain = 0;
        return widest;
    }

private:
    struct Piece
    {
        QStringView text;
        qreal sum = 0; // of its letters; endless where they may join
    };

    static constexpr qreal kerning = 0.1; // letters side by side differ from their sum by less than this part of it

    static constexpr qreal unknown = -1;

    // Nothing where letters may join.
    std::optional<qreal> sumOf(QStringView text)
    {
        qreal sum = 0;
        for (const QChar letter : text) {
            if (letter.unicode() >= m_letters.size())
                return std::nullopt;
            qreal& width = m_letters[letter.unicode()];
            if (width == unknown)
                width = m_metrics.horizontalAdvance(letter);
            sum += width;
        }
        return sum;
    }

    const QFontMetricsF& m_metrics;
    std::array<qreal, 128> m_letters{};
    std::vector<Piece> m_pieces;
    qreal m_certain = 0; // the widest is not less
};

void takeWords(Widest& widest, const QString& text)
{
    // A date or a short name is not worth breaking.
    if (text.size() <= keptWhole)
        return widest.take(text);
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        // Lines also break after a hyphen.
        const bool end = i == text.size() || text[i].isSpace() || text[i] == u'-';
        if (!end)
            continue;
        const qsizetype length = std::min(i + (i < text.size() && text[i] == u'-' ? 1 : 0), text.size()) - start;
        if (length > 3)
            widest.take(QStringView(text).mid(start, length));
        start = i + 1;
    }
}

qreal longestWord(Widest& widest, const QString& text)
{
    takeWords(widest, text);
    return widest.width();
}

// The longest line of a column as it was typed; no end to it where it is wider than the table.
qreal longestLine(const QStringList& texts, Widest& widest, qreal available)
{
    constexpr qreal bolder = 1.07; // bold words are that much wider
    bool endless = false;
    for (const QString& text : texts) {
        endless = endless || text.size() >= longText;
        for (const QStringView line : QStringView(text).split(u'\n'))
            endless = endless || widest.isBeyond(line, available);
    }
    if (endless)
        return std::numeric_limits<qreal>::max();
    for (const QString& text : texts)
        for (const QStringView line : QStringView(text).split(u'\n'))
            widest.take(line);
    return widest.width() * bolder + 1;
}

// What stands in a column, paragraph by paragraph.
QStringList textsOf(const Table& table, std::size_t column)
{
    QStringList out;
    for (const auto& row : table.rows)
        if (column < row.size())
            for (const Paragraph& paragraph : row[column])
                out << words(paragraph);
    return out;
}

} // namespace

std::vector<qreal> columnWidths(const Table& table, const QFontMetricsF& head, const QFontMetricsF& body, qreal padding,
                                qreal available)
{
    const std::size_t count = table.columns.size();
    std::vector<qreal> share(count);
    std::vector<qreal> least(count);
    std::vector<qreal> titleWord(count);
    std::vector<QStringList> texts(count);
    const qreal digits = head.horizontalAdvance(QStringLiteral("000"));
    qreal shares = 0;
    Widest headText(head);
    Widest bodyText(body);
    for (std::size_t c = 0; c < count; ++c) {
        share[c] = std::max(table.columns[c].width, 0.01);
        texts[c] = textsOf(table, c);
        for (const QString& text : texts[c])
            if (text.size() < longText)
                takeWords(bodyText, text);
        titleWord[c] = longestWord(headText, table.columns[c].title);
        const qreal word = std::max({titleWord[c], digits, bodyText.width()});
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
        most[c] = title.size() <= shortTitle ? whole : std::max(titleWord[c], 0.6 * whole);
        most[c] = std::max(std::max(most[c], longestLine(texts[c], bodyText, available)) + padding, least[c]);
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
