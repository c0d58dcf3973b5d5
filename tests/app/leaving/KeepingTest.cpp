// How long records are kept: set by the chair, said on Home, decided one by one, and never done by itself.
#include "app/home/HomePage.h"
#include "app/home/HomeSides.h"
#include "app/leaving/KeepLongerDialog.h"
#include "app/leaving/KeepingDialog.h"
#include "app/leaving/LeavingRoom.h"
#include "app/leaving/PastModel.h"
#include "app/leaving/PastPeriodPage.h"
#include "app/leaving/PeriodEdit.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::leaving;

namespace {

// Records of which the signed one was filed on 24 November 2026, with Home over them.
struct Shelf final
{
    LeavingRoom room;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<HomePage> home;

    Shelf() : settings(std::make_unique<QSettings>(room.folder().file(u"settings.ini"_qs), QSettings::IniFormat))
    {
        room.fileIt({2026, 11, 24});
        openHome();
    }

    void openHome()
    {
        home = std::make_unique<HomePage>(room.store(), room.look(), std::vector<ProtocolPtr>(), *settings, nullptr);
        home->resize(1280, 640);
        home->show();
        QApplication::processEvents();
    }
    void setPeriods(const RetentionPeriods& periods)
    {
        REQUIRE(room.write().setSetting(QLatin1String(retentionSetting), retentionText(periods)));
        home->refresh();
    }
    bool prompted() const { return !in<QWidget>(*home, "keeping-prompt").isHidden(); }
    bool listed() const
    {
        const auto& lists = in<QListWidget>(*home, "lists");
        for (int i = 0; i < lists.count(); ++i)
            if (lists.item(i)->text() == u"Past their period"_qs)
                return !lists.item(i)->isHidden();
        return false;
    }
};

} // namespace

TEST_CASE("no period is set by itself, and Home says nothing of one until a record is past it")
{
    Shelf shelf;
    shelf.room.setToday({2099, 1, 1});
    shelf.home->refresh();
    CHECK_FALSE(shelf.prompted());
    CHECK_FALSE(shelf.listed());
    shelf.room.setToday({2027, 11, 23});
    shelf.setPeriods({12, {}});
    CHECK_FALSE(shelf.prompted());
    CHECK_FALSE(shelf.listed());
}

TEST_CASE("Home and Dates say that a record is past its period, and lead to it; it is kept longer with a reason")
{
    Shelf shelf;
    shelf.room.setToday({2027, 11, 24});
    shelf.setPeriods({12, {}});
    CHECK(shelf.prompted());
    CHECK(shelf.listed());
    CHECK(said(*shelf.home, "keeping-prompt.words") == u"One record is past its keeping period."_qs);
    CHECK(in<QPushButton>(*shelf.home, "keeping-prompt.show").text() == u"Decide about it"_qs);
    shelf.home->showView(HomeView::Dates);
    CHECK(shelf.prompted());
    in<QPushButton>(*shelf.home, "keeping-prompt.show").click();
    REQUIRE(shelf.home->view() == HomeView::PastPeriod);
    CHECK_FALSE(shelf.prompted()); // it is in sight
    PastPeriodPage& page = shelf.home->sides().pastPeriod();
    REQUIRE(page.model().rowCount() == 1);
    CHECK(page.model().row(0)->ref == u"CCD-26-001"_qs);
    CHECK(said(page, "past.why") ==
          u"It was filed in the case system on 24 November 2026. Its keeping period ended on 24 November 2027."_qs);
    QTimer::singleShot(0, &page, [] {
        auto* dialog = qobject_cast<KeepLongerDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto& keep = in<QPushButton>(*dialog, "keep.now");
        CHECK_FALSE(keep.isEnabled());
        CHECK(said(*dialog, "keep.missing") == u"Say first why it is kept."_qs);
        in<QDateEdit>(*dialog, "keep.until").setDate({2028, 5, 1});
        QTest::keyClicks(&in<QLineEdit>(*dialog, "keep.reason"), u"An inquest"_qs);
        CHECK(keep.isEnabled());
        keep.click();
    });
    in<QPushButton>(page, "past.keep").click();
    CHECK(page.model().rowCount() == 0);
    CHECK_FALSE(in<QWidget>(page, "past.keep").isVisible());
    in<QComboBox>(page, "past.which").setCurrentIndex(1);
    REQUIRE(page.model().rowCount() == 1);
    CHECK(said(page, "past.why").endsWith(u"Kept until 1 May 2028: An inquest"_qs));
    shelf.home->showView(HomeView::Lists);
    CHECK_FALSE(shelf.prompted());
    shelf.room.setToday({2028, 5, 2});
    shelf.home->refresh();
    CHECK(shelf.prompted());
    CHECK(shelf.room.read().verify()->problems == QStringList());
}

TEST_CASE("from the list a record is opened or asked to be removed, and nothing of it goes by itself")
{
    Shelf shelf;
    shelf.room.setToday({2040, 1, 1});
    shelf.setPeriods({12, {}});
    shelf.home->showView(HomeView::PastPeriod);
    Id<Discussion> toOpen, toRemove;
    QObject::connect(shelf.home.get(), &HomePage::openRequested, [&](Id<Discussion> id) { toOpen = id; });
    QObject::connect(shelf.home.get(), &HomePage::removeRequested, [&](Id<Discussion> id) { toRemove = id; });
    QTest::keyClick(&in<QWidget>(*shelf.home, "past.table"), Qt::Key_Return);
    in<QPushButton>(*shelf.home, "past.remove").click();
    CHECK(toOpen == LeavingRoom::signedOne());
    CHECK(toRemove == LeavingRoom::signedOne());
    CHECK(shelf.room.read().discussion(LeavingRoom::signedOne()));
}

TEST_CASE("the periods are set for all procedures and for those that differ, and say what they would mean today")
{
    Shelf shelf;
    shelf.room.setToday({2034, 1, 1});
    {
        KeepingDialog dialog(shelf.room.store(), shelf.room.look(), &shelf.room.window());
        open(dialog);
        CHECK(said(dialog, "keeping.waiting") == u"With this, no record is past its period today."_qs);
        auto& all = in<PeriodEdit>(dialog, "keeping.all");
        CHECK(all.months() == 0);
        auto* unit = all.findChild<QComboBox*>();
        unit->setCurrentIndex(unit->findText(u"Years"_qs));
        all.findChild<QSpinBox*>()->setValue(7);
        CHECK(said(dialog, "keeping.waiting") == u"With this, one record is past its period today."_qs);
        auto& knowsley = in<PeriodEdit>(dialog, "keeping.of.Knowsley");
        CHECK_FALSE(knowsley.months());
        auto* own = knowsley.findChild<QComboBox*>();
        own->setCurrentIndex(own->findText(u"Months"_qs));
        knowsley.findChild<QSpinBox*>()->setValue(90);
        CHECK(said(dialog, "keeping.waiting") == u"With this, no record is past its period today."_qs);
        in<QPushButton>(dialog, "keeping.save").click();
        CHECK(dialog.result() == QDialog::Accepted);
    }
    const RetentionPeriods kept{84, {{u"Knowsley"_qs, 90}}};
    CHECK(shelf.room.read().retention().value() == kept);
    KeepingDialog again(shelf.room.store(), shelf.room.look(), &shelf.room.window());
    CHECK(in<PeriodEdit>(again, "keeping.all").months() == 84);
    CHECK(in<PeriodEdit>(again, "keeping.of.Knowsley").months() == 90);
    again.reject();
    CHECK(shelf.room.read().retention().value() == kept);
}

TEST_CASE("any period that was set is shown as it was set")
{
    LeavingRoom room;
    PeriodEdit edit(room.look(), u"Knowsley"_qs, true, nullptr);
    for (const std::optional<int> months : {std::optional<int>(), std::optional(0), std::optional(1), std::optional(12),
                                            std::optional(18), std::optional(84), std::optional(1200)}) {
        edit.setMonths(months);
        CHECK(edit.months() == months);
    }
}
