#include "forms/layout/StripBuilder.h"

#include "core/base/Text.h"
#include "forms/document/Wording.h"
#include "forms/layout/ColumnWidths.h"
#include "forms/layout/PageStyle.h"
#include "forms/layout/SignatureRow.h"
#include "forms/layout/SignatureStrip.h"
#include "forms/layout/ToneColours.h"

#include <algorithm>

namespace chairside::forms {

namespace {

// With longer labels a list of facts is one of questions and answers, which wants a wider left column.
constexpr qsizetype longestFactLabel = 34;

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

} // namespace

std::vector<Strip> StripBuilder::build(const std::vector<Block>& blocks)
{
    for (const Block& block : blocks)
        std::visit([this](const auto& it) { add(it); }, block);
    return std::move(m_strips);
}

Strip StripBuilder::wide() const
{
    Strip strip;
    strip.left = m_column.left;
    strip.width = m_column.width;
    return strip;
}

void StripBuilder::push(Strip strip)
{
    strip.newPage = std::exchange(m_breakNext, false);
    strip.level();
    strip.gapBefore *= m_density.space;
    strip.padTop *= m_density.space;
    strip.padBottom *= m_density.space;
    m_strips.push_back(std::move(strip));
}

void StripBuilder::keepRowsTogether(std::size_t first)
{
    const std::size_t end = m_strips.size();
    qreal whole = 0;
    for (std::size_t i = first; i < end; ++i)
        whole += m_strips[i].height();
    const qreal shortBlock = style::page.height() * style::shortBlock;
    for (std::size_t i = first; i + 1 < end; ++i) {
        const bool pair = m_strips[i].height() + m_strips[i + 1].height() < shortBlock;
        const bool edge = i == first || i + 2 == end;
        if (whole < shortBlock || (edge && pair))
            m_strips[i].keepWithNext = true;
    }
}

qreal StripBuilder::sized(qreal usual) const
{
    return std::max(usual * m_density.text, std::min(usual, style::leastSize));
}

StripCell StripBuilder::text(const Cell& words, const TextStyle& textStyle, qreal x, qreal across, int node)
{
    TextStyle scaled = textStyle;
    scaled.size = sized(scaled.size);
    scaled.lineSpacing *= m_density.line;
    scaled.paragraphGap *= m_density.space;
    auto flow = std::make_shared<const TextFlow>(m_shelf, words, scaled, across, m_out.tally);
    if (node >= 0 && flow->needsActualText())
        m_out.structure.at(node).actualText = flow->text();
    return StripCell{std::move(flow), x, node};
}

void StripBuilder::add(const Heading& heading)
{
    const int level = std::clamp(heading.level, 1, 3);
    const Role role = level == 1 ? Role::H1 : level == 2 ? Role::H2 : Role::H3;
    Strip strip = wide();
    strip.cells = {
        text(cell(heading.text), headingStyle(level), m_column.left, m_column.width, m_out.structure.add(role, 0))};
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
    strip.cells = {text({paragraph}, body(), m_column.left, m_column.width, m_out.structure.add(Role::P, 0))};
    strip.gapBefore = style::paragraphGap;
    strip.splitAbove = 0;
    strip.keepWithNext = paragraph.introduces;
    push(std::move(strip));
}

StripBuilder::PairColumns StripBuilder::pairColumns(const KeyValues& pairs) const
{
    constexpr qreal gutter = 4 * style::mm;
    const bool facts = std::all_of(pairs.items.begin(), pairs.items.end(),
                                   [](const KeyValue& pair) { return pair.label.size() <= longestFactLabel; });
    PairColumns columns;
    columns.facts = facts;
    columns.label = (facts ? 0.19 : 0.30) * m_column.width;
    columns.value = columns.label + gutter;
    columns.second = (m_column.width + gutter) / 2;
    return columns;
}

bool StripBuilder::fitsHalf(const KeyValue& pair, const PairColumns& columns) const
{
    constexpr qsizetype hopeless = 80;
    if (!columns.facts || pair.value.size() != 1 || words(pair.value).size() > hopeless)
        return false;
    Tally unused;
    TextStyle textStyle = small();
    textStyle.size = sized(textStyle.size);
    const qreal room = std::min(columns.second - 2 * style::mm, m_column.width - columns.second) - columns.value;
    return TextFlow(m_shelf, pair.value, textStyle, room, unused).lineCount() == 1;
}

void StripBuilder::add(const KeyValues& pairs)
{
    const PairColumns columns = pairColumns(pairs);
    const int list = m_out.structure.add(Role::List, 0);
    const std::size_t firstRow = m_strips.size();
    const auto put = [&](Strip& strip, const KeyValue& pair, qreal from, qreal to) {
        const int item = m_out.structure.add(Role::ListItem, list);
        const int labelNode = m_out.structure.add(Role::Label, item);
        const int bodyNode = m_out.structure.add(Role::Body, item);
        strip.cells.push_back(text(cell(pair.label), label(), m_column.left + from, columns.label, labelNode));
        strip.cells.push_back(
            text(pair.value, small(), m_column.left + from + columns.value, to - from - columns.value, bodyNode));
    };
    for (std::size_t i = 0; i < pairs.items.size(); ++i) {
        Strip strip = wide();
        strip.gapBefore = i == 0 ? style::blockGap : 0;
        strip.padTop = strip.padBottom = 3.5 * style::pt;
        strip.below = Rule{style::hairline, style::line};
        strip.splitAbove = style::tallestWholePair * style::page.height();
        const bool two =
            i + 1 < pairs.items.size() && fitsHalf(pairs.items[i], columns) && fitsHalf(pairs.items[i + 1], columns);
        put(strip, pairs.items[i], 0, two ? columns.second - 2 * style::mm : m_column.width);
        if (two)
            put(strip, pairs.items[++i], columns.second, m_column.width);
        push(std::move(strip));
    }
    keepRowsTogether(firstRow);
}

void StripBuilder::add(const Table& table)
{
    if (table.columns.empty())
        return;
    TextStyle headStyle = small();
    headStyle.size = style::tableHeadSize;
    headStyle.bold = true;
    TextStyle cellStyle = small();
    if (table.large)
        cellStyle.size = style::copiedSize;
    const qreal pad = style::cellPad * (0.5 + 0.5 * m_density.space); // still parts the columns where it is close
    const auto metrics = [this](const TextStyle& text) {
        return QFontMetricsF(m_shelf.font(0, text.bold, false, sized(text.size) * style::pt));
    };
    const std::vector<qreal> widths =
        columnWidths(table, metrics(headStyle), metrics(cellStyle), 2 * pad, m_column.width);
    const int tableNode = m_out.structure.add(Role::Table, 0);
    const int number = m_tables++;

    Strip header = wide();
    const int headRow = m_out.structure.add(Role::TableRow, tableNode);
    qreal x = m_column.left;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const int node = m_out.structure.add(Role::HeaderCell, headRow);
        m_out.structure.at(node).columnScope = true;
        header.cells.push_back(text(cell(table.columns[c].title), headStyle, x + pad, widths[c] - 2 * pad, node));
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
        empty.cells = {text(cell(table.whenEmpty), label(), m_column.left + pad, m_column.width - 2 * pad, node)};
        finish(std::move(empty));
    }
    const std::size_t firstRow = m_strips.size();
    for (const auto& cells : table.rows) {
        const int rowNode = m_out.structure.add(Role::TableRow, tableNode);
        Strip row = wide();
        x = m_column.left;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            Cell words = c < cells.size() ? cells[c] : Cell{};
            if (c + 1 == table.columns.size()) {
                for (std::size_t more = c + 1; more < cells.size(); ++more)
                    words.insert(words.end(), cells[more].begin(), cells[more].end());
            }
            row.cells.push_back(
                text(words, cellStyle, x + pad, widths[c] - 2 * pad, m_out.structure.add(Role::DataCell, rowNode)));
            x += widths[c];
        }
        finish(std::move(row));
    }
    keepRowsTogether(firstRow);
}

void StripBuilder::addItem(int list, const Cell& marker, const TextStyle& markerStyle, const Cell& words, qreal gap)
{
    constexpr qreal indent = 6.5 * style::mm;
    const int item = m_out.structure.add(Role::ListItem, list);
    const int labelNode = m_out.structure.add(Role::Label, item);
    const int bodyNode = m_out.structure.add(Role::Body, item);
    Strip strip = wide();
    TextStyle wordStyle = body();
    wordStyle.paragraphGap = 1 * style::pt;
    strip.cells = {text(marker, markerStyle, m_column.left, indent, labelNode),
                   text(words, wordStyle, m_column.left + indent, m_column.width - indent, bodyNode)};
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
        Cell words{bold(tick.text)};
        if (!tick.note.isEmpty())
            words.push_back(plain(tick.note));
        addItem(list, cell(QString(QChar(tick.ticked ? 0x2611 : 0x2610))), markerStyle, words, gap);
        gap = 5 * style::pt;
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

void StripBuilder::keepDeclaration()
{
    const std::size_t end = m_strips.size();
    // The declaration itself, and what little stands between it and its heading.
    const bool prose = end > 0 && m_strips.back().splitAbove == 0;
    std::size_t from = prose && m_strips.back().height() < style::page.height() / 4 ? end - 1 : end;
    qreal height = 0;
    for (std::size_t i = from; prose && i < end && i > 0; --i) {
        const Strip& strip = m_strips[i];
        height += strip.gapBefore + strip.height();
        if (strip.table >= 0 || strip.bar.width > 0 || height >= style::page.height() / 4)
            break;
        if (m_strips[i - 1].outlineLevel > 0) {
            from = i;
            break;
        }
    }
    for (std::size_t i = from; i < end; ++i)
        m_strips[i].keepWithNext = true;
}

TextMaker StripBuilder::textMaker()
{
    return [this](const Cell& words, const TextStyle& textStyle, qreal across) {
        return text(words, textStyle, 0, across, m_out.structure.add(Role::P, 0));
    };
}

void StripBuilder::add(const SignatureBlock& block)
{
    keepDeclaration();
    push(SignatureStrip(block, textMaker(), m_out.structure, m_density.space, m_column).take());
    addLongFacts(block);
}

void StripBuilder::addLongFacts(const SignatureBlock& block)
{
    KeyValues whole;
    for (const Fact& fact : Wording::signatureFacts(block)) {
        if (firstLine(fact.value, SignatureStrip::longestFact) != fact.value)
            whole.items.push_back({fact.label, cell(fact.value)});
    }
    const auto* typed = std::get_if<TypedSignature>(&block.signature);
    if (typed && firstLine(typed->name, SignatureInk::longestName) != typed->name)
        whole.items.push_back({block.label, cell(typed->name)});
    add(whole);
}

// Those who sign stand together, under what they sign, as long as half a page is enough for them.
void StripBuilder::add(const SignatureGrid& grid)
{
    keepDeclaration();
    const std::size_t first = m_strips.size();
    qreal whole = 0;
    for (std::size_t i = 0; i < grid.blocks.size(); i += 2) {
        SignatureRow row(textMaker(), m_out.structure, m_density.space, m_column);
        row.add(grid.blocks[i]);
        if (i + 1 < grid.blocks.size())
            row.add(grid.blocks[i + 1]);
        Strip strip = std::move(row).take();
        strip.gapBefore = (i == 0 ? 4 : 8) * style::pt;
        whole += strip.gapBefore + strip.height();
        push(std::move(strip));
    }
    for (std::size_t i = first; i + 1 < m_strips.size(); ++i)
        m_strips[i].keepWithNext = whole < style::page.height() / 2;
    for (const SignatureBlock& block : grid.blocks)
        addLongFacts(block);
}

void StripBuilder::add(const Note& note)
{
    const ToneColours colours = toneColours(note.tone);
    constexpr qreal inset = 4 * style::mm;
    const int group = m_out.structure.add(Role::Note, 0);
    TextStyle wordStyle = small();
    wordStyle.bold = true;
    wordStyle.colour = colours.strong;

    const auto boxed = [&](const Cell& words, const TextStyle& textStyle) {
        Strip strip = wide();
        strip.cells = {text(words, textStyle, m_column.left + inset, m_column.width - 2 * inset,
                            m_out.structure.add(Role::P, group))};
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
