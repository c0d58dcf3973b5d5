// The questions of a stage, in the source's own words, each with its answer beside it.
#pragma once

#include "app/page/BlockWidget.h"

class QGridLayout;
class QLabel;

namespace chairside {

class FieldEditor;
class PromptRow;

class PromptsBlock final : public BlockWidget
{
    Q_OBJECT
public:
    PromptsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // How the questions stand: each over its answer; question, choice and reason in columns; or two beside each other.
    enum class Shape { Stacked, Columns, Pair };
    Shape wantedShape() const;
    void arrange(Shape shape);
    void showCount();
    void showConditions();

    std::vector<PromptRow*> m_rows;
    QLabel* m_count = nullptr;
    QWidget* m_card = nullptr;
    QGridLayout* m_grid = nullptr;
    std::optional<Shape> m_shape;
};

} // namespace chairside
