// What the computer does that covers the records: it goes to sleep, or its own screen is locked. One small interface,
// because each system says it in its own way.
#pragma once

#include <QObject>

#include <memory>

namespace chairside {

class SystemEvents : public QObject
{
    Q_OBJECT
public:
    ~SystemEvents() override;

    // Whether it is told at all; false where the system says nothing of the kind, or not to this program.
    virtual bool heard() const = 0;
    // Everything is covered and saved: a sleep that waits for that need wait no longer. Said after each of the signals.
    virtual void covered() = 0;

Q_SIGNALS:
    void sleeping();
    void screenLocked();

protected:
    SystemEvents() = default;
};

// Linux: logind and the screen saver, over D-Bus, where the program was built with it. Windows: what it sends to
// windows. Elsewhere one that hears nothing. Belongs to the thread of the windows.
std::unique_ptr<SystemEvents> systemEvents();

} // namespace chairside
