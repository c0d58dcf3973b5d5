// Draws Home and the opening for a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures]"
#include "app/home/HomePage.h"
#include "app/home/HomeRecords.h"
#include "app/look/Look.h"
#include "app/opening/Opening.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace chairside;

namespace {

void picture(QWidget& widget, const QString& name)
{
    QTest::qWait(150);
    const QString folder = qEnvironmentVariable("CHAIRSIDE_PICTURES");
    REQUIRE(widget.grab().save(folder + u'/' + name + u".png"_qs));
}

} // namespace

TEST_CASE("Home and the opening, drawn", "[.pictures]")
{
    Look look(qApp);
    look.setScheme(Scheme::Light);
    HomeRecords records;
    records.addThePictured();
    {
        QWidget window;
        window.resize(1366, 696);
        HomePage page(records.store(), look, records.protocols(), records.settings(), &window);
        page.setGeometry(window.rect());
        window.show();
        QApplication::setActiveWindow(&window);
        picture(window, u"home"_qs);
        look.setScheme(Scheme::Dark);
        picture(window, u"home-dark"_qs);
        look.setScheme(Scheme::HighContrast);
        picture(window, u"home-contrast"_qs);
        look.setScheme(Scheme::Light);
        look.setTextScale(200);
        picture(window, u"home-200"_qs);
        look.setTextScale(100);
        window.resize(1280, 650);
        page.setGeometry(window.rect());
        picture(window, u"home-1280"_qs);
        window.resize(1366, 696);
        page.setGeometry(window.rect());
        page.focusSearch();
        QTest::keyClicks(QApplication::focusWidget(), u"grandmother"_qs);
        QTest::qWait(200);
        picture(window, u"home-search"_qs);
        look.setTextScale(200);
        picture(window, u"home-search-200"_qs);
        look.setTextScale(100);
        page.findChild<QLineEdit*>(u"search"_qs)->setText(u"grandmther"_qs);
        QTest::qWait(200);
        picture(window, u"home-nothing"_qs);
    }
    OpeningContext context;
    context.settings = &records.settings();
    context.recordsFolder = records.folder().path();
    Opening opening(
        look, context, [](OpenedRecords) {}, nullptr);
    opening.resize(1366, 740);
    opening.showFirstStart();
    opening.show();
    QApplication::setActiveWindow(&opening);
    picture(opening, u"first"_qs);
    look.setTextScale(200);
    picture(opening, u"first-200"_qs);
    look.setTextScale(100);
    opening.findChild<QPushButton*>(u"start"_qs)->click();
    QTest::keyClicks(opening.findChild<QLineEdit*>(u"new-passphrase"_qs), u"lantern otter"_qs);
    opening.findChild<QPushButton*>(u"make"_qs)->click();
    picture(opening, u"create"_qs);
    opening.openPath(records.folder().file(u"No such.chairside"_qs));
    opening.findChild<QPushButton*>(u"unlock-open"_qs)->click();
    picture(opening, u"unlock"_qs);
}
