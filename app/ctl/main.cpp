// The command line: one command a file beside this one.
#include "app/ctl/Command.h"
#include "app/policy/ReadPolicy.h"
#include "core/base/CoreDumps.h"
#include "core/base/ProcessEnd.h"

#include <QGuiApplication>
#include <QLocale>

#include <memory>

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
    app.reset();
    return chairside::endProcess(result);
}
