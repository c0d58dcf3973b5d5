// What a council's IT has set holds in the real window, is shown where it is a setting, and is said there.
#include "app/backup/BackupKeeper.h"
#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/lock/WindowLock.h"
#include "app/shell/Menus.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/DataFile.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString set = u"Set by your organisation"_qs;

// Every visible line that says so, of the window on top.
QStringList saidSet(const QWidget& window)
{
    QStringList out;
    for (const QLabel* label : window.findChildren<QLabel*>(u"set-by-organisation"_qs))
        if (label->isVisible())
            out << label->text();
    return out;
}

QString words(const QWidget& window)
{
    QStringList out;
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->isVisible())
            out << label->text();
    return out.join(u'\n');
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// The dialog of a command, and away with it.
void look(Chair& chair, QAction* command, const std::function<void(QWidget&)>& act)
{
    chair.inDialog([&] { command->trigger(); },
                   [&](QWidget& dialog) {
                       act(dialog);
                       static_cast<QDialog&>(dialog).reject();
                   });
}

QLabel* label(Chair& chair, const QString& name)
{
    auto* found = qobject_cast<QLabel*>(chair.named(name));
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("nothing says that the organisation has set anything where it has not")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const Menus& menus = chair.window().menus();
    for (QAction* command : {menus.locking, menus.backups, menus.passphrase, menus.procedures, menus.about})
        look(chair, command, [](QWidget& dialog) { CHECK_FALSE(words(dialog).contains(set)); });
    CHECK_FALSE(words(chair.window()).contains(set));
    CHECK_FALSE(chair.visible(u"unprotected-strip"_qs));
}

TEST_CASE("it locks after as many minutes as the organisation allows, whatever the chair chose before")
{
    Chair chair;
    chair.startRecords();
    look(chair, chair.window().menus().locking, [&](QWidget&) { chair.pick(u"lock-minutes"_qs, u"30 minutes"_qs); });
    chair.closeWindow();
    chair.setPolicy(u"LockMinutes=7"_qs);
    chair.openWindow();
    chair.fill(u"passphrase"_qs, Chair::passphrase());
    chair.click(u"unlock-open"_qs);
    look(chair, chair.window().menus().locking, [&](QWidget& dialog) {
        auto* minutes = qobject_cast<QComboBox*>(chair.named(u"lock-minutes"_qs));
        REQUIRE(minutes);
        REQUIRE(minutes->count() == 2);
        CHECK(minutes->itemText(0) == u"5 minutes"_qs);
        CHECK(minutes->itemText(1) == u"7 minutes"_qs);
        CHECK(minutes->currentIndex() == 1);
        CHECK(minutes->isEnabled());
        CHECK(saidSet(dialog) == QStringList(set + u": at most 7 minutes"_qs));
        CHECK(minutes->accessibleDescription() == set + u": at most 7 minutes"_qs);
    });
    chair.window().lock().lock(LockReason::Idle);
    chair.settle();
    CHECK(label(chair, u"lock-why"_qs)->text().startsWith(u"Nobody has been here for 7 minutes"_qs));
}

TEST_CASE("where one choice of minutes is left it is shown and cannot be changed")
{
    Chair chair;
    chair.setPolicy(u"LockMinutes=5"_qs);
    chair.startRecords();
    look(chair, chair.window().menus().locking, [&](QWidget&) {
        auto* minutes = qobject_cast<QComboBox*>(chair.named(u"lock-minutes"_qs));
        REQUIRE(minutes);
        CHECK(minutes->currentText() == u"5 minutes"_qs);
        CHECK_FALSE(minutes->isEnabled());
    });
}

TEST_CASE("where a passphrase is asked for, new records cannot be without one, and it cannot be taken away")
{
    Chair chair;
    chair.setPolicy(u"PassphraseRequired=true"_qs);
    chair.openWindow();
    chair.click(u"start"_qs);
    CHECK_FALSE(chair.visible(u"unprotected"_qs));
    CHECK(saidSet(chair.window()) == QStringList(set + u": records have a passphrase"_qs));
    CHECK(chair.named(u"protected"_qs)->accessibleDescription() == set + u": records have a passphrase"_qs);
    chair.fill(u"chair"_qs, u"Margaret Ashworth"_qs);
    chair.click(u"make"_qs);
    CHECK(label(chair, u"secret-trouble"_qs)->text() == u"Choose a passphrase."_qs);
    CHECK_FALSE(chair.window().store());
    chair.fill(u"new-passphrase"_qs, Chair::passphrase());
    chair.fill(u"again"_qs, Chair::passphrase());
    chair.click(u"make"_qs);
    chair.click(u"sheet-later"_qs);
    REQUIRE(chair.window().store());
    CHECK_FALSE(chair.visible(u"unprotected-strip"_qs));
    look(chair, chair.window().menus().passphrase, [&](QWidget& dialog) {
        CHECK_FALSE(chair.visible(u"remove"_qs));
        CHECK(saidSet(dialog) == QStringList(set + u": records have a passphrase"_qs));
    });
    const auto begun = chair.window().store()->write().begin(sample::begun(sample::complete()));
    REQUIRE(begun);
    chair.window().openDiscussion(*begun, {});
    look(chair, chair.window().menus().split, [&](QWidget& dialog) {
        CHECK(chair.visible(u"split.protect"_qs));
        CHECK_FALSE(chair.visible(u"split.none"_qs));
        CHECK(saidSet(dialog) == QStringList(set + u": records have a passphrase"_qs));
    });
}

TEST_CASE("records without the passphrase that is asked for are read and written as before, and offer to add it")
{
    Chair chair;
    chair.setPolicy(u"PassphraseRequired=true"_qs);
    chair.openRecord(sample::complete());
    REQUIRE(chair.visible(u"unprotected-strip"_qs));
    CHECK(label(chair, u"unprotected-words"_qs)->text() ==
          u"These records have no passphrase, and your organisation asks for one."_qs);
    chair.fill(u"Name, child 1"_qs, u" Whelan"_qs);
    CHECK(chair.record().ranked<Subject>().front()->name.endsWith(u"Whelan"_qs));
    chair.inDialog([&] { chair.click(u"add-passphrase"_qs); },
                   [&](QWidget&) {
                       chair.fill(u"new-passphrase"_qs, Chair::passphrase());
                       chair.fill(u"again"_qs, Chair::passphrase());
                       chair.click(u"change-passphrase"_qs);
                       chair.click(u"sheet-later"_qs);
                   });
    CHECK(chair.window().store()->isPassphrase(Chair::passphrase()));
    CHECK_FALSE(chair.visible(u"unprotected-strip"_qs));
}

TEST_CASE("made-up records need no passphrase, whatever the organisation asks")
{
    Chair chair;
    chair.setPolicy(u"PassphraseRequired=true"_qs);
    chair.openWindow();
    chair.click(u"look-round"_qs);
    REQUIRE(chair.window().store());
    CHECK_FALSE(chair.visible(u"unprotected-strip"_qs));
}

TEST_CASE("copies go into the organisation's folder, within its room, from the first close on")
{
    Chair chair;
    const QString folder = chair.folder().file(u"The council’s copies"_qs);
    chair.openRecord(sample::complete());
    const BackupShelf before = chair.window().backups()->shelf();
    chair.closeWindow();
    REQUIRE(before.all().size() == 1);
    chair.setPolicy(u"BackupFolder=\"%1\"\nBackupGigabytes=3"_qs.arg(folder));
    chair.openWindow();
    REQUIRE(chair.window().store());
    CHECK(chair.window().backups()->mostBytes() == 3LL << 30);
    look(chair, chair.window().menus().backups, [&](QWidget& dialog) {
        QLabel* where = label(chair, u"backup.folder"_qs);
        CHECK(where->text() == QDir::toNativeSeparators(folder));
        CHECK(where->accessibleDescription() == set);
        CHECK_FALSE(chair.visible(u"backup.choose"_qs));
        auto* room = qobject_cast<QComboBox*>(chair.named(u"backup.room"_qs));
        REQUIRE(room);
        CHECK(room->currentText() == u"3 GB"_qs);
        CHECK_FALSE(room->isEnabled());
        CHECK(room->accessibleDescription() == set);
        CHECK(saidSet(dialog) == QStringList{set, set});
    });
    // Nothing was changed, but nothing stands there yet.
    chair.closeWindow();
    CHECK(QDir(folder).entryList(QDir::Files).size() == 1);
    CHECK(before.all().size() == 1);
    chair.openWindow();
    CHECK_FALSE(chair.window().backups()->isDue());
    chair.closeWindow();
    CHECK(QDir(folder).entryList(QDir::Files).size() == 1);
    // And back again, when it is no longer set.
    chair.setPolicy({});
    chair.openWindow();
    CHECK(chair.window().backups()->shelf().folder() == before.folder());
    CHECK(chair.window().backups()->isDue());
    CHECK(chair.window().backups()->mostBytes() == 5LL << 30);
}

TEST_CASE("the organisation's folder that cannot be reached is said, and nobody is told to choose another")
{
    Chair chair;
    put(chair.folder().file(u"in the way"_qs), "x");
    chair.setPolicy(u"BackupFolder=\"%1/copies\""_qs.arg(chair.folder().file(u"in the way"_qs)));
    chair.openRecord(sample::complete());
    QString said;
    chair.inDialog([&] { chair.window().close(); },
                   [&](QWidget& dialog) {
                       said = words(dialog);
                       dialog.findChild<QPushButton*>(u"leave"_qs)->click();
                   });
    CHECK(said.contains(u"The folder for backups that your organisation has set"_qs));
    CHECK(said.contains(u"Connect its drive, or tell your council’s IT."_qs));
    CHECK_FALSE(said.contains(u"Choose another"_qs));
}

TEST_CASE("a new discussion and a review begin with the organisation's marking, which can be written over")
{
    Chair chair;
    chair.setPolicy(u"Marking=OFFICIAL"_qs);
    Discussion before = sample::complete();
    chair.openRecord(before);
    CHECK(chair.record().meeting().marking == before.meeting().marking); // begun earlier
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget&) {
                       chair.fill(u"child.name"_qs, u"Finley"_qs);
                       chair.click(u"begin"_qs);
                   });
    REQUIRE(chair.window().session());
    CHECK(chair.record().meeting().marking == u"OFFICIAL"_qs);
    CHECK(label(chair, u"marking"_qs)->text() == u"OFFICIAL"_qs);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(saidSet(chair.window()) ==
          QStringList(set + u": new discussions begin with the marking OFFICIAL. Another can be written for this "
                            u"one."_qs));
    QWidget* field = chair.named(u"Marking on every page"_qs);
    CHECK(field->accessibleDescription().startsWith(set));
    chair.fill(u"Marking on every page"_qs, u"-SENSITIVE"_qs);
    chair.press(Qt::Key_Tab);
    CHECK(chair.record().meeting().marking == u"OFFICIAL-SENSITIVE"_qs);
    REQUIRE(chair.window().closeDiscussion());
    CHECK(label(chair, u"marking"_qs)->text() == u"OFFICIAL"_qs);

    Q_EMIT chair.window().homePage()->reviewRequested(before.id);
    REQUIRE(chair.window().session());
    CHECK(chair.record().follows == before.id);
    CHECK(chair.record().meeting().marking == u"OFFICIAL"_qs);
}

TEST_CASE("a new discussion opens on the organisation's procedure, not on the one used last, and says so")
{
    Chair chair;
    chair.setPolicy(u"Procedure=stoke"_qs);
    chair.openRecord(sample::complete()); // under another
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       auto* box = qobject_cast<QComboBox*>(chair.named(u"Procedure"_qs));
                       REQUIRE(box);
                       CHECK(box->currentText().startsWith(sample::protocol("stoke")->council));
                       const QString said = set + u": the usual procedure. Another can be chosen."_qs;
                       CHECK(saidSet(dialog) == QStringList(said));
                       CHECK(box->accessibleDescription() == said);
                       box->setCurrentIndex(0);
                       chair.settle();
                       CHECK(saidSet(dialog) == QStringList());
                       CHECK(box->accessibleDescription().isEmpty());
                       static_cast<QDialog&>(dialog).reject();
                   });
}

TEST_CASE("procedures are read from the organisation's folder, and no other can be chosen")
{
    Chair chair;
    const QString folder = chair.folder().file(u"The council’s procedures"_qs);
    REQUIRE(QDir().mkpath(folder));
    put(folder + u"/northmere.json"_qs, dataFile(u"northmere.json"_qs));
    chair.setPolicy(u"ProcedureFolder=\"%1\"\nProcedure=northmere"_qs.arg(folder));
    chair.openRecord(sample::complete());
    look(chair, chair.window().menus().procedures, [&](QWidget& dialog) {
        CHECK(label(chair, u"procedures.folder"_qs)->text().endsWith(QDir::toNativeSeparators(folder)));
        CHECK(label(chair, u"procedures.folder"_qs)->accessibleDescription() == set);
        CHECK(saidSet(dialog) == QStringList(set));
        CHECK_FALSE(chair.visible(u"Choose another folder…"_qs));
        CHECK_FALSE(chair.visible(u"Use the usual folder"_qs));
    });
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       auto* box = qobject_cast<QComboBox*>(chair.named(u"Procedure"_qs));
                       REQUIRE(box);
                       const auto own = readProtocol(dataFile(u"northmere.json"_qs), u"northmere.json"_qs);
                       CHECK(box->currentText().startsWith((*own)->council));
                       static_cast<QDialog&>(dialog).reject();
                   });
}

TEST_CASE("powers are cited from the organisation's library")
{
    Chair chair;
    const QString file = chair.folder().file(u"powers.json"_qs);
    put(file, R"({"format":1,"title":"Powers in Northmere","date":"2026-11-01","powers":[
        {"id":"nm.1","group":"Northmere","title":"A place kept free","wording":"What it allows.","source":"Here"}]})");
    chair.setPolicy(u"PowersLibrary=\"%1\""_qs.arg(file));
    chair.openRecord(sample::complete());
    for (int i = 0; i < 4; ++i)
        chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.inDialog([&] { chair.press(Qt::Key_R, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       auto* list = qobject_cast<QListWidget*>(chair.named(u"Powers and policies"_qs));
                       REQUIRE(list);
                       CHECK(list->count() == 1);
                       CHECK(saidSet(dialog) == QStringList(set + u": Powers in Northmere"_qs));
                       chair.press(Qt::Key_Return);
                       static_cast<QDialog&>(dialog).reject();
                   });
    REQUIRE(chair.record().rows<Power>().size() == 1);
    CHECK(chair.record().ranked<Power>()[0]->wording == u"What it allows."_qs);
    CHECK(chair.record().ranked<Power>()[0]->libraryDate == QDate(2026, 11, 1));
}

TEST_CASE("the council's key is there already, with its fingerprint, and seals")
{
    Chair chair;
    const CouncilKeys keys = makeCouncilKeys();
    const QString file = chair.folder().file(u"council.public"_qs);
    put(file, keys.publicFile.toUtf8());
    chair.setPolicy(u"CouncilKey=\"%1\""_qs.arg(file));
    chair.startRecords();
    look(chair, chair.window().menus().passphrase, [&](QWidget&) {
        chair.fill(u"present-passphrase"_qs, Chair::passphrase());
        chair.inDialog([&] { chair.click(u"escrow"_qs); },
                       [&](QWidget& dialog) {
                           CHECK(label(chair, u"escrow.fingerprint"_qs)->text() ==
                                 councilKeyFrom(keys.publicFile)->fingerprint());
                           CHECK(saidSet(dialog) == QStringList(set));
                           CHECK_FALSE(chair.visible(u"escrow.choose"_qs));
                           CHECK(chair.named(u"escrow.save"_qs)->isEnabled());
                           static_cast<QDialog&>(dialog).reject();
                       });
    });
}

TEST_CASE("About lists what is set, from which file, and what of it cannot be used; the start says so too")
{
    Chair chair;
    chair.setPolicy(u"LockMinutes=7\nPassphraseRequired=perhaps\nProcedure=nowhere\nLockMinuts=3"_qs);
    chair.openWindow();
    CHECK(chair.window().statusBar()->currentMessage() ==
          u"What your organisation has set has a fault: see Help, About Chairside."_qs);
    look(chair, chair.window().menus().about, [&](QWidget& dialog) {
        const QString said = words(dialog);
        CHECK(said.contains(set));
        CHECK(said.contains(QDir::toNativeSeparators(chair.policyFile())));
        CHECK(said.contains(u"after at most 7 minutes"_qs));
        CHECK(said.contains(u"PassphraseRequired is “perhaps”; write true or false."_qs));
        CHECK(said.contains(u"“LockMinuts” is no setting of Chairside"_qs));
        CHECK(said.contains(u"Procedure is “nowhere”, and there is none of that code here. There are: knowsley"_qs));
    });
    chair.closeWindow();
    chair.setPolicy(u"LockMinutes=7"_qs);
    chair.openWindow();
    CHECK(chair.window().statusBar()->currentMessage().isEmpty());
    look(chair, chair.window().menus().about,
         [](QWidget& dialog) { CHECK_FALSE(dialog.findChild<QWidget*>(u"set-troubles"_qs)); });
}
