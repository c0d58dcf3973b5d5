#include "app/lock/IdleWatch.h"

#include <QCoreApplication>
#include <QCursor>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace chairside {

namespace {

constexpr qint64 longestLookMs = 15000; // a laptop that slept is found idle soon after it wakes

} // namespace

IdleWatch::IdleWatch(WallMs now, QObject* parent) : QObject(parent), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::watch(qint64 idleMs, qint64 warnMs)
{
    m_idle = idleMs;
    m_warn = warnMs;
    m_warned = false;
    m_last = m_now();
    m_pointer = QCursor::pos();
    QCoreApplication::instance()->removeEventFilter(this);
    m_timer.stop();
    if (m_idle == 0)
        return;
    QCoreApplication::instance()->installEventFilter(this);
    look();
}

void IdleWatch::look()
{
    const qint64 idle = m_now() - m_last;
    if (idle >= m_idle) {
        watch(0, 0);
        Q_EMIT over();
        return;
    }
    const qint64 untilWarning = m_idle - m_warn - idle;
    if (untilWarning <= 0 && !m_warned) {
        m_warned = true;
        Q_EMIT soon();
    }
    const qint64 next = untilWarning > 0 ? untilWarning : m_idle - idle;
    m_timer.start(static_cast<int>(std::clamp<qint64>(next, 1, longestLookMs)));
}

bool IdleWatch::touched()
{
    const qint64 now = m_now();
    // Asleep for longer than was asked for, and the first key after it wakes the laptop: that is no sign of its owner.
    if (now - m_last >= m_idle) {
        look();
        return false;
    }
    m_last = now;
    if (!m_warned)
        return true;
    m_warned = false;
    look();
    Q_EMIT awake();
    return true;
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const QPoint now = QCursor::pos();
        return event->spontaneous() && now != std::exchange(m_pointer, now) && !touched();
    }
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
        return event->spontaneous() && !touched();
    default:
        return false;
    }
}

} // namespace chairside
