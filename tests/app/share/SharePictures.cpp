// Draws the check and every shared stage for a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[sharepictures]"
#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "core/storage/StoreReader.h"

#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void draw(Chair& chair, QSize size, Scheme scheme, int percent, const QString& whose, const QString& name)
{
    const QString folder = qEnvironmentVariable("CHAIRSIDE_PICTURES");
    chair.look().setScheme(scheme);
    chair.look().setTextScale(percent);
    chair.openWindow(size.width(), size.height());
    chair.click(QStringLiteral("look-round"));
    const auto rows = chair.window().store()->read().home({}, QDate(2026, 11, 24));
    REQUIRE(rows.ok());
    for (const HomeRow& row : *rows)
        if (row.summary.title.contains(whose))
            chair.window().openDiscussion(row.id, {});
    REQUIRE(chair.window().session());
    chair.window().discussionView()->goTo(Place{QStringLiteral("request"), {}, {}, {}, {}});
    chair.settle();
    const auto save = [&](const QString& page) {
        QTest::qWait(120);
        REQUIRE(chair.window().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, page)));
    };
    chair.press(Qt::Key_F5);
    save(QStringLiteral("0-check"));
    chair.press(Qt::Key_Return);
    int number = 0;
    for (const Stage& stage : chair.session().protocol().stages) {
        save(QStringLiteral("%1-%2").arg(++number).arg(stage.id));
        chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    }
    chair.press(Qt::Key_F5);
    chair.settle();
    chair.closeWindow();
}

} // namespace

TEST_CASE("the shared screen, drawn", "[.sharepictures]")
{
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            for (const int percent : {100, 200}) {
                Chair chair;
                draw(chair, size, scheme, percent, QStringLiteral("Finley"),
                     QStringLiteral("%1-%2-%3")
                         .arg(size.width())
                         .arg(scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                         .arg(percent));
            }
    Chair chair;
    draw(chair, {1366, 768}, Scheme::Light, 100, QStringLiteral("Amina"), QStringLiteral("siblings"));
    Chair contrast;
    draw(contrast, {1366, 768}, Scheme::HighContrast, 100, QStringLiteral("Keira"), QStringLiteral("contrast"));
}
