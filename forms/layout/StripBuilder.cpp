#include "forms/layout/StripBuilder.h"

#include "forms/layout/PageStyle.h"

#include <algorithm>

namespace chairside::forms {

namespace {

constexpr qreal left = style::sideMargin;
constexpr qreal width = style::textWidth;

TextStyle body()
{
    TextStyle text;
    text.size = style::bodySize;
    text.colour = style::ink;
    text.paragraphGap = style::paragraphGap;
    return text;
}

TextStyle small()
{
    TextStyle text = body();
    text.size = style::tableSize;
    text.paragraphGap = 3 * style::pt;
    return text;
}

TextStyle label()
{
    TextStyle text = small();
    text.colour = style::muted;
    return text;
}

TextStyle headingStyle(int level)
{
    TextStyle text;
    text.bold = true;
    text.size = level <= 1 ? 21 : level == 2 ? 14 : 11;
    text.colour = level == 2 ? style::accent : style::ink;
    text.lineSpacing = level <= 1 ? 0.92 : 1.0;
    return text;
}

struct ToneColours {
    QColor strong;
    QColor fill;
};

ToneColours coloursOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return {style::good, style::goodFill};
    case Tone::Warning:
        return {style::warning, style::warningFill};
    case Tone::Bad:
        return {style::bad, style::badFill};
    case Tone::Restricted:
        return {style::restricted, style::restrictedFill};
    case Tone::Neutral:
        break;
    }
    return {style::accent, style::neutralFill};
}

std::vector<qreal> columnWidths(const std::vector<Column>& columns)
{
    double total = 0;
    for (const Column& column : columns)
        total += std::max(column.width, 0.0);
    std::vector<qreal> widths;
    for (const Column& column : columns)
        widths.push_back(total > 0 ? width * std::max(column.width, 0.0) / total
                                   : width / static_cast<qreal>(columns.size()));
    return widths;
}

Strip wide()
{
    Strip strip;
    strip.left = left;
    strip.width = width;
    return strip;
}

} // namespace

std::vector<Strip> StripBuilder::build(const std::vector<Block>& blocks)
{
    for (const Block& block : blocks)
        std::visit([this](const auto& it) { add(it); }, block);
    return std::move(m_strips);
}

Strip& StripBuilder::push(Strip strip)
{
    strip.newPage = std::exchange(m_breakNext, false);
    m_strips.push_back(std::move(strip));
    return m_strips.back();
}

StripCell StripBuilder::text(const Cell& words, const TextStyle& textStyle, qreal x, qreal across, int node)
{
    auto flow = std::make_shared<const TextFlow>(m_shelf, words, textStyle, across, m_out.missing);
    if (node >= 0 && flow->isComplex())
        m_out.structure.at(node).actualText = flow->text();
    return StripCell{std::move(flow), x, node};
}

void StripBuilder::add(const Heading& heading)
{
    const int level = std::clamp(heading.level, 1, 3);
    const Role role = level == 1 ? Role::H1 : level == 2 ? Role::H2 : Role::H3;
    Strip strip = wide();
    strip.cells = {text(cell(heading.text), headingStyle(level), left, width, m_out.structure.add(role, 0))};
    strip.keepWithNext = true;
    strip.splitAbove = style::page.height() / 3;
    strip.outlineLevel = level;
    strip.outlineText = heading.text.simplified();
    if (level == 1) {
        strip.gapBefore = 14 * style::pt;
        strip.padBottom = 4 * style::pt;
    } else if (level == 2) {
        strip.gapBefore = 20 * style::pt;
        strip.padBottom = 3 * style::pt;
        strip.below = Rule{1.0 * style::pt, style::accent};
    } else {
        strip.gapBefore = 12 * style::pt;
    }
    push(std::move(strip));
}

void StripBuilder::add(const Paragraph& paragraph)
{
    Strip strip = wide();
    strip.cells = {text({paragraph}, body(), left, width, m_out.structure.add(Role::P, 0))};
    strip.gapBefore = style::paragraphGap;
    strip.splitAbove = 0;
    push(std::move(strip));
}

void StripBuilder::add(const KeyValues& pairs)
{
    constexpr qreal labelWidth = 0.30 * width;
    constexpr qreal gutter = 4 * style::mm;
    const int list = m_out.structure.add(Role::List, 0);
    bool first = true;
    for (const KeyValue& pair : pairs.items) {
        const int item = m_out.structure.add(Role::ListItem, list);
        const int labelNode = m_out.structure.add(Role::Label, item);
        const int bodyNode = m_out.structure.add(Role::Body, item);
        Strip strip = wide();
        strip.cells = {text(cell(pair.label), label(), left, labelWidth, labelNode),
                       text(pair.value, small(), left + labelWidth + gutter, width - labelWidth - gutter, bodyNode)};
        strip.gapBefore = first ? style::blockGap : 0;
        strip.padTop = 3.5 * style::pt;
        strip.padBottom = 3.5 * style::pt;
        strip.below = Rule{style::hairline, style::line};
        strip.splitAbove = style::tallestWholePair * style::page.height();
        push(std::move(strip));
        first = false;
    }
}

void StripBuilder::add(const Table& table)
{
    if (table.columns.empty())
        return;
    const std::vector<qreal> widths = columnWidths(table.columns);
    const int tableNode = m_out.structure.add(Role::Table, 0);
    const int number = m_tables++;

    TextStyle headStyle = small();
    headStyle.size = style::tableHeadSize;
    headStyle.bold = true;

    Strip header = wide();
    const int headRow = m_out.structure.add(Role::TableRow, tableNode);
    qreal x = left;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const int node = m_out.structure.add(Role::HeaderCell, headRow);
        m_out.structure.at(node).columnScope = true;
        header.cells.push_back(text(cell(table.columns[c].title), headStyle, x + style::cellPad,
                                    widths[c] - 2 * style::cellPad, node));
        x += widths[c];
    }
    header.gapBefore = style::blockGap;
    header.padTop = header.padBottom = 4 * style::pt;
    header.fill = style::headFill;
    header.below = Rule{1.0 * style::pt, style::accent};
    header.keepWithNext = true;
    header.table = number;
    header.tableHeader = true;
    header.splitAbove = style::page.height() / 3;
    push(std::move(header));

    const auto finish = [&](Strip row) {
        row.padTop = row.padBottom = 4.5 * style::pt;
        row.below = Rule{style::hairline, style::line};
        row.table = number;
        row.splitAbove = style::tallestWholeRow * style::page.height();
        push(std::move(row));
    };

    if (table.rows.empty()) {
        const int row = m_out.structure.add(Role::TableRow, tableNode);
        const int node = m_out.structure.add(Role::DataCell, row);
        Strip empty = wide();
        empty.cells = {text(cell(table.whenEmpty), label(), left + style::cellPad, width - 2 * style::cellPad, node)};
        finish(std::move(empty));
    }
    for (const auto& cells : table.rows) {
        const int rowNode = m_out.structure.add(Role::TableRow, tableNode);
        Strip row = wide();
        x = left;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            Cell words = c < cells.size() ? cells[c] : Cell{};
            if (c + 1 == table.columns.size()) {
                for (std::size_t more = c + 1; more < cells.size(); ++more)
                    words.insert(words.end(), cells[more].begin(), cells[more].end());
            }
            row.cells.push_back(text(words, small(), x + style::cellPad, widths[c] - 2 * style::cellPad,
                                     m_out.structure.add(Role::DataCell, rowNode)));
            x += widths[c];
        }
        finish(std::move(row));
    }
}

void StripBuilder::addItem(int list, const Cell& marker, const TextStyle& markerStyle, const Cell& words, qreal gap)
{
    constexpr qreal indent = 6.5 * style::mm;
    const int item = m_out.structure.add(Role::ListItem, list);
    const int labelNode = m_out.structure.add(Role::Label, item);
    const int bodyNode = m_out.structure.add(Role::Body, item);
    Strip strip = wide();
    strip.cells = {text(marker, markerStyle, left, indent, labelNode),
                   text(words, body(), left + indent, width - indent, bodyNode)};
    strip.gapBefore = gap;
    strip.splitAbove = style::tallestWholePair * style::page.height();
    push(std::move(strip));
}

void StripBuilder::add(const Checklist& checklist)
{
    const int list = m_out.structure.add(Role::List, 0);
    qreal gap = style::blockGap;
    for (const Tick& tick : checklist.items) {
        TextStyle markerStyle = body();
        markerStyle.colour = tick.ticked ? style::accent : style::muted;
        Cell words = cell(tick.text);
        if (!tick.note.isEmpty())
            words.push_back(plain(tick.note));
        addItem(list, cell(QString(QChar(tick.ticked ? 0x2611 : 0x2610))), markerStyle, words, gap);
        gap = 3 * style::pt;
    }
}

void StripBuilder::add(const List& items)
{
    const int list = m_out.structure.add(Role::List, 0);
    m_out.structure.at(list).numbered = items.numbered;
    TextStyle markerStyle = body();
    markerStyle.colour = style::accent;
    markerStyle.bold = items.numbered;
    qreal gap = style::blockGap;
    int number = 0;
    for (const Cell& words : items.items) {
        ++number;
        const QString marker = items.numbered ? QStringLiteral("%1.").arg(number) : QString(QChar(0x2022));
        addItem(list, cell(marker), markerStyle, words, gap);
        gap = 3 * style::pt;
    }
}

void StripBuilder::add(const SignatureBlock& block)
{
    constexpr qreal signWidth = 0.52 * width;
    constexpr qreal signHeight = 21 * style::mm;
    constexpr qreal gutter = 8 * style::mm;
    constexpr qreal factsLeft = left + signWidth + gutter;
    constexpr qreal factsWidth = width - signWidth - gutter;
    constexpr qreal padTop = 5 * style::mm;

    const bool wet = std::holds_alternative<WetSignature>(block.signature);
    const qreal lineY = padTop + signHeight;

    Strip strip = wide();
    strip.gapBefore = 12 * style::pt;
    strip.padTop = padTop;
    strip.ornaments.push_back(
        Item{layoutArtifact, Fill{QRectF(0, lineY, signWidth, style::hairline), wet ? style::ink : style::muted}});

    if (const auto* drawn = std::get_if<DrawnSignature>(&block.signature)) {
        const qreal aspect = std::clamp(drawn->aspect, 0.2, 20.0);
        const qreal padHeight = std::min(signHeight, signWidth / aspect);
        const QSizeF pad(padHeight * aspect, padHeight);
        Strokes strokes;
        strokes.colour = style::ink;
        strokes.width = 1.1 * style::pt;
        for (const QPolygonF& stroke : drawn->strokes) {
            QPolygonF line;
            for (const QPointF point : stroke)
                line << QPointF(std::clamp(point.x(), 0.0, 1.0) * pad.width(),
                                lineY - (1 - std::clamp(point.y(), 0.0, 1.0)) * pad.height());
            strokes.lines.push_back(line);
        }
        const int figure = m_out.structure.add(Role::Figure, 0);
        m_out.structure.at(figure).alternative = tr("Signature of %1, drawn by hand").arg(block.name);
        strip.ornaments.push_back(Item{figure, std::move(strokes)});
    } else if (const auto* typed = std::get_if<TypedSignature>(&block.signature)) {
        TextStyle hand = body();
        hand.italic = true;
        hand.size = 19;
        const StripCell name = text(cell(typed->name), hand, 0, signWidth, m_out.structure.add(Role::P, 0));
        // A name too long for one line grows upwards from the line.
        const qreal height = name.flow->height();
        const qreal grow = std::max(0.0, height - signHeight);
        strip.padTop += grow;
        for (Item& item : strip.ornaments)
            item = moved(std::move(item), QPointF(0, grow));
        strip.ornaments.push_back(Item{
            name.node, TextPiece{name.flow, 0, name.flow->lineCount(), QPointF(0, strip.padTop + signHeight - height)}});
    }

    TextStyle caption = label();
    caption.size = style::tableHeadSize;
    const StripCell under = text(cell(block.label), caption, 0, signWidth, m_out.structure.add(Role::P, 0));
    const qreal signBottom = strip.padTop + signHeight + 2 * style::pt;
    strip.ornaments.push_back(
        Item{under.node, TextPiece{under.flow, 0, under.flow->lineCount(), QPointF(0, signBottom)}});

    // Beside it: name, role and time, each above a line of its own where it is still to be written.
    qreal y = strip.padTop - 2 * style::pt;
    const std::vector<Fact> facts{{tr("Name"), block.name}, {tr("Role"), block.role}, {tr("Date and time"), block.when}};
    for (const Fact& fact : facts) {
        if (fact.value.isEmpty() && !wet)
            continue;
        const StripCell name = text(cell(fact.label), caption, 0, factsWidth * 0.3, m_out.structure.add(Role::P, 0));
        strip.ornaments.push_back(
            Item{name.node, TextPiece{name.flow, 0, name.flow->lineCount(), QPointF(factsLeft - left, y)}});
        qreal height = name.flow->height();
        const qreal valueLeft = factsLeft - left + factsWidth * 0.32;
        if (fact.value.isEmpty()) {
            height = std::max(height, 6.5 * style::mm);
            strip.ornaments.push_back(
                Item{layoutArtifact, Fill{QRectF(valueLeft, y + height - 1.5 * style::mm, factsWidth * 0.68, style::hairline),
                                          style::ink}});
        } else {
            const StripCell value =
                text(cell(fact.value), small(), 0, factsWidth * 0.68, m_out.structure.add(Role::P, 0));
            strip.ornaments.push_back(
                Item{value.node, TextPiece{value.flow, 0, value.flow->lineCount(), QPointF(valueLeft, y)}});
            height = std::max(height, value.flow->height());
        }
        y += height + 3 * style::pt;
    }
    strip.leastHeight = std::max(signBottom + under.flow->height(), y) + 3 * style::mm;
    push(std::move(strip));
}

void StripBuilder::add(const Note& note)
{
    const ToneColours colours = coloursOf(note.tone);
    constexpr qreal inset = 4 * style::mm;
    const int group = m_out.structure.add(Role::Note, 0);
    TextStyle wordStyle = small();
    wordStyle.bold = true;
    wordStyle.colour = colours.strong;

    const auto boxed = [&](const Cell& words, const TextStyle& textStyle) {
        Strip strip = wide();
        strip.cells = {text(words, textStyle, left + inset, width - 2 * inset, m_out.structure.add(Role::P, group))};
        strip.fill = colours.fill;
        strip.bar = Rule{2.5 * style::pt, colours.strong};
        return strip;
    };
    const bool hasWord = !note.word.isEmpty();
    if (hasWord) {
        Strip strip = boxed(cell(note.word), wordStyle);
        strip.gapBefore = style::blockGap;
        strip.padTop = 6 * style::pt;
        strip.padBottom = note.body.empty() ? 6 * style::pt : 1 * style::pt;
        strip.keepWithNext = !note.body.empty();
        push(std::move(strip));
    }
    if (!note.body.empty()) {
        Strip strip = boxed(note.body, small());
        strip.gapBefore = hasWord ? 0 : style::blockGap;
        strip.padTop = hasWord ? 0 : 6 * style::pt;
        strip.padBottom = 6 * style::pt;
        strip.splitAbove = style::tallestWholeNote * style::page.height();
        push(std::move(strip));
    }
}

void StripBuilder::add(const PageBreak&)
{
    m_breakNext = true;
}

} // namespace chairside::forms
