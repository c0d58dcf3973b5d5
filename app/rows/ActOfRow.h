// What can be done with a row beside editing it: its button, and beneath the row the form that asks for more.
#pragma once

#include "app/rows/RowsSpec.h"

#include <QPointer>

class QPushButton;

namespace chairside {

class ColumnsLayout;

class ActOfRow final : public QObject
{
    Q_OBJECT
public:
    // Everything given outlives this. `spec` has an act; `line` is the row's widget, which owns what is made, and
    // `columns` its layout.
    ActOfRow(const PageContext& context, const RowsSpec& spec, RowRef row, ColumnsLayout& columns, QWidget& line);

    // There only where it can be done.
    void refresh(const AnyRow& row);
    // What a screen reader says: "Make action, gap 2".
    void setNumber(int number);
    // Whether Tab stops at the button: while the row is open.
    void setStop(bool on);
    // Opens the form that it needs, or does it at once.
    void begin(const AnyRow& row);
    // The form goes, and nothing is done. False where there is none.
    bool giveUp();
    // The button while it is a stop, and the form while it is there.
    std::vector<QWidget*> stops() const;

Q_SIGNALS:
    void stopsChanged();

private:
    void closeForm();

    const PageContext& m_context;
    const RowsSpec& m_spec;
    RowRef m_row;
    ColumnsLayout& m_columns;
    QWidget& m_line;
    QPushButton* m_button;
    QPointer<RowForm> m_form;
};

} // namespace chairside
