// The copies that the program makes by itself: on closing after a change, once a day, and on the chair's word.
#include "app/backup/BackupKeeper.h"

#include "app/journey/Chair.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

std::vector<BackupFile> copies(Chair& chair)
{
    return chair.window().backups()->shelf().all();
}

// There are so many, and no other is being made.
bool comesTo(Chair& chair, int count)
{
    return QTest::qWaitFor(
        [&] { return !chair.window().backups()->underWay() && copies(chair).size() == std::size_t(count); }, 20000);
}

} // namespace

TEST_CASE("closing after a change leaves a copy that holds the change; closing after none leaves no second one")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const QString path = chair.window().store()->path();
    const BackupShelf shelf = chair.window().backups()->shelf();
    const Id<Discussion> id = chair.record().id;
    chair.fill(u"Name, child 1"_qs, u" Whelan"_qs);
    const QString name = chair.record().ranked<Subject>().front()->name;
    REQUIRE(name.endsWith(u"Whelan"_qs));
    CHECK(chair.window().close());
    REQUIRE(shelf.all().size() == 1);
    {
        const auto copy = Store::open(shelf.all().front().path, {}, OpenMode::ReadOnly);
        REQUIRE(copy);
        CHECK((*copy)->read().discussion(id)->ranked<Subject>().front()->name == name);
        CHECK((*copy)->read().verify()->problems.isEmpty());
    }
    chair.openWindow();
    chair.window().begin(path);
    CHECK_FALSE(chair.window().backups()->isDue());
    CHECK(chair.window().close());
    CHECK(shelf.all().size() == 1);
}

TEST_CASE("a copy that cannot be made says why before the window goes, and the chair may stay")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const QString inTheWay = chair.folder().file(u"in the way"_qs);
    QFile file(inTheWay);
    REQUIRE(file.open(QIODevice::WriteOnly));
    chair.window().backups()->setFolder(inTheWay + u"/copies"_qs);
    QString said;
    bool closed = true;
    chair.inDialog([&] { closed = chair.window().close(); },
                   [&](QWidget& dialog) {
                       for (const QLabel* label : dialog.findChildren<QLabel*>())
                           said += label->text() + u'\n';
                       dialog.findChild<QPushButton*>(u"stay"_qs)->click();
                   });
    CHECK_FALSE(closed);
    CHECK(chair.window().isVisible());
    CHECK(said.contains(u"cannot be made. Choose another one."_qs));
    CHECK(said.contains(u"The records themselves are saved."_qs));
    chair.inDialog([&] { closed = chair.window().close(); },
                   [](QWidget& dialog) { dialog.findChild<QPushButton*>(u"leave"_qs)->click(); });
    CHECK(closed);
}

TEST_CASE("once a day a copy is made where something was done, and not before")
{
    Chair chair;
    chair.setNow(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
    chair.openRecord(sample::complete());
    BackupKeeper& keeper = *chair.window().backups();
    keeper.startDaily(); // there is none yet
    REQUIRE(comesTo(chair, 1));
    const auto changed = [&] { REQUIRE(chair.window().store()->write().note(u"print"_qs, chair.record().id, {}, {})); };
    changed();
    chair.setNow(QDateTime(QDate(2026, 11, 25), QTime(8, 59), Qt::UTC));
    keeper.startDaily();
    CHECK_FALSE(keeper.underWay());
    chair.setNow(QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC));
    keeper.startDaily();
    REQUIRE(comesTo(chair, 2));
    chair.setNow(QDateTime(QDate(2026, 11, 26), QTime(9, 1), Qt::UTC));
    keeper.startDaily(); // nothing was done since
    CHECK_FALSE(keeper.underWay());
}

TEST_CASE("Backups shows the copies and makes one on the chair's word; one that is stopped leaves nothing")
{
    Chair chair;
    chair.openRecord(sample::complete());
    BackupKeeper& keeper = *chair.window().backups();
    chair.inDialog([&] { chair.window().menus().backups->trigger(); },
                   [&](QWidget& dialog) {
                       auto* now = dialog.findChild<QPushButton*>(u"backup.now"_qs);
                       auto* list = dialog.findChild<QListWidget*>(u"backup.list"_qs);
                       auto* said = dialog.findChild<QLabel*>(u"backup.said"_qs);
                       CHECK(dialog.findChild<QLabel*>(u"backup.folder"_qs)->text().endsWith(u" backups"_qs));
                       CHECK(list->count() == 0);
                       now->click();
                       CHECK(now->text() == u"Stop"_qs);
                       now->click();
                       CHECK(QTest::qWaitFor([&] { return !keeper.underWay(); }, 20000));
                       CHECK(said->text() == u"The backup was stopped. Nothing was kept of it."_qs);
                       CHECK(list->count() == 0);
                       CHECK(QDir(keeper.shelf().folder()).isEmpty());
                       now->click();
                       CHECK(QTest::qWaitFor([&] { return list->count() == 1; }, 20000));
                       CHECK(said->text() == u"A copy was made and read back: 1 discussion."_qs);
                       CHECK(now->text() == u"Back up now"_qs);
                       static_cast<QDialog&>(dialog).reject();
                   });
    CHECK_FALSE(keeper.isDue());
}

TEST_CASE("the copies stand where the chair wants them, and take no more room than they may")
{
    Chair chair;
    chair.openRecord(sample::complete());
    BackupKeeper& keeper = *chair.window().backups();
    const QString folder = chair.folder().file(u"Elsewhere – أماكن"_qs);
    keeper.setFolder(folder);
    for (int made = 1; made <= 2; ++made) {
        keeper.start();
        REQUIRE(comesTo(chair, made));
    }
    CHECK(copies(chair).front().path.startsWith(folder));
    keeper.setMostBytes(1);
    CHECK(copies(chair).size() == 1);
}
