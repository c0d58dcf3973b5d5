// The forms' test program: fonts and painting, no window shown.
#include "core/base/ProcessEnd.h"

#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

namespace {

int runTests(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    return Catch::Session().run(argc, argv);
}

} // namespace

int main(int argc, char* argv[])
{
    return chairside::endProcess(runTests(argc, argv));
}
