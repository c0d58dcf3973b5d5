#include "app/look/FlowRow.h"

#include <QStyle>
#include <QWidget>

namespace chairside {

FlowRow::FlowRow(QWidget* parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow() = default;

void FlowRow::setGap(int gap)
{
    m_gap = gap;
    invalidate();
}

void FlowRow::setTrailing(bool on)
{
    m_trailing = on;
    invalidate();
}

void FlowRow::setOneRow(bool on)
{
    m_oneRow = on;
    invalidate();
    if (QWidget* owner = parentWidget())
        owner->updateGeometry();
}

void FlowRow::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowRow::count() const
{
    return int(m_items.size());
}

QLayoutItem* FlowRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowRow::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowRow::sizeHint() const
{
    QSize size(0, 0);
    int shown = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize each = item->sizeHint();
        size = QSize(size.width() + each.width() + (shown++ > 0 ? m_gap : 0), std::max(size.height(), each.height()));
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowRow::minimumSize() const
{
    if (m_oneRow)
        return sizeHint();
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

// Returns the height used. Every row is as tall as its tallest and centres the others.
int FlowRow::arrange(const QRect& rect, bool place) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inside.y();
    int bottom = y;
    std::vector<std::pair<QLayoutItem*, QRect>> row;
    const auto finishRow = [&] {
        int tallest = 0;
        for (const auto& entry : row)
            tallest = std::max(tallest, entry.second.height());
        const int along = m_trailing && !row.empty() ? std::max(0, inside.right() - row.back().second.right()) : 0;
        for (auto& entry : row) {
            if (place)
                entry.first->setGeometry(QStyle::visualRect(
                    direction, inside, entry.second.translated(along, (tallest - entry.second.height()) / 2)));
        }
        bottom = y + tallest;
        y = bottom + m_gap;
        row.clear();
    };
    int x = inside.x();
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), std::max(inside.width(), item->minimumSize().width())),
                         item->sizeHint().height());
        if (!m_oneRow && !row.empty() && x + size.width() > inside.x() + inside.width()) {
            finishRow();
            x = inside.x();
        }
        row.emplace_back(item.get(), QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
    }
    if (!row.empty())
        finishRow();
    return bottom - rect.y() + contentsMargins().bottom();
}

} // namespace chairside
