// The program as app/main.cpp starts it, which says how far it is: "usable" once Home is shown and painted, and, after
// the next line, "open" once the first discussion is.
//
//   realwindow RECORDS
#include "Said.h"
#include "app/home/HomePage.h"
#include "app/shell/Program.h"

#include <QApplication>
#include <QSettings>

namespace {

constexpr int afterwards = 600; // ms: whatever follows what is shown, the preview and a readiness, has been

} // namespace

int main(int argc, char* argv[])
{
    using namespace chairside::bench;
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Chairside"));
    QCoreApplication::setApplicationName(QStringLiteral("Chairside"));
    QSettings settings;
    const auto program = chairside::Program::make(app, settings);
    if (!program || argc < 2)
        return 1;
    chairside::MainWindow& window = (*program)->window();
    window.resize(1366, 768); // the screen of the offscreen platform is smaller than a laptop's
    window.show();
    window.begin(QString::fromLocal8Bit(argv[1]));
    processEverything();
    if (!window.homePage() || !window.homePage()->isVisible())
        return 1;
    say("usable");
    if (!listen())
        return 0;
    letPass(afterwards);
    window.openDiscussion(window.homePage()->selected(), {});
    letPass(afterwards);
    if (!window.session())
        return 1;
    say("open");
    listen();
    return 0;
}
