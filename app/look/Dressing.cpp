#include "app/look/Dressing.h"

#include "app/look/BarPainting.h"
#include "app/look/ButtonPainting.h"
#include "app/look/LabelLook.h"
#include "app/look/Roles.h"
#include "app/look/ViewPainting.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStatusBar>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTextEdit>

namespace chairside {

namespace {

// What scrolls shows the ground of its frame, which is painted with it, corners and all.
void dressArea(QAbstractScrollArea* area, const Tokens& t)
{
    const bool text = qobject_cast<QPlainTextEdit*>(area) || qobject_cast<QTextEdit*>(area);
    const bool list = qobject_cast<QAbstractItemView*>(area) && !qobject_cast<QHeaderView*>(area);
    if (text || list || qobject_cast<QScrollArea*>(area))
        area->viewport()->setAutoFillBackground(false);
    if (text)
        area->setAttribute(Qt::WA_Hover);
    if (isCalendar(area)) {
        QPalette days;
        days.setColor(QPalette::Highlight, t.accent);
        days.setColor(QPalette::HighlightedText, t.onAccent);
        area->setPalette(days);
    }
}

// The stock delegate of a combo box asks no style for the height of its rows.
void dressRowsOf(QComboBox* combo)
{
    if (isMarked(combo, "rowsStyled"))
        return;
    combo->setProperty("rowsStyled", true);
    if (combo->itemDelegate()->inherits("QComboBoxDelegate"))
        combo->setItemDelegate(new QStyledItemDelegate(combo));
}

// Month and year stand on a band in the colours of a selection.
void dressMonthBand(QWidget* band, const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Highlight, t.sunken);
    palette.setColor(QPalette::HighlightedText, t.text);
    band->setPalette(palette);
}

} // namespace

void dress(QWidget* widget, const Tokens& t)
{
    if (auto* label = qobject_cast<QLabel*>(widget))
        dressLabel(label, t);
    else if (auto* button = qobject_cast<QPushButton*>(widget))
        dressButton(button, t);
    else if (auto* area = qobject_cast<QAbstractScrollArea*>(widget))
        dressArea(area, t);
    else if (auto* combo = qobject_cast<QComboBox*>(widget))
        dressRowsOf(combo);
    else if (qobject_cast<QLineEdit*>(widget) || qobject_cast<QTabBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    else if (qobject_cast<QProgressBar*>(widget))
        widget->setFixedHeight(progressHeight(t));
    else if (qobject_cast<QStatusBar*>(widget))
        widget->setMinimumHeight(statusHeight(t));
    else if (widget->objectName() == QLatin1String("qt_calendar_navigationbar"))
        dressMonthBand(widget, t);
    else if (roleOf(widget) == QLatin1String("rule"))
        widget->setFixedHeight(t.lineWidth);
    // A frame asks for its margins when its style of frame is set.
    if (auto* frame = qobject_cast<QFrame*>(widget))
        frame->setFrameStyle(frame->frameStyle());
}

} // namespace chairside
