// Changing, adding and removing the passphrase of open records, from the present one to the recovery sheet.
#include "app/passphrase/PassphraseDialog.h"

#include "app/look/Look.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString oldWords = u"correct horse battery staple"_qs;
const QString newWords = u"lantern otter harbour 9"_qs;

struct Room
{
    TempFolder folder;
    Look look{qApp};
    QWidget window;
    std::unique_ptr<Store> store;
    std::unique_ptr<PassphraseDialog> dialog;

    explicit Room(const QString& passphrase)
    {
        store = Store::create(path(), passphrase).value();
        window.resize(1280, 720);
    }
    QString path() const { return folder.file(u"Records.chairside"_qs); }
    void ask(PassphraseDialog::BackUp backUp = {})
    {
        dialog = std::make_unique<PassphraseDialog>(*store, u"S. Khan"_qs, look, &window, std::move(backUp));
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
        QApplication::processEvents();
    }
    template <class Widget>
    Widget* find(const QString& name) const
    {
        auto* found = dialog->findChild<Widget*>(name);
        REQUIRE(found);
        return found;
    }
    void type(const QString& name, const QString& words) const { find<QLineEdit>(name)->setText(words); }
    void typeNew(const QString& words) const
    {
        type(u"new-passphrase"_qs, words);
        type(u"again"_qs, words);
    }
    void press(const QString& name) const { find<QPushButton>(name)->click(); }
    QString trouble() const
    {
        auto* label = find<QLabel>(u"trouble"_qs);
        return label->isHidden() ? QString() : label->text();
    }
    QStringList backups() const { return QDir(folder.path()).entryList({u"*before the change*"_qs}); }
};

} // namespace

TEST_CASE("the passphrase is changed after a backup that keeps the old one, and the sheet is offered before the end")
{
    Room room(oldWords);
    room.ask();
    CHECK(room.find<QLineEdit>(u"present-passphrase"_qs)->hasFocus());
    room.type(u"present-passphrase"_qs, oldWords);
    room.typeNew(newWords);
    room.press(u"change-passphrase"_qs);
    CHECK(room.store->isPassphrase(newWords));
    REQUIRE(room.backups().size() == 1);
    const QString backup = room.folder.file(room.backups().first());
    CHECK(Store::open(backup, oldWords, OpenMode::ReadOnly));
    CHECK_FALSE(Store::open(backup, newWords, OpenMode::ReadOnly));

    REQUIRE(room.find<QPushButton>(u"sheet-show"_qs)->isVisible());
    CHECK(room.dialog->isVisible());
    CHECK_FALSE(room.find<QPushButton>(u"sheet-kept"_qs)->isEnabled());
    // What was typed does not stay.
    for (const auto* line : room.dialog->findChildren<QLineEdit*>())
        CHECK(line->text().isEmpty());
    QString shown;
    QTimer::singleShot(0, room.dialog.get(), [&] {
        auto* sheet = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(sheet);
        shown = sheet->windowTitle();
        sheet->reject();
    });
    room.press(u"sheet-show"_qs);
    CHECK(shown == u"Recovery sheet"_qs);
    room.press(u"sheet-kept"_qs);
    CHECK(room.dialog->result() == QDialog::Accepted);
    CHECK(room.store->read().setting(QLatin1String(Store::recoverySheetSetting)).value().startsWith(u"kept 20"_qs));
    room.ask();
    CHECK(room.find<QLabel>(u"sheet-words"_qs)->text().startsWith(u"A recovery sheet was kept on "_qs));
}

TEST_CASE("the wrong present passphrase, or a new one that will not do, is said in a sentence, and nothing is changed")
{
    Room room(oldWords);
    bool backedUp = false;
    room.ask([&](const Store&, const std::function<void()>&) {
        backedUp = true;
        return Result<QString>(QString());
    });
    room.typeNew(newWords);
    room.press(u"change-passphrase"_qs);
    CHECK(room.trouble() == u"Type the present passphrase first."_qs);
    QApplication::processEvents();
    CHECK(room.dialog->findChild<QScrollArea*>()->verticalScrollBar()->maximum() == 0); // all of it is in sight
    room.type(u"present-passphrase"_qs, u"correct donkey"_qs);
    room.press(u"change-passphrase"_qs);
    CHECK(room.trouble() == u"That is not the present passphrase. Nothing has been changed."_qs);
    room.press(u"recovery-sheet"_qs);
    CHECK_FALSE(room.find<QPushButton>(u"sheet-show"_qs)->isVisible());
    room.type(u"present-passphrase"_qs, oldWords);
    room.typeNew(u"short"_qs);
    room.press(u"change-passphrase"_qs);
    CHECK(room.trouble() == u"The passphrase is too short: at least 8 characters."_qs);
    room.typeNew(newWords);
    room.type(u"again"_qs, newWords + u"x"_qs);
    room.press(u"change-passphrase"_qs);
    CHECK(room.trouble() == u"The two passphrases are not the same. Type them again."_qs);
    CHECK_FALSE(backedUp);
    CHECK(room.store->isPassphrase(oldWords));
    room.press(u"recovery-sheet"_qs);
    CHECK(room.find<QPushButton>(u"sheet-show"_qs)->isVisible());
}

TEST_CASE("without a backup nothing is changed, and the reason is said")
{
    Room room(oldWords);
    room.ask([](const Store&, const std::function<void()>&) {
        return Result<QString>(Error{ErrorCode::DiskFull, u"The disk is full."_qs, {}});
    });
    room.type(u"present-passphrase"_qs, oldWords);
    room.typeNew(newWords);
    room.press(u"change-passphrase"_qs);
    CHECK(room.trouble() == u"The disk is full."_qs);
    CHECK(room.store->isPassphrase(oldWords));
    CHECK(room.find<QPushButton>(u"change-passphrase"_qs)->isVisible());
}

TEST_CASE("a passphrase is added where there was none, and removed by the explicit choice of none")
{
    Room room({});
    room.ask();
    CHECK_FALSE(room.dialog->findChild<QLineEdit*>(u"present-passphrase"_qs));
    CHECK_FALSE(room.find<QRadioButton>(u"remove"_qs)->isVisible());
    CHECK(room.find<QPushButton>(u"change-passphrase"_qs)->text() == u"Add the passphrase"_qs);
    room.typeNew(newWords);
    room.press(u"change-passphrase"_qs);
    CHECK(room.store->isPassphrase(newWords));
    room.press(u"sheet-later"_qs);
    room.ask([](const Store&, const std::function<void()>&) { return Result<QString>(QString()); });
    CHECK(room.find<QLabel>(u"sheet-words"_qs)->text().startsWith(u"You put the recovery sheet off."_qs));
    room.type(u"present-passphrase"_qs, newWords);
    room.find<QRadioButton>(u"remove"_qs)->click();
    CHECK_FALSE(room.find<QLineEdit>(u"new-passphrase"_qs)->isEnabled());
    room.press(u"change-passphrase"_qs);
    CHECK(room.dialog->result() == QDialog::Accepted);
    CHECK_FALSE(room.store->hasPassphrase());
}

TEST_CASE("whoever came in by the recovery sheet is not asked for the passphrase that was forgotten")
{
    Room room(oldWords);
    const QString sheet = room.store->recoveryGroups().join(u' ');
    room.store.reset();
    room.store = Store::openWithRecovery(room.path(), sheet).value();
    room.ask([](const Store&, const std::function<void()>&) { return Result<QString>(QString()); });
    CHECK_FALSE(room.dialog->findChild<QLineEdit*>(u"present-passphrase"_qs));
    room.typeNew(newWords);
    room.press(u"change-passphrase"_qs);
    CHECK(room.store->isPassphrase(newWords));
}

// Pictures to look at: CHAIRSIDE_PICTURES names the folder.
TEST_CASE("the passphrase dialog in every scheme", "[.pictures]")
{
    if (qEnvironmentVariableIsEmpty("CHAIRSIDE_PICTURES"))
        SKIP("no folder for pictures");
    const QDir out(qEnvironmentVariable("CHAIRSIDE_PICTURES"));
    REQUIRE(out.exists());
    Room room(oldWords);
    for (const auto& [scheme, scale, name] :
         {std::tuple(Scheme::Light, 100, u"light"_qs), std::tuple(Scheme::Dark, 100, u"dark"_qs),
          std::tuple(Scheme::HighContrast, 100, u"contrast"_qs), std::tuple(Scheme::Light, 200, u"large"_qs)}) {
        room.look.setScheme(scheme);
        room.look.setTextScale(scale);
        room.ask([](const Store&, const std::function<void()>&) { return Result<QString>(QString()); });
        const auto picture = [&](const QString& what) {
            QApplication::processEvents();
            REQUIRE(room.dialog->grab().save(out.filePath(u"passphrase-%1-%2.png"_qs.arg(what, name))));
        };
        picture(u"fresh"_qs);
        room.typeNew(u"elephant"_qs);
        room.press(u"change-passphrase"_qs);
        picture(u"wrong"_qs);
        room.type(u"present-passphrase"_qs, oldWords);
        room.press(u"recovery-sheet"_qs);
        picture(u"sheet"_qs);
    }
}
