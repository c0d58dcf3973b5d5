// What was put aside for later in the same hour.
#pragma once

#include "app/look/FittedDialog.h"

class QListWidget;

namespace chairside {

class DiscussionSession;
class GrowingText;
class Look;

class ParkedDialog final : public FittedDialog
{
    Q_OBJECT
public:
    ParkedDialog(DiscussionSession& session, const Look& look, QWidget* parent);

    // However it is closed, what was typed is parked.
    void done(int result) override;

private:
    void refresh();
    void add();

    DiscussionSession& m_session;
    GrowingText* m_text;
    QListWidget* m_list;
    bool m_filling = false;
};

} // namespace chairside
