// The options side by side, each weighed on the same five tests; one of them is chosen.
#pragma once

#include "app/page/BlockWidget.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace chairside {

class OptionColumn;

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
    bool sideBySide() const;

    QGridLayout* m_grid;
    QLabel* m_empty;
    QPushButton* m_add;
    std::vector<QLabel*> m_labels; // of the lines, where options stand side by side
    std::vector<std::unique_ptr<OptionColumn>> m_columns;
    bool m_beside = true;
};

} // namespace chairside
