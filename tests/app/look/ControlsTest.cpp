#include "app/look/FlowRow.h"
#include "app/look/FocusFrame.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "support/QtStrings.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Window
{
    Look look{qApp};
    Make make{&look};
    QWidget widget;
    QVBoxLayout* column = new QVBoxLayout(&widget);

    template <class Widget>
    Widget* add(Widget* child)
    {
        column->addWidget(child);
        return child;
    }
    void show()
    {
        column->addStretch();
        widget.resize(500, 400);
        widget.show();
        QApplication::setActiveWindow(&widget);
        QApplication::processEvents();
    }
};

} // namespace

TEST_CASE("one choice holds at a time, and choosing it again takes it back")
{
    Window window;
    Segmented* choice = window.add(window.make.segmented({QStringLiteral("Yes"), QStringLiteral("No")}));
    window.show();
    QSignalSpy made(choice, &Segmented::choiceMade);
    QTest::mouseClick(choice->button(0), Qt::LeftButton);
    CHECK(choice->chosen() == 0);
    QTest::mouseClick(choice->button(1), Qt::LeftButton);
    CHECK(choice->chosen() == 1);
    CHECK_FALSE(choice->button(0)->isChecked());
    CHECK_FALSE(choice->button(1)->icon().isNull());
    CHECK(choice->button(0)->icon().isNull());
    QTest::mouseClick(choice->button(1), Qt::LeftButton);
    CHECK(choice->chosen() == -1);
    REQUIRE(made.size() == 3);
    CHECK(made[2][0].toInt() == -1);

    choice->setClearable(false);
    QTest::mouseClick(choice->button(1), Qt::LeftButton);
    QTest::mouseClick(choice->button(1), Qt::LeftButton);
    CHECK(choice->chosen() == 1);
    CHECK(choice->button(1)->isChecked());
    CHECK(made.size() == 4);
}

TEST_CASE("a choice shown from elsewhere is not said again")
{
    Window window;
    Segmented* choice = window.add(window.make.segmented({QStringLiteral("Yes"), QStringLiteral("No")}));
    window.show();
    QSignalSpy made(choice, &Segmented::choiceMade);
    choice->setChosen(1);
    CHECK(choice->button(1)->isChecked());
    choice->setChosen(7);
    CHECK(choice->chosen() == -1);
    CHECK(made.isEmpty());
}

TEST_CASE("Tab stops once at a group of choices, arrows move in it without choosing, Space and Enter choose")
{
    Window window;
    auto* before = window.add(new QLineEdit);
    Segmented* choice = window.add(
        window.make.segmented({QStringLiteral("Met"), QStringLiteral("Not met"), QStringLiteral("Not asked")}));
    auto* after = window.add(new QLineEdit);
    window.show();
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    CHECK(choice->button(0)->hasFocus());
    QTest::keyClick(choice->button(0), Qt::Key_Right);
    CHECK(choice->button(1)->hasFocus());
    CHECK(choice->chosen() == -1);
    QTest::keyClick(choice->button(1), Qt::Key_Space);
    CHECK(choice->chosen() == 1);
    QTest::keyClick(choice->button(1), Qt::Key_End);
    QTest::keyClick(choice->button(2), Qt::Key_Right);
    CHECK(choice->button(0)->hasFocus());
    QTest::keyClick(choice->button(0), Qt::Key_Left);
    QTest::keyClick(choice->button(2), Qt::Key_Return);
    CHECK(choice->chosen() == 2);
    QTest::keyClick(choice->button(2), Qt::Key_Tab);
    CHECK(after->hasFocus());
    QTest::keyClick(after, Qt::Key_Backtab);
    CHECK(choice->button(2)->hasFocus());
}

TEST_CASE("a screen reader hears the question of a group of choices with each choice")
{
    Window window;
    Segmented* choice = window.make.segmented({QStringLiteral("Yes"), QStringLiteral("No")});
    auto* form = new QFormLayout;
    window.column->addLayout(form);
    window.make.row(form, QStringLiteral("Is the risk of harm significant?"), choice);
    window.show();
    QAccessibleInterface* group = QAccessible::queryAccessibleInterface(choice);
    REQUIRE(group);
    CHECK(group->role() == QAccessible::Grouping);
    CHECK(group->text(QAccessible::Name) == QStringLiteral("Is the risk of harm significant?"));
    QAccessibleInterface* yes = QAccessible::queryAccessibleInterface(choice->button(0));
    REQUIRE(yes);
    CHECK(yes->text(QAccessible::Name) == QStringLiteral("Yes"));
    CHECK(yes->text(QAccessible::Description) == QStringLiteral("Is the risk of harm significant?"));
    choice->setChosen(0);
    CHECK(yes->state().checked);
}

TEST_CASE("a screen reader hears what a combo box asks and what it says, and opens it")
{
    Look look(qApp);
    const Make make(&look);
    std::unique_ptr<QComboBox> box(make.comboBox());
    box->setAccessibleName(QStringLiteral("Kind of contribution"));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(box.get());
    REQUIRE(spoken);
    CHECK(spoken->text(QAccessible::Name) == QStringLiteral("Kind of contribution"));
    box->addItems({QStringLiteral("Fact"), QStringLiteral("Opinion")});
    CHECK(spoken->text(QAccessible::Name).startsWith(QStringLiteral("Kind of contribution")));
    CHECK((spoken->text(QAccessible::Name) + spoken->text(QAccessible::Value)).contains(QStringLiteral("Fact")));
    CHECK(spoken->role() == QAccessible::ComboBox);
    CHECK(spoken->state().collapsed);
    box->show();
    REQUIRE(spoken->actionInterface());
    spoken->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    CHECK(box->view()->isVisible());
    CHECK(spoken->state().expanded);
    box->hidePopup();

    box->setEditable(true);
    box->setEditText(QStringLiteral("Ruth Okafor"));
    CHECK(spoken->text(QAccessible::Value) == QStringLiteral("Ruth Okafor"));
    bool line = false;
    for (int i = 0; i < spoken->childCount(); ++i)
        line = line || (spoken->child(i) && spoken->child(i)->object() == box->lineEdit());
    CHECK(line);
}

TEST_CASE("what a locked record holds is written as plainly in a combo box as in a line, and has no arrow")
{
    Look look(qApp);
    const Make make(&look);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        look.setScheme(scheme);
        std::unique_ptr<QComboBox> box(make.comboBox());
        box->addItem(QStringLiteral("IIIIIIII")); // upright strokes: some of them in full ink
        box->resize(300, box->sizeHint().height());
        const auto ink = [&] {
            const QImage picture = box->grab().toImage();
            double most = 1;
            for (int y = 6; y < picture.height() - 6; ++y)
                for (int x = 6; x < 100; ++x)
                    most = std::max(most, contrast(picture.pixelColor(x, y), look.tokens().sunken));
            return most;
        };
        const auto arrow = [&] {
            const QImage picture = box->grab(QRect(272, 8, 22, box->height() - 16)).toImage();
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    if (picture.pixelColor(x, y) != picture.pixelColor(0, 0))
                        return true;
            return false;
        };
        box->setEnabled(false);
        const double disabled = ink();
        CHECK(arrow());
        box->setProperty("locked", true);
        CHECK(ink() > disabled + 1);
        CHECK_FALSE(arrow());
    }
}

TEST_CASE("a row of a form gives its field a buddy and a name")
{
    Window window;
    auto* form = new QFormLayout;
    window.column->addLayout(form);
    auto* role = new QLineEdit;
    QLabel* label = window.make.row(form, QStringLiteral("&Role"), role);
    window.show();
    CHECK(label->buddy() == role);
    CHECK(role->accessibleName() == QStringLiteral("Role"));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(role);
    REQUIRE(access);
    CHECK(access->text(QAccessible::Name) == QStringLiteral("Role"));
}

TEST_CASE("an icon alone is named, and words are never read as mark-up")
{
    Window window;
    QPushButton* previous =
        window.add(window.make.iconButton(QStringLiteral("chevron-left"), QStringLiteral("Page before")));
    CHECK(previous->accessibleName() == QStringLiteral("Page before"));
    CHECK(previous->toolTip() == QStringLiteral("Page before"));
    for (QLabel* each : {window.make.heading(QStringLiteral("<b>x</b>")), window.make.text(QStringLiteral("<i>y</i>")),
                         static_cast<QLabel*>(window.make.chip(QStringLiteral("<u>z</u>")))}) {
        CHECK(each->textFormat() == Qt::PlainText);
        delete each;
    }
}

TEST_CASE("buttons and fields are tall enough to hit at every text scale, and stand level with each other")
{
    Window window;
    QPushButton* primary =
        window.add(window.make.primaryButton(QStringLiteral("plus"), QStringLiteral("New discussion")));
    QPushButton* quiet = window.add(window.make.quietButton(QStringLiteral("plus"), QStringLiteral("Add risk")));
    QPushButton* link = window.add(window.make.linkButton(QStringLiteral("Go to Plan")));
    QPushButton* icon = window.add(window.make.iconButton(QStringLiteral("close"), QStringLiteral("Close")));
    auto* line = window.add(new QLineEdit);
    QComboBox* box = window.add(window.make.comboBox());
    QDateEdit* date = window.add(window.make.dateEdit());
    Segmented* choice = window.add(window.make.segmented({QStringLiteral("Yes"), QStringLiteral("No")}));
    auto* tick = window.add(new QCheckBox(QStringLiteral("Restricted")));
    window.show();
    for (const Scheme scheme : {Scheme::Light, Scheme::HighContrast}) {
        for (const int scale : Look::textScales()) {
            window.look.setScheme(scheme);
            window.look.setTextScale(scale);
            window.widget.resize(500 * scale / 100, 700 * scale / 100);
            QApplication::processEvents();
            const int tall = window.look.tokens().px(32);
            INFO("scheme " << int(scheme) << ", scale " << scale);
            for (const QWidget* each : std::initializer_list<QWidget*>{primary, quiet, icon, line, box, date, choice})
                CHECK(each->height() == tall);
            CHECK(link->height() >= window.look.tokens().px(24));
            CHECK(tick->height() >= window.look.tokens().px(24));
        }
    }
}

TEST_CASE("the wheel of the mouse scrolls the page and leaves answers alone")
{
    Window window;
    QComboBox* box = window.add(window.make.comboBox());
    box->addItems({QStringLiteral("Fact"), QStringLiteral("Opinion")});
    QDateEdit* date = window.add(window.make.dateEdit());
    date->setDate(QDate(2026, 12, 8));
    window.show();
    box->setFocus();
    for (QWidget* each : std::initializer_list<QWidget*>{box, date}) {
        QWheelEvent turn(QPointF(5, 5), each->mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120), Qt::NoButton,
                         Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(each, &turn);
    }
    CHECK(box->currentText() == QStringLiteral("Fact"));
    CHECK(date->date() == QDate(2026, 12, 8));
    CHECK(date->text() == QStringLiteral("8 December 2026"));
}

TEST_CASE("things in a row that is too narrow go to the next row, and the row says how tall it is")
{
    QWidget widget;
    auto* row = new FlowRow(&widget, 10);
    for (int i = 0; i < 4; ++i) {
        auto* box = new QWidget;
        box->setFixedSize(100, 20);
        row->addWidget(box);
    }
    CHECK(row->sizeHint() == QSize(430, 20)); // all of it in one row
    CHECK(row->heightForWidth(430) == 20);
    CHECK(row->heightForWidth(429) == 50);
    CHECK(row->heightForWidth(100) == 110);
    CHECK(row->minimumSize() == QSize(100, 20));
    widget.resize(215, 200);
    widget.show();
    QApplication::processEvents();
    CHECK(row->itemAt(1)->geometry() == QRect(110, 0, 100, 20));
    CHECK(row->itemAt(2)->geometry() == QRect(0, 30, 100, 20));
    row->itemAt(0)->widget()->hide();
    row->invalidate();
    row->activate();
    CHECK(row->itemAt(2)->geometry() == QRect(110, 0, 100, 20));
}

TEST_CASE("the ring follows the focus, hides with its control and comes back after a restyle")
{
    Window window;
    auto* one = window.add(new QLineEdit);
    auto* two = window.add(new QLineEdit);
    auto* page = new QScrollArea;
    window.add(page);
    window.show();
    FocusFrame* ring = window.look.focusFrame();
    one->setFocus();
    CHECK(ring->shownRound() == one);
    two->setFocus();
    CHECK(ring->shownRound() == two);
    markGap(two, true);
    CHECK(ring->shownRound() == two);
    window.look.setScheme(Scheme::Dark);
    CHECK(ring->shownRound() == two);
    two->hide();
    CHECK(ring->shownRound() != two);
    one->setFocus();
    page->setFocus();
    CHECK(ring->shownRound() == nullptr);
}

TEST_CASE("the ring is ink over the control's edge and yellow outside it, all yellow in high contrast")
{
    Window window;
    auto* field = window.add(new QLineEdit);
    window.show();
    field->setFocus();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        window.look.setScheme(scheme);
        QApplication::processEvents();
        const Tokens& tokens = window.look.tokens();
        const QImage seen = window.widget.grab().toImage();
        const QPoint left = field->geometry().topLeft() + QPoint(0, field->height() / 2);
        INFO("scheme " << int(scheme));
        CHECK(seen.pixelColor(left.x() - 2, left.y()) == tokens.focusOuter);
        CHECK(seen.pixelColor(left.x() - 1, left.y()) == tokens.focusOuter);
        CHECK(seen.pixelColor(left.x(), left.y()) == tokens.focusInner);
        CHECK(seen.pixelColor(left.x() + 1, left.y()) == tokens.focusInner);
        CHECK(seen.pixelColor(left.x() - 4, left.y()) == tokens.bg);
    }
}

TEST_CASE("a button pressed with the mouse takes no ring; a field clicked does")
{
    Window window;
    QPushButton* button = window.add(window.make.plainButton({}, QStringLiteral("Print")));
    button->setFocusPolicy(Qt::StrongFocus);
    auto* field = window.add(new QLineEdit);
    window.show();
    FocusFrame* ring = window.look.focusFrame();
    QTest::mouseClick(field, Qt::LeftButton);
    CHECK(ring->shownRound() == field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Backtab);
    CHECK(ring->shownRound() == button);
}

TEST_CASE("the ring goes with a window that is destroyed and is made again for the next")
{
    Look look(qApp);
    {
        auto first = std::make_unique<QWidget>();
        auto* field = new QLineEdit(first.get());
        first->show();
        QApplication::setActiveWindow(first.get());
        field->setFocus();
        CHECK(look.focusFrame()->shownRound() == field);
    }
    QWidget second;
    auto* field = new QLineEdit(&second);
    second.show();
    QApplication::setActiveWindow(&second);
    field->setFocus();
    CHECK(look.focusFrame()->shownRound() == field);
}
