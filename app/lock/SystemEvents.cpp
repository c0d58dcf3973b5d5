#include "app/lock/SystemEvents.h"

#if defined(CHAIRSIDE_DBUS)
#include "app/lock/LogindEvents.h"

#include <QDBusConnection>
#elif defined(Q_OS_WIN)
#include "app/lock/WindowsEvents.h"
#endif

namespace chairside {

namespace {

#if !defined(CHAIRSIDE_DBUS) && !defined(Q_OS_WIN)
class NoEvents final : public SystemEvents
{
public:
    bool heard() const override { return false; }
    void covered() override {}
};
#endif

} // namespace

SystemEvents::~SystemEvents() = default;

std::unique_ptr<SystemEvents> systemEvents()
{
#if defined(CHAIRSIDE_DBUS)
    return std::make_unique<LogindEvents>(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
#elif defined(Q_OS_WIN)
    return std::make_unique<WindowsEvents>();
#else
    return std::make_unique<NoEvents>();
#endif
}

} // namespace chairside
