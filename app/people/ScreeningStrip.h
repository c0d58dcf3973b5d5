// Beneath the request: declining it, and, once it is declined, the note to file and the way back.
#pragma once

#include "app/page/BlockWidget.h"

class QFrame;
class QLabel;
class QPushButton;

namespace chairside {

class GrowingText;

class ScreeningStrip final : public QWidget
{
    Q_OBJECT
public:
    ScreeningStrip(PageContext context, QWidget* parent);

Q_SIGNALS:
    void previewRequested();

private:
    void refresh();
    void decline();
    void reopen();
    void say(const Result<void>& done);

    DiscussionSession& m_session;
    QFrame* m_declining;
    QLabel* m_first;
    QPushButton* m_decline;
    QFrame* m_declined;
    QLabel* m_what;
    GrowingText* m_reason;
    QLabel* m_trouble;
};

} // namespace chairside
