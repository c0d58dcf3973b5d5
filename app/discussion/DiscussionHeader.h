// Who this is about and how long it has lasted. References leave first where it is narrow, then the legal status; name,
// time and marking never.
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace chairside {

class DiscussionSession;
class IconLabel;
class Look;

class DiscussionHeader final : public QFrame
{
    Q_OBJECT
public:
    DiscussionHeader(DiscussionSession& session, const Look& look, QWidget* parent);

Q_SIGNALS:
    void homeRequested();
    void shareRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showTime();
    void fit();

    DiscussionSession& m_session;
    const Look& m_look;
    QPushButton* m_home;
    QLabel* m_name;
    IconLabel* m_status;
    QLabel* m_references;
    IconLabel* m_elapsed;
    QLabel* m_started;
    QPushButton* m_share;
    QTimer m_minute;
};

} // namespace chairside
