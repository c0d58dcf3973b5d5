// The papers that came with a request: attached by a button, from the file dialog or dropped here; kept inside the
// records and nowhere else.
#pragma once

#include "app/page/BlockWidget.h"

namespace chairside {

class IconLabel;
class RowsBlock;

class PapersBlock final : public BlockWidget
{
    Q_OBJECT
public:
    PapersBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    QString addLabel() const override;
    void addRow() override; // the file dialog
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

    // Each that is refused is named in a sentence beneath the rows.
    void attach(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void tell();
    void tellSent();

    RowsBlock* m_rows;
    IconLabel* m_trouble;
    IconLabel* m_sent; // how many have had them, where a letter takes them along
    QStringList m_refused;
    int m_waiting = 0; // files on their way
};

} // namespace chairside
