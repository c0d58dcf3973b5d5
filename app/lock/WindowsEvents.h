// Sleep and the session's lock as Windows tells them, to a window of its own that is never shown. Built on Windows
// only.
#pragma once

#include "app/lock/SystemEvents.h"

namespace chairside {

class WindowsEvents final : public SystemEvents
{
    Q_OBJECT
public:
    WindowsEvents();
    ~WindowsEvents() override;

    bool heard() const override { return m_window && m_sessionHeard; }
    // Windows waits for an answer, and is given one when everything that hears the signal has done its work.
    void covered() override {}

    // The kind of that window, by which it can be found.
    static constexpr auto windowClass = L"ChairsideSystemEvents";

    // One of the window's messages: WM_POWERBROADCAST or WM_WTSSESSION_CHANGE, and what it says.
    void take(unsigned message, unsigned long long what);

private:
    void* m_window = nullptr; // a HWND
    bool m_sessionHeard = false;
};

} // namespace chairside
