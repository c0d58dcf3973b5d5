// Paints what a style sheet has no words for: boxes to tick, fields with an arrow, rows of tables and lists, arrows.
#pragma once

#include "app/look/Icons.h"
#include "app/look/Tokens.h"

class QPainter;
class QStyleOption;
class QStyleOptionViewItem;
class QWidget;

namespace chairside {

// Made for one painting and gone with it.
class ControlPainting final
{
public:
    ControlPainting(QPainter* painter, const Tokens& tokens, const Icons& icons)
        : m_painter(painter), m_tokens(tokens), m_icons(icons)
    {
    }

    // A box or a circle to tick: solid accent when chosen, so that tick and ground both say so.
    void box(const QStyleOption* option, bool round) const;
    // The ground and border of combo boxes, dates and numbers: the same field the style sheet draws for typed text.
    void field(const QStyleOption* option, const QWidget* widget) const;
    // The ground of a cell. The current row is soft accent with a bar at its start; in high contrast an outline too.
    void row(const QStyleOptionViewItem* option, const QWidget* widget) const;
    void arrow(const QStyleOption* option, const QRect& rect, const QString& icon) const;

private:
    QPainter* m_painter;
    const Tokens& m_tokens;
    const Icons& m_icons;
};

// The ground of an entry that a delegate draws by itself: the current one as a row's, the one under the pointer
// fainter.
void paintEntryGround(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens);

// The month of a QCalendarWidget: a table whose cells are days and not parts of a row.
bool isCalendar(const QWidget* widget);

// Whether a property such as "gap", "borderless" or "locked" is set on the widget.
bool isMarked(const QWidget* widget, const char* property);

} // namespace chairside
