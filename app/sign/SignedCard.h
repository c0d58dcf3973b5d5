// A signed record: its versions, what they were signed over, and the way to a next one.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class DiscussionSession;
class GrowingText;
class HeldWords;
class Look;

class SignedCard final : public QFrame
{
    Q_OBJECT
public:
    SignedCard(DiscussionSession& session, const Look& look, QWidget* parent);

    void refresh();
    // The keyboard to what shows the newest version.
    void focusFirst();

Q_SIGNALS:
    void previewRequested(int version);

private:
    void amend();

    DiscussionSession& m_session;
    const Look& m_look;
    QLabel* m_locked;
    QVBoxLayout* m_versions;
    QWidget* m_amending;
    GrowingText* m_reason;
    HeldWords* m_held;
    QPushButton* m_amend;
    QLabel* m_trouble;
};

} // namespace chairside
