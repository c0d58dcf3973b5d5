// core's own test program: Qt Core alone, so that it links only if core knows no window.
#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    return Catch::Session().run(argc, argv);
}
