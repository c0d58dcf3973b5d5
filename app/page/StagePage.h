// One stage: its heading, its blocks, what is left there. The page scrolls; nothing in it does.
#pragma once

#include "app/page/BlockWidget.h"

#include <QScrollArea>

class QLabel;

namespace chairside {

class StagePage final : public QScrollArea
{
    Q_OBJECT
public:
    StagePage(PageContext context, const Stage& stage, QWidget* parent);

    const Stage& stage() const { return m_stage; }

    // Puts the keyboard where `place` says, or into the first field of the block, or of the page.
    // Above the blocks: what is read before they are filled in. Takes ownership.
    void setIntroduction(QWidget* introduction);
    void goTo(const Place& place);
    // Where the keyboard is; the stage alone where it is in no block.
    Place here() const;
    // What Ctrl+R does here: in the block that has the keyboard, or the first that takes rows. Empty: nothing.
    QString addLabel() const;
    void addRow();

Q_SIGNALS:
    // As its blocks ask.
    void discussionRequested(chairside::Id<chairside::Discussion> id);
    void previewRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    BlockWidget* addingBlock() const;
    void showReadiness();
    void showConditions();
    void arrange();
    void bringIntoSight();

    PageContext m_context;
    const Stage& m_stage;
    QLabel* m_left;
    QWidget* m_page;
    std::vector<BlockWidget*> m_blocks;
    std::optional<bool> m_wide;
};

} // namespace chairside
