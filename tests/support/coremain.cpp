// core's own test program: Qt Core alone, so that it links only if core knows no window.
#include "core/base/ProcessEnd.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

#include <catch2/catch_session.hpp>

namespace {

int runTests(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    return Catch::Session().run(argc, argv);
}

} // namespace

int main(int argc, char* argv[])
{
    return chairside::endProcess(runTests(argc, argv));
}
