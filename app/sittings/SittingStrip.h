// In the meeting: which items the sitting has, which one is open, and how far each has got. Children stand there by
// their initials, because the screen may be seen by people who are in for one of them only.
#pragma once

#include "app/page/BlockWidget.h"
#include "core/session/SittingDesk.h"

#include <QFrame>

class QPushButton;

namespace chairside {

class SittingStrip final : public QFrame
{
    Q_OBJECT
public:
    // Precondition: the session's discussion is an item of a sitting.
    SittingStrip(PageContext context, QWidget* parent);

    // The item before or after the open one; none at the ends.
    Id<Discussion> neighbour(int by) const;

Q_SIGNALS:
    void itemRequested(chairside::Id<chairside::Discussion> id);
    void sittingRequested(chairside::Id<chairside::Sitting> id);

private:
    void refresh();

    PageContext m_context;
    Sitting m_sitting;
    std::vector<SittingItem> m_items;
    std::vector<QPushButton*> m_buttons; // one an item
};

} // namespace chairside
