// The lock of the program: covers every window when it is asked to, when nobody has been there for a while, when the
// laptop goes to sleep and when its own screen locks; and asks for the passphrase before it shows anything again.
//
// Without a passphrase there is nothing to ask for: then nothing locks, and whyNot() says so.
#pragma once

#include "app/lock/Coverings.h"
#include "app/lock/IdleStrip.h"
#include "app/lock/IdleWatch.h"
#include "app/lock/LockCover.h"
#include "app/policy/Settings.h"
#include "core/base/Result.h"

#include <QKeySequence>

#include <functional>
#include <memory>

namespace chairside {

class Store;
class SystemEvents;

enum class LockReason { Asked, Idle, Sleep, Screen };

class WindowLock final : public QObject
{
    Q_OBJECT
public:
    // Whether all that was typed is saved; what stands in the way of it where it is not.
    using Save = std::function<Result<void>()>;

    // All of it outlives the lock. `key` locks in dialogs and open menus too, where no menu of the window hears it.
    WindowLock(const Look& look, Settings settings, QWidget& window, const QKeySequence& key, Save save);
    ~WindowLock() override;

    // The records that are open; nullptr where none are, and before they go.
    void follow(Store* store);
    // The minutes were chosen anew.
    void readSetting();
    void setSystem(std::unique_ptr<SystemEvents> system);

    void lock(LockReason reason = LockReason::Asked);
    bool locked() const { return m_coverings.covering(); }
    // Why it cannot lock, as a sentence; empty where it can.
    QString whyNot() const;
    // Whether sleep and the screen's lock reach this program.
    bool hearsSystem() const;
    // Shows everything again, asking nothing: the window is gone.
    void end();

    LockCover& cover() { return *m_cover; }
    IdleWatch& idle() { return m_idle; }
    // Dialogs behind the cover, the topmost last.
    std::vector<QWidget*> dialogs() const { return m_coverings.dialogs(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchIdle();
    void warn();
    void saveNow();
    void unlock();
    QString reasonWords(LockReason reason) const;
    bool fits(const QString& typed) const;

    Settings m_settings;
    QWidget& m_window;
    QKeySequence m_key;
    Save m_save;
    Store* m_store = nullptr;
    std::unique_ptr<LockCover> m_cover;
    Coverings m_coverings;
    IdleWatch m_idle;
    IdleStrip m_strip;
    std::unique_ptr<SystemEvents> m_system;
};

} // namespace chairside
