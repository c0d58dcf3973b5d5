// Draws what leaves and joins for a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures]"
#include "app/home/HomePage.h"
#include "app/leaving/KeepLongerDialog.h"
#include "app/leaving/KeepingDialog.h"
#include "app/leaving/LeavingRoom.h"
#include "app/leaving/RemoveDialog.h"
#include "app/leaving/SplitDialog.h"
#include "app/leaving/TakeInDialog.h"

#include <QApplication>
#include <QRadioButton>
#include <QSettings>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::leaving;

namespace {

struct Studio final
{
    LeavingRoom room;
    Look look{qApp};
    QString suffix;

    void picture(QWidget& widget, const QString& name) const
    {
        QTest::qWait(150);
        const QString folder = qEnvironmentVariable("CHAIRSIDE_PICTURES");
        REQUIRE(widget.grab().save(folder + u"/leaving-"_qs + name + suffix + u".png"_qs));
    }
    void removing()
    {
        const Id<Discussion> id = LeavingRoom::signedOne();
        RemoveDialog dialog(room.store(), id, room.read().whatGoes(id).value(), room.copies(), u"S. Khan"_qs, look,
                            &room.window());
        open(dialog);
        until([&] { return said(dialog, "remove.said").isEmpty(); });
        in<QLineEdit>(dialog, "remove.ref").setFocus();
        picture(dialog, u"remove"_qs);
    }
    void splitting()
    {
        SplitDialog dialog(room.store(), LeavingRoom::signedOne(), u"CCD-26-001"_qs, u"S. Khan"_qs, look,
                           &room.window());
        open(dialog);
        picture(dialog, u"split"_qs);
        in<QLineEdit>(dialog, "split.path").setText(room.folder().file(u"Away%1.chairside"_qs.arg(suffix)));
        in<QRadioButton>(dialog, "split.none").click();
        in<QPushButton>(dialog, "split.now").click();
        until([&] { return in<QPushButton>(dialog, "split.close").isVisible(); });
        picture(dialog, u"split-done"_qs);
    }
    void takingIn(const QString& from)
    {
        TakeInDialog dialog(room.store(), u"S. Khan"_qs, look, &room.window());
        open(dialog);
        in<QLineEdit>(dialog, "other.path").setText(from);
        picture(dialog, u"takein"_qs);
        in<QPushButton>(dialog, "takein.look").click();
        until([&] { return in<QListWidget>(dialog, "takein.list").isVisible(); });
        picture(dialog, u"takein-plan"_qs);
    }
    void keeping()
    {
        KeepingDialog periods(room.store(), look, &room.window());
        open(periods);
        picture(periods, u"periods"_qs);
        const auto past = room.read().pastPeriod(today(room.store().clock())).value();
        REQUIRE_FALSE(past.empty());
        KeepLongerDialog longer(room.store(), past.front(), u"S. Khan"_qs, look, &room.window());
        open(longer);
        picture(longer, u"longer"_qs);
        QSettings settings(room.folder().file(u"settings.ini"_qs), QSettings::IniFormat);
        QWidget window;
        window.resize(1280, 660);
        HomePage home(room.store(), look, {}, settings, &window);
        home.setGeometry(window.rect());
        window.show();
        QApplication::setActiveWindow(&window);
        home.showView(HomeView::Lists);
        picture(window, u"home"_qs);
        home.showView(HomeView::PastPeriod);
        picture(window, u"past"_qs);
    }
};

} // namespace

TEST_CASE("what leaves and joins, drawn", "[.pictures]")
{
    Studio studio;
    LeavingRoom& room = studio.room;
    room.fileIt({2026, 11, 24});
    room.backUp();
    REQUIRE(room.store().changePassphrase(u"lantern otter harbour 9"_qs, u"S. Khan"_qs));
    room.backUp();
    REQUIRE(room.write().setSetting(QLatin1String(retentionSetting), retentionText({12, {}})));
    const QString from = room.folder().file(u"Other.chairside"_qs);
    {
        auto other = otherRecords(from, {}, 21, u"CCD-26-002"_qs);
        addOther(*other, 22, u"NEW-26-002"_qs, u"Ella Marsh"_qs);
        addOther(*other, 23, u"NEW-26-003"_qs, u"Leon Baptiste"_qs);
    }
    room.setToday({2028, 1, 10});
    room.window().show();
    const std::pair<Scheme, const char*> schemes[] = {
        {Scheme::Light, ""}, {Scheme::Dark, "-dark"}, {Scheme::HighContrast, "-contrast"}};
    for (const auto& [scheme, name] : schemes)
        for (const int scale : {100, 200}) {
            studio.look.setScheme(scheme);
            studio.look.setTextScale(scale);
            studio.suffix = QLatin1String(name) + (scale == 200 ? u"-200"_qs : QString());
            studio.removing();
            studio.splitting();
            studio.takingIn(from);
            studio.keeping();
        }
}
