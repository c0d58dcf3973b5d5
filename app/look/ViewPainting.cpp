#include "app/look/ViewPainting.h"

#include "app/look/Box.h"
#include "app/look/Roles.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace chairside {

namespace {

constexpr double viewRadius = 4;
constexpr double currentBar = 4;
constexpr double headingStart = 10; // where the words of the rows begin
constexpr double headingSides = 12;
constexpr double headingEnds = 7;

// The edges of a row of cells that this cell stands at.
struct RowEnds
{
    bool first = true;
    bool last = true;
};

RowEnds rowEnds(const QStyleOptionViewItem& option, const QWidget* widget)
{
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(widget))
        header = table->horizontalHeader();
    else if (const auto* tree = qobject_cast<const QTreeView*>(widget))
        header = tree->header();
    if (!header)
        return {};
    const int at = header->visualIndex(option.index.column());
    RowEnds ends;
    for (int other = 0; other < header->count(); ++other) {
        if (header->isSectionHidden(header->logicalIndex(other)))
            continue;
        ends.first = ends.first && other >= at;
        ends.last = ends.last && other <= at;
    }
    return ends;
}

bool isDropList(const QWidget* view)
{
    return view->inherits("QComboBoxListView");
}

// A list that stands on a ground of its page, without one of its own.
bool isPlain(const QWidget* view)
{
    const QString role = roleOf(view);
    return role == QLatin1String("nav") || role == QLatin1String("plain");
}

} // namespace

QMargins viewMargins(const QWidget* view, const Tokens& t)
{
    if (isPlain(view) || isCalendar(view))
        return {};
    const int edge = isDropList(view) ? t.borderWidth : t.lineWidth;
    const int ends = edge + (isDropList(view) ? t.px(4) : 0);
    return {edge, ends, edge, ends};
}

void paintViewFrame(QPainter& painter, const QRect& rect, const QWidget* view, const Tokens& t)
{
    if (isCalendar(view))
        painter.fillRect(rect, t.surface);
    else if (isDropList(view))
        paintBox(painter, rect, {t.surface, t.border, t.borderWidth});
    else if (!isPlain(view))
        paintBox(painter, rect, {t.surface, t.line, t.lineWidth, t.px(viewRadius)});
}

void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* view, const Tokens& t)
{
    const QRect rect = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (isCalendar(view)) {
        if (current)
            painter.fillRect(rect, t.accent);
        return;
    }
    const auto* table = qobject_cast<const QTableView*>(view);
    // In a table the pointer would light one cell where a click takes the row.
    const bool hover =
        !table && option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    if (current)
        painter.fillRect(rect, t.accentSoft);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(rect, option.backgroundBrush);
    else if (hover)
        painter.fillRect(rect, t.scheme == Scheme::HighContrast ? t.accentSoft : t.sunken);

    if (table && !table->showGrid())
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.line);
    if (!current)
        return;

    const RowEnds ends = rowEnds(option, view);
    const auto atSide = [&](int from, int width) {
        painter.fillRect(QStyle::visualRect(option.direction, rect, QRect(from, rect.y(), width, rect.height())),
                         t.accent);
    };
    if (t.scheme == Scheme::HighContrast) {
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 2), t.accent);
        painter.fillRect(QRect(rect.x(), rect.bottom() - 1, rect.width(), 2), t.accent);
        if (ends.last)
            atSide(rect.right() - 1, 2);
    }
    if (ends.first)
        atSide(rect.x(), t.px(currentBar));
}

void paintEntryGround(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens)
{
    const QRect& row = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(row, tokens.accentSoft);
        painter.fillRect(QRect(row.left(), row.top(), tokens.px(4), row.height()), tokens.accent);
        if (tokens.scheme == Scheme::HighContrast) {
            painter.setPen(QPen(tokens.accent, 2));
            painter.drawRect(row.adjusted(1, 1, -1, -1));
        }
    } else if (option.state & QStyle::State_MouseOver) {
        QColor hover = tokens.accentSoft;
        hover.setAlphaF(0.6F);
        painter.fillRect(row, hover);
    }
}

void paintHeading(QPainter& painter, const QStyleOptionHeader& option, const Tokens& t)
{
    Box ground{t.surface, t.border, t.borderWidth};
    ground.edges = option.orientation == Qt::Horizontal ? Qt::Edges(Qt::BottomEdge) : Qt::Edges();
    paintBox(painter, option.rect, ground);

    QFont letters = painter.font();
    letters.setPixelSize(t.type(Type::Meta));
    letters.setBold(true);
    painter.save();
    painter.setFont(letters);
    painter.setPen(t.muted);
    const QRect words = option.rect.adjusted(t.px(headingStart), 0, -t.px(headingStart), -t.borderWidth);
    const Qt::Alignment place = QStyle::visualAlignment(option.direction, option.textAlignment | Qt::AlignVCenter);
    painter.drawText(words, int(place) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(option.text, Qt::ElideRight, words.width()));
    painter.restore();
}

// For letters of the size that rows have: a heading in smaller ones has the more air round it.
QSize headingSize(const QStyleOptionHeader& option, const Tokens& t)
{
    const QSize words = option.fontMetrics.size(0, option.text);
    return {words.width() + 2 * t.px(headingSides), words.height() + 2 * t.px(headingEnds) + t.borderWidth};
}

bool isCalendar(const QWidget* widget)
{
    return widget && widget->inherits("QCalendarView");
}

} // namespace chairside
