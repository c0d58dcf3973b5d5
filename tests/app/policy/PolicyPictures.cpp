// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[policy-pictures]"
#include "app/journey/Chair.h"
#include "app/shell/Menus.h"
#include "core/storage/Escrow.h"
#include "support/DataFile.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString everything(Chair& chair)
{
    const QString procedures = chair.folder().file(u"procedures of the council"_qs);
    REQUIRE(QDir().mkpath(procedures));
    put(procedures + u"/northmere.json"_qs, dataFile(u"northmere.json"_qs));
    const QString powers = chair.folder().file(u"powers.json"_qs), key = chair.folder().file(u"council.public"_qs);
    put(powers, R"({"format":1,"title":"Powers in Northmere","date":"2026-11-01","powers":[
        {"id":"nm.1","group":"Northmere","title":"A place kept free","wording":"What it allows.","source":"Here"}]})");
    put(key, makeCouncilKeys().publicFile.toUtf8());
    return u"LockMinutes=7\nPassphraseRequired=true\nBackupFolder=/srv/chairside/margaret.ashworth\nBackupGigabytes=3\n"
           u"Marking=\"OFFICIAL-SENSITIVE, PERSONAL\"\nProcedure=stoke\nProcedureFolder=\"%1\"\nPowersLibrary=\"%2\"\n"
           u"CouncilKey=\"%3\"\nLockMinuts=3\n"_qs.arg(procedures, powers, key);
}

} // namespace

TEST_CASE("every place that says what the organisation has set", "[.][policy-pictures]")
{
    struct Way final
    {
        const char* name;
        Scheme scheme;
        int scale;
    };
    for (const Way& way : {Way{"light", Scheme::Light, 100}, Way{"dark", Scheme::Dark, 100},
                           Way{"contrast", Scheme::HighContrast, 100}, Way{"200", Scheme::Light, 200}}) {
        Chair chair;
        chair.look().setScheme(way.scheme);
        chair.look().setTextScale(way.scale);
        chair.setPolicy(everything(chair));
        const auto picture = [&](QWidget& shown, const QString& name) {
            chair.settle();
            QTest::qWait(150);
            REQUIRE(shown.grab().save(
                u"%1/%2-%3.png"_qs.arg(qEnvironmentVariable("CHAIRSIDE_PICTURES"), name, QLatin1String(way.name))));
        };
        const auto pictured = [&](const std::function<void()>& open, const QString& name) {
            chair.inDialog(open, [&](QWidget& dialog) {
                picture(dialog, name);
                static_cast<QDialog&>(dialog).reject();
            });
        };
        const auto command = [&](QAction* action, const QString& name) { pictured([&] { action->trigger(); }, name); };
        chair.openWindow(1280, 720);
        chair.click(u"start"_qs);
        picture(chair.window(), u"create"_qs);
        chair.closeWindow();

        chair.openRecord(sample::complete());
        chair.window().resize(1280, 720);
        const Menus& menus = chair.window().menus();
        picture(chair.window(), u"strip"_qs);
        chair.press(Qt::Key_PageDown, Qt::ControlModifier);
        chair.named(u"Marking on every page"_qs)->setFocus(Qt::TabFocusReason);
        chair.click(u"set-by-organisation"_qs); // brings it in sight
        picture(chair.window(), u"marking"_qs);
        command(menus.locking, u"locking"_qs);
        command(menus.backups, u"backups"_qs);
        command(menus.procedures, u"procedures"_qs);
        command(menus.about, u"about"_qs);
        command(menus.split, u"split"_qs);
        pictured([&] { chair.press(Qt::Key_N, Qt::ControlModifier); }, u"new"_qs);
        chair.inDialog([&] { menus.passphrase->trigger(); },
                       [&](QWidget& dialog) {
                           picture(dialog, u"passphrase"_qs);
                           chair.fill(u"new-passphrase"_qs, Chair::passphrase());
                           chair.fill(u"again"_qs, Chair::passphrase());
                           chair.click(u"change-passphrase"_qs);
                           chair.click(u"sheet-later"_qs);
                       });
        chair.inDialog([&] { menus.passphrase->trigger(); },
                       [&](QWidget& dialog) {
                           chair.fill(u"present-passphrase"_qs, Chair::passphrase());
                           pictured([&] { chair.click(u"escrow"_qs); }, u"escrow"_qs);
                           static_cast<QDialog&>(dialog).reject();
                       });
        chair.window().openDiscussion(sample::complete().id, {});
        for (int i = 0; i < 3; ++i) // from where it was left
            chair.press(Qt::Key_PageDown, Qt::ControlModifier);
        pictured([&] { chair.press(Qt::Key_R, Qt::ControlModifier); }, u"powers"_qs);
    }
}
