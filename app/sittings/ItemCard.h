// One child's place at a sitting: who, how far, who presents, and what can be done with it there.
#pragma once

#include "core/session/SittingDesk.h"

#include <QFrame>

namespace chairside {

class Look;

class ItemCard final : public QFrame
{
    Q_OBJECT
public:
    // `number` from 1, of `count`. Where nothing can be changed, it can still be opened.
    ItemCard(const SittingItem& item, int number, int count, bool editable, const Look& look, QWidget* parent);

Q_SIGNALS:
    void openRequested();
    void moveRequested(int by);
    void releaseRequested();
    void presenterChosen(chairside::Id<chairside::Participant> presenter);
};

} // namespace chairside
