// One discussion leaves as records of its own, by keyboard and mouse, and the new file is looked into by other means.
#include "app/leaving/SplitDialog.h"

#include "app/leaving/LeavingRoom.h"
#include "core/storage/StoreFile.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRadioButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::leaving;

namespace {

const QString ownWords = u"lantern otter harbour 9"_qs;

struct Leaving final
{
    LeavingRoom room;
    std::unique_ptr<SplitDialog> dialog;

    Leaving()
    {
        dialog = std::make_unique<SplitDialog>(
            room.store(), LeavingRoom::signedOne(), u"CCD-26-001"_qs, u"S. Khan"_qs, room.look(), &room.window(),
            [this](QWidget*, const QString&) { return room.folder().file(u"Chosen.chairside"_qs); });
        open(*dialog);
    }
    QString file(const QString& name) { return room.folder().file(name); }
    void protect() const
    {
        QTest::keyClicks(&in<QLineEdit>(*dialog, "new-passphrase"), ownWords);
        QTest::keyClicks(&in<QLineEdit>(*dialog, "again"), ownWords);
    }
    void press(const char* name) const { in<QPushButton>(*dialog, name).click(); }
};

} // namespace

TEST_CASE("a discussion is saved as records of its own under a passphrase, and the sheet is offered before the end")
{
    Leaving leaving;
    CHECK(in<QLineEdit>(*leaving.dialog, "split.path").hasFocus());
    leaving.press("split.choose");
    leaving.protect();
    CHECK_FALSE(said(*leaving.dialog, "strength").isEmpty());
    leaving.press("split.now");
    until([&] { return in<QPushButton>(*leaving.dialog, "sheet-later").isVisible(); });
    for (const QLineEdit* line : leaving.dialog->findChildren<QLineEdit*>())
        CHECK((line->objectName() == u"split.path"_qs || line->text().isEmpty())); // what was typed does not stay
    leaving.press("sheet-later");
    const QString path = leaving.file(u"Chosen.chairside"_qs);
    CHECK(said(*leaving.dialog, "split.result")
              .startsWith(
                  u"“Chosen.chairside” was read back whole and holds CCD-26-001: 1 signed version, 1 issued copy"_qs));
    const auto made = Store::open(path, ownWords, OpenMode::ReadOnly);
    REQUIRE(made);
    CHECK((*made)->read().verify()->problems == QStringList());
    CHECK(said(*leaving.dialog, "split.head").remove(u' ') ==
          QString::fromLatin1((*made)->read().chainHead()->toHex()));
    CHECK((*made)->read().discussion(LeavingRoom::signedOne()).value() ==
          leaving.room.read().discussion(LeavingRoom::signedOne()).value());
    CHECK_FALSE((*made)->read().discussion(LeavingRoom::begunOne()));
    CHECK(leaving.room.read().audit(LeavingRoom::signedOne())->back().kind == u"split"_qs);
    leaving.press("split.close");
    CHECK(leaving.dialog->result() == QDialog::Accepted);
}

TEST_CASE("without a passphrase it is saved by that choice alone, and no sheet is offered")
{
    Leaving leaving;
    leaving.press("split.now");
    CHECK(said(*leaving.dialog, "split.trouble") == u"Choose a passphrase."_qs);
    CHECK(in<QLineEdit>(*leaving.dialog, "new-passphrase").hasFocus());
    in<QRadioButton>(*leaving.dialog, "split.none").click();
    leaving.press("split.now");
    until([&] { return in<QPushButton>(*leaving.dialog, "split.close").isVisible(); });
    const QString path = leaving.file(u"CCD-26-001.chairside"_qs); // beside the records, by its reference
    CHECK(Store::opensWithoutPassphrase(path).value());
    CHECK(Store::open(path, {}, OpenMode::ReadOnly).value()->read().verify()->problems == QStringList());
}

TEST_CASE("what is there is not written over, and a faulty choice makes no file")
{
    Leaving leaving;
    const QString path = leaving.file(u"There.chairside"_qs);
    {
        QFile there(path);
        REQUIRE(there.open(QIODevice::WriteOnly));
        there.write("something else");
    }
    in<QRadioButton>(*leaving.dialog, "split.none").click();
    in<QLineEdit>(*leaving.dialog, "split.path").setText(QDir::toNativeSeparators(path));
    leaving.press("split.now");
    until([&] { return !said(*leaving.dialog, "split.trouble").isEmpty(); });
    QFile there(path);
    REQUIRE(there.open(QIODevice::ReadOnly));
    CHECK(there.readAll() == "something else");
    in<QLineEdit>(*leaving.dialog, "split.path").setText(QString());
    leaving.press("split.now");
    CHECK(said(*leaving.dialog, "split.trouble") == u"Name a file."_qs);
    in<QRadioButton>(*leaving.dialog, "split.protect").click();
    in<QLineEdit>(*leaving.dialog, "split.path").setText(u"Other"_qs);
    QTest::keyClicks(&in<QLineEdit>(*leaving.dialog, "new-passphrase"), ownWords);
    leaving.press("split.now");
    CHECK(said(*leaving.dialog, "split.trouble") == u"The two passphrases are not the same. Type them again."_qs);
}

TEST_CASE("Escape while it is written stops that, leaves no file, and the dialog stays; once more closes it")
{
    Leaving leaving;
    in<QRadioButton>(*leaving.dialog, "split.none").click();
    leaving.press("split.now");
    CHECK(in<QPushButton>(*leaving.dialog, "split.cancel").text() == u"Stop"_qs);
    QTest::keyClick(leaving.dialog.get(), Qt::Key_Escape);
    until([&] { return !said(*leaving.dialog, "split.trouble").isEmpty(); });
    CHECK(leaving.dialog->isVisible());
    CHECK(QDir(leaving.room.folder().path()).entryList({u"CCD-26-001*"_qs}).isEmpty());
    QTest::keyClick(leaving.dialog.get(), Qt::Key_Escape);
    CHECK(leaving.dialog->result() == QDialog::Rejected);
    CHECK_FALSE(leaving.dialog->isVisible());
}
