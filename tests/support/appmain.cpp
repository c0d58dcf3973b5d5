// The window's test program: real widgets on an offscreen platform unless another is asked for.
#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    return Catch::Session().run(argc, argv);
}
