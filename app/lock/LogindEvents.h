// Sleep and the screen's lock as Linux tells them: org.freedesktop.login1 on the system's bus, and the screen saver of
// the session on its own. Built only where Qt's D-Bus is.
//
// logind waits with sleep, a few seconds at most, for whoever holds its delay lock: that is held from the start, let go
// once everything is covered, and taken again when the laptop wakes.
#pragma once

#include "app/lock/SystemEvents.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>

namespace chairside {

class LogindEvents final : public SystemEvents
{
    Q_OBJECT
public:
    // Asks, and waits for no answer.
    LogindEvents(QDBusConnection system, QDBusConnection session);

    bool heard() const override { return m_heard; }
    void covered() override;
    bool holdsSleep() const { return m_sleepLock.isValid(); }

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void lockSession();
    void saverChanged(bool active);

private:
    void holdSleep();
    void findSession();

    QDBusConnection m_system;
    bool m_heard = false;
    bool m_sleeping = false;
    QDBusUnixFileDescriptor m_sleepLock;
};

} // namespace chairside
