// A block that is one form: this meeting, the request.
#pragma once

#include "app/page/BlockWidget.h"

namespace chairside {

class EarlierList;
class FieldGrid;

class FormBlock final : public BlockWidget
{
    Q_OBJECT
public:
    // For blocks of "meeting" and "request".
    FormBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

private:
    void showNotes();
    void showScreening();

    RowRef m_row;
    FieldGrid* m_grid;
    EarlierList* m_earlier = nullptr; // request: what was asked about the children before
    QWidget* m_notice = nullptr;      // request: it is an escalation; meeting: the chair's role
};

} // namespace chairside
