// The command line: one command a file beside this one.
#include "app/ctl/Command.h"
#include "app/policy/ReadPolicy.h"
#include "core/base/CoreDumps.h"

#include <QGuiApplication>
#include <QLocale>

#include <cstdio>
#include <memory>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace {

// One line on standard error, and it is ours: the libraries' own remarks say nothing to records staff.
void keepQuiet(QtMsgType, const QMessageLogContext&, const QString&) {}

} // namespace

int main(int argc, char* argv[])
{
    chairside::preventCoreDumps();
    qInstallMessageHandler(keepQuiet);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    qputenv("QT_QPA_PLATFORM", "offscreen"); // no window is ever shown
    std::unique_ptr<QCoreApplication> app(chairside::ctl::wantsFonts(arguments) ? new QGuiApplication(argc, argv)
                                                                                : new QCoreApplication(argc, argv));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const int result = chairside::ctl::run(QCoreApplication::arguments().mid(1), chairside::policyOfThisComputer());
#ifdef Q_OS_WIN
    // Unloading libstdc++ may wait for ever for a lock of a thread that ExitProcess ended: installer/windows/README.md.
    app.reset();
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(result));
#endif
    return result;
}
