// The window while others see it: no menus, no status line, no name in its title. Ended, everything is as it was: the
// page, the field, the cursor, the size of the text.
#pragma once

#include "core/rules/Readiness.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QMainWindow;
class QMenu;
class QStackedWidget;
class QWidget;

namespace chairside {

class DiscussionSession;
class Look;
class SharedScreen;

// What is shared, and where it is shown. All of it outlives the sharing.
struct SharingContext final
{
    QMainWindow& window;
    QStackedWidget& stack;
    DiscussionSession& session;
    Look& look;
    QList<QMenu*> menus;
    QString marking;
};

class Sharing final : public QObject
{
    Q_OBJECT
public:
    // Begins at once, with the chair's check; `here` is where the chair is.
    Sharing(const SharingContext& context, const Place& here);
    ~Sharing() override;

    // Puts everything back. Harmless to repeat.
    void end();
    const SharedScreen* screen() const { return m_screen; }

Q_SIGNALS:
    // The chair wants back.
    void stopAsked();

private:
    void showFrame(bool shown);

    SharingContext m_context;
    SharedScreen* m_screen;
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_keyboard;
    int m_cursor = -1; // in a line; longer texts keep their own
    QString m_title;
    int m_scale;
};

} // namespace chairside
