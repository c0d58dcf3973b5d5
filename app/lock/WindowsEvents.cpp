#include "app/lock/WindowsEvents.h"

#include <qt_windows.h>

#include <wtsapi32.h>

namespace chairside {

namespace {

HWND handle(void* window)
{
    return static_cast<HWND>(window);
}

LRESULT CALLBACK answer(HWND window, UINT message, WPARAM what, LPARAM detail)
{
    if (message == WM_POWERBROADCAST || message == WM_WTSSESSION_CHANGE)
        if (auto* events = reinterpret_cast<WindowsEvents*>(GetWindowLongPtrW(window, GWLP_USERDATA)))
            events->take(message, what);
    return DefWindowProcW(window, message, what, detail);
}

// Once for the program; asking again changes nothing.
void registerClass(HINSTANCE program)
{
    WNDCLASSEXW kind = {};
    kind.cbSize = sizeof kind;
    kind.lpfnWndProc = answer;
    kind.hInstance = program;
    kind.lpszClassName = WindowsEvents::windowClass;
    RegisterClassExW(&kind);
}

} // namespace

// A top-level window: WM_POWERBROADCAST is not sent to windows that only take messages.
WindowsEvents::WindowsEvents()
{
    HINSTANCE program = GetModuleHandleW(nullptr);
    registerClass(program);
    HWND window =
        CreateWindowExW(0, windowClass, L"Chairside", WS_POPUP, 0, 0, 0, 0, nullptr, nullptr, program, nullptr);
    if (!window)
        return;
    SetWindowLongPtrW(window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
    m_window = window;
    m_sessionHeard = WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) != FALSE;
}

WindowsEvents::~WindowsEvents()
{
    if (!m_window)
        return;
    if (m_sessionHeard)
        WTSUnRegisterSessionNotification(handle(m_window));
    SetWindowLongPtrW(handle(m_window), GWLP_USERDATA, 0);
    DestroyWindow(handle(m_window));
}

void WindowsEvents::take(unsigned message, unsigned long long what)
{
    if (message == WM_POWERBROADCAST && what == PBT_APMSUSPEND)
        Q_EMIT sleeping();
    else if (message == WM_WTSSESSION_CHANGE && (what == WTS_SESSION_LOCK || what == WTS_CONSOLE_DISCONNECT))
        Q_EMIT screenLocked();
}

} // namespace chairside
