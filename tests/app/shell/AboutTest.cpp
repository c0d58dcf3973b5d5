// About: which program this is, so that it can be told to whoever helps.
#include "app/look/Look.h"
#include "app/policy/Policy.h"
#include "app/policy/Settings.h"
#include "app/procedures/Procedures.h"
#include "app/shell/AboutDialog.h"
#include "app/version/Version.h"
#include "support/SampleDiscussion.h"
#include "support/TempFolder.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("About tells version, commit, Qt and database as --version does, and they can be copied from it by keyboard")
{
    const Look look(qApp);
    const TempFolder folder;
    QSettings stored(folder.file(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const Procedures procedures({sample::knowsley()}, {stored, noPolicy()});
    const AboutDialog about(procedures, noPolicy(), look, nullptr);
    const auto* label = about.findChild<QLabel*>(QStringLiteral("version"));
    REQUIRE(label);
    const Result<QString> versions = versionText();
    REQUIRE(versions.ok());
    for (const QString& each : versions->split(QLatin1Char('\n')))
        CHECK(label->text().contains(each));
    CHECK(label->wordWrap());
    CHECK(label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}
