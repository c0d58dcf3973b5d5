// Sets the parts of one row in the columns of its table, their first lines level, or, where the width is short, one
// below the other as a card.
//
// Rows of a table need not know one another: the same columns and the same width give the same places.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace chairside {

class ColumnsLayout final : public QLayout
{
public:
    // All lengths in pixels as drawn.
    struct Column final
    {
        int stretch = 1;
        int least = 80;
        bool tableOnly = false; // left out of cards
    };
    struct Measures final
    {
        int left = 10; // before the first column; the current row's bar lies in it
        int right = 8;
        int top = 5; // above and below
        int gap = 10;
        int line = 2;         // between what stands in one column
        int caption = 120;    // a card's titles
        int corner = 0;       // kept free at the row's end
        int leastHeight = 32; // of the row, and of a field
        int words = 21;       // the height of a line of words
        int leastCard = 360;  // a card narrower than this sets its titles above
    };
    enum class Part {
        Caption, // of a column; for cards
        Cell,    // in a column, below what is there already
        Corner,  // at the row's end
        Below,   // across the row, beneath the columns
    };

    ColumnsLayout(std::vector<Column> columns, const Measures& measures, QWidget* parent);
    ~ColumnsLayout() override;

    void setMeasures(std::vector<Column> columns, const Measures& measures);
    // In one column, and beneath the columns, the lower `order` stands higher.
    void put(QWidget* widget, Part part, int column = 0, int order = 0);
    void setCards(bool cards);
    bool cards() const { return m_cards; }

    // Whether anything is shown in this column.
    bool filled(int column) const;
    // The width that all columns need to stand side by side.
    int tableWidth() const;
    // Which column lies at this x in a table; in a card, at this point. -1: none.
    int columnAt(QPoint point) const;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_slots.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Slot final
    {
        std::unique_ptr<QLayoutItem> item;
        Part part = Part::Cell;
        int column = 0;
        int order = 0;
    };
    struct Span final
    {
        int x = 0;
        int width = 0;
    };

    std::vector<Span> spans(int width) const;
    QSize cornerSize(const QLayoutItem& corner) const;
    int columnHeight(int column, int width) const;
    int firstLine(int column, int width) const;
    void placeColumn(int column, QRect within) const;
    int arrangeTable(const QRect& rect, bool place) const;
    int arrangeCard(const QRect& rect, bool place) const;
    int arrangeBelow(const QRect& rect, int y, bool place) const;
    QLayoutItem* find(Part part, int column) const;

    std::vector<Column> m_columns;
    Measures m_measures;
    std::vector<Slot> m_slots;
    bool m_cards = false;
};

} // namespace chairside
