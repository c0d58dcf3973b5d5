// chairsidectl, within the policy of the file that is named first. The program itself reads that of its computer alone.
#include "app/ctl/Command.h"
#include "app/policy/ReadPolicy.h"

#include <QCoreApplication>
#include <QLocale>

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    return chairside::ctl::run(arguments.mid(1), chairside::readPolicyFile(arguments.value(0)));
}
