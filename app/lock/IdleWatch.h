// How long nobody has touched key, mouse, pen or screen. Only what a hand does counts: a window that appears beneath a
// pointer at rest is no movement.
#pragma once

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <functional>

namespace chairside {

// Milliseconds of the wall, so that hours asleep are counted on a laptop that told nobody it would sleep.
using WallMs = std::function<qint64()>;

class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(WallMs now, QObject* parent = nullptr);

    // From now on: soon() at `warnMs` before `idleMs` are over, then over(). 0: not at all.
    void watch(qint64 idleMs, qint64 warnMs);

Q_SIGNALS:
    void soon();
    void awake(); // after soon(): somebody is there
    void over();  // once; watch() begins again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool touched(); // false: it came too late, and goes to nobody
    void look();

    WallMs m_now;
    QTimer m_timer;
    qint64 m_idle = 0;
    qint64 m_warn = 0;
    qint64 m_last = 0;
    bool m_warned = false;
    QPoint m_pointer;
};

} // namespace chairside
