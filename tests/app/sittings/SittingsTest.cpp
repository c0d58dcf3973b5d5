#include "../journey/Chair.h"
#include "app/discussion/DiscussionView.h"
#include "app/shell/Menus.h"
#include "app/sittings/SittingStrip.h"
#include "core/storage/StoreReader.h"
#include "support/PanelProtocol.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

void startRecords(Chair& chair)
{
    chair.addProtocol(sample::panel());
    chair.startRecords();
}

void addChild(Chair& chair, const QString& name, const QString& kind = {})
{
    chair.inDialog([&] { chair.click(u"item.add"_qs); },
                   [&](QWidget&) {
                       CHECK_FALSE(chair.visible(u"Held on"_qs));
                       chair.fill(u"child.name"_qs, name);
                       if (!kind.isEmpty())
                           chair.pick(u"item.kind"_qs, kind);
                       chair.click(u"begin"_qs);
                   });
}

void addMember(Chair& chair, const QString& name)
{
    chair.fill(u"member.add"_qs, name);
    chair.press(Qt::Key_Return);
}

// A sitting of three children with two members.
Id<Sitting> panelOfThree(Chair& chair)
{
    startRecords(chair);
    chair.press(Qt::Key_J, Qt::ControlModifier);
    chair.choose([&] { chair.click(u"sitting.new"_qs); }, u"Testshire: Complex Case Panel"_qs);
    addMember(chair, u"Nour Eldin"_qs);
    addMember(chair, u"Ann Lee"_qs);
    addChild(chair, u"Zoë O'Connor"_qs);
    addChild(chair, u"Amir Khan"_qs, u"To close"_qs);
    addChild(chair, u"Lily Prentice"_qs);
    const auto all = chair.window().store()->read().sittings().value();
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].items.size() == 3);
    return all[0].id;
}

Sitting sittingOf(Chair& chair)
{
    return chair.window().store()->read().sittings().value().front();
}

QString nameIn(Chair& chair)
{
    return chair.record().ranked<Subject>().front()->name;
}

void nextItem(Chair& chair)
{
    chair.press(Qt::Key_PageDown, Qt::AltModifier);
}

void previousItem(Chair& chair)
{
    chair.press(Qt::Key_PageUp, Qt::AltModifier);
}

} // namespace

TEST_CASE(
    "a chair takes three children at one sitting, by keys: one key to the next, and back to where one was (H29, O3)")
{
    Chair chair;
    panelOfThree(chair);
    const auto discussion = [&](int item) {
        return chair.window()
            .store()
            ->read()
            .discussion(sittingOf(chair).items[static_cast<std::size_t>(item)])
            .value();
    };
    CHECK(discussion(1).ranked<Subject>().front()->item == ItemKind::Close);
    CHECK(discussion(2).ranked<Participant>().size() == 2);

    chair.click(u"item.1.open"_qs);
    REQUIRE(chair.window().session());
    CHECK(nameIn(chair) == u"Zoë O'Connor"_qs);
    const QString stuck = u"Why is work with this family stuck?"_qs;
    chair.fill(stuck, u"Nothing has worked"_qs);
    nextItem(chair);
    CHECK(nameIn(chair) == u"Amir Khan"_qs);
    CHECK(discussion(0).answer(u"request.stuck"_qs)->body == u"Nothing has worked"_qs);
    chair.fill(stuck, u"Going well"_qs);
    nextItem(chair);
    CHECK(nameIn(chair) == u"Lily Prentice"_qs);
    nextItem(chair); // the last stays
    CHECK(nameIn(chair) == u"Lily Prentice"_qs);
    CHECK_FALSE(chair.window().menus().nextItem->isEnabled());

    previousItem(chair);
    previousItem(chair);
    CHECK(nameIn(chair) == u"Zoë O'Connor"_qs);
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->accessibleName() == stuck);
    chair.type(u", and he is gone"_qs);
    nextItem(chair);
    CHECK(discussion(0).answer(u"request.stuck"_qs)->body.contains(u"he is gone"_qs));
    CHECK(discussion(1).answer(u"request.stuck"_qs)->body == u"Going well"_qs);
}

TEST_CASE("the strip shows which items there are and how far each has got, and names no child")
{
    Chair chair;
    panelOfThree(chair);
    chair.click(u"item.2.open"_qs);
    const auto text = [&](int i) {
        return qobject_cast<QPushButton*>(chair.named(u"sitting.item.%1"_qs.arg(i)))->text();
    };
    CHECK(text(1).contains(u"Z.O."_qs));
    CHECK(text(1).contains(u"left"_qs));
    auto* open = qobject_cast<QPushButton*>(chair.named(u"sitting.item.2"_qs));
    CHECK(open->isChecked());
    QFont bold = open->font(); // as the item that is open is written
    bold.setBold(true);
    CHECK(open->width() > QFontMetrics(bold).horizontalAdvance(open->text()) + open->iconSize().width());
    CHECK(chair.named(u"sitting.item.2"_qs)->accessibleName().contains(u"open now"_qs));
    for (int i = 1; i <= 3; ++i) {
        CHECK_FALSE(text(i).contains(u"Connor"_qs));
        CHECK_FALSE(chair.named(u"sitting.item.%1"_qs.arg(i))->accessibleName().contains(u"Khan"_qs));
    }
    chair.click(u"sitting.item.3"_qs);
    CHECK(nameIn(chair) == u"Lily Prentice"_qs);
    chair.click(u"sitting.back"_qs);
    CHECK_FALSE(chair.window().session());
    CHECK(chair.visible(u"item.1.open"_qs));
}

TEST_CASE("attendance is each item's own, and everyone from the item before comes in one action")
{
    Chair chair;
    panelOfThree(chair);
    chair.click(u"item.1.open"_qs);
    CHECK_FALSE(chair.visible(u"people.same"_qs));
    const Participant before = *chair.record().ranked<Participant>().front();
    Participant after = before;
    after.attendance = Attendance::Attended;
    REQUIRE(chair.session().apply({{}, {{AnyRow{before}, AnyRow{after}}}, {}}));
    nextItem(chair);
    CHECK(chair.record().ranked<Participant>()[0]->attendance == Attendance::Expected);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.click(u"people.same"_qs);
    CHECK(chair.record().ranked<Participant>()[0]->attendance == Attendance::Attended);
    CHECK(chair.record().ranked<Participant>()[1]->attendance == Attendance::Expected);
    chair.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(chair.record().ranked<Participant>()[0]->attendance == Attendance::Expected);
}

TEST_CASE("items change places, name a presenter, leave, and follow the sitting's day")
{
    Chair chair;
    panelOfThree(chair);
    const Sitting first = sittingOf(chair);
    chair.click(u"item.3.up"_qs);
    CHECK(sittingOf(chair).items == std::vector<Id<Discussion>>{first.items[0], first.items[2], first.items[1]});
    auto* presenter = qobject_cast<QComboBox*>(chair.named(u"item.1.presenter"_qs));
    presenter->setFocus();
    chair.press(Qt::Key_Down);
    chair.press(Qt::Key_Down);
    const Discussion presented = chair.window().store()->read().discussion(first.items[0]).value();
    const auto people = presented.ranked<Participant>();
    CHECK(std::count_if(people.begin(), people.end(), [](const Participant* p) { return p->presenter; }) == 1);

    chair.fill(u"sitting.place"_qs, u"County Hall"_qs);
    chair.press(Qt::Key_Tab);
    CHECK(chair.window().store()->read().discussion(first.items[1]).value().meeting().place == u"County Hall"_qs);
    chair.fill(u"sitting.starts"_qs, u"half past"_qs);
    chair.press(Qt::Key_Tab);
    CHECK(qobject_cast<QLabel*>(chair.named(u"sitting.trouble"_qs))->text().contains(u"is not a time"_qs));

    chair.click(u"item.1.release"_qs);
    CHECK(sittingOf(chair).items.size() == 2);
    chair.inDialog([&] { chair.click(u"item.draft"_qs); }, [&](QWidget&) { chair.click(u"draft.add"_qs); });
    CHECK(sittingOf(chair).items.size() == 3);
    CHECK(sittingOf(chair).items.back() == first.items[0]);
}

TEST_CASE("the agenda is shown before it is saved, by reference first, or by initials")
{
    Chair chair;
    panelOfThree(chair);
    chair.inDialog([&] { chair.click(u"agenda"_qs); },
                   [&](QWidget& dialog) {
                       auto* text = dialog.findChild<QTextBrowser*>(u"document.text"_qs);
                       CHECK_FALSE(text->toPlainText().contains(u"Z.O."_qs));
                       CHECK(text->toPlainText().contains(u"CCP-"_qs));
                       CHECK(text->toPlainText().contains(u"Nour Eldin"_qs));
                       CHECK_FALSE(text->toPlainText().contains(u"Connor"_qs));
                       dialog.findChild<QComboBox*>(u"document.choice"_qs)->setCurrentIndex(1);
                       CHECK(text->toPlainText().contains(u"Z.O."_qs));
                       CHECK_FALSE(text->toPlainText().contains(u"Connor"_qs));
                       chair.press(Qt::Key_Escape);
                   });
}

TEST_CASE("the agenda of a sitting has the organisation's marking, and so has a child who is added to it")
{
    Chair chair;
    chair.setPolicy(u"Marking=OFFICIAL PERSONAL"_qs);
    panelOfThree(chair);
    chair.inDialog([&] { chair.click(u"agenda"_qs); },
                   [&](QWidget& dialog) {
                       auto* text = dialog.findChild<QTextBrowser*>(u"document.text"_qs);
                       CHECK(text->toPlainText().contains(u"OFFICIAL PERSONAL"_qs));
                       CHECK_FALSE(text->toPlainText().contains(u"OFFICIAL-SENSITIVE"_qs));
                       chair.press(Qt::Key_Escape);
                   });
    chair.inDialog([&] { chair.click(u"item.add"_qs); },
                   [&](QWidget&) {
                       chair.fill(u"child.name"_qs, u"Finley"_qs);
                       chair.click(u"begin"_qs);
                   });
    const auto added = chair.window().store()->read().discussion(sittingOf(chair).items.back());
    REQUIRE(added);
    CHECK(added->meeting().marking == u"OFFICIAL PERSONAL"_qs);
}

// For a person to look at: CHAIRSIDE_PICTURES=folder app_tests "[pictures]"
TEST_CASE("sittings, drawn", "[.pictures]")
{
    Chair chair;
    chair.look().setScheme(Scheme::Light);
    const auto picture = [&](QWidget& widget, const QString& name) {
        chair.settle();
        QTest::qWait(150);
        REQUIRE(widget.grab().save(qEnvironmentVariable("CHAIRSIDE_PICTURES") + u'/' + name + u".png"_qs));
    };
    const auto everyWay = [&](const QString& name) {
        picture(chair.window(), name);
        chair.look().setScheme(Scheme::Dark);
        picture(chair.window(), name + u"-dark"_qs);
        chair.look().setScheme(Scheme::Light);
        chair.window().resize(1280, 720);
        chair.look().setTextScale(200);
        picture(chair.window(), name + u"-200"_qs);
        chair.look().setTextScale(100);
        chair.window().resize(1366, 768);
    };
    panelOfThree(chair);
    everyWay(u"sitting"_qs);
    chair.inDialog([&] { chair.click(u"agenda"_qs); },
                   [&](QWidget& dialog) {
                       picture(dialog, u"agenda"_qs);
                       chair.press(Qt::Key_Escape);
                   });
    chair.inDialog([&] { chair.click(u"item.add"_qs); },
                   [&](QWidget& dialog) {
                       picture(dialog, u"add-child"_qs);
                       chair.press(Qt::Key_Escape);
                   });
    chair.click(u"sitting.list"_qs);
    everyWay(u"sittings"_qs);
    chair.press(Qt::Key_Return);
    chair.click(u"item.2.open"_qs);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.click(u"people.same"_qs);
    everyWay(u"item-people"_qs);
    chair.press(Qt::Key_PageUp, Qt::ControlModifier);
    chair.pick(u"Screening"_qs, u"Declined"_qs);
    chair.fill(u"Why"_qs, u"Group supervision has not been held."_qs);
    everyWay(u"declining"_qs);
    chair.click(u"decline"_qs);
    everyWay(u"declined"_qs);
    chair.inDialog([&] { chair.click(u"decision.note"_qs); },
                   [&](QWidget& dialog) {
                       picture(dialog, u"note"_qs);
                       chair.press(Qt::Key_Escape);
                   });
    chair.press(Qt::Key_Home, Qt::AltModifier);
    picture(chair.window(), u"home"_qs);
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       chair.fill(u"child.name"_qs, u"Amir Kh"_qs);
                       chair.press(Qt::Key_Down);
                       chair.press(Qt::Key_Return);
                       picture(dialog, u"new-asked-before"_qs);
                       chair.click(u"begin"_qs);
                   });
    everyWay(u"asked-before"_qs);
}
