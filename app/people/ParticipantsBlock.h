// Who takes part: what the procedure wants, those who are there, and a line to add the next by name.
#pragma once

#include "app/page/BlockWidget.h"

class QLineEdit;
class QListWidget;

namespace chairside {

class QuorumStrip;
struct KnownContact;

class ParticipantsBlock final : public BlockWidget
{
    Q_OBJECT
public:
    ParticipantsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);
    ~ParticipantsBlock() override;

    bool goTo(const Place& place) override;
    std::optional<Place> here() const override;
    QString addLabel() const override { return tr("Add participant"); }
    void addRow() override; // the keyboard goes to the line that adds
    void showGaps(const std::vector<const ReadinessGap*>& gaps) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void suggest();
    void add(int known);

    QuorumStrip* m_quorum;
    BlockWidget* m_rows;
    QWidget* m_adding;
    QLineEdit* m_name;
    QListWidget* m_suggestions;
    std::vector<KnownContact> m_found;
};

} // namespace chairside
