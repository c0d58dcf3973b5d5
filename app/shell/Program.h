// What a running Chairside is made of, in the order in which each part needs the one before: how it looks, the
// procedures it ships with, the one window.
#pragma once

#include "app/look/Look.h"
#include "app/policy/Settings.h"
#include "app/shell/MainWindow.h"
#include "core/base/Result.h"

#include <memory>

class QApplication;

namespace chairside {

class Program final
{
public:
    // Looks as `settings` say, and remembers in them; they and the application outlive it. Nothing is shown yet. Error:
    // the procedures are missing from this installation.
    static Result<std::unique_ptr<Program>> make(QApplication& application, Settings settings);

    MainWindow& window() { return *m_window; }

private:
    Program(QApplication& application, Settings settings, std::vector<ProtocolPtr> protocols);

    Look m_look;
    std::vector<ProtocolPtr> m_protocols;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace chairside
