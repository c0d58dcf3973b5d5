#include "app/lock/LogindEvents.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace chairside {

namespace {

const QString login = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString manager = QStringLiteral("org.freedesktop.login1.Manager");
const QString loginSession = QStringLiteral("org.freedesktop.login1.Session");

QDBusMessage ask(const QString& method)
{
    return QDBusMessage::createMethodCall(login, loginPath, manager, method);
}

} // namespace

LogindEvents::LogindEvents(QDBusConnection system, QDBusConnection session) : m_system(std::move(system))
{
    if (m_system.isConnected()) {
        m_system.connect(login, loginPath, manager, QStringLiteral("PrepareForSleep"), this,
                         SLOT(prepareForSleep(bool)));
        holdSleep();
        findSession();
    }
    // Each desktop has one of these, and GNOME its own name for it.
    for (const QString& saver :
         {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        if (session.isConnected())
            session.connect({}, {}, saver, QStringLiteral("ActiveChanged"), this, SLOT(saverChanged(bool)));
}

void LogindEvents::holdSleep()
{
    QDBusMessage message = ask(QStringLiteral("Inhibit"));
    message << QStringLiteral("sleep") << QStringLiteral("Chairside")
            << tr("Covers the records before the laptop sleeps") << QStringLiteral("delay");
    auto* answer = new QDBusPendingCallWatcher(m_system.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer;
        if (!reply.isError()) {
            m_sleepLock = reply.value();
            m_heard = true; // a bus alone says nothing of sleep
        }
        answer->deleteLater();
    });
}

// The session is known by its name in the environment, or by the process where a desktop did not pass that on.
void LogindEvents::findSession()
{
    const QString name = qEnvironmentVariable("XDG_SESSION_ID");
    QDBusMessage message = ask(name.isEmpty() ? QStringLiteral("GetSessionByPID") : QStringLiteral("GetSession"));
    if (name.isEmpty())
        message << static_cast<uint>(QCoreApplication::applicationPid());
    else
        message << name;
    auto* answer = new QDBusPendingCallWatcher(m_system.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusObjectPath> reply = *answer;
        if (!reply.isError())
            m_system.connect(login, reply.value().path(), loginSession, QStringLiteral("Lock"), this,
                             SLOT(lockSession()));
        answer->deleteLater();
    });
}

void LogindEvents::covered()
{
    if (m_sleeping)
        m_sleepLock = {};
}

void LogindEvents::prepareForSleep(bool begins)
{
    m_sleeping = begins;
    if (begins)
        Q_EMIT sleeping();
    else if (!m_sleepLock.isValid())
        holdSleep();
}

void LogindEvents::lockSession()
{
    Q_EMIT screenLocked();
}

void LogindEvents::saverChanged(bool active)
{
    if (active)
        Q_EMIT screenLocked();
}

} // namespace chairside
