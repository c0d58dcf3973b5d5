#include "app/lock/WindowsEvents.h"

#include "core/base/CoreDumps.h"
#include "core/storage/StoreFile.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <qt_windows.h>

#include <catch2/catch_test_macros.hpp>
#include <wtsapi32.h>

using namespace chairside;

namespace {

struct Heard final
{
    explicit Heard(SystemEvents& events)
    {
        QObject::connect(&events, &SystemEvents::sleeping, &events, [this] { ++sleeping; });
        QObject::connect(&events, &SystemEvents::screenLocked, &events, [this] { ++locked; });
    }
    int sleeping = 0;
    int locked = 0;
};

HWND eventsWindow()
{
    return FindWindowW(WindowsEvents::windowClass, nullptr);
}

} // namespace

TEST_CASE("sleep and the session's lock are heard before Windows has its answer")
{
    const auto events = systemEvents();
    Heard heard(*events);
    REQUIRE(eventsWindow());

    SendMessageW(eventsWindow(), WM_POWERBROADCAST, PBT_APMSUSPEND, 0);
    CHECK(heard.sleeping == 1);
    SendMessageW(eventsWindow(), WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, 0);
    CHECK(heard.locked == 1);
    SendMessageW(eventsWindow(), WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, 0);
    CHECK(heard.locked == 2);
}

TEST_CASE("what else Windows tells covers nothing")
{
    const auto events = systemEvents();
    Heard heard(*events);
    REQUIRE(eventsWindow());

    SendMessageW(eventsWindow(), WM_POWERBROADCAST, PBT_APMPOWERSTATUSCHANGE, 0);
    SendMessageW(eventsWindow(), WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, 0);
    SendMessageW(eventsWindow(), WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, 0);
    SendMessageW(eventsWindow(), WM_NULL, PBT_APMSUSPEND, 0);
    CHECK(heard.sleeping == 0);
    CHECK(heard.locked == 0);
}

TEST_CASE("the window that hears goes with what hears it")
{
    auto events = systemEvents();
    REQUIRE(eventsWindow());
    events.reset();
    CHECK_FALSE(eventsWindow());
}

TEST_CASE("a crash is not handed to Windows Error Reporting")
{
    preventCoreDumps();
    CHECK((GetErrorMode() & SEM_NOGPFAULTERRORBOX) != 0);
}

TEST_CASE("a share on a server and a drive are each asked for by an address that SQLite takes")
{
    CHECK(addressOf(u"C:/Ärzte & Co/a #1?.chairside"_qs, "rw") ==
          "file:///C:/%C3%84rzte%20%26%20Co/a%20%231%3F.chairside?mode=rw");
    CHECK(addressOf(u"\\\\server\\team share\\records.chairside"_qs, "ro") ==
          "file:////server/team%20share/records.chairside?mode=ro");
}

TEST_CASE("the laptop's own disk is no network, and a server's share is one")
{
    const TempFolder folder;
    CHECK_FALSE(onNetwork(folder.file(u"records.chairside"_qs)));
    CHECK(onNetwork(u"//server/team share/records.chairside"_qs));
}
