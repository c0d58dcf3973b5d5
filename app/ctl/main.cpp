// The command line: one command a file beside this one.
#include "app/ctl/Command.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

// One line on standard error, and it is ours: the libraries' own remarks say nothing to records staff.
void keepQuiet(QtMsgType, const QMessageLogContext&, const QString&) {}

} // namespace

int main(int argc, char* argv[])
{
    qInstallMessageHandler(keepQuiet);
    const QCoreApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    return chairside::ctl::run(QCoreApplication::arguments().mid(1));
}
