// A discussion is removed for good: what the chair is told, asked and left with.
#include "app/leaving/RemoveDialog.h"

#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/leaving/LeavingRoom.h"
#include "app/shell/Menus.h"
#include "core/storage/Backup.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QStatusBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::leaving;

namespace {

// The dialog over the signed discussion, once it has looked into the copies.
std::unique_ptr<RemoveDialog> removing(LeavingRoom& room)
{
    const Id<Discussion> id = LeavingRoom::signedOne();
    auto out = std::make_unique<RemoveDialog>(room.store(), id, room.read().whatGoes(id).value(), room.copies(),
                                              u"S. Khan"_qs, room.look(), &room.window());
    open(*out);
    until([&] { return said(*out, "remove.said").isEmpty(); });
    QApplication::processEvents(); // what was found is shown
    return out;
}

bool holds(const BackupFile& file, Id<Discussion> id)
{
    const auto store = Store::open(file.path, {}, OpenMode::ReadOnly);
    REQUIRE(store);
    return (*store)->read().discussion(id).ok();
}

} // namespace

TEST_CASE(
    "a discussion is removed once the reason is given and its reference typed, and the button says what is missing")
{
    LeavingRoom room;
    const auto dialog = removing(room);
    CHECK(said(*dialog, "remove.goes").contains(u"1 signed version, 1 printed copy as it went out"_qs));
    CHECK(said(*dialog, "remove.none").startsWith(u"None of the copies"_qs));
    auto& now = in<QPushButton>(*dialog, "remove.now");
    auto& reason = in<QLineEdit>(*dialog, "remove.reason");
    auto& ref = in<QLineEdit>(*dialog, "remove.ref");
    CHECK(reason.hasFocus());
    CHECK_FALSE(now.isEnabled());
    CHECK(said(*dialog, "remove.missing") == u"Say first why it is removed."_qs);
    QTest::keyClicks(&reason, u"Kept long enough"_qs);
    CHECK(said(*dialog, "remove.missing") == u"Type CCD-26-001 first, as it stands above."_qs);
    QTest::keyClicks(&ref, u"CCD-26-00"_qs);
    QTest::keyClick(&ref, Qt::Key_Return);
    CHECK_FALSE(now.isEnabled());
    QTest::keyClicks(&ref, u"1"_qs);
    CHECK(said(*dialog, "remove.missing").isEmpty());
    REQUIRE(now.isEnabled());
    QTest::keyClick(&ref, Qt::Key_Return);
    REQUIRE(dialog->result() == QDialog::Accepted);
    CHECK(dialog->done() == u"CCD-26-001 is removed. A line of the trail says when, and why."_qs);
    CHECK(room.read().discussion(LeavingRoom::signedOne()).error().code == ErrorCode::NotFound);
    CHECK(room.read().discussion(LeavingRoom::begunOne()));
    CHECK(room.read().search(u"southport"_qs)->empty());
    const auto lines = room.read().audit(LeavingRoom::signedOne()).value();
    CHECK(lines.back().kind == u"removed"_qs);
    CHECK(lines.back().chair == u"S. Khan"_qs);
    CHECK(lines.back().body.contains(u"Kept long enough"_qs));
    CHECK(room.read().verify()->problems == QStringList());
}

TEST_CASE("closing the dialog removes nothing, with Escape as with its button")
{
    LeavingRoom room;
    const QByteArray head = room.read().chainHead().value();
    for (const bool byKey : {true, false}) {
        const auto dialog = removing(room);
        in<QLineEdit>(*dialog, "remove.reason").setText(u"Kept long enough"_qs);
        in<QLineEdit>(*dialog, "remove.ref").setText(u"CCD-26-001"_qs);
        if (byKey)
            QTest::keyClick(dialog.get(), Qt::Key_Escape);
        else
            in<QPushButton>(*dialog, "remove.cancel").click();
        CHECK(dialog->result() == QDialog::Rejected);
        CHECK_FALSE(dialog->isVisible());
    }
    CHECK(room.read().chainHead().value() == head);
}

TEST_CASE(
    "the backups that hold it are listed, those under another passphrase as ones that may, and only the ticked go")
{
    LeavingRoom room;
    const BackupFile first = room.backUp(), second = room.backUp();
    REQUIRE(room.store().changePassphrase(u"lantern otter harbour 9"_qs, u"S. Khan"_qs));
    const BackupFile third = room.backUp();
    const auto dialog = removing(room);
    auto& list = in<QListWidget>(*dialog, "remove.copies");
    REQUIRE(list.count() == 3); // newest first
    CHECK(list.item(0)->text().endsWith(u"holds it"_qs));
    for (const int under : {1, 2})
        CHECK(list.item(under)->text().endsWith(u"has another passphrase, and may hold it"_qs));
    for (int i = 0; i < list.count(); ++i)
        CHECK(list.item(i)->checkState() == Qt::Unchecked);
    list.setCurrentRow(1);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Space);
    CHECK(list.item(1)->checkState() == Qt::Checked);
    in<QLineEdit>(*dialog, "remove.reason").setText(u"Kept long enough"_qs);
    in<QLineEdit>(*dialog, "remove.ref").setText(u"CCD-26-001"_qs);
    in<QPushButton>(*dialog, "remove.now").click();
    REQUIRE(dialog->result() == QDialog::Accepted);
    CHECK(dialog->done() == u"CCD-26-001 is removed. One copy was deleted. 2 copies still hold it, or may."_qs);
    CHECK_FALSE(QFile::exists(second.path));
    CHECK(QFile::exists(third.path));
    CHECK(holds(first, LeavingRoom::signedOne()));
}

TEST_CASE("a copy that does not hold it is not named")
{
    LeavingRoom room;
    room.backUp();
    {
        const Id<Discussion> id = LeavingRoom::begunOne();
        RemoveDialog dialog(room.store(), id, room.read().whatGoes(id).value(), {}, {}, room.look(), &room.window());
        open(dialog);
        until([&] { return said(dialog, "remove.said").isEmpty(); });
        in<QLineEdit>(dialog, "remove.reason").setText(u"Begun twice"_qs);
        in<QLineEdit>(dialog, "remove.ref").setText(u"CCD-26-002"_qs);
        in<QPushButton>(dialog, "remove.now").click();
        REQUIRE(dialog.result() == QDialog::Accepted);
    }
    room.backUp();
    const auto holding = backupsHolding(room.store().backupSource(), room.copies(), LeavingRoom::begunOne());
    CHECK(holding.size() == 1);
    CHECK(removing(room)->findChild<QListWidget*>(u"remove.copies"_qs)->count() == 2);
}

TEST_CASE("the open discussion is removed from the menu, and Home stands there with a sentence; Cancel opens it again")
{
    journey::Chair chair;
    chair.openRecord(sample::complete());
    MainWindow& window = chair.window();
    const Id<Discussion> id = chair.record().id;
    const QString ref = chair.record().ref;
    const auto asked = [&](bool really) {
        chair.inDialog([&] { window.menus().remove->trigger(); },
                       [&](QWidget& dialog) {
                           until([&] { return said(dialog, "remove.said").isEmpty(); });
                           in<QLineEdit>(dialog, "remove.reason").setText(u"A test"_qs);
                           in<QLineEdit>(dialog, "remove.ref").setText(ref);
                           in<QPushButton>(dialog, really ? "remove.now" : "remove.cancel").click();
                       });
    };
    asked(false);
    REQUIRE(window.session());
    CHECK(chair.record().id == id);
    asked(true);
    CHECK(window.session() == nullptr);
    CHECK(window.homePage()->isVisible());
    CHECK(window.homePage()->model().rowCount() == 0);
    CHECK(window.statusBar()->currentMessage().startsWith(ref + u" is removed."_qs));
    CHECK(window.store()->read().verify()->problems == QStringList());
}
