// The lock: what is seen, heard and reached while it is on, and what is found again after it.
#include "app/lock/LockSetting.h"
#include "app/lock/LockedRoom.h"
#include "app/look/Look.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString typed = QStringLiteral(" Seen at Southport on Tuesday.");

QScrollArea* pageOf(QWidget* field)
{
    for (QWidget* outer = field; outer; outer = outer->parentWidget())
        if (auto* page = qobject_cast<QScrollArea*>(outer))
            return page;
    return nullptr;
}

QString shown(Chair& chair, const QString& name)
{
    const auto* label = qobject_cast<QLabel*>(chair.visible(name));
    return label ? label->text() : QString();
}

} // namespace

TEST_CASE("Ctrl+L covers the window, and the passphrase brings back the very cursor, selection and place on the page")
{
    LockedRoom room;
    Chair& chair = room.chair;
    chair.window().resize(1280, 560);
    auto* field = qobject_cast<QPlainTextEdit*>(room.happening());
    REQUIRE(field);
    chair.press(Qt::Key_End, Qt::ControlModifier);
    chair.type(typed);
    QTextCursor cursor = field->textCursor();
    cursor.setPosition(9);
    cursor.setPosition(4, QTextCursor::KeepAnchor);
    field->setTextCursor(cursor);
    QScrollBar* bar = pageOf(field)->verticalScrollBar();
    REQUIRE(bar->maximum() > 20);
    bar->setValue(17);
    const QString title = chair.window().windowTitle();
    REQUIRE(heard(chair.window()).join(QLatin1Char(' ')).contains(typed.trimmed()));

    QElapsedTimer time;
    time.start();
    chair.press(Qt::Key_L, Qt::ControlModifier);
    UNSCOPED_INFO("covered after " << time.elapsed() << " ms");
    REQUIRE(room.lock().locked());
    CHECK(isCovered(chair.window()));
    CHECK(chair.window().windowTitle() == QStringLiteral("Chairside"));
    CHECK(heard(chair.window()) == QStringList{QStringLiteral("Chairside")});
    // Nor by whoever asks for a field that was known before.
    CHECK(heard(*field) == QStringList());
    CHECK(QApplication::activeModalWidget() == &room.lock().cover());
    CHECK(room.lock().cover().isVisible());

    room.unlock();
    CHECK_FALSE(isCovered(chair.window()));
    CHECK(chair.window().windowTitle() == title);
    CHECK(chair.window().isActiveWindow());
    CHECK(QApplication::focusWidget() == field);
    CHECK(field->textCursor().anchor() == 9);
    CHECK(field->textCursor().position() == 4);
    CHECK(bar->value() == 17);
    CHECK(heard(chair.window()).join(QLatin1Char(' ')).contains(typed.trimmed()));
    // The next key does what it would have done.
    chair.type(QStringLiteral("X"));
    CHECK(field->toPlainText().at(4) == QLatin1Char('X'));
}

TEST_CASE("what was typed a moment before is saved by the time the window is covered")
{
    LockedRoom room;
    room.happening();
    room.chair.press(Qt::Key_End, Qt::ControlModifier);
    room.chair.type(typed);
    room.lock().lock();
    const auto stored = room.chair.window().store()->read().discussion(room.chair.record().id);
    REQUIRE(stored.ok());
    CHECK(stored->answer(QStringLiteral("info.happening"))->body.endsWith(typed));
    room.unlock();
}

TEST_CASE("nothing behind the cover is reached by key, shortcut, mouse, wheel or drop")
{
    LockedRoom room;
    Chair& chair = room.chair;
    auto* field = qobject_cast<QPlainTextEdit*>(room.happening());
    REQUIRE(field);
    const QString before = field->toPlainText();
    const int at = field->textCursor().position();
    const auto revision = chair.window().store()->read().audit(chair.record().id);
    REQUIRE(revision.ok());
    room.pressLock();
    REQUIRE(room.lock().locked());
    QScrollBar* bar = pageOf(field)->verticalScrollBar();
    const int place = bar->value();

    QTest::keyClicks(field, QStringLiteral("abc"));
    QTest::keyClick(field, Qt::Key_Tab);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&chair.window(), Qt::Key_B, Qt::ControlModifier); // Started now
    QTest::keyClick(&chair.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTest::keyClick(&chair.window(), Qt::Key_Home, Qt::AltModifier);
    QTest::keyClick(&chair.window(), Qt::Key_F5);
    QTest::mouseClick(field->viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QTest::mouseClick(&chair.window(), Qt::LeftButton, {}, QPoint(40, 120));
    QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), QPoint(0, -400), QPoint(0, -400), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(field->viewport(), &wheel);
    QMimeData dragged;
    dragged.setText(QStringLiteral("dropped"));
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field->viewport(), &drop);
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("composed"));
    QApplication::sendEvent(field, &composed);
    chair.settle();

    CHECK(room.lock().locked());
    CHECK(isCovered(chair.window()));
    CHECK(field->toPlainText() == before);
    CHECK(field->textCursor().position() == at);
    CHECK(bar->value() == place);
    CHECK(chair.window().discussionView());
    CHECK_FALSE(chair.window().sharing());
    // Tab goes round the cover, and Escape opens nothing.
    for (int i = 0; i < 8; ++i) {
        chair.press(Qt::Key_Tab);
        REQUIRE(QApplication::focusWidget());
        CHECK(room.lock().cover().isAncestorOf(QApplication::focusWidget()));
    }
    chair.press(Qt::Key_Escape);
    CHECK(room.lock().locked());
    room.chair.named(QStringLiteral("lock-passphrase"))->setFocus();
    room.unlock();
    CHECK(QApplication::focusWidget() == field);
    const auto after = chair.window().store()->read().audit(chair.record().id);
    REQUIRE(after.ok());
    CHECK(after->size() == revision->size());
}

TEST_CASE("a dialog with words half typed is covered too, and they are found again at their cursor")
{
    LockedRoom room;
    Chair& chair = room.chair;
    chair.inDialog([&] { chair.press(Qt::Key_K, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       const QString words = QStringLiteral("Ask Southport about the bus");
                       chair.type(words);
                       auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
                       REQUIRE(text);
                       QTextCursor cursor = text->textCursor();
                       cursor.setPosition(3);
                       cursor.setPosition(7, QTextCursor::KeepAnchor);
                       text->setTextCursor(cursor);
                       const QString title = dialog.windowTitle();
                       room.pressLock();
                       REQUIRE(room.lock().locked());
                       CHECK(isCovered(chair.window()));
                       CHECK(isCovered(dialog));
                       CHECK(dialog.windowTitle() == QStringLiteral("Chairside"));
                       CHECK(heard(dialog) == QStringList{QStringLiteral("Chairside")});
                       QTest::keyClick(text, Qt::Key_Return);
                       QTest::keyClick(&dialog, Qt::Key_Escape);
                       CHECK(dialog.isVisible());
                       room.unlock();
                       CHECK(dialog.isVisible());
                       CHECK(dialog.isActiveWindow());
                       CHECK(dialog.windowTitle() == title);
                       CHECK(QApplication::focusWidget() == text);
                       CHECK(text->toPlainText() == words);
                       CHECK(text->textCursor().anchor() == 3);
                       CHECK(text->textCursor().position() == 7);
                       text->clear();
                       chair.press(Qt::Key_Escape);
                   });
    CHECK_FALSE(isCovered(chair.window()));
    CHECK(chair.record().ranked<ParkedItem>().size() == sample::complete().ranked<ParkedItem>().size());
}

TEST_CASE("an open menu closes when it locks, and Ctrl+L is heard there too")
{
    LockedRoom room;
    QMenu* menu = room.chair.window().menus().editMenu;
    menu->popup(room.chair.window().mapToGlobal(QPoint(40, 40)));
    REQUIRE(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_L, Qt::ControlModifier);
    CHECK(room.lock().locked());
    CHECK_FALSE(menu->isVisible());
    CHECK_FALSE(QApplication::activePopupWidget());
    room.chair.settle();
    room.unlock();
}

TEST_CASE("the screen that others see is covered as well, and found again as it was")
{
    LockedRoom room;
    room.chair.press(Qt::Key_F5);
    REQUIRE(room.chair.window().sharing());
    room.pressLock();
    REQUIRE(room.lock().locked());
    CHECK(isCovered(room.chair.window()));
    room.unlock();
    CHECK(room.chair.window().sharing());
    CHECK(room.chair.window().windowTitle() == QStringLiteral("Shared screen – Chairside"));
}

TEST_CASE("a window that comes up while it is locked is covered before it is seen, and the cover stands before it")
{
    LockedRoom room;
    room.pressLock();
    QDialog late(&room.chair.window());
    late.setWindowTitle(QStringLiteral("Jamie"));
    late.setModal(true);
    late.resize(300, 200);
    auto* words = new QLineEdit(QStringLiteral("Jamie"), &late);
    words->setGeometry(10, 10, 200, 30);
    late.show();
    room.chair.settle();
    CHECK(isCovered(late));
    CHECK(late.windowTitle() == QStringLiteral("Chairside"));
    CHECK(heard(late) == QStringList{QStringLiteral("Chairside")});
    CHECK(QApplication::activeModalWidget() == &room.lock().cover());
    late.setWindowTitle(QStringLiteral("Jamie again"));
    CHECK(late.windowTitle() == QStringLiteral("Chairside"));
    room.unlock();
    CHECK(late.windowTitle() == QStringLiteral("Jamie again"));
    CHECK(late.isVisible());
}

TEST_CASE("a wrong passphrase at the lock opens nothing, says so, and stands in the trail at once")
{
    LockedRoom room;
    room.pressLock();
    room.answer(QStringLiteral("not this one"));
    CHECK(room.lock().locked());
    CHECK(
        shown(room.chair, QStringLiteral("lock-trouble")).startsWith(QStringLiteral("That passphrase does not open")));
    room.answer(QStringLiteral("nor this"));
    CHECK(room.lock().locked());
    CHECK(isCovered(room.chair.window()));
    const auto audit = room.chair.window().store()->read().audit({});
    REQUIRE(audit.ok());
    int lines = 0;
    for (const AuditLine& line : *audit)
        if (line.kind == QStringLiteral("unlock-failed")) {
            ++lines;
            CHECK(line.body.contains(QStringLiteral("\"tries\":1")));
            CHECK_FALSE(line.body.contains(QStringLiteral("not this one")));
        }
    CHECK(lines == 2);
    room.unlock();
    // What was typed is gone from the line.
    room.pressLock();
    CHECK(qobject_cast<QLineEdit*>(room.chair.named(QStringLiteral("lock-passphrase")))->text().isEmpty());
    room.unlock();
}

TEST_CASE("records without a passphrase have no lock, and say why")
{
    Chair chair;
    chair.openRecord(sample::complete());
    chair.press(Qt::Key_L, Qt::ControlModifier);
    CHECK_FALSE(chair.window().lock().locked());
    CHECK(chair.window().statusBar()->currentMessage().startsWith(QStringLiteral("These records have no passphrase")));
    chair.window().lock().lock(LockReason::Idle);
    CHECK_FALSE(chair.window().lock().locked());
    chair.inDialog([&] { chair.window().menus().locking->trigger(); },
                   [&](QWidget& dialog) {
                       CHECK(chair.visible(QStringLiteral("no-lock")));
                       CHECK_FALSE(chair.named(QStringLiteral("lock-minutes"))->isEnabled());
                       dialog.close();
                   });
}

TEST_CASE("closing from the lock saves, makes the copy and asks nothing; with a dialog open it says so first")
{
    LockedRoom room;
    Chair& chair = room.chair;
    room.happening();
    chair.type(typed);
    const QString path = chair.window().store()->path();
    SECTION("no dialog")
    {
        room.pressLock();
        chair.click(QStringLiteral("close-locked"));
        CHECK(QTest::qWaitFor([&] { return !chair.window().isVisible(); }, 20000));
    }
    SECTION("a dialog")
    {
        QTimer::singleShot(0, &chair.window(), [&] {
            chair.type(QStringLiteral("Ask about the bus"));
            room.pressLock();
            chair.click(QStringLiteral("close-locked"));
            CHECK(chair.window().isVisible());
            CHECK(room.lock().locked());
            CHECK(shown(chair, QStringLiteral("lock-trouble")).startsWith(QStringLiteral("A dialog is open")));
            chair.click(QStringLiteral("close-locked"));
        });
        chair.press(Qt::Key_K, Qt::ControlModifier);
        CHECK(QTest::qWaitFor([&] { return !chair.window().isVisible(); }, 20000));
    }
    CHECK_FALSE(room.lock().cover().isVisible());
    chair.window().hide();
    chair.closeWindow();
    const QDir beside(QFileInfo(path).absolutePath());
    CHECK_FALSE(beside.entryList({QStringLiteral("*ackup*")}).isEmpty());
    auto again = Store::open(path, Chair::passphrase());
    REQUIRE(again.ok());
    const auto stored = (*again)->read().discussion(sample::complete().id);
    REQUIRE(stored.ok());
    CHECK(stored->answer(QStringLiteral("info.happening"))->body.contains(typed.trimmed()));
}

TEST_CASE("from the lock nothing is closed while words are unsaved")
{
    LockedRoom room;
    Chair& chair = room.chair;
    room.happening();
    const QString path = chair.window().store()->path();
    const QString away = chair.folder().file(QStringLiteral("away"));
    REQUIRE(QFile::rename(path, away));
    chair.type(typed);
    room.pressLock();
    CHECK(isCovered(chair.window()));
    CHECK(shown(chair, QStringLiteral("lock-trouble")).startsWith(QStringLiteral("Not everything is saved yet")));
    chair.click(QStringLiteral("close-locked"));
    chair.settle();
    CHECK(chair.window().isVisible());
    CHECK(shown(chair, QStringLiteral("lock-trouble")).startsWith(QStringLiteral("It stays open")));
    REQUIRE(QFile::rename(away, path));
    chair.named(QStringLiteral("lock-passphrase"))->setFocus();
    room.unlock();
    CHECK(QTest::qWaitFor([&] { return chair.session().saveState().kind == SaveState::Kind::Saved; }, 5000));
}

TEST_CASE("nobody there for a while: a word first, which any key takes back, and then the lock")
{
    LockedRoom room;
    Chair& chair = room.chair;
    auto* field = qobject_cast<QPlainTextEdit*>(room.happening());
    chair.wait();
    room.lock().idle().watch(1200, 700);
    const auto strip = [&] { return chair.visible(QStringLiteral("idle-strip")); };
    CHECK_FALSE(strip());
    REQUIRE(QTest::qWaitFor([&] { return strip() != nullptr; }, 2000));
    CHECK_FALSE(room.lock().locked());
    chair.press(Qt::Key_Shift);
    CHECK_FALSE(strip());
    REQUIRE(QTest::qWaitFor([&] { return strip() != nullptr; }, 2000));
    CHECK(strip()->accessibleName().contains(QStringLiteral("one minute")));
    REQUIRE(QTest::qWaitFor([&] { return room.lock().locked(); }, 3000));
    CHECK(isCovered(chair.window()));
    CHECK(shown(chair, QStringLiteral("lock-why")).startsWith(QStringLiteral("Nobody has been here for 10 minutes")));
    room.unlock();
    CHECK(QApplication::focusWidget() == field);
}

TEST_CASE("the minutes are chosen in plain words, hold at once and are remembered")
{
    LockedRoom room;
    Chair& chair = room.chair;
    for (const int minutes : {30, 5})
        chair.inDialog([&] { chair.window().menus().locking->trigger(); },
                       [&](QWidget& dialog) {
                           CHECK_FALSE(chair.visible(QStringLiteral("no-lock")));
                           chair.pick(QStringLiteral("lock-minutes"), QStringLiteral("%1 minutes").arg(minutes));
                           chair.press(Qt::Key_Return);
                           dialog.close();
                       });
    chair.window().lock().lock(LockReason::Idle);
    CHECK(shown(chair, QStringLiteral("lock-why")).startsWith(QStringLiteral("Nobody has been here for 5 minutes")));
    room.unlock();
    QSettings kept(chair.folder().file(QStringLiteral("settings.ini")), QSettings::IniFormat);
    CHECK(lockMinutes(kept) == 5);
    // What nobody offered is not taken, whoever wrote it.
    setLockMinutes(kept, 100000);
    CHECK(lockMinutes(kept) == usualLockMinutes);
    kept.remove(QStringLiteral("lock/minutes"));
    CHECK(lockMinutes(kept) == usualLockMinutes);
}

// Pictures to look at: CHAIRSIDE_PICTURES names the folder.
TEST_CASE("the lock in every scheme", "[.][pictures]")
{
    LockedRoom room;
    Look& look = room.chair.look();
    const auto picture = [&](QWidget& shown, const QString& name) {
        room.chair.settle();
        REQUIRE(shown.grab().save(qEnvironmentVariable("CHAIRSIDE_PICTURES") + u'/' + name + u".png"_qs));
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
        for (const int scale : {100, 200}) {
            look.setScheme(scheme);
            look.setTextScale(scale);
            const QString name = u"%1-%2"_qs.arg(static_cast<int>(scheme)).arg(scale);
            room.chair.inDialog([&] { room.chair.window().menus().locking->trigger(); },
                                [&](QWidget& dialog) {
                                    picture(dialog, u"setting-"_qs + name);
                                    room.chair.press(Qt::Key_Escape);
                                });
            Q_EMIT room.lock().idle().soon();
            picture(room.chair.window(), u"strip-"_qs + name);
            room.pressLock();
            picture(room.chair.window(), u"shade-"_qs + name);
            picture(room.lock().cover(), u"cover-"_qs + name);
            room.unlock();
        }
}
