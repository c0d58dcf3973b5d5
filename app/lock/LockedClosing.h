// Closing the program from its lock. Whoever does it has shown no passphrase: nothing that is not saved yet is lost by
// it, and what is asked says nothing of what is in the records.
#pragma once

#include "app/lock/WindowLock.h"

namespace chairside {

class LockedClosing final : public QObject
{
    Q_OBJECT
public:
    // The lock owns it or outlives it, and so what `save` needs.
    LockedClosing(WindowLock& lock, WindowLock::Save save);

Q_SIGNALS:
    // All is saved, no dialog is open and nobody waits for one: the window may close.
    void agreed();

private:
    void ask();

    WindowLock& m_lock;
    WindowLock::Save m_save;
    bool m_warned = false; // that a dialog is open
};

} // namespace chairside
