#include "app/look/FittedDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

class Letter final : public FittedDialog
{
public:
    Letter(const Look& look, QSize wanted, QWidget* parent)
        : FittedDialog(look, QStringLiteral("A letter"), wanted, parent), make(&look)
    {
        for (const char* words : {"Send it now", "Keep it for later"}) {
            auto* button = make.plainButton(QString(), QLatin1String(words));
            foot()->addWidget(button);
            buttons.push_back(button);
        }
    }

    void write(int paragraphs)
    {
        for (int i = 0; i < paragraphs; ++i)
            body()->addWidget(
                make.text(QStringLiteral("A paragraph that is long enough to want a second line, and then "
                                         "some words more to be sure of it.")));
    }
    void add(QWidget* widget) { body()->addWidget(widget); }

    Make make;
    std::vector<QPushButton*> buttons;
};

struct Desk final
{
    Desk()
    {
        window.resize(700, 500);
        window.show();
    }
    static void settle()
    {
        for (int i = 0; i < 8; ++i)
            QApplication::processEvents();
    }

    Look look{qApp};
    QWidget window;
};

} // namespace

TEST_CASE("a dialog is as tall as what it holds and grows with it, as far as its window goes")
{
    Desk desk;
    Letter letter(desk.look, {520, 0}, &desk.window);
    letter.write(2);
    letter.show();
    Desk::settle();
    auto* scroll = letter.findChild<QScrollArea*>();
    const int before = letter.height();
    CHECK(letter.width() == 520);
    CHECK(before < 300);
    CHECK(scroll->verticalScrollBar()->maximum() == 0);

    letter.write(2);
    Desk::settle();
    CHECK(letter.height() > before);
    CHECK(scroll->verticalScrollBar()->maximum() == 0);

    letter.write(30);
    Desk::settle();
    CHECK(letter.height() == 500);
    CHECK(scroll->verticalScrollBar()->maximum() > 0);
    CHECK(scroll->widget()->width() <= scroll->viewport()->width());
    for (const QPushButton* button : letter.buttons) {
        CHECK(button->mapTo(&letter, QPoint(0, button->height())).y() <= letter.height());
        CHECK(button->width() >= button->sizeHint().width());
    }
}

TEST_CASE("with text of four times its room a dialog keeps to its window, and its buttons begin another row")
{
    Desk desk;
    desk.look.setTextScale(200);
    desk.window.resize(420, 500);
    Letter letter(desk.look, {920, 860}, &desk.window);
    letter.write(1);
    letter.show();
    Desk::settle();
    CHECK(letter.width() <= 420);
    CHECK(letter.height() <= 500);
    CHECK(letter.buttons[1]->y() > letter.buttons[0]->y());
    for (const QPushButton* button : letter.buttons)
        CHECK(letter.rect().contains(button->geometry()));
}

TEST_CASE("words alone are scrolled by keys; where there are fields the keyboard goes to those")
{
    Desk desk;
    Letter words(desk.look, {520, 300}, &desk.window);
    words.write(20);
    words.show();
    Desk::settle();
    auto* scroll = words.findChild<QScrollArea*>();
    CHECK(scroll->focusPolicy() == Qt::StrongFocus);
    CHECK(scroll->accessibleName() == QStringLiteral("A letter"));
    scroll->setFocus();
    QTest::keyClick(scroll, Qt::Key_PageDown);
    CHECK(scroll->verticalScrollBar()->value() > 0);

    Letter fields(desk.look, {520, 300}, &desk.window);
    fields.write(20);
    auto* last = fields.make.plainButton(QString(), QStringLiteral("At the very end"));
    fields.add(last);
    fields.show();
    Desk::settle();
    CHECK(fields.findChild<QScrollArea*>()->focusPolicy() == Qt::NoFocus);
}
