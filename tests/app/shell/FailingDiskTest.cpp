// A disk that fails under the real window: the chair reads a sentence, the words stay where they were typed, and saving
// goes on when the disk works again.
#include "support/disk/FailingDisk.h"

#include "app/backup/BackupKeeper.h"
#include "app/journey/Chair.h"
#include "app/passphrase/PassphraseDialog.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString happening = u"What is happening?"_qs;

// Every one of these is in Chairside's own words; what SQLite and the system say is none of them.
const QStringList sentences{
    u"The disk is full. Free some space, or save to another place."_qs,
    u"These records cannot be written where they are. Open them for reading, or ask for the right to write there."_qs,
    u"The records could not be reached. Check the disk or the network, then try again."_qs,
    u"The file of these records has been moved or deleted. Put it back, or save to another place."_qs,
};

QString savedWords(Chair& chair)
{
    return chair.window().findChild<QLabel*>(u"saved"_qs)->text();
}

bool isTold(const QString& words)
{
    return std::any_of(sentences.begin(), sentences.end(), [&](const QString& each) { return words.contains(each); });
}

} // namespace

TEST_CASE("a dozen times the disk fails while the chair types, and each time the words stay and are saved in the end")
{
    FailingDisk disk;
    Chair chair;
    chair.openRecord(sample::complete());
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    QRandomGenerator random(20261127);
    QString typed;
    for (int i = 0; i < 12; ++i) {
        DiskTrouble trouble;
        trouble.kind = static_cast<DiskTrouble::Kind>(i % DiskTrouble::kinds);
        trouble.from = static_cast<int>(random.bounded(trouble.kind == DiskTrouble::Kind::Gone ? 1 : 3));
        trouble.gone = chair.window().store()->path();
        const QString words = u" Time %1."_qs.arg(i);
        CAPTURE(i);
        disk.begin(trouble);
        chair.fill(happening, words);
        typed += words;
        REQUIRE(QTest::qWaitFor([&] { return savedWords(chair).startsWith(u"Not saved"_qs); }, 5'000));
        CAPTURE(savedWords(chair));
        CHECK(disk.begun());
        CHECK(isTold(savedWords(chair)));
        const auto* editor = qobject_cast<QPlainTextEdit*>(chair.window().focusWidget());
        REQUIRE(editor);
        CHECK(editor->toPlainText().endsWith(typed));

        disk.mend();
        if (i >= 2) { // the first two times nobody touches a key
            chair.type(u"!"_qs);
            typed += u'!';
        }
        REQUIRE(QTest::qWaitFor([&] { return savedWords(chair).startsWith(u"Saved "_qs); }, 10'000));
        const auto stored = chair.window().store()->read().discussion(chair.record().id);
        REQUIRE(stored);
        CHECK(stored->answer(u"info.happening"_qs)->body.endsWith(typed));
    }
    CHECK(chair.window().store()->read().verify()->problems.isEmpty());
}

TEST_CASE(
    "a disk that is full while the passphrase is changed leaves the present one, says so, and lets the chair try again")
{
    const QString before = u"correct horse battery staple"_qs, next = u"lantern otter harbour 9"_qs;
    FailingDisk disk;
    TempFolder folder;
    const QString path = folder.file(u"Records.chairside"_qs);
    Look look{qApp};
    QWidget window;
    auto store = Store::create(path, before).value();
    PassphraseDialog dialog(*store, u"S. Khan"_qs, look, &window, {});
    dialog.show();
    const auto change = [&] {
        dialog.findChild<QLineEdit*>(u"present-passphrase"_qs)->setText(before);
        for (const QString& line : {u"new-passphrase"_qs, u"again"_qs})
            dialog.findChild<QLineEdit*>(line)->setText(next);
        dialog.findChild<QPushButton*>(u"change-passphrase"_qs)->click();
    };
    // In the backup that comes first, and in the copy under the new key.
    for (const int from : {0, 60, 700}) {
        CAPTURE(from);
        disk.begin(DiskTrouble{DiskTrouble::Kind::Full, from, true, {}});
        change();
        CHECK(disk.begun());
        disk.mend();
        const auto* trouble = dialog.findChild<QLabel*>(u"trouble"_qs);
        REQUIRE_FALSE(trouble->isHidden());
        CAPTURE(trouble->text());
        CHECK(trouble->text().contains(u"disk is full"_qs));
        CHECK(store->isPassphrase(before));
        CHECK(store->read().verify()->problems.isEmpty());
        CHECK(QDir(folder.path()).entryList({u"Records.chairside.????????????????????????????????"_qs}).isEmpty());
        QTest::qWait(1'001); // the backup that comes first is named by its second
    }
    change();
    CHECK(store->isPassphrase(next));
}

TEST_CASE("a disk that is full while a copy is made leaves no half of one, says so, and the next copy is made")
{
    FailingDisk disk;
    Chair chair;
    chair.openRecord(sample::complete());
    BackupKeeper& keeper = *chair.window().backups();
    chair.inDialog([&] { chair.window().menus().backups->trigger(); },
                   [&](QWidget& dialog) {
                       auto* now = dialog.findChild<QPushButton*>(u"backup.now"_qs);
                       auto* list = dialog.findChild<QListWidget*>(u"backup.list"_qs);
                       auto* said = dialog.findChild<QLabel*>(u"backup.said"_qs);
                       disk.begin(DiskTrouble{DiskTrouble::Kind::Full, 40, true, {}});
                       now->click();
                       CHECK(QTest::qWaitFor([&] { return !keeper.underWay(); }, 20'000));
                       CHECK(disk.begun());
                       CHECK(said->text().contains(u"The disk is full."_qs));
                       CHECK(list->count() == 0);
                       CHECK(QDir(keeper.shelf().folder()).isEmpty());
                       disk.mend();
                       now->click();
                       CHECK(QTest::qWaitFor([&] { return list->count() == 1; }, 20'000));
                       static_cast<QDialog&>(dialog).reject();
                   });
}
