// The powers considered in this discussion, cited from the library: used or not, and why.
#pragma once

#include "app/page/BlockWidget.h"
#include "core/protocol/PowersLibrary.h"

namespace chairside {

class PowersBlock final : public BlockWidget
{
    Q_OBJECT
public:
    PowersBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    QString addLabel() const override { return tr("Cite a power"); }
    void addRow() override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

private:
    BlockWidget* m_rows;
    PowersLibrary m_library;
};

} // namespace chairside
