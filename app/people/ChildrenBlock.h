// The child or children the discussion is about, each with what the record must say of them.
#pragma once

#include "app/page/BlockWidget.h"

class QVBoxLayout;

namespace chairside {

class ChildCard;

class ChildrenBlock final : public BlockWidget
{
    Q_OBJECT
public:
    ChildrenBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    QString addLabel() const override { return tr("Add child"); }
    void addRow() override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

private:
    void follow();

    QVBoxLayout* m_column;
    std::vector<ChildCard*> m_cards;
};

} // namespace chairside
