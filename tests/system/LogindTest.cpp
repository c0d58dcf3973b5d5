// Sleep and the screen's lock, told by a logind and a screen saver that the test plays on a bus of its own.
#include "app/lock/LogindEvents.h"
#include "support/QtStrings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <fcntl.h>
#include <unistd.h>

using namespace chairside;

namespace {

const QString login = QStringLiteral("org.freedesktop.login1");
const QString sessionPath = QStringLiteral("/org/freedesktop/login1/session/_35");

} // namespace

class PlayedLogind final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QStringList inhibited;
    int open = -1; // the end that shows whether the other one is still held

public Q_SLOTS:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString&,
                                                 const QString& mode)
    {
        inhibited.append(what + QLatin1Char(' ') + who + QLatin1Char(' ') + mode);
        int ends[2];
        REQUIRE(pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0);
        if (open >= 0)
            close(open);
        open = ends[0];
        QDBusUnixFileDescriptor out(ends[1]);
        close(ends[1]);
        return out;
    }
    Q_SCRIPTABLE QDBusObjectPath GetSessionByPID(uint) { return QDBusObjectPath(sessionPath); }
    Q_SCRIPTABLE QDBusObjectPath GetSession(const QString&) { return QDBusObjectPath(sessionPath); }

public:
    // Whether somebody holds sleep up: a pipe whose other end is gone reads as ended.
    bool isHeld() const
    {
        char byte = 0;
        return open >= 0 && read(open, &byte, 1) < 0;
    }
};

namespace {

class Bus final
{
public:
    Bus()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        REQUIRE(m_daemon.waitForStarted());
        while (!m_daemon.canReadLine())
            REQUIRE(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~Bus()
    {
        for (const QString& name : m_names)
            QDBusConnection::disconnectFromBus(name);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Bus)

    QDBusConnection connection(const QString& name)
    {
        m_names.append(name);
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

void tell(QDBusConnection& from, const QString& path, const QString& interface, const QString& what,
          const QVariantList& arguments = {})
{
    QDBusMessage message = QDBusMessage::createSignal(path, interface, what);
    message.setArguments(arguments);
    REQUIRE(from.send(message));
}

} // namespace

TEST_CASE("the records are covered before the laptop sleeps, which waits for that, and when its screen is locked")
{
    Bus bus;
    QDBusConnection played = bus.connection(QStringLiteral("played"));
    PlayedLogind logind;
    REQUIRE(played.registerObject(QStringLiteral("/org/freedesktop/login1"), &logind, QDBusConnection::ExportAllSlots));
    REQUIRE(played.registerService(login));

    LogindEvents events(bus.connection(QStringLiteral("ours")), bus.connection(QStringLiteral("desktop")));
    QSignalSpy sleeping(&events, &SystemEvents::sleeping);
    QSignalSpy locked(&events, &SystemEvents::screenLocked);
    REQUIRE(QTest::qWaitFor([&] { return events.holdsSleep(); }));
    CHECK(events.heard());
    CHECK(logind.inhibited == QStringList{QStringLiteral("sleep Chairside delay")});
    CHECK(logind.isHeld());

    const QString manager = login + QStringLiteral(".Manager");
    tell(played, QStringLiteral("/org/freedesktop/login1"), manager, QStringLiteral("PrepareForSleep"), {true});
    REQUIRE(QTest::qWaitFor([&] { return sleeping.size() == 1; }));
    CHECK(logind.isHeld());
    events.covered();
    CHECK(QTest::qWaitFor([&] { return !logind.isHeld(); }));
    // Awake: ready for the next time.
    tell(played, QStringLiteral("/org/freedesktop/login1"), manager, QStringLiteral("PrepareForSleep"), {false});
    CHECK(QTest::qWaitFor([&] { return events.holdsSleep() && logind.isHeld(); }));
    CHECK(sleeping.size() == 1);

    SECTION("by the session's own lock, and not by another session's")
    {
        tell(played, sessionPath + QStringLiteral("6"), login + QStringLiteral(".Session"), QStringLiteral("Lock"));
        tell(played, sessionPath, login + QStringLiteral(".Session"), QStringLiteral("Lock"));
        CHECK(QTest::qWaitFor([&] { return locked.size() == 1; }));
        events.covered();
        CHECK(logind.isHeld()); // it does not sleep
    }
    SECTION("by the screen saver")
    {
        for (const QString& saver :
             {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")}) {
            locked.clear();
            tell(played, QStringLiteral("/ScreenSaver"), saver, QStringLiteral("ActiveChanged"), {false});
            tell(played, QStringLiteral("/ScreenSaver"), saver, QStringLiteral("ActiveChanged"), {true});
            CHECK(QTest::qWaitFor([&] { return locked.size() == 1; }));
        }
    }
    QTest::qWait(50);
    CHECK(locked.size() == 1);
}

TEST_CASE("a bus on which nobody speaks of sleep is not said to tell of it")
{
    Bus bus;
    LogindEvents events(bus.connection(QStringLiteral("alone")), bus.connection(QStringLiteral("alone at the desk")));
    QTest::qWait(300);
    CHECK_FALSE(events.heard());
}

TEST_CASE("without a bus nothing is heard, and nothing waits for it")
{
    LogindEvents events(QDBusConnection(QStringLiteral("none of this name")),
                        QDBusConnection(QStringLiteral("nor of this")));
    CHECK_FALSE(events.heard());
    CHECK_FALSE(events.holdsSleep());
    events.covered();
}

#include "LogindTest.moc"
