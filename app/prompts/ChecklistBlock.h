// Things to weigh or to meet: each is ticked, with a note of what was said. The note's field comes with the tick, so
// that nineteen factors are nineteen lines and not nineteen forms.
#pragma once

#include "app/page/BlockWidget.h"

#include <vector>

class QFrame;
class QGridLayout;
class QLabel;

namespace chairside {

class PromptRow;
class RowsHeading;

class ChecklistBlock final : public BlockWidget
{
    Q_OBJECT
public:
    ChecklistBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    // A click on the words ticks, as it does beside any check box.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void arrange(bool wide);
    bool showsNote(const PromptRow& row) const;

    RowsHeading* m_heading;
    QFrame* m_card;
    QGridLayout* m_grid;
    std::vector<PromptRow*> m_rows;
    std::optional<bool> m_wide;
};

} // namespace chairside
