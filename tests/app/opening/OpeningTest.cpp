#include "app/opening/Opening.h"

#include "app/look/Look.h"
#include "app/opening/CreateRecords.h"
#include "app/opening/FirstStart.h"
#include "app/opening/UnlockRecords.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString goodPassphrase = u"lantern otter harbour 9"_qs; // what QTest can type

struct Door
{
    TempFolder folder;
    QSettings settings{folder.file(u"settings.ini"_qs), QSettings::IniFormat};
    Look look{qApp};
    std::vector<OpenedRecords> opened;
    QString askedPath; // what the file dialog would answer
    std::unique_ptr<Opening> opening;

    Door() { start(); }

    void start()
    {
        OpeningContext context;
        context.settings = &settings;
        context.recordsFolder = folder.path();
        context.askPath = [this](QWidget*) { return askedPath; };
        context.askNewPath = [this](QWidget*, const QString&) { return askedPath; };
        context.fillWithSamples = [](Store& store) { return store.write().setSetting(u"filled"_qs, u"yes"_qs); };
        opening = std::make_unique<Opening>(
            look, context, [this](OpenedRecords records) { opened.push_back(std::move(records)); }, nullptr);
        opening->resize(1366, 720);
        opening->show();
        QApplication::setActiveWindow(opening.get());
        opening->begin();
        QApplication::processEvents();
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        auto* found = opening->findChild<Widget*>(name);
        REQUIRE(found);
        return found;
    }
    QString trouble() const
    {
        auto* label = opening->currentWidget()->findChild<QLabel*>(u"trouble"_qs);
        return label->isHidden() ? QString() : label->text();
    }
    // Records without a passphrase that this person had open the last time; their path.
    QString openedBefore()
    {
        make(u"Own.chairside"_qs, {});
        opening->openPath(folder.file(u"Own.chairside"_qs));
        REQUIRE(opened.size() == 1);
        opened.clear();
        return folder.file(u"Own.chairside"_qs);
    }
    void make(const QString& name, const QString& passphrase)
    {
        auto store = Store::create(folder.file(name), passphrase);
        REQUIRE(store.ok());
    }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void press(Qt::Key key, Qt::KeyboardModifiers with = {})
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, with);
}

void typeHere(const QString& text)
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace

TEST_CASE("a first start is answered by keyboard alone, from nothing to own encrypted records")
{
    Door door;
    REQUIRE(door.find<QPushButton>(u"start"_qs)->hasFocus());
    press(Qt::Key_Down);
    CHECK(door.find<QPushButton>(u"open-records"_qs)->hasFocus());
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    REQUIRE(door.find<QLineEdit>(u"chair"_qs)->hasFocus());
    typeHere(u"Margaret Ashworth"_qs);
    press(Qt::Key_Tab);
    CHECK(door.find<QLineEdit>(u"role"_qs)->text() == u"Head of Service"_qs);
    for (int steps = 0; !door.find<QLineEdit>(u"new-passphrase"_qs)->hasFocus() && steps < 10; ++steps)
        press(Qt::Key_Tab);
    REQUIRE(door.find<QLineEdit>(u"new-passphrase"_qs)->hasFocus());
    typeHere(goodPassphrase);
    CHECK(door.find<QLabel>(u"strength"_qs)->text() == u"Strong."_qs);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    REQUIRE(door.find<QLineEdit>(u"again"_qs)->hasFocus());
    typeHere(goodPassphrase);
    press(Qt::Key_Return);

    // The recovery sheet comes before anything else; what nobody has seen nobody can have kept.
    CHECK(door.opened.empty());
    CHECK(door.find<QPushButton>(u"sheet-show"_qs)->hasFocus());
    CHECK_FALSE(door.find<QPushButton>(u"sheet-kept"_qs)->isEnabled());
    press(Qt::Key_Tab);
    REQUIRE(door.find<QPushButton>(u"sheet-later"_qs)->hasFocus());
    press(Qt::Key_Space);
    REQUIRE(door.opened.size() == 1);
    Store& store = *door.opened[0].store;
    CHECK(store.read().setting(QLatin1String(Store::recoverySheetSetting)).value() == u"later"_qs);
    CHECK(store.path() == door.folder.file(u"Records.chairside"_qs));
    CHECK(store.read().setting(u"chair.name"_qs).value() == u"Margaret Ashworth"_qs);
    CHECK(store.read().setting(u"chair.role"_qs).value() == u"Head of Service"_qs);
    CHECK_FALSE(door.opened[0].madeUp);
    door.opened.clear();
    CHECK_FALSE(Store::opensWithoutPassphrase(door.folder.file(u"Records.chairside"_qs)).value());
    CHECK(Store::open(door.folder.file(u"Records.chairside"_qs), goodPassphrase).ok());
}

TEST_CASE("each fault in new records is said beside its field, and nothing is made")
{
    Door door;
    press(Qt::Key_Return);
    door.find<QPushButton>(u"make"_qs)->click();
    CHECK(door.find<QLineEdit>(u"chair"_qs)->hasFocus());
    CHECK(door.find<QLabel>(u"secret-trouble"_qs)->text() == u"Choose a passphrase, or choose none below."_qs);
    typeHere(u"Margaret Ashworth"_qs);
    door.find<QLineEdit>(u"new-passphrase"_qs)->setText(goodPassphrase);
    door.find<QLineEdit>(u"again"_qs)->setText(goodPassphrase + u"x"_qs);
    door.find<QPushButton>(u"make"_qs)->click();
    CHECK(door.find<QLabel>(u"secret-trouble"_qs)->text() ==
          u"The two passphrases are not the same. Type them again."_qs);
    door.find<QLineEdit>(u"again"_qs)->setText(goodPassphrase);
    door.find<QLineEdit>(u"path"_qs)->setText(door.folder.file(u"no such folder/Records"_qs));
    door.find<QPushButton>(u"make"_qs)->click();
    CHECK(door.opened.empty());
    CHECK(QDir(door.folder.path()).entryList({u"*.chairside"_qs}).isEmpty());
}

TEST_CASE("no passphrase is a choice made in so many words, and opens at once the next time")
{
    Door door;
    press(Qt::Key_Return);
    typeHere(u"Margaret Ashworth"_qs);
    door.find<QRadioButton>(u"unprotected"_qs)->click();
    CHECK_FALSE(door.find<QLineEdit>(u"new-passphrase"_qs)->isEnabled());
    door.find<QPushButton>(u"make"_qs)->click();
    REQUIRE(door.opened.size() == 1);
    door.opened.clear();

    door.start();
    REQUIRE(door.opened.size() == 1);
    CHECK(door.opened[0].store->path() == door.folder.file(u"Records.chairside"_qs));
}

TEST_CASE("a wrong passphrase is said so, keeps what was typed selected, and changes nothing")
{
    Door door;
    door.make(u"Own.chairside"_qs, goodPassphrase);
    const auto bytes = [&] {
        QFile file(door.folder.file(u"Own.chairside"_qs));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytes();
    door.askedPath = door.folder.file(u"Own.chairside"_qs);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    auto* passphrase = door.find<QLineEdit>(u"passphrase"_qs);
    REQUIRE(passphrase->hasFocus());
    typeHere(u"lantern badger"_qs);
    press(Qt::Key_Return);
    CHECK(door.opened.empty());
    CHECK(door.trouble() == u"That passphrase does not open these records. Nothing has been changed. Try again."_qs);
    CHECK(passphrase->hasFocus());
    CHECK(passphrase->selectedText().size() == u"lantern badger"_qs.size()); // shown as dots
    CHECK(passphrase->text() == u"lantern badger"_qs);
    CHECK(bytes() == before);
    for (int again = 0; again < 2; ++again)
        press(Qt::Key_Return);
    CHECK(door.trouble().endsWith(u"see whether one of the backups opens with it."_qs)); // it may be the first page

    typeHere(goodPassphrase); // over the selection
    press(Qt::Key_Return);
    REQUIRE(door.opened.size() == 1);
    CHECK(passphrase->text().isEmpty());
    door.opened.clear();

    door.start(); // straight to the passphrase
    CHECK(door.find<QLineEdit>(u"passphrase"_qs)->hasFocus());
    CHECK(door.find<QLabel>(u"where"_qs)->text().startsWith(u"Own.chairside, in "_qs));
}

TEST_CASE("the recovery sheet opens the records, and a slip in it is named while it is typed")
{
    Door door;
    door.make(u"Own.chairside"_qs, goodPassphrase);
    const QString path = door.folder.file(u"Own.chairside"_qs);
    const QStringList sheet = Store::open(path, goodPassphrase, OpenMode::ReadOnly).value()->recoveryGroups();
    door.opening->openPath(path);
    door.find<QPushButton>(u"use-sheet"_qs)->click();
    auto* groups = door.find<QPlainTextEdit>(u"groups"_qs);
    REQUIRE(groups->hasFocus());
    const auto said = [&](const QStringList& typed) {
        groups->setPlainText(typed.join(u' '));
        return door.trouble();
    };
    QStringList slip = sheet.mid(0, 5);
    CHECK(said(slip) == QString());
    slip[2][0] = slip[2][0] == u'7' ? u'8' : u'7';
    CHECK(said(slip) == u"There is a slip in group 3. Compare it with the sheet."_qs);
    CHECK(said(sheet.mid(0, 5)) == QString());
    door.find<QPushButton>(u"sheet-open"_qs)->click();
    CHECK(door.trouble() == u"Too short: 25 of 70 characters are here."_qs);
    groups->setPlainText(sheet.join(u'-').toLower());
    door.find<QPushButton>(u"sheet-open"_qs)->click();
    REQUIRE(door.opened.size() == 1);
    CHECK(door.opened[0].store->openedWithRecovery());
    CHECK(groups->toPlainText().isEmpty());
}

TEST_CASE("wrong passphrases are told in the trail of the records that open at last, also after a restart")
{
    Door door;
    door.make(u"Own.chairside"_qs, goodPassphrase);
    const QString path = door.folder.file(u"Own.chairside"_qs);
    const auto tryToOpen = [&](const QString& passphrase) {
        door.opening->openPath(path);
        typeHere(passphrase);
        press(Qt::Key_Return);
    };
    tryToOpen(u"lantern badger"_qs);
    tryToOpen(u"otter badger"_qs);
    door.start();
    tryToOpen(u"harbour badger"_qs);
    tryToOpen(goodPassphrase);
    REQUIRE(door.opened.size() == 1);
    door.opened.clear();
    tryToOpen(goodPassphrase); // which tells nothing twice
    door.opened.clear();

    QProcess program;
    program.start(u"sqlcipher"_qs, {u"-batch"_qs, path});
    program.write(u"PRAGMA key = '%1';\nSELECT kind || ' ' || body FROM audit JOIN audit_body USING (seq) "
                  u"WHERE kind = 'unlock-failed';\n"_qs.arg(goodPassphrase)
                      .toUtf8());
    program.closeWriteChannel();
    REQUIRE(program.waitForFinished());
    const QString said = QString::fromUtf8(program.readAll());
    CAPTURE(said.toStdString());
    CHECK(said.count(u"unlock-failed"_qs) == 1);
    CHECK(said.contains(u"\"tries\":3"_qs));
    QFile settings(door.folder.file(u"settings.ini"_qs));
    door.settings.sync();
    REQUIRE(settings.open(QIODevice::ReadOnly));
    const QByteArray bytes = settings.readAll();
    CHECK_FALSE((bytes + said.toUtf8()).contains("badger"));
}

TEST_CASE("records that somebody else holds open for reading only")
{
    Door door;
    door.make(u"Own.chairside"_qs, goodPassphrase);
    const auto held = Store::open(door.folder.file(u"Own.chairside"_qs), goodPassphrase);
    REQUIRE(held.ok());
    door.opening->openPath(door.folder.file(u"Own.chairside"_qs));
    typeHere(goodPassphrase);
    press(Qt::Key_Return);
    CHECK(door.opened.empty());
    CHECK_FALSE(door.trouble().isEmpty());
    auto* readOnly = door.find<QPushButton>(u"read-only"_qs);
    REQUIRE(readOnly->hasFocus());
    press(Qt::Key_Space);
    REQUIRE(door.opened.size() == 1);
    CHECK(door.opened[0].store->readOnly());
}

TEST_CASE("a file that is gone, or is no store, is one sentence with a way on")
{
    Door door;
    const QString path = door.folder.file(u"Records.chairside"_qs);
    const auto answered = [&](const QString& words) {
        // Said at once, before anybody is asked for a passphrase.
        INFO(door.trouble().toStdString());
        CHECK(door.trouble().contains(words));
        CHECK(door.find<QPushButton>(u"other"_qs)->isVisible());
        CHECK(door.opened.empty());
        press(Qt::Key_Escape);
        CHECK(qobject_cast<FirstStart*>(door.opening->currentWidget()));
    };
    door.opening->openPath(path);
    answered(u"There is no file"_qs);
    CHECK_FALSE(QFile::exists(path));
    for (const QByteArray& bytes : {QByteArray("a letter"), QByteArray("SQLite format 3").leftJustified(8192, '\0')}) {
        writeFile(path, bytes);
        door.opening->openPath(path);
        answered(u"does not hold Chairside’s records. Nothing has been changed."_qs);
        CHECK((contentOf(path) == bytes));
    }
}

TEST_CASE("records that are gone since the last time are missed aloud at the next start")
{
    Door door;
    const QString path = door.openedBefore();
    REQUIRE(QFile::rename(path, door.folder.file(u"Elsewhere.chairside"_qs)));
    door.start();
    CHECK(door.trouble().contains(u"There is no file"_qs));
    CHECK(door.trouble().contains(u"Own.chairside"_qs));
    door.askedPath = door.folder.file(u"Elsewhere.chairside"_qs);
    door.find<QPushButton>(u"other"_qs)->click();
    CHECK(door.opened.size() == 1);
}

TEST_CASE("records of a later Chairside are named as such and left as they are")
{
    Door door;
    const QString path = door.openedBefore();
    QProcess later;
    later.start(u"sqlcipher"_qs, {path});
    later.write("PRAGMA key = 'Chairside: these records have no passphrase';\nPRAGMA user_version = 900;\n");
    later.closeWriteChannel();
    REQUIRE(later.waitForFinished());
    const QByteArray bytes = contentOf(path);
    door.start();
    CHECK(door.trouble().contains(u"newer program"_qs));
    CHECK(door.opened.empty());
    CHECK((contentOf(path) == bytes));
}

TEST_CASE("damaged records are said to be damaged, and left as they are")
{
    Door door;
    const QString path = door.openedBefore();
    QByteArray bytes = contentOf(path);
    for (qsizetype at = 4096 + 99; at < bytes.size(); at += 4096) // a bit of each page but the first
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
    writeFile(path, bytes);
    door.start();
    CHECK(door.trouble().contains(u"damaged. Nothing has been changed."_qs));
    CHECK(door.opened.empty());
    CHECK(door.find<QPushButton>(u"other"_qs)->isVisible());
    CHECK((contentOf(path) == bytes));
}

TEST_CASE("made-up records live in a folder that goes with them, and are not offered again")
{
    Door door;
    door.find<QPushButton>(u"look-round"_qs)->click();
    REQUIRE(door.opened.size() == 1);
    REQUIRE(door.opened[0].madeUp);
    CHECK(door.opened[0].store->read().setting(u"filled"_qs).value() == u"yes"_qs);
    const QString path = door.opened[0].store->path();
    CHECK(QFile::exists(path));
    door.opened.clear();
    CHECK_FALSE(QFile::exists(path));
    door.start();
    CHECK(qobject_cast<FirstStart*>(door.opening->currentWidget()));
}

TEST_CASE("the settings keep the path of the last records, and nothing else")
{
    Door door;
    door.make(u"Own.chairside"_qs, {});
    door.opening->openPath(door.folder.file(u"Own.chairside"_qs));
    REQUIRE(door.opened.size() == 1);
    CHECK(door.settings.allKeys() == QStringList{u"opening/lastStore"_qs});
}

TEST_CASE("the strength of a new passphrase is said as it is typed, and knows the chair’s own name")
{
    Door door;
    press(Qt::Key_Return);
    typeHere(u"Margaret Ashworth"_qs);
    auto* passphrase = door.find<QLineEdit>(u"new-passphrase"_qs);
    const auto said = [&](const QString& typed) {
        passphrase->setText(typed);
        CHECK(passphrase->accessibleDescription() == door.find<QLabel>(u"strength"_qs)->text());
        return door.find<QLabel>(u"strength"_qs)->text();
    };
    CHECK(said(u"short"_qs) == u"Too short: at least 8 characters."_qs);
    CHECK(said(u"elephant"_qs) == u"Weak: a single common word. Add two more words."_qs);
    CHECK(said(u"ashworth margaret"_qs) ==
          u"Weak: it is your own name, or the file’s. Choose words that have nothing to do with you."_qs);
    CHECK(said(goodPassphrase) == u"Strong."_qs);
}

TEST_CASE("everything in the opening that takes the keyboard has a name")
{
    Door door;
    for (const QWidget* widget : door.opening->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QStackedWidget*>(widget))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
        CHECK_FALSE((widget->accessibleName().isEmpty() && (!button || button->text().isEmpty())));
    }
}

// Pictures to look at: CHAIRSIDE_PICTURES names the folder.
TEST_CASE("the recovery sheet at the opening, drawn", "[.pictures]")
{
    if (qEnvironmentVariableIsEmpty("CHAIRSIDE_PICTURES"))
        SKIP("no folder for pictures");
    const QDir out(qEnvironmentVariable("CHAIRSIDE_PICTURES"));
    REQUIRE(out.exists());
    for (const auto& [scheme, scale, name] :
         {std::tuple(Scheme::Light, 100, u"light"_qs), std::tuple(Scheme::Dark, 100, u"dark"_qs),
          std::tuple(Scheme::HighContrast, 100, u"contrast"_qs), std::tuple(Scheme::Light, 200, u"large"_qs)}) {
        Door door;
        door.look.setScheme(scheme);
        door.look.setTextScale(scale);
        const auto picture = [&](const QString& what) {
            QApplication::processEvents();
            REQUIRE(door.opening->grab().save(out.filePath(u"opening-%1-%2.png"_qs.arg(what, name))));
        };
        press(Qt::Key_Return);
        typeHere(u"Margaret Ashworth"_qs);
        door.find<QLineEdit>(u"new-passphrase"_qs)->setText(goodPassphrase);
        door.find<QLineEdit>(u"again"_qs)->setText(goodPassphrase);
        picture(u"create"_qs);
        door.find<QPushButton>(u"make"_qs)->click();
        picture(u"keep"_qs);
        door.find<QPushButton>(u"sheet-later"_qs)->click();
        const QStringList sheet = door.opened[0].store->recoveryGroups();
        door.opened.clear();
        door.opening->begin();
        picture(u"unlock"_qs);
        door.find<QPushButton>(u"use-sheet"_qs)->click();
        door.find<QPlainTextEdit>(u"groups"_qs)->setPlainText(sheet.mid(0, 3).join(u' ') + u" 00000"_qs);
        picture(u"slip"_qs);
    }
}

TEST_CASE("records that are damaged offer what can be done, and what comes of it opens with the same passphrase")
{
    Door door;
    door.make(u"Damaged.chairside"_qs, goodPassphrase);
    door.make(u"Mended.chairside"_qs, goodPassphrase);
    const QString path = door.folder.file(u"Damaged.chairside"_qs);
    QByteArray bytes = contentOf(path);
    for (qsizetype page = 1; page < bytes.size() / 4096; ++page)
        bytes[page * 4096 + 2000] = static_cast<char>(bytes[page * 4096 + 2000] ^ 1);
    writeFile(path, bytes);
    QString asked;
    door.opening->setMending([&](const BackupSource& damaged, QWidget*) {
        asked = damaged.path;
        return door.folder.file(u"Mended.chairside"_qs);
    });
    door.opening->openPath(path);
    CHECK_FALSE(door.find<QPushButton>(u"mend"_qs)->isVisible());
    typeHere(goodPassphrase);
    press(Qt::Key_Return);
    CHECK(door.trouble().startsWith(u"These records are damaged."_qs));
    REQUIRE(door.find<QPushButton>(u"mend"_qs)->isVisible());
    CHECK(door.find<QPushButton>(u"mend"_qs)->hasFocus());
    press(Qt::Key_Space);
    CHECK(asked == path);
    REQUIRE(door.opened.size() == 1);
    CHECK(door.opened.front().store->path() == door.folder.file(u"Mended.chairside"_qs));
    CHECK(contentOf(path) == bytes);
}
