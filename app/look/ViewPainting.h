// Lists and tables: their frames, the rows in them and the headings over them.
#pragma once

#include "app/look/Tokens.h"

#include <QMargins>
#include <QSize>

class QPainter;
class QRect;
class QStyleOptionHeader;
class QStyleOptionViewItem;
class QWidget;

namespace chairside {

QMargins viewMargins(const QWidget* view, const Tokens& tokens);
void paintViewFrame(QPainter& painter, const QRect& rect, const QWidget* view, const Tokens& tokens);

// The ground of a cell. The current row is soft accent with a bar at its start; in high contrast an outline too.
void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* view, const Tokens& tokens);

// The ground of an entry that a delegate draws by itself: the current one as a row's, the one under the pointer
// fainter.
void paintEntryGround(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens);

void paintHeading(QPainter& painter, const QStyleOptionHeader& option, const Tokens& tokens);
QSize headingSize(const QStyleOptionHeader& option, const Tokens& tokens);

// The month of a QCalendarWidget: a table whose cells are days and not parts of a row.
bool isCalendar(const QWidget* widget);

} // namespace chairside
