// Other records come in: looked at first, in one step or not at all, and nothing here is written over.
#include "app/leaving/TakeInDialog.h"

#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/leaving/LeavingRoom.h"
#include "app/shell/Menus.h"
#include "core/storage/Backup.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStatusBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::leaving;

namespace {

const QString ownWords = u"lantern otter harbour 9"_qs;

struct Arrival final
{
    LeavingRoom room;
    QString path = room.folder().file(u"Other.chairside"_qs);
    std::unique_ptr<TakeInDialog> dialog;

    void ask()
    {
        dialog = std::make_unique<TakeInDialog>(room.store(), u"S. Khan"_qs, room.look(), &room.window(),
                                                [this](QWidget*, const QString&) { return path; });
        open(*dialog);
        in<QPushButton>(*dialog, "other.choose").click();
    }
    void press(const char* name) const { in<QPushButton>(*dialog, name).click(); }
    void lookInto() const
    {
        press("takein.look");
        settled();
    }
    void settled() const
    {
        until([&] { return in<QPushButton>(*dialog, "takein.cancel").text() == u"Cancel"_qs; });
    }
    QStringList plan() const
    {
        QStringList out;
        const auto& list = in<QListWidget>(*dialog, "takein.list");
        for (int i = 0; i < list.count(); ++i)
            out << list.item(i)->text();
        return out;
    }
    bool planned() const { return in<QListWidget>(*dialog, "takein.list").isVisible(); }
};

} // namespace

TEST_CASE("other records are opened with their passphrase, shown, and come in beside what is here")
{
    Arrival a;
    otherRecords(a.path, ownWords, 21, u"NEW-26-001"_qs).reset();
    a.ask();
    QTest::keyClicks(&in<QLineEdit>(*a.dialog, "other.passphrase"), u"wrong words"_qs);
    a.lookInto();
    CHECK_FALSE(a.planned());
    CHECK_FALSE(said(*a.dialog, "takein.said").isEmpty());
    in<QLineEdit>(*a.dialog, "other.passphrase").clear();
    QTest::keyClicks(&in<QLineEdit>(*a.dialog, "other.passphrase"), ownWords);
    a.lookInto();
    REQUIRE(a.planned());
    CHECK(in<QLineEdit>(*a.dialog, "other.passphrase").text().isEmpty());
    CHECK(said(*a.dialog, "takein.holds") == u"“Other.chairside” holds 1 discussion."_qs);
    CHECK(a.plan().join(u'\n').startsWith(u"Comes in: NEW-26-001"_qs));
    const Discussion before = a.room.read().discussion(LeavingRoom::signedOne()).value();
    CHECK_FALSE(a.room.read().discussion(Id<Discussion>{21})); // nothing yet
    CHECK_FALSE(in<QCheckBox>(*a.dialog, "takein.known").isVisible());
    CHECK(in<QPushButton>(*a.dialog, "takein.now").text() == u"Take in one discussion"_qs);
    a.press("takein.now");
    REQUIRE(a.dialog->result() == QDialog::Accepted);
    CHECK(a.dialog->done() == u"One discussion was taken in."_qs);
    CHECK(a.room.read().discussion(Id<Discussion>{21}).value().ref == u"NEW-26-001"_qs);
    CHECK(a.room.read().discussion(LeavingRoom::signedOne()).value() == before);
    CHECK(a.room.read().audit(Id<Discussion>{21})->back().chair == u"S. Khan"_qs);
    CHECK(a.room.read().verify()->problems == QStringList());
}

TEST_CASE("the recovery sheet of other records opens them as well")
{
    Arrival a;
    {
        const auto other = otherRecords(a.path, ownWords, 21, u"NEW-26-001"_qs);
        a.ask();
        in<QRadioButton>(*a.dialog, "other.by-sheet").click();
        CHECK_FALSE(in<QLineEdit>(*a.dialog, "other.passphrase").isVisible());
        in<QPlainTextEdit>(*a.dialog, "other.groups").setPlainText(other->recoveryGroups().join(u' '));
    }
    a.lookInto();
    CHECK(a.planned());
    CHECK(in<QPlainTextEdit>(*a.dialog, "other.groups").toPlainText().isEmpty());
}

TEST_CASE("what is in the way is named with its reason, and of it nothing is taken; what comes in is listed first")
{
    Arrival a;
    {
        const auto other = otherRecords(a.path, {}, 21, u"CCD-26-002"_qs); // a reference that another has here
        addOther(*other, 22, u"NEW-26-002"_qs, u"Ella Marsh"_qs);
    }
    a.ask();
    a.lookInto();
    const QStringList plan = a.plan();
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].startsWith(u"Comes in: NEW-26-002"_qs));
    CHECK(plan[1].startsWith(u"Is not taken: CCD-26-002"_qs));
    CHECK(plan[1].endsWith(u"Another discussion here has the reference CCD-26-002."_qs));
    const Discussion before = a.room.read().discussion(LeavingRoom::begunOne()).value();
    a.press("takein.now");
    CHECK(a.dialog->done() == u"One discussion was taken in. One was left out."_qs);
    CHECK(a.room.read().discussion(LeavingRoom::begunOne()).value() == before);
    CHECK_FALSE(a.room.read().discussion(Id<Discussion>{21}));

    // Once more: it is here already, and there is nothing to press.
    a.ask();
    a.lookInto();
    CHECK(a.plan()[1].startsWith(u"Is here already: NEW-26-002"_qs));
    CHECK_FALSE(in<QPushButton>(*a.dialog, "takein.now").isEnabled());
    CHECK(said(*a.dialog, "takein.missing") == u"Nothing of it can come in."_qs);
}

TEST_CASE("a child known here under another entry comes in only when the chair says so")
{
    Arrival a;
    otherRecords(a.path, {}, 21, u"NEW-26-001"_qs, u"Leon Baptiste"_qs).reset();
    a.ask();
    a.lookInto();
    CHECK(a.plan().front().startsWith(u"Is not taken: NEW-26-001"_qs));
    auto& known = in<QCheckBox>(*a.dialog, "takein.known");
    REQUIRE(known.isVisible());
    CHECK_FALSE(known.isChecked());
    CHECK_FALSE(in<QPushButton>(*a.dialog, "takein.now").isEnabled());
    known.click();
    a.settled();
    CHECK(a.plan().front().startsWith(u"Comes in: NEW-26-001"_qs));
    CHECK(known.isVisible()); // it can be taken back
    a.press("takein.now");
    CHECK(a.dialog->result() == QDialog::Accepted);
    CHECK(a.room.read().knownChildren(u"Leon"_qs)->size() == 2);
}

TEST_CASE("the records that are open, and what is no file of records, are refused in a sentence")
{
    Arrival a;
    a.path = a.room.path();
    a.ask();
    a.press("takein.look");
    CHECK(said(*a.dialog, "takein.said") == u"These are the records that are open. Choose another file."_qs);
    in<QLineEdit>(*a.dialog, "other.path").setText(a.room.folder().file(u"Nowhere.chairside"_qs));
    a.lookInto();
    CHECK_FALSE(a.planned());
    CHECK(said(*a.dialog, "takein.said").contains(u"Nowhere.chairside"_qs));
    in<QLineEdit>(*a.dialog, "other.path").clear();
    a.press("takein.look");
    CHECK(said(*a.dialog, "takein.said") == u"Name the file first."_qs);
}

TEST_CASE("Escape while the file is looked into stops that, and once more closes the dialog")
{
    Arrival a;
    otherRecords(a.path, ownWords, 21, u"NEW-26-001"_qs).reset();
    a.ask();
    QTest::keyClicks(&in<QLineEdit>(*a.dialog, "other.passphrase"), ownWords);
    a.press("takein.look");
    QTest::keyClick(a.dialog.get(), Qt::Key_Escape);
    CHECK(a.dialog->isVisible());
    a.settled();
    QTest::keyClick(a.dialog.get(), Qt::Key_Escape);
    CHECK_FALSE(a.dialog->isVisible());
}

TEST_CASE("records taken in from the menu stand in Home's list at once")
{
    journey::Chair chair;
    chair.openRecord(sample::complete());
    MainWindow& window = chair.window();
    REQUIRE(window.closeDiscussion());
    const QString path = chair.folder().file(u"Other.chairside"_qs);
    otherRecords(path, {}, 21, u"NEW-26-001"_qs).reset();
    chair.inDialog([&] { window.menus().takeIn->trigger(); },
                   [&](QWidget& dialog) {
                       in<QLineEdit>(dialog, "other.path").setText(path);
                       in<QPushButton>(dialog, "takein.look").click();
                       until([&] { return in<QPushButton>(dialog, "takein.now").isEnabled(); });
                       in<QPushButton>(dialog, "takein.now").click();
                   });
    CHECK(window.homePage()->model().rowCount() == 2);
    CHECK(window.statusBar()->currentMessage() == u"One discussion was taken in."_qs);
}

TEST_CASE("Tab goes from the file to what opens it, in the order in which they are read")
{
    Arrival a;
    a.ask();
    in<QLineEdit>(*a.dialog, "other.path").setFocus();
    for (const char* next : {"other.choose", "other.by-passphrase", "other.passphrase"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CHECK(QApplication::focusWidget()->objectName() == QLatin1String(next));
    }
}
