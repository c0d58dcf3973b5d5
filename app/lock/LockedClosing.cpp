#include "app/lock/LockedClosing.h"

#include <QDialog>
#include <QThread>
#include <QTimer>

#include <utility>

namespace chairside {

namespace {

constexpr int unwindMs = 20;

} // namespace

LockedClosing::LockedClosing(WindowLock& lock, WindowLock::Save save) : m_lock(lock), m_save(std::move(save))
{
    connect(&lock.cover(), &LockCover::closeAsked, this, &LockedClosing::ask);
    connect(&lock.cover(), &LockCover::opened, this, [this] { m_warned = false; });
}

void LockedClosing::ask()
{
    const std::vector<QWidget*> dialogs = m_lock.dialogs();
    if (!dialogs.empty() && !std::exchange(m_warned, true))
        return m_lock.cover().say(tr("A dialog is open behind this, and what was typed there may not be in the record "
                                     "yet. Unlock to finish it, or press Close Chairside again."));
    if (const Result<void> saved = m_save(); !saved)
        return m_lock.cover().say(
            tr("It stays open, because not everything is saved yet. %1").arg(saved.error().message));
    for (auto dialog = dialogs.rbegin(); dialog != dialogs.rend(); ++dialog)
        static_cast<QDialog*>(*dialog)->reject();
    // Whoever opened a dialog waits for its end, and goes on with what is open: that must come first.
    if (!dialogs.empty() || QThread::currentThread()->loopLevel() > 1)
        QTimer::singleShot(unwindMs, this, &LockedClosing::ask);
    else
        Q_EMIT agreed();
}

} // namespace chairside
