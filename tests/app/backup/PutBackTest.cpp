// A copy is looked into and put back, as a chair does it.
#include "app/backup/BackupKeeper.h"
#include "app/backup/CopyDialog.h"
#include "app/journey/Chair.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

template <class W>
W* in(const QWidget& dialog, const char* name)
{
    CAPTURE(name);
    W* found = dialog.findChild<W*>(QLatin1String(name));
    REQUIRE(found);
    return found;
}

// The dialog over Backups, once it has read the copy.
QDialog* copyDialog()
{
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog);
    REQUIRE(
        QTest::qWaitFor([&] { return dialog->findChild<QWidget*>(QStringLiteral("copy.whole")) != nullptr; }, 20000));
    return dialog;
}

// A record with a copy of how it was, and a word typed since.
struct Since final
{
    Chair chair;
    QString before, path;
    Id<Discussion> id;

    Since()
    {
        chair.openRecord(sample::complete());
        path = chair.window().store()->path();
        id = chair.record().id;
        before = chair.record().ranked<Subject>().front()->name;
        BackupKeeper& keeper = *chair.window().backups();
        keeper.start();
        REQUIRE(QTest::qWaitFor([&] { return !keeper.underWay(); }, 20000));
        REQUIRE(keeper.shelf().all().size() == 1);
        chair.fill(u"Name, child 1"_qs, u" Whelan"_qs);
        REQUIRE(chair.record().ranked<Subject>().front()->name != before);
    }

    // In Backups the first copy is opened by Enter; `act` is in the dialog that shows it.
    void lookInto(const std::function<void(QDialog&)>& act)
    {
        chair.inDialog([&] { chair.window().menus().backups->trigger(); },
                       [&](QWidget& backups) {
                           auto* into = in<QPushButton>(backups, "backup.into");
                           REQUIRE(into->isEnabled());
                           QTimer::singleShot(50, &backups, [&] { act(*copyDialog()); });
                           into->click();
                           if (backups.isVisible())
                               QTest::keyClick(&backups, Qt::Key_Escape);
                       });
    }
};

} // namespace

TEST_CASE("a copy shows what would be different, and closing it changes nothing")
{
    Since since;
    since.lookInto([&](QDialog& dialog) {
        CHECK(in<QLabel>(dialog, "copy.whole")->text().startsWith(u"1 discussion, "_qs));
        auto* list = in<QListWidget>(dialog, "copy.differences");
        REQUIRE(list->count() == 1);
        CHECK(list->item(0)->text().contains(u"goes back to how it was on"_qs));
        CHECK_FALSE(in<QPushButton>(dialog, "copy.put")->isEnabled());
        in<QPushButton>(dialog, "copy.close")->click();
    });
    CHECK(since.chair.record().ranked<Subject>().front()->name != since.before);
    CHECK(QFileInfo(since.path).dir().entryList({u"*put aside*"_qs}).isEmpty());
}

TEST_CASE("a copy that is put back is what is open then, and what was there before stays beside it")
{
    Since since;
    since.lookInto([&](QDialog& dialog) {
        in<QCheckBox>(dialog, "copy.sure")->click();
        in<QPushButton>(dialog, "copy.put")->click();
        REQUIRE(QTest::qWaitFor([&] { return !dialog.isVisible(); }, 20000));
    });
    REQUIRE(QTest::qWaitFor([&] { return since.chair.window().store() != nullptr; }, 20000));
    const StoreReader& read = since.chair.window().store()->read();
    CHECK(read.discussion(since.id)->ranked<Subject>().front()->name == since.before);
    CHECK(read.verify()->problems == QStringList());
    CHECK(since.chair.window().session() == nullptr);
    CHECK(since.chair.window().backups()->isDue());
    const QStringList aside = QFileInfo(since.path).dir().entryList({u"*put aside*"_qs});
    REQUIRE(aside.size() == 1);
    const auto old = Store::open(QFileInfo(since.path).dir().filePath(aside.front()), {}, OpenMode::ReadOnly);
    REQUIRE(old.ok());
    CHECK((*old)->read().discussion(since.id)->ranked<Subject>().front()->name == since.before + u" Whelan"_qs);
}
