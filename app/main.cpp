// The Chairside window.
#include "app/lock/SystemEvents.h"
#include "app/lock/WindowLock.h"
#include "app/policy/ReadPolicy.h"
#include "app/shell/Program.h"
#include "app/version/Version.h"
#include "core/base/CoreDumps.h"
#include "core/base/ProcessEnd.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QMessageBox>
#include <QSettings>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

namespace {

using namespace chairside;

void describe(QCommandLineParser& arguments)
{
    arguments.setApplicationDescription(QCoreApplication::translate(
        "main", "Sits beside you while you chair a complex case discussion, and keeps the record."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("records"),
                                    QCoreApplication::translate("main", "Records to open, a .chairside file."),
                                    QStringLiteral("[records]"));
}

bool asksForWords(int argc, char* argv[])
{
    const QStringList asking{QStringLiteral("-h"), QStringLiteral("--help"), QStringLiteral("--help-all"),
                             QStringLiteral("-v"), QStringLiteral("--version")};
    return std::any_of(argv + 1, argv + argc,
                       [&](const char* argument) { return asking.contains(QString::fromLocal8Bit(argument)); });
}

// Help and the version are given where there is no screen too, as over ssh.
int sayWords(int argc, char* argv[], QCommandLineParser& arguments)
{
    const QCoreApplication app(argc, argv);
    const Result<QString> versions = versionText();
    if (!versions) {
        QTextStream(stderr) << versions.error().message << Qt::endl;
        return 1;
    }
    QCoreApplication::setApplicationVersion(*versions);
    arguments.process(app); // says them, and ends
    return 0;
}

// The window's own picture, where no desktop entry gives it one.
QIcon programIcon()
{
    QIcon icon;
    for (const int side : {16, 32, 48, 128})
        icon.addFile(QStringLiteral(":/chairside/icons/chairside-%1.png").arg(side), {side, side});
    return icon;
}

// From the first window to the last; everything is closed when it returns.
int showWindow(int argc, char* argv[], QCommandLineParser& arguments)
{
#ifdef Q_OS_WIN
    // Letters are measured as they are elsewhere, so that a form breaks its lines and pages at the same words.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:fontengine=freetype");
#endif
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("chairside"));
    QApplication::setWindowIcon(programIcon());
    arguments.process(app);

    QSettings settings;
    const Policy policy = policyOfThisComputer();
    const auto program = Program::make(app, {settings, policy});
    if (!program) {
        QMessageBox::critical(nullptr, QStringLiteral("Chairside"), program.error().message);
        return 1;
    }
    MainWindow& window = (*program)->window();
    window.show();
    window.begin(arguments.positionalArguments().value(0));
    // Once the window stands: no bus holds that up.
    QTimer::singleShot(0, &window, [&window] { window.lock().setSystem(systemEvents()); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    preventCoreDumps();
    QCoreApplication::setOrganizationName(QStringLiteral("Chairside"));
    QCoreApplication::setApplicationName(QStringLiteral("Chairside"));
    QCommandLineParser arguments;
    describe(arguments);
    return endProcess(asksForWords(argc, argv) ? sayWords(argc, argv, arguments) : showWindow(argc, argv, arguments));
}
