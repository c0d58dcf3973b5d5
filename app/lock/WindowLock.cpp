#include "app/lock/WindowLock.h"

#include "app/lock/LockSetting.h"
#include "app/lock/SystemEvents.h"
#include "core/storage/RecoveryGroups.h"
#include "core/storage/Store.h"
#include "core/storage/WrongTries.h"

#include <QApplication>
#include <QDateTime>
#include <QKeyEvent>

namespace chairside {

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 warningMs = minuteMs;

// Whoever came in by the recovery sheet may know no passphrase.
bool isSheet(const Store& store, const QString& typed)
{
    auto given = keyFromRecovery(typed);
    if (!given)
        return false;
    auto own = keyFromRecovery(store.recoveryGroups().join(QLatin1Char(' ')));
    unsigned char differs = own ? 0 : 1;
    for (std::size_t i = 0; own && i < own->size(); ++i)
        differs |= static_cast<unsigned char>((*own)[i] ^ (*given)[i]);
    given->fill(0);
    if (own)
        own->fill(0);
    return differs == 0;
}

} // namespace

WindowLock::WindowLock(const Look& look, Settings settings, QWidget& window, const QKeySequence& key, Save save)
    : m_settings(settings),
      m_window(window),
      m_key(key),
      m_save(std::move(save)),
      m_cover(std::make_unique<LockCover>(look, &window)),
      m_coverings(look, *m_cover),
      m_idle([] { return QDateTime::currentMSecsSinceEpoch(); }),
      m_strip(look)
{
    connect(m_cover.get(), &LockCover::opened, this, &WindowLock::unlock);
    connect(m_cover.get(), &LockCover::wrong, this, [this] {
        if (m_store)
            WrongTries(m_settings.own).atLock(*m_store);
    });
    connect(&m_coverings, &Coverings::windowCame, m_cover.get(), &LockCover::askAgain);
    connect(&m_idle, &IdleWatch::soon, this, &WindowLock::warn);
    connect(&m_idle, &IdleWatch::awake, &m_strip, &IdleStrip::hide);
    connect(&m_idle, &IdleWatch::over, this, [this] {
        lock(LockReason::Idle);
        if (!locked()) // the passphrase was taken away meanwhile
            watchIdle();
    });
    qApp->installEventFilter(this);
}

WindowLock::~WindowLock() = default;

void WindowLock::follow(Store* store)
{
    m_store = store;
    watchIdle();
}

void WindowLock::readSetting()
{
    watchIdle();
}

void WindowLock::watchIdle()
{
    m_strip.hide();
    m_idle.watch(m_store && !locked() ? lockMinutes(m_settings) * minuteMs : 0, warningMs);
}

void WindowLock::setSystem(std::unique_ptr<SystemEvents> system)
{
    m_system = std::move(system);
    const auto on = [this](auto signal, LockReason reason) {
        connect(m_system.get(), signal, this, [this, reason] {
            lock(reason);
            m_system->covered();
        });
    };
    on(&SystemEvents::sleeping, LockReason::Sleep);
    on(&SystemEvents::screenLocked, LockReason::Screen);
}

bool WindowLock::hearsSystem() const
{
    return m_system && m_system->heard();
}

QString WindowLock::whyNot() const
{
    if (!m_store)
        return tr("No records are open, so there is nothing to lock.");
    if (!m_store->hasPassphrase())
        return tr(
            "These records have no passphrase, so there is nothing to ask for and nothing locks. “Passphrase…” in "
            "the File menu adds one.");
    return {};
}

void WindowLock::warn()
{
    if (!whyNot().isEmpty())
        return;
    QWidget* before = QApplication::activeModalWidget();
    m_strip.show(before ? before : &m_window,
                 tr("Chairside locks in one minute. Any key, or the mouse, keeps it open."));
}

void WindowLock::lock(LockReason reason)
{
    if (locked() || !whyNot().isEmpty())
        return;
    m_strip.hide();
    m_coverings.cover();
    m_idle.watch(0, 0);
    m_cover->ask(reasonWords(reason),
                 m_store->openedWithRecovery() ? tr("You opened the records with the recovery sheet: its groups may be "
                                                    "typed here too.")
                                               : QString(),
                 [this](const QString& typed) { return fits(typed); });
    saveNow();
}

void WindowLock::saveNow()
{
    if (const Result<void> saved = m_save(); !saved)
        m_cover->say(tr("Not everything is saved yet, and nothing is lost: it is held here and tried again. %1")
                         .arg(saved.error().message));
}

// On a thread of the cover's. The key stays what it is meanwhile: only somebody at the window changes it.
bool WindowLock::fits(const QString& typed) const
{
    return m_store->isPassphrase(typed) || isSheet(*m_store, typed);
}

void WindowLock::unlock()
{
    if (!m_store->readOnly())
        WrongTries(m_settings.own).tell(*m_store);
    end();
}

void WindowLock::end()
{
    m_cover->end();
    m_coverings.uncover();
    watchIdle();
}

QString WindowLock::reasonWords(LockReason reason) const
{
    switch (reason) {
    case LockReason::Asked:
        return tr("Your place is kept, and what you typed. Type the passphrase to go on.");
    case LockReason::Idle:
        return tr("Nobody has been here for %1 minutes. Your place is kept, and what you typed. Type the passphrase to "
                  "go "
                  "on.")
            .arg(lockMinutes(m_settings));
    case LockReason::Sleep:
        return tr("The laptop went to sleep. Your place is kept, and what you typed. Type the passphrase to go on.");
    case LockReason::Screen:
        return tr("The screen was locked. Your place is kept, and what you typed. Type the passphrase to go on.");
    }
    return {};
}

bool WindowLock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || locked() || !m_store)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (QKeySequence(key.keyCombination()) != m_key || !whyNot().isEmpty())
        return false;
    lock();
    return true;
}

} // namespace chairside
