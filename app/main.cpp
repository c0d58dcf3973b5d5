// The Chairside window.
#include "app/look/Look.h"
#include "app/shell/MainWindow.h"
#include "core/exchange/SampleRecords.h"
#include "core/protocol/ProtocolLoader.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>

int main(int argc, char* argv[])
{
    using namespace chairside;
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
    Look look(&app);
    if (settings.contains(QStringLiteral("look/scheme")))
        look.setScheme(static_cast<Scheme>(settings.value(QStringLiteral("look/scheme")).toInt()));
    look.setTextScale(settings.value(QStringLiteral("look/scale"), 100).toInt());

    auto protocols = shippedProtocols();
    if (!protocols) {
        QMessageBox::critical(nullptr, QStringLiteral("Chairside"), protocols.error().message);
        return 1;
    }
    OpeningContext opening;
    opening.settings = &settings;
    opening.fillWithSamples = [&protocols](Store& store) { return addSampleRecords(store, *protocols); };

    MainWindow window(look, settings, std::move(opening), *protocols);
    window.show();
    window.begin(arguments.positionalArguments().value(0));
    return QApplication::exec();
}
