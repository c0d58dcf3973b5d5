// The columns of one row on screen: words while the row is closed, fields while it is open; in a card, a title before
// each.
#pragma once

#include "app/page/BlockWidget.h"
#include "app/rows/RowsSpec.h"

#include <set>

class QLabel;

namespace chairside {

class ColumnsLayout;
class FieldEditor;
class IconLabel;
class SecondFields;

class RowCells final
{
public:
    // Where things stand: in a column from above, and beneath the columns.
    enum Order { WordsOrder, EditorOrder, BeneathOrder, MarksOrder };
    enum BelowOrder { SecondOrder, LinesOrder, FormOrder };

    // All of it outlives this; `line` owns the widgets, `columns` is its layout.
    RowCells(const PageContext& context, const RowsSpec& spec, RowRef row, ColumnsLayout& columns, QWidget& line);

    void setNumber(int number) { m_number = number; }
    // The fields that readiness found missing.
    void setMissing(const std::set<QString>& fields) { m_missing = fields; }
    // Reads the row again: words, what stands beneath them, titles. True where fields came or went.
    bool show(const AnyRow& row);
    // Marks the missing ones among the open fields.
    void showNeeded(const AnyRow& row);

    void open(const AnyRow& row);
    // The fields go; show() brings the words back.
    void close();
    // In their order; none while the row is closed.
    std::vector<FieldEditor*> editors() const;

    // The column that a row is about: the first that does not number.
    int main() const { return m_spec.numbered ? 1 : 0; }
    // "Needed: how will we know?", for each that is.
    QStringList needed(const AnyRow& row) const;

private:
    struct Cell final
    {
        const RowColumn* column = nullptr;
        QLabel* caption = nullptr; // made with the first card
        IconLabel* words = nullptr;
        QLabel* beneath = nullptr;
        FieldEditor* editor = nullptr; // in the open row
    };

    bool isMissing(const RowColumn& column, const AnyRow& row) const;
    void showWords(Cell& cell, const AnyRow& row);
    void showCaptions();
    bool showSecond(const AnyRow& row);
    void dropSecond();
    QString fieldName(const RowColumn& column) const;

    PageContext m_context;
    const RowsSpec& m_spec;
    RowRef m_row;
    ColumnsLayout& m_columns;
    QWidget& m_line;
    int m_number = 1;
    bool m_open = false;
    std::set<QString> m_missing;
    std::vector<Cell> m_cells;
    SecondFields* m_second = nullptr;
};

} // namespace chairside
