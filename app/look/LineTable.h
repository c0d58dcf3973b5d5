// A table of whole rows: Enter opens, and the heading sorts by click or by keyboard (F6 or Shift+Tab goes to it, arrows
// choose the column, Space sorts).
#pragma once

#include <QHeaderView>
#include <QTableView>

#include <functional>

namespace chairside {

class Look;

// A header that takes the keyboard. Only columns of `sortable` sort.
class LineHeader final : public QHeaderView
{
    Q_OBJECT
public:
    LineHeader(const Look& look, QWidget* parent);

    void setSortable(QList<int> columns);
    int chosen() const { return m_chosen; }

Q_SIGNALS:
    void sortRequested(int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void choose(int by);
    void tell();

    const Look& m_look;
    QList<int> m_sortable;
    int m_chosen = 0;
};

class LineTable final : public QTableView
{
    Q_OBJECT
public:
    LineTable(const Look& look, QWidget* parent);

    LineHeader* header() const { return m_header; }
    // Widths of the columns in pixels at 100 % text; 0 hides a column, -1 gives it what is left.
    void setWidths(QList<int> widths);
    // Height of a row in pixels at 100 % text.
    void setRowHeight(int height);
    // Rows that are titles of what comes beneath: one cell, lower, passed over by the keyboard.
    void setTitleRows(std::function<bool(int row)> isTitle);
    void selectRow(int row);
    int selectedRow() const;
    // What all rows and the heading would take.
    int fullHeight() const;

    void keyboardSearch(const QString& search) override;
    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void openRequested(int row);
    void rowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void measure();
    void showTitles();

    const Look& m_look;
    LineHeader* m_header;
    QList<int> m_widths;
    int m_rowHeight = 38;
    std::function<bool(int)> m_isTitle;
};

} // namespace chairside
