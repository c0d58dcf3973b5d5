// The options side by side, each weighed alike, on the five tests where the procedure has them; one is chosen. Where
// the width does not hold all of them they stand in rows of as many as it holds; where it holds one only, each has its
// own labels.
#pragma once

#include "app/page/BlockWidget.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace chairside {

class OptionColumn;
struct OptionLine;

class OptionsBlock final : public BlockWidget
{
    Q_OBJECT
public:
    OptionsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);
    ~OptionsBlock() override;

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    QString addLabel() const override { return tr("Add option"); }
    void addRow() override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void arrange();
    void clear();
    void arrangeBeside();
    void arrangeStacked();
    int wantedPerRow() const;
    bool isNarrow() const;
    const std::vector<OptionLine>& shownLines() const;
    QLabel* lineLabel(std::size_t at);

    QGridLayout* m_grid;
    QLabel* m_empty;
    QPushButton* m_add;
    std::vector<QLabel*> m_labels; // of the lines, a set for each row of options that stand side by side
    std::vector<std::unique_ptr<OptionColumn>> m_columns;
    std::size_t m_perRow = 1; // options side by side; 0: stacked
};

} // namespace chairside
