// The screen as others see it: first the chair's check, then the stage. Follows the record as it changes.
#pragma once

#include "app/share/SharedRecord.h"
#include "app/share/SharedStage.h"

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace chairside {

class DiscussionSession;
class Look;
class ShareCheck;
class SharedView;

class SharedScreen final : public QWidget
{
    Q_OBJECT
public:
    // Begins at `stage`, or at the protocol's last where that is none of its own; `prompt` is the question at which the
    // chair is. The session and the look outlive it.
    SharedScreen(DiscussionSession& session, Look& look, const QString& marking, const QString& stage,
                 const QString& prompt, QWidget* parent);

    bool showing() const { return m_showing; }
    QString stage() const { return m_stage; }
    void takeKeyboard();

Q_SIGNALS:
    void stopAsked();

private:
    void make();
    void refresh();
    void showNow();
    void goTo(const QString& stage);
    void step(int by);

    DiscussionSession& m_session;
    Look& m_look;
    QString m_marking;
    QString m_stage;
    QString m_prompt; // asked now, on the stage where it is
    SharedRecord m_record;
    QStackedLayout* m_pages;
    ShareCheck* m_check = nullptr;
    SharedView* m_view = nullptr;
    bool m_showing = false;
    QTimer m_later; // many changes, one painting
};

} // namespace chairside
