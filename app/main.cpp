// The Chairside window.
#include "app/lock/SystemEvents.h"
#include "app/lock/WindowLock.h"
#include "app/shell/Program.h"
#include "core/base/CoreDumps.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

int main(int argc, char* argv[])
{
    using namespace chairside;
    preventCoreDumps();
#ifdef Q_OS_WIN
    // Letters are measured as they are elsewhere, so that a form breaks its lines and pages at the same words.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:fontengine=freetype");
#endif
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Chairside"));
    QCoreApplication::setApplicationName(QStringLiteral("Chairside"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHAIRSIDE_VERSION));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QCoreApplication::translate(
        "main", "Sits beside you while you chair a complex case discussion, and keeps the record."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("records"),
                                    QCoreApplication::translate("main", "Records to open, a .chairside file."),
                                    QStringLiteral("[records]"));
    arguments.process(app);

    QSettings settings;
    const auto program = Program::make(app, settings);
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
