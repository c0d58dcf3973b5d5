#include "Everywhere.h"
#include "core/storage/StoreReader.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

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

// Whether a part of the widget lies outside something it is in; a page that scrolls has all of it within reach.
bool sticksOut(const QWidget* widget)
{
    for (const QWidget* outer = widget->parentWidget(); outer && !widget->isWindow(); outer = outer->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(outer->parentWidget());
        if (area && area->viewport() == outer)
            return false;
        const QRect within(widget->mapTo(outer, QPoint(0, 0)), widget->size());
        if (!outer->rect().contains(within))
            return true;
        if (outer->isWindow())
            return false;
    }
    return false;
}

// Words and buttons that have less room than they need.
QStringList cutOff(const QWidget& page)
{
    QStringList out;
    const auto look = [&out](const QWidget* each, const QString& words, const QSize& wanted) {
        if (!each->isVisible() || words.isEmpty())
            return;
        if (each->width() < wanted.width() || each->height() < wanted.height() || sticksOut(each))
            out << QStringLiteral("%1 “%2”: %3×%4, wants %5×%6")
                       .arg(describe(each), words.left(40))
                       .arg(each->width())
                       .arg(each->height())
                       .arg(wanted.width())
                       .arg(wanted.height());
    };
    for (const QLabel* label : page.findChildren<QLabel*>())
        look(label, label->text(),
             label->wordWrap() ? QSize(label->minimumSizeHint().width(), label->heightForWidth(label->width()))
                               : label->sizeHint());
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>())
        look(button, button->text(), button->sizeHint());
    for (const auto* text : page.findChildren<QPlainTextEdit*>())
        look(text, text->accessibleName(), text->minimumSizeHint());
    for (const auto* line : page.findChildren<QLineEdit*>())
        look(line, line->accessibleName(), QSize(0, line->minimumSizeHint().height()));
    return out;
}

} // namespace

TEST_CASE("every control the keyboard reaches has a name to be read out, on every page and in every dialog")
{
    StrayWindows strays;
    Chair chair;
    goEverywhere(chair, 1366, 768, [](QWidget& shown, const QString& name) {
        INFO(name.toStdString());
        CHECK(nameless(shown) == QStringList());
    });
    CHECK(strays.seen == QStringList());
}

TEST_CASE("Tab comes round on every page, and Shift+Tab goes the same way back")
{
    Chair chair;
    goEverywhere(chair, 1366, 768, [&](QWidget&, const QString& name) { walk(chair, name); });
}

TEST_CASE("every page and dialog fits a small screen, at ordinary text and at twice the size, and no word is cut off")
{
    // A laptop of 1366 by 768 has about 696 left between the bars of its system.
    for (const QSize& screen : {QSize(1280, 720), QSize(1366, 696)})
        for (const int percent : {100, 200}) {
            Chair chair;
            chair.look().setTextScale(percent);
            goEverywhere(chair, screen.width(), screen.height(), [&](QWidget& shown, const QString& name) {
                INFO(name.toStdString() << ", " << screen.width() << " by " << screen.height() << ", text of "
                                        << percent << " %");
                CHECK(chair.window().size() == screen);
                CHECK(shown.width() <= screen.width());
                CHECK(shown.height() <= screen.height());
                CHECK(tooWide(shown) == QStringList());
                CHECK(cutOff(shown) == QStringList());
            });
        }
}

TEST_CASE("a link to what is missing keeps the keyboard when what is missing is worked out anew")
{
    Chair chair;
    chair.openWindow();
    chair.click(QStringLiteral("look-round"));
    const auto rows = chair.window().store()->read().home({}, chair.window().store()->clock()().date());
    REQUIRE(rows.ok());
    chair.window().openDiscussion(rows->front().id, {});
    REQUIRE(chair.session().readiness().gaps.size() > 4);
    chair.press(Qt::Key_Return, Qt::ControlModifier);
    chair.press(Qt::Key_Tab);
    chair.press(Qt::Key_Tab);
    const QString link = chair.window().focusWidget()->accessibleName();
    REQUIRE(link.contains(QStringLiteral("go to")));
    QSignalSpy anew(&chair.session(), &DiscussionSession::readinessChanged);
    REQUIRE(chair.session()
                .setAnswer({QStringLiteral("plan.decision"), {}, {}}, QStringLiteral("body"),
                           QStringLiteral("She stays"), Entry::Typed)
                .ok());
    REQUIRE(anew.wait());
    chair.settle();
    REQUIRE(chair.window().focusWidget());
    CHECK(chair.window().focusWidget()->accessibleName() == link);
}

TEST_CASE("with text of twice the size a stage shows its first question with the beginning of its answer")
{
    Chair chair;
    chair.look().setTextScale(200);
    chair.openWindow(1280, 720);
    chair.click(QStringLiteral("look-round"));
    const auto rows = chair.window().store()->read().home({}, chair.window().store()->clock()().date());
    REQUIRE(rows.ok());
    for (const HomeRow& row : *rows)
        if (chair.window().store()->read().discussion(row.id)->rows<Option>().size() == 4)
            chair.window().openDiscussion(row.id, {});
    REQUIRE(chair.window().session());
    for (int step = 0; step < 16; ++step) {
        chair.press(step < 8 ? Qt::Key_PageUp : Qt::Key_PageDown, Qt::ControlModifier);
        for (int i = 0; i < 5; ++i)
            chair.settle();
        const auto* field = qobject_cast<QPlainTextEdit*>(chair.window().focusWidget());
        if (!field)
            continue;
        INFO(field->accessibleName().toStdString());
        const QScrollArea* page = nullptr;
        for (QWidget* outer = field->parentWidget(); outer && !page; outer = outer->parentWidget())
            page = qobject_cast<QScrollArea*>(outer);
        REQUIRE(page);
        const int top = field->mapTo(page->viewport(), QPoint(0, 0)).y();
        CHECK(top > field->fontMetrics().height()); // what is asked stands above it
        CHECK(top < page->viewport()->height() / 2);
    }
}
