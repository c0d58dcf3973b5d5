// A block of rows of one kind: risks, actions, who agrees. Words throughout, and only the current row opens as fields.
#pragma once

#include "app/page/BlockWidget.h"
#include "app/rows/RowsSpec.h"

#include <map>
#include <memory>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace chairside {

class RowLine;
class RowsHeading;
class TableHeader;

class RowsBlock final : public BlockWidget
{
    Q_OBJECT
public:
    RowsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);
    ~RowsBlock() override;

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    QString addLabel() const override;
    void addRow() override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

    // What adding does here instead of a blank row: a file dialog.
    void setAdding(std::function<void()> adding) { m_adding = std::move(adding); }

    // In their order; for tests.
    const std::vector<RowLine*>& lines() const { return m_lines; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void onChanged(const std::vector<RowRef>& rows);
    void rebuild();
    void arrangeLines();
    RowLine* makeLine(RowRef row);
    RowLine* lineOf(RowRef row) const;
    void openLine(RowLine* line, const QString& field);
    void step(RowLine* line, int by);
    void move(RowLine* line, int by);
    void remove(RowLine* line);
    void showGapsIn(RowLine* line);
    void showCount();
    void fitWidth();
    void orderStops();
    void reveal(QWidget* widget);

    std::shared_ptr<const RowsSpec> m_spec; // lines on their way out still read it
    RowsHeading* m_heading;
    QFrame* m_card;
    TableHeader* m_header;
    QLabel* m_empty;
    QVBoxLayout* m_list;
    std::vector<RowLine*> m_lines;
    std::vector<RowRef> m_order;
    std::map<RowRef, std::set<QString>> m_missing;
    std::function<void()> m_adding;
    bool m_cards = false;
    int m_width = 0; // as laid out; 0: not yet
};

// The block for rows that are shown as a table; nullptr for the kinds that have a page of their own (meeting, request,
// subject, participant without a filter, option, power).
BlockWidget* makeRowsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

} // namespace chairside
