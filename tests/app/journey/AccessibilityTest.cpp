#include "Chair.h"
#include "app/discussion/DiscussionView.h"
#include "app/home/HomePage.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QScrollArea>
#include <QScrollBar>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

constexpr int mostStops = 400;

// Parts of a page that were shown before they had their place: for an instant each is a window and takes the keyboard.
class StrayWindows final : public QObject
{
public:
    StrayWindows() { qApp->installEventFilter(this); }
    QStringList seen;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Show && widget && widget->windowType() == Qt::Window &&
            !qobject_cast<const MainWindow*>(widget))
            seen << QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()),
                                                  widget->property("text").toString());
        return false;
    }
};

// Enough to find the widget in the sources.
QString describe(const QWidget* widget)
{
    QStringList outer;
    for (const QWidget* each = widget; each && outer.size() < 4; each = each->parentWidget())
        outer << QStringLiteral("%1#%2").arg(QLatin1String(each->metaObject()->className()), each->objectName());
    return outer.join(QStringLiteral(" in "));
}

bool isStop(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !qobject_cast<const QScrollBar*>(widget);
}

// Stops that a screen reader would say nothing for.
QStringList nameless(const QWidget& page)
{
    QStringList out;
    for (QWidget* each : page.findChildren<QWidget*>()) {
        if (!isStop(each) || each->focusProxy())
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(each);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            out << describe(each);
    }
    return out;
}

// Pages that scroll up and down only, and are wider than there is room.
QStringList tooWide(const QWidget& page)
{
    QStringList out;
    for (const QScrollArea* area : page.findChildren<QScrollArea*>())
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width())
            out << QStringLiteral("%1: %2 > %3")
                       .arg(describe(area))
                       .arg(area->widget()->width())
                       .arg(area->viewport()->width());
    return out;
}

// Tab goes on from stop to stop and comes round, and Shift+Tab takes every step back.
void walk(Chair& chair, const QString& page)
{
    INFO("page " << page.toStdString());
    if (!QApplication::focusWidget())
        chair.press(Qt::Key_Tab);
    chair.press(Qt::Key_Tab);
    QWidget* first = QApplication::focusWidget();
    REQUIRE(first);
    const auto all = first->window()->findChildren<QWidget*>();
    if (std::count_if(all.begin(), all.end(), isStop) == 1)
        return; // a lone button has nowhere to go
    std::vector<QWidget*> round{first};
    while (static_cast<int>(round.size()) < mostStops) {
        QWidget* before = QApplication::focusWidget();
        chair.press(Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        INFO("Tab should leave " << describe(before).toStdString());
        REQUIRE(now);
        REQUIRE(now != before);
        if (now == first)
            break;
        INFO("Tab came back to " << describe(now).toStdString() << " and not to " << describe(first).toStdString());
        REQUIRE(std::find(round.begin(), round.end(), now) == round.end());
        round.push_back(now);
    }
    REQUIRE(QApplication::focusWidget() == first);
    for (auto stop = round.rbegin(); stop != round.rend(); ++stop) {
        QWidget* from = QApplication::focusWidget();
        chair.press(Qt::Key_Tab, Qt::ShiftModifier);
        INFO("Shift+Tab from " << describe(from).toStdString() << " should go to " << describe(*stop).toStdString()
                               << " and went to " << describe(QApplication::focusWidget()).toStdString());
        CHECK(QApplication::focusWidget() == *stop);
        if (QApplication::focusWidget() != *stop)
            return;
    }
}

void lookRound(Chair& chair, int width, int height)
{
    chair.openWindow(width, height);
    chair.click(QStringLiteral("look-round"));
    REQUIRE(chair.window().homePage());
    REQUIRE(chair.window().homePage()->model().rowCount() > 0);
}

// The unfinished one, which has something of everything to ask.
void openDraft(Chair& chair)
{
    const auto rows = chair.window().store()->read().home({}, chair.window().store()->clock()().date());
    REQUIRE(rows.ok());
    for (const HomeRow& row : *rows) {
        chair.window().openDiscussion(row.id, {});
        REQUIRE(chair.window().session());
        if (chair.session().editable())
            break;
    }
    REQUIRE(chair.session().editable());
    chair.settle();
}

QStringList stagesOf(Chair& chair)
{
    QStringList out;
    for (const Stage& stage : chair.session().protocol().stages)
        out << stage.id;
    return out << QStringLiteral("sign");
}

void go(Chair& chair, const QString& stage)
{
    chair.window().discussionView()->goTo(Place{stage, {}, {}, {}, {}});
    chair.settle();
}

// The chair's check, then every stage as others see it.
void onSharedScreen(Chair& chair, const std::function<void(const QString&)>& look)
{
    go(chair, chair.session().protocol().stages.front().id);
    chair.press(Qt::Key_F5);
    REQUIRE(chair.window().sharing());
    look(QStringLiteral("check before sharing"));
    chair.click(QStringLiteral("Show on the shared screen"));
    for (const Stage& stage : chair.session().protocol().stages) {
        look(QStringLiteral("shared ") + stage.id);
        chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    }
    chair.press(Qt::Key_F5);
    chair.settle();
    REQUIRE_FALSE(chair.window().sharing());
}

void inEveryDialog(Chair& chair, const std::function<void(QWidget&, const QString&)>& look)
{
    const auto shown = [&](const QString& name, int key, Qt::KeyboardModifiers modifiers) {
        chair.inDialog([&] { chair.press(key, modifiers); },
                       [&](QWidget& dialog) {
                           look(dialog, name);
                           static_cast<QDialog&>(dialog).reject();
                       });
    };
    shown(QStringLiteral("keys"), Qt::Key_F1, Qt::NoModifier);
    shown(QStringLiteral("parked"), Qt::Key_K, Qt::ControlModifier);
    shown(QStringLiteral("preview"), Qt::Key_P, Qt::ControlModifier);
    chair.inDialog([&] { chair.window().menus().about->trigger(); },
                   [&](QWidget& dialog) {
                       look(dialog, QStringLiteral("about"));
                       static_cast<QDialog&>(dialog).reject();
                   });
    go(chair, QStringLiteral("powers"));
    shown(QStringLiteral("powers library"), Qt::Key_R, Qt::ControlModifier);
    shown(QStringLiteral("new discussion"), Qt::Key_N, Qt::ControlModifier);
}

} // namespace

TEST_CASE("every control the keyboard reaches has a name to be read out, on every page and in every dialog")
{
    StrayWindows strays;
    Chair chair;
    chair.openWindow();
    CHECK(nameless(chair.window()) == QStringList());
    chair.click(QStringLiteral("start"));
    CHECK(nameless(chair.window()) == QStringList());
    chair.closeWindow();
    lookRound(chair, 1366, 768);
    CHECK(nameless(chair.window()) == QStringList());
    openDraft(chair);
    for (const QString& stage : stagesOf(chair)) {
        go(chair, stage);
        INFO("stage " << stage.toStdString());
        CHECK(nameless(chair.window()) == QStringList());
    }
    onSharedScreen(chair, [&](const QString& page) {
        INFO(page.toStdString());
        CHECK(nameless(chair.window()) == QStringList());
    });
    chair.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(nameless(chair.window()) == QStringList());
    inEveryDialog(chair, [](QWidget& dialog, const QString& name) {
        INFO("dialog " << name.toStdString());
        CHECK(nameless(dialog) == QStringList());
    });
    CHECK(strays.seen == QStringList());
}

TEST_CASE("Tab comes round on every page, and Shift+Tab goes the same way back")
{
    Chair chair;
    chair.openWindow();
    walk(chair, QStringLiteral("first start"));
    chair.closeWindow();
    lookRound(chair, 1366, 768);
    walk(chair, QStringLiteral("home"));
    openDraft(chair);
    for (const QString& stage : stagesOf(chair)) {
        go(chair, stage);
        walk(chair, stage);
    }
    onSharedScreen(chair, [&](const QString& page) { walk(chair, page); });
    inEveryDialog(chair, [&](QWidget&, const QString& name) { walk(chair, name); });
}

TEST_CASE("no page is wider than the window at 1280 by 720, nor with text of twice the size")
{
    for (const int percent : {100, 200}) {
        Chair chair;
        chair.look().setTextScale(percent);
        INFO("text of " << percent << " %");
        lookRound(chair, 1280, 720);
        REQUIRE(chair.window().width() == 1280);
        CHECK(tooWide(chair.window()) == QStringList());
        openDraft(chair);
        for (const QString& stage : stagesOf(chair)) {
            go(chair, stage);
            INFO("stage " << stage.toStdString());
            CHECK(tooWide(chair.window()) == QStringList());
            CHECK(chair.window().width() == 1280);
        }
        onSharedScreen(chair, [&](const QString& page) {
            INFO(page.toStdString());
            CHECK(tooWide(chair.window()) == QStringList());
            CHECK(chair.window().width() == 1280);
        });
        chair.press(Qt::Key_E, Qt::ControlModifier);
        CHECK(tooWide(chair.window()) == QStringList());
        inEveryDialog(chair, [percent](QWidget& dialog, const QString& name) {
            INFO("dialog " << name.toStdString());
            CHECK(tooWide(dialog) == QStringList());
            if (percent == 100) {
                CHECK(dialog.width() <= 1280);
                CHECK(dialog.height() <= 720);
            }
        });
    }
}
