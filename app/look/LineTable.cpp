#include "app/look/LineTable.h"

#include "app/look/LineDelegate.h"
#include "app/look/Look.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace chairside {

namespace {

constexpr int titleHeight = 27;

} // namespace

LineHeader::LineHeader(const Look& look, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_look(look)
{
    setObjectName(QStringLiteral("headings"));
    setFocusPolicy(Qt::TabFocus);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false); // drawn here, as an arrow that says which way the column runs
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(24);
}

void LineHeader::setSortable(QList<int> columns)
{
    m_sortable = std::move(columns);
    if (!m_sortable.contains(m_chosen))
        m_chosen = m_sortable.value(0);
    setFocusPolicy(m_sortable.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setSectionsClickable(!m_sortable.isEmpty());
    tell();
}

void LineHeader::choose(int by)
{
    qsizetype at = m_sortable.indexOf(m_chosen);
    for (at += by; at >= 0 && at < m_sortable.size(); at += by)
        if (!isSectionHidden(m_sortable[at])) {
            m_chosen = m_sortable[at];
            tell();
            viewport()->update();
            return;
        }
}

void LineHeader::tell()
{
    const QString column =
        model() ? model()->headerData(m_chosen, Qt::Horizontal, Qt::DisplayRole).toString() : QString();
    const bool sorted = sortIndicatorSection() == m_chosen;
    const bool descending = sortIndicatorOrder() == Qt::DescendingOrder;
    setAccessibleName(sorted ? descending ? tr("Sorted by %1, descending. Space turns it round.").arg(column)
                                          : tr("Sorted by %1, ascending. Space turns it round.").arg(column)
                             : tr("Sort by %1").arg(column));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void LineHeader::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        choose((event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1);
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT sortRequested(m_chosen);
        tell();
        return;
    default:
        event->ignore();
    }
}

void LineHeader::focusInEvent(QFocusEvent* event)
{
    QHeaderView::focusInEvent(event);
    if (m_sortable.contains(sortIndicatorSection()))
        m_chosen = sortIndicatorSection();
    tell();
    viewport()->update();
}

void LineHeader::focusOutEvent(QFocusEvent* event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

void LineHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, column);
    painter->restore();
    const Tokens& t = m_look.tokens();
    if (m_sortable.contains(column) && column == sortIndicatorSection()) {
        const QString words = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int along = QFontMetrics(m_look.font(Type::Meta, true)).horizontalAdvance(words);
        const int side = t.px(14);
        const QRect arrow(rect.x() + t.px(14) + along, rect.center().y() - side / 2, side, side);
        const bool down = sortIndicatorOrder() == Qt::DescendingOrder;
        m_look.icons().paint(painter, QStyle::visualRect(layoutDirection(), rect, arrow),
                             down ? QStringLiteral("arrow-down") : QStringLiteral("arrow-up"), Ink::Muted);
    }
    if (!hasFocus() || column != m_chosen)
        return;
    painter->fillRect(QRect(rect.x(), rect.bottom() - t.px(3), rect.width(), t.px(3) + 1), t.accent);
}

void LineHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int column = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_sortable.contains(column))
        Q_EMIT sortRequested(column);
}

LineTable::LineTable(const Look& look, QWidget* parent)
    : QTableView(parent), m_look(look), m_header(new LineHeader(look, this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(new LineDelegate(look, this));
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setSectionResizeMode(QHeaderView::Fixed);
    connect(&look, &Look::changed, this, &LineTable::measure);
    measure();
}

void LineTable::setModel(QAbstractItemModel* newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    if (newModel) {
        connect(newModel, &QAbstractItemModel::modelReset, this, &LineTable::showTitles);
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &LineTable::showTitles);
    }
    measure();
}

void LineTable::setWidths(QList<int> widths)
{
    m_widths = std::move(widths);
    measure();
}

void LineTable::setRowHeight(int height)
{
    m_rowHeight = height;
    measure();
}

void LineTable::measure()
{
    const Tokens& t = m_look.tokens();
    verticalHeader()->setMinimumSectionSize(t.px(24));
    verticalHeader()->setDefaultSectionSize(t.px(m_rowHeight));
    if (!model())
        return;
    int left = viewport()->width();
    int rest = -1;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int width = m_widths.value(column, 100);
        setColumnHidden(column, width == 0);
        if (width < 0)
            rest = column;
        if (width <= 0)
            continue;
        setColumnWidth(column, t.px(width));
        left -= t.px(width);
    }
    if (rest >= 0)
        setColumnWidth(rest, qMax(t.px(80), left));
    showTitles();
}

void LineTable::setTitleRows(std::function<bool(int)> isTitle)
{
    m_isTitle = std::move(isTitle);
    showTitles();
}

void LineTable::showTitles()
{
    if (!m_isTitle || !model())
        return;
    clearSpans();
    const int height = m_look.tokens().px(titleHeight);
    for (int row = 0; row < model()->rowCount(); ++row)
        if (m_isTitle(row)) {
            setSpan(row, 0, 1, model()->columnCount());
            verticalHeader()->resizeSection(row, height);
        } else if (rowHeight(row) == height) {
            verticalHeader()->resizeSection(row, verticalHeader()->defaultSectionSize());
        }
}

void LineTable::selectRow(int row)
{
    if (!model() || model()->rowCount() == 0)
        return;
    int at = qBound(0, row, model()->rowCount() - 1);
    if (m_isTitle && m_isTitle(at) && at + 1 < model()->rowCount())
        ++at;
    const QModelIndex wanted = model()->index(at, 0);
    setCurrentIndex(wanted);
    scrollTo(wanted);
}

int LineTable::selectedRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

int LineTable::fullHeight() const
{
    return m_header->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth();
}

void LineTable::keyboardSearch(const QString& search)
{
    // Names are what a chair types, whatever column was clicked last.
    if (currentIndex().isValid() && currentIndex().column() != 0)
        setCurrentIndex(currentIndex().siblingAtColumn(0));
    QTableView::keyboardSearch(search);
}

void LineTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && selectedRow() >= 0) {
        Q_EMIT openRequested(selectedRow());
        return;
    }
    // Home and End go to the first and the last discussion.
    if (model() && event->modifiers() == Qt::NoModifier &&
        (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        selectRow(event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1);
        return;
    }
    // Within a row there is nowhere to go, and what is held with Control is no name to look for.
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || command) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LineTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    if (under.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT openRequested(under.row());
}

void LineTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    measure();
}

void LineTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT rowChanged(current.row());
}

} // namespace chairside
