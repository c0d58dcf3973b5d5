// Who is here, for an item that is not the first of its sitting: everyone from the item before, in one action.
#pragma once

#include "app/page/BlockWidget.h"

class QLabel;
class QPushButton;

namespace chairside {

class SamePeople final : public QWidget
{
    Q_OBJECT
public:
    // Stays hidden where the discussion is no item, or the first.
    SamePeople(PageContext context, QWidget* parent);

private:
    void copy();
    void follow();

    DiscussionSession& m_session;
    Id<Discussion> m_before;
    int m_number = 0; // of the item before, from 1
    QPushButton* m_button;
    QLabel* m_said;
};

} // namespace chairside
