#include "app/lock/SystemEvents.h"

#ifdef CHAIRSIDE_DBUS
#include "app/lock/LogindEvents.h"

#include <QDBusConnection>
#endif

namespace chairside {

namespace {

#ifndef CHAIRSIDE_DBUS
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
#ifdef CHAIRSIDE_DBUS
    return std::make_unique<LogindEvents>(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
#else
    return std::make_unique<NoEvents>();
#endif
}

} // namespace chairside
