#include "app/rows/ColumnsLayout.h"

#include <QWidget>

#include <algorithm>
#include <numeric>

namespace chairside {

namespace {

bool shown(const QLayoutItem& item)
{
    return !item.isEmpty();
}

int heightOf(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

ColumnsLayout::ColumnsLayout(std::vector<Column> columns, const Measures& measures, QWidget* parent)
    : QLayout(parent), m_columns(std::move(columns)), m_measures(measures)
{
    setContentsMargins(0, 0, 0, 0);
}

ColumnsLayout::~ColumnsLayout() = default;

void ColumnsLayout::setMeasures(std::vector<Column> columns, const Measures& measures)
{
    m_columns = std::move(columns);
    m_measures = measures;
    invalidate();
}

void ColumnsLayout::put(QWidget* widget, Part part, int column, int order)
{
    addChildWidget(widget);
    const auto after =
        std::find_if(m_slots.begin(), m_slots.end(), [order](const Slot& slot) { return slot.order > order; });
    m_slots.insert(after, Slot{std::make_unique<QWidgetItemV2>(widget), part, column, order});
    invalidate();
}

void ColumnsLayout::setCards(bool cards)
{
    if (cards == m_cards)
        return;
    m_cards = cards;
    invalidate();
}

bool ColumnsLayout::filled(int column) const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [column](const Slot& slot) {
        return slot.part == Part::Cell && slot.column == column && shown(*slot.item);
    });
}

int ColumnsLayout::tableWidth() const
{
    const auto least = std::accumulate(m_columns.begin(), m_columns.end(), 0,
                                       [](int sum, const Column& column) { return sum + column.least; });
    const int gaps = m_measures.gap * static_cast<int>(m_columns.size());
    return least + gaps + m_measures.left + m_measures.right + m_measures.corner;
}

int ColumnsLayout::columnAt(QPoint point) const
{
    if (!m_cards) {
        const std::vector<Span> all = spans(geometry().width());
        for (std::size_t i = all.size(); i-- > 0;)
            if (point.x() >= all[i].x)
                return static_cast<int>(i);
        return all.empty() ? -1 : 0;
    }
    for (const Slot& slot : m_slots)
        if (slot.part != Part::Below && slot.part != Part::Corner && shown(*slot.item) &&
            point.y() <= slot.item->geometry().bottom())
            return slot.column;
    return -1;
}

void ColumnsLayout::addItem(QLayoutItem* item)
{
    m_slots.push_back({std::unique_ptr<QLayoutItem>(item), Part::Below, 0, 0});
}

QLayoutItem* ColumnsLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_slots[static_cast<std::size_t>(index)].item.get() : nullptr;
}

QLayoutItem* ColumnsLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_slots[static_cast<std::size_t>(index)].item.release();
    m_slots.erase(m_slots.begin() + index);
    invalidate();
    return item;
}

int ColumnsLayout::heightForWidth(int width) const
{
    const QRect rect(0, 0, width, 0);
    return m_cards ? arrangeCard(rect, false) : arrangeTable(rect, false);
}

QSize ColumnsLayout::sizeHint() const
{
    const int width = tableWidth();
    return {width, heightForWidth(width)};
}

QSize ColumnsLayout::minimumSize() const
{
    // A card takes whatever width there is.
    return {m_measures.left + m_measures.right, m_measures.leastHeight};
}

void ColumnsLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    m_cards ? arrangeCard(rect, true) : arrangeTable(rect, true);
}

QSize ColumnsLayout::cornerSize(const QLayoutItem& corner) const
{
    return {m_measures.corner, std::min(corner.sizeHint().height(), m_measures.leastHeight - 2 * m_measures.top)};
}

// Every column has its least width; what is left over is shared by stretch.
std::vector<ColumnsLayout::Span> ColumnsLayout::spans(int width) const
{
    const int spare = std::max(0, width - tableWidth());
    int stretches = 0;
    for (const Column& column : m_columns)
        stretches += column.stretch;
    std::vector<Span> out;
    int x = m_measures.left;
    int given = 0;
    int stretched = 0;
    for (const Column& column : m_columns) {
        stretched += column.stretch;
        const int upTo = stretches > 0 ? static_cast<int>(qint64(spare) * stretched / stretches) : 0;
        const int own = column.least + upTo - given;
        given = upTo;
        out.push_back({x, own});
        x += own + m_measures.gap;
    }
    return out;
}

int ColumnsLayout::columnHeight(int column, int width) const
{
    int height = 0;
    for (const Slot& slot : m_slots)
        if (slot.part == Part::Cell && slot.column == column && shown(*slot.item))
            height += (height > 0 ? m_measures.line : 0) + heightOf(*slot.item, width);
    return height;
}

// How high the first line of a column stands, for others to be level with it: words in lines, or a field. 0: none.
int ColumnsLayout::firstLine(int column, int width) const
{
    for (const Slot& slot : m_slots)
        if (slot.part == Part::Cell && slot.column == column && shown(*slot.item))
            return std::min(heightOf(*slot.item, width),
                            slot.item->hasHeightForWidth() ? m_measures.words : m_measures.leastHeight);
    return 0;
}

void ColumnsLayout::placeColumn(int column, QRect within) const
{
    int y = within.top();
    for (const Slot& slot : m_slots) {
        if (slot.part != Part::Cell || slot.column != column || !shown(*slot.item))
            continue;
        const int height = heightOf(*slot.item, within.width());
        const QSize most = slot.item->maximumSize();
        slot.item->setGeometry(QRect(within.left(), y, std::min(within.width(), most.width()), height));
        y += height + m_measures.line;
    }
}

int ColumnsLayout::arrangeTable(const QRect& rect, bool place) const
{
    const std::vector<Span> all = spans(rect.width());
    int line = m_measures.leastHeight - 2 * m_measures.top;
    for (std::size_t i = 0; i < all.size(); ++i)
        line = std::max(line, firstLine(static_cast<int>(i), all[i].width));
    const auto down = [&](int first) { return std::max(0, (line - first) / 2); };
    int high = line;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int column = static_cast<int>(i);
        high = std::max(high, down(firstLine(column, all[i].width)) + columnHeight(column, all[i].width));
    }
    if (place) {
        for (const Slot& slot : m_slots)
            if (slot.part == Part::Caption)
                slot.item->setGeometry(QRect(-1, -1, 0, 0));
        for (std::size_t i = 0; i < all.size(); ++i) {
            const int column = static_cast<int>(i);
            const int top = rect.top() + m_measures.top + down(firstLine(column, all[i].width));
            placeColumn(column, QRect(rect.left() + all[i].x, top, all[i].width, columnHeight(column, all[i].width)));
        }
        if (QLayoutItem* corner = find(Part::Corner, 0)) {
            const QSize size = cornerSize(*corner);
            const QPoint at(rect.right() + 1 - m_measures.right - size.width(),
                            rect.top() + m_measures.top + down(size.height()));
            corner->setGeometry(QRect(at, size));
        }
    }
    return arrangeBelow(rect, m_measures.top + high, place) + m_measures.top;
}

int ColumnsLayout::arrangeCard(const QRect& rect, bool place) const
{
    const int inner = rect.width() - m_measures.left - m_measures.right;
    const bool above = rect.width() < m_measures.leastCard;
    int y = m_measures.top;
    bool first = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const int column = static_cast<int>(i);
        QLayoutItem* caption = find(Part::Caption, column);
        if (m_columns[i].tableOnly || columnHeight(column, inner) == 0)
            continue;
        // The corner lies at the end of the first line only.
        const int room = first ? inner - m_measures.corner : inner;
        if (!first)
            y += m_measures.line * 2;
        const bool named = caption && shown(*caption);
        const int indent = named && !above ? std::min(m_measures.caption, room / 2) : 0;
        if (named && above) {
            const int height = heightOf(*caption, room);
            if (place)
                caption->setGeometry(QRect(rect.left() + m_measures.left, rect.top() + y, room, height));
            y += height;
        }
        const int own = columnHeight(column, room - indent);
        int line = own;
        if (named && !above) {
            const int wide = indent - m_measures.gap;
            const int height = heightOf(*caption, wide);
            line = std::max(own, height);
            if (place) {
                const int down = std::max(0, (firstLine(column, room - indent) - height) / 2);
                caption->setGeometry(QRect(rect.left() + m_measures.left, rect.top() + y + down, wide, height));
            }
        }
        if (place)
            placeColumn(column, QRect(rect.left() + m_measures.left + indent, rect.top() + y, room - indent, own));
        y += line;
        first = false;
    }
    if (QLayoutItem* corner = find(Part::Corner, 0); corner && place)
        corner->setGeometry(QRect(
            QPoint(rect.right() + 1 - m_measures.right - cornerSize(*corner).width(), rect.top() + m_measures.top),
            cornerSize(*corner)));
    y = std::max(y, m_measures.leastHeight - m_measures.top);
    return arrangeBelow(rect, y, place) + m_measures.top;
}

int ColumnsLayout::arrangeBelow(const QRect& rect, int y, bool place) const
{
    // In a table what lies beneath begins where the words begin, past the columns that only number.
    int left = m_measures.left;
    if (!m_cards) {
        const std::vector<Span> all = spans(rect.width());
        for (std::size_t i = 0; i + 1 < all.size() && m_columns[i].tableOnly; ++i)
            left = all[i + 1].x;
    }
    const int width = rect.width() - left - m_measures.right;
    for (const Slot& slot : m_slots) {
        if (slot.part != Part::Below || !shown(*slot.item))
            continue;
        y += m_measures.line * 2;
        const int height = heightOf(*slot.item, width);
        if (place)
            slot.item->setGeometry(QRect(rect.left() + left, rect.top() + y, width, height));
        y += height;
    }
    return y;
}

QLayoutItem* ColumnsLayout::find(Part part, int column) const
{
    for (const Slot& slot : m_slots)
        if (slot.part == part && slot.column == column)
            return slot.item.get();
    return nullptr;
}

} // namespace chairside
