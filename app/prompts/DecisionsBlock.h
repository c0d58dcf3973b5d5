// Decisions of a procedure: yes, no or not needed, with the rationale; where it is yes, who does it, how, and when.
#pragma once

#include "app/page/BlockWidget.h"

#include <memory>
#include <vector>

namespace chairside {

class FieldEditor;
class PromptRow;
class RowsHeading;

class DecisionsBlock final : public BlockWidget
{
    Q_OBJECT
public:
    DecisionsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);
    ~DecisionsBlock() override;

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line;
    Line* makeLine(const Prompt& prompt, QWidget* card);
    void refresh();
    void arrange(Line& line, bool wide) const;
    bool wide() const;

    RowsHeading* m_heading;
    std::vector<std::unique_ptr<Line>> m_lines;
    std::optional<bool> m_wide;
};

} // namespace chairside
