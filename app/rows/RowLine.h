// One row of a block: words while it is closed, fields while it is open. A closed row is one stop for Tab and says
// itself in words; an open one is as many stops as it has fields.
#pragma once

#include "app/page/BlockWidget.h"
#include "app/rows/RowCells.h"
#include "app/rows/RowsSpec.h"

#include <QPointer>

#include <memory>

class QLabel;
class QMenu;
class QPushButton;

namespace chairside {

class ActOfRow;
class ColumnsLayout;
class FieldEditor;
class Restriction;
class RowMarks;

class RowLine final : public QWidget
{
    Q_OBJECT
public:
    RowLine(const PageContext& context, std::shared_ptr<const RowsSpec> spec, RowRef row, QWidget* parent);

    RowRef row() const { return m_row; }
    void setNumber(int number); // from 1
    void setLast(bool last);    // no line is drawn beneath
    void setCards(bool cards);
    // The fields that readiness found missing.
    void setMissing(const std::set<QString>& fields);
    // The record changed: reads the row again.
    void refresh();
    // Text scale or scheme changed.
    void measure();

    bool isOpen() const { return m_open; }
    // Shows the fields, with the keyboard in `field`, or in the first.
    void open(const QString& field = {});
    // False, and the row stays open, where something was typed that cannot be read: it would be lost.
    bool close();
    // Does what can be done with the row, or asks for the form that it needs.
    void act();

    // Whether the row is restricted, as an action; nullptr for rows that cannot be.
    Restriction* restriction() const { return m_restriction; }

    // Where Tab stops, in order.
    std::vector<QWidget*> stops() const;
    // The field that holds the keyboard; empty where it is on the row itself or elsewhere.
    QString fieldWithKeyboard() const;
    bool hasKeyboard() const;
    // The width below which its columns do not stand side by side.
    int tableWidth() const;

Q_SIGNALS:
    void openAsked(const QString& field);
    void opened();
    void stopsChanged();
    void stepAsked(int by);
    void moveAsked(int by);
    void removeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    std::optional<AnyRow> inRecord() const;
    void showMarks(const AnyRow& row);
    void showBelow(const AnyRow& row);
    void nameRow(const AnyRow& row);
    void popUpMenu(QPoint at);
    void focusField(FieldEditor* editor);
    void openWithKey(QKeyEvent* event);

    PageContext m_context;
    std::shared_ptr<const RowsSpec> m_spec;
    RowRef m_row;
    int m_number = 1;
    bool m_last = false;
    bool m_open = false;
    bool m_hovered = false;
    ColumnsLayout* m_columns;
    RowCells m_cells;
    RowMarks* m_marks = nullptr;
    QLabel* m_below = nullptr;
    QPushButton* m_more = nullptr;
    Restriction* m_restriction = nullptr;
    ActOfRow* m_act = nullptr; // none where nothing can be done with such rows
    QPointer<QMenu> m_menu;
};

} // namespace chairside
