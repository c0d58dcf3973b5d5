// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures]"
#include "SixMonths.h"
#include "app/page/StagePage.h"

#include <QDialog>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

class Album final
{
public:
    explicit Album(Chair& chair) : m(chair) { m.look().setScheme(Scheme::Light); }

    void draw(QWidget& widget, const QString& name)
    {
        m.settle();
        QTest::qWait(120);
        REQUIRE(widget.grab().save(qEnvironmentVariable("CHAIRSIDE_PICTURES") + u"/months-"_qs + name + u".png"_qs));
    }
    // The window as it is, then dark, in high contrast and at twice the text on a small screen.
    void everyWay(const QString& name)
    {
        draw(m.window(), name);
        m.look().setScheme(Scheme::Dark);
        draw(m.window(), name + u"-dark"_qs);
        m.look().setScheme(Scheme::HighContrast);
        draw(m.window(), name + u"-contrast"_qs);
        m.look().setScheme(Scheme::Light);
        m.window().resize(1280, 720);
        m.look().setTextScale(200);
        draw(m.window(), name + u"-200"_qs);
        m.look().setTextScale(100);
        m.window().resize(1366, 768);
        m.settle();
    }
    // All of a page, also what is below the window's edge.
    void page(const QString& name)
    {
        everyWay(name);
        for (QScrollArea* area : m.window().findChildren<QScrollArea*>())
            if (area->isVisible() && area->widget() && area->widget()->height() > area->height())
                draw(*area->widget(), name + u"-whole"_qs);
    }
    void dialog(const std::function<void()>& open, const QString& name)
    {
        m.inDialog(open, [&](QWidget& shown) {
            draw(shown, name);
            static_cast<QDialog&>(shown).reject();
        });
    }
    void show(Id<Discussion> id, const QString& stage)
    {
        m.window().openDiscussion(id, {});
        m.settle();
        goTo(m, stage);
    }

private:
    Chair& m;
};

void drawBefore(Case& story, Chair& m, Album& album)
{
    album.show(story.first(), u"request"_qs);
    album.page(u"request"_qs);
    album.show(story.first(), u"people"_qs);
    album.page(u"people"_qs);
    album.show(story.first(), u"tell"_qs);
    album.page(u"tell"_qs);
    album.dialog([&] { m.click(u"tell.accepted.0"_qs); }, u"mail"_qs);
    album.dialog([&] { m.click(u"tell.papers.1"_qs); }, u"papers-mail"_qs);
    album.dialog([&] { m.click(u"agenda"_qs); }, u"agenda"_qs);
    m.press(Qt::Key_J, Qt::ControlModifier);
    album.everyWay(u"sittings"_qs);
    m.press(Qt::Key_Return);
    album.page(u"sitting"_qs);
    m.press(Qt::Key_Home, Qt::AltModifier);
    album.everyWay(u"home"_qs);
    m.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    album.everyWay(u"dates"_qs);
    album.dialog([&] { m.click(u"closed-days"_qs); }, u"closed-days"_qs);
    album.dialog([&] { m.press(Qt::Key_N, Qt::ControlModifier); }, u"new-empty"_qs);
    m.inDialog([&] { m.press(Qt::Key_N, Qt::ControlModifier); },
               [&](QWidget& shown) {
                   m.fill(u"child.name"_qs, u"Kayleigh Ma"_qs);
                   m.press(Qt::Key_Down);
                   m.press(Qt::Key_Return);
                   album.draw(shown, u"new-known"_qs);
                   static_cast<QDialog&>(shown).reject();
               });
}

} // namespace

TEST_CASE("six months of one case, drawn", "[.pictures]")
{
    Case story;
    Chair& m = story.chair();
    Album album(m);
    story.asksTooEarly();
    album.page(u"declined"_qs);
    album.dialog([&] { m.click(u"decision.note"_qs); }, u"note"_qs);
    story.asksAgain();
    story.isAccepted();
    story.isPutOnASitting();
    story.isTold();
    drawBefore(story, m, album);
    story.isHeld();
    album.show(story.first(), u"plan"_qs);
    album.page(u"plan"_qs);
    album.show(story.first(), u"circulate"_qs);
    album.page(u"circulate-before"_qs);
    story.goesRound();
    album.show(story.first(), u"circulate"_qs);
    album.page(u"circulate"_qs);
    album.show(story.first(), u"afterwards"_qs);
    album.page(u"afterwards-before"_qs);
    story.isFollowedUp();
    m.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    album.everyWay(u"actions"_qs);
    album.dialog([&] { m.click(u"draft"_qs); }, u"owner-letter"_qs);
    album.dialog([&] { m.click(u"record"_qs); }, u"progress"_qs);
    story.isReviewed();
    album.show(story.review(), u"request"_qs);
    album.page(u"last-time"_qs);
    story.isAskedWhetherItHelped();
    album.show(story.first(), u"afterwards"_qs);
    album.page(u"afterwards"_qs);
    story.ends();
    album.show(story.first(), u"afterwards"_qs);
    album.page(u"closed"_qs);
    m.press(Qt::Key_Home, Qt::AltModifier);
    album.everyWay(u"home-closed"_qs);
}
