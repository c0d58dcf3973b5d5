// The one window: what it says of saving, its keys, and what happens when the records cannot be written.
#include "app/home/HomePage.h"
#include "app/journey/Chair.h"
#include "app/journey/LayoutCount.h"
#include "app/journey/Paper.h"
#include "app/look/IconLabel.h"
#include "app/shell/Menus.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"
#include "forms/writers/PdfWriter.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStatusBar>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString happening = QStringLiteral("What is happening?");

void goToInformation(Chair& chair)
{
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
    chair.press(Qt::Key_PageDown, Qt::ControlModifier);
}

IconLabel& savedLabel(Chair& chair)
{
    auto* label = chair.window().findChild<IconLabel*>(QStringLiteral("saved"));
    REQUIRE(label);
    return *label;
}

QString saved(Chair& chair)
{
    return savedLabel(chair).text();
}

// Presses a button of the message box that comes up; its words.
QString answerBox(Chair& chair, const std::function<void()>& open, const QString& button)
{
    QString words;
    QTimer::singleShot(0, &chair.window(), [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        words = box->text();
        for (QAbstractButton* each : box->buttons())
            if (each->text() == button)
                each->click();
    });
    open();
    chair.window().activateWindow();
    chair.settle();
    return words;
}

} // namespace

TEST_CASE("what was typed is saved within a moment, and the window says when, to the second")
{
    Chair chair;
    const QDateTime now = QDateTime(QDate(2026, 11, 24), QTime(14, 2, 7)).toUTC();
    chair.setNow(now);
    chair.openRecord(sample::complete());
    goToInformation(chair);
    chair.fill(happening, QStringLiteral(" Seen at Southport."));
    CHECK(QTest::qWaitFor([&] { return saved(chair) == QStringLiteral("Saved 14:02:07"); }, 2000));
    const auto stored = chair.window().store()->read().discussion(chair.record().id);
    REQUIRE(stored.ok());
    CHECK(stored->answer(QStringLiteral("info.happening"))->body.endsWith(QStringLiteral("Seen at Southport.")));
    // One store, and nothing readable beside it.
    CHECK(chair.window().windowTitle() == QStringLiteral("%1 – Chairside").arg(chair.record().ref));
}

TEST_CASE("a discussion that is closed right after the text grew larger is closed whole")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToInformation(chair);
    chair.window().menus().larger->trigger();
    CHECK(chair.window().closeDiscussion());
    CHECK_FALSE(chair.window().session());
    QTest::qWait(20);
    CHECK(chair.window().homePage()->isVisible());
}

TEST_CASE("a key in an answer lays out no page")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToInformation(chair);
    chair.fill(happening, QStringLiteral(" Seen"));
    CHECK(QTest::qWaitFor([&] { return saved(chair).startsWith(QStringLiteral("Saved ")); }, 2000));
    const QScrollArea* page = nullptr;
    for (QWidget* outer = chair.window().focusWidget(); outer && !page; outer = outer->parentWidget())
        page = qobject_cast<QScrollArea*>(outer);
    REQUIRE(page);
    LayoutCount& count = LayoutCount::on(*page->widget());
    QTest::qWait(300); // what is missing is counted once more
    CHECK(count.times() > 0);
    count.startAgain();
    const QString before = chair.record().answer(QStringLiteral("info.happening"))->body;
    QTest::keyClicks(chair.window().focusWidget(), QStringLiteral(" at"));
    QTest::qWait(300);
    CHECK(chair.record().answer(QStringLiteral("info.happening"))->body == before + QStringLiteral(" at"));
    CHECK(count.times() == 0);
}

TEST_CASE("records that cannot be written say so, hold every word, are asked about on closing, and catch up")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToInformation(chair);
    const QString path = chair.folder().file(QStringLiteral("records.chairside"));
    const QString away = chair.folder().file(QStringLiteral("moved away.chairside"));
    REQUIRE(QFile::rename(path, away));
    chair.fill(happening, QStringLiteral(" Typed while the drive was gone."));
    CHECK(QTest::qWaitFor([&] { return saved(chair).startsWith(QStringLiteral("Not saved")); }, 3000));
    CHECK(saved(chair).contains(QStringLiteral("has been moved or deleted")));
    // Closing the window, and going Home, both ask first; staying keeps the words.
    const QString asked = answerBox(
        chair, [&] { CHECK_FALSE(chair.window().close()); }, QStringLiteral("Stay"));
    CHECK(asked.contains(QStringLiteral("Your words are held in this window.")));
    CHECK(answerBox(
              chair, [&] { chair.press(Qt::Key_Home, Qt::AltModifier); }, QStringLiteral("Stay")) == asked);
    REQUIRE(chair.window().session());
    CHECK(chair.record()
              .answer(QStringLiteral("info.happening"))
              ->body.endsWith(QStringLiteral("Typed while the drive was gone.")));
    // The drive comes back: what was held is saved without a key being pressed.
    REQUIRE(QFile::rename(away, path));
    CHECK(QTest::qWaitFor([&] { return saved(chair).startsWith(QStringLiteral("Saved ")); }, 5000));
    const auto stored = chair.window().store()->read().discussion(chair.record().id);
    REQUIRE(stored.ok());
    CHECK(stored->answer(QStringLiteral("info.happening"))
              ->body.endsWith(QStringLiteral("Typed while the drive was gone.")));
    CHECK(chair.window().store()->read().verify().value().problems == QStringList());
    chair.closeWindow();
}

TEST_CASE("leaving all the same loses only what could not be saved")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToInformation(chair);
    const QString path = chair.folder().file(QStringLiteral("records.chairside"));
    const QString away = chair.folder().file(QStringLiteral("moved away.chairside"));
    REQUIRE(QFile::rename(path, away));
    chair.fill(happening, QStringLiteral(" Lost."));
    CHECK_FALSE(answerBox(
                    chair, [&] { CHECK(chair.window().close()); }, QStringLiteral("Leave, and lose what is not saved"))
                    .isEmpty());
    REQUIRE(QFile::rename(away, path));
    chair.closeWindow();
    auto store = Store::open(path, QString());
    REQUIRE(store.ok());
    const auto stored = (*store)->read().discussion(sample::complete().id);
    REQUIRE(stored.ok());
    CHECK_FALSE(stored->answer(QStringLiteral("info.happening"))->body.contains(QStringLiteral("Lost.")));
    CHECK((*store)->read().verify().value().problems == QStringList());
}

TEST_CASE("a date and a time still in their fields when the discussion is left are kept")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const auto retype = [&](const char* field, const QString& words) {
        chair.click(QLatin1String(field));
        chair.press(Qt::Key_A, Qt::ControlModifier);
        chair.type(words);
    };
    const bool byKey = GENERATE(true, false);
    const auto leave = [&] {
        if (byKey)
            chair.press(Qt::Key_Home, Qt::AltModifier);
        else
            chair.closeWindow();
        if (!byKey)
            chair.openWindow();
        chair.window().openDiscussion(sample::complete().id, {});
    };
    retype("Date of birth, child 1", QStringLiteral("9/3/2014"));
    leave();
    CHECK(chair.record().ranked<Subject>().front()->born == QDate(2014, 3, 9));
    retype("At", QStringLiteral("8.05"));
    leave();
    CHECK(chair.record().request().receivedAt == QTime(8, 5));
}

TEST_CASE("two hundred thousand characters pasted into one answer are kept, found again after a restart, and printed")
{
    Chair chair;
    chair.openRecord(sample::complete());
    goToInformation(chair);
    QString pasted;
    for (int i = 0; pasted.size() < 200'000; ++i)
        pasted += QStringLiteral("line%1 of what the hospital sent, as it was sent\n").arg(i);
    QApplication::clipboard()->setText(pasted);
    chair.click(happening);
    chair.press(Qt::Key_A, Qt::ControlModifier);
    chair.press(Qt::Key_V, Qt::ControlModifier);
    const QString body = chair.record().answer(QStringLiteral("info.happening"))->body;
    REQUIRE(body.size() == pasted.size());
    chair.press(Qt::Key_End, Qt::ControlModifier);
    chair.type(QStringLiteral("and on"));
    const QString whole = pasted + QStringLiteral("and on");
    CHECK((chair.record().answer(QStringLiteral("info.happening"))->body == whole));
    chair.closeWindow();
    chair.openWindow();
    REQUIRE(chair.window().store());
    chair.window().openDiscussion(sample::complete().id, {});
    CHECK((chair.record().answer(QStringLiteral("info.happening"))->body == whole));
    CHECK(chair.window().store()->read().search(QStringLiteral("line3456"))->size() == 1);
    auto shelf = forms::FontShelf::open();
    REQUIRE(shelf.ok());
    const auto pdf = forms::writePdf(
        forms::draftPaper(chair.record(), chair.session().protocol(), {}, chair.window().store()->clock()()), **shelf);
    REQUIRE(pdf.ok());
    const QString words = wordsOf(*pdf, chair.folder());
    for (int i = 0; i < 3500; i += 37)
        CHECK(words.contains(QStringLiteral("line%1of").arg(i)));
}

TEST_CASE("every shortcut of every menu, and of the speakers, stands under Help, Keys")
{
    Chair chair;
    chair.openRecord(sample::complete());
    chair.inDialog([&] { chair.press(Qt::Key_F1); },
                   [&](QWidget& dialog) {
                       QStringList listed;
                       for (const QLabel* label : dialog.findChildren<QLabel*>())
                           listed << label->text();
                       int keys = 0;
                       for (const QMenu* menu : chair.window().menus().menus)
                           for (const QAction* action : menu->actions())
                               if (!action->shortcut().isEmpty()) {
                                   ++keys;
                                   INFO(action->text().toStdString());
                                   CHECK(listed.contains(action->shortcut().toString(QKeySequence::NativeText)));
                               }
                       CHECK(keys > 20);
                       CHECK(listed.contains(QStringLiteral("Ctrl+1 to Ctrl+9")));
                       static_cast<QDialog&>(dialog).reject();
                   });
}

TEST_CASE("no two commands share a key")
{
    Chair chair;
    chair.openWindow();
    QList<QKeySequence> keys;
    for (const QAction* action : chair.window().findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts()) {
            INFO(action->text().toStdString() << " " << key.toString().toStdString());
            CHECK_FALSE(keys.contains(key));
            keys << key;
        }
    CHECK(keys.size() > 30);
}

TEST_CASE("a passing message has the status line to itself, also while things are saved, and leaves it again")
{
    Chair chair;
    chair.openRecord(sample::complete());
    const auto* line = chair.window().findChild<QLabel*>(QStringLiteral("saved"));
    REQUIRE(line);
    CHECK(line->isVisible());
    chair.window().statusBar()->showMessage(QStringLiteral("6 dates saved."));
    chair.press(Qt::Key_B, Qt::ControlModifier); // begins, and is saved
    chair.wait();
    CHECK_FALSE(line->isVisible());
    chair.window().statusBar()->clearMessage();
    CHECK(line->isVisible());
}

TEST_CASE("a padlock stands beneath Home only where a passphrase locks the records")
{
    Chair locked;
    locked.startRecords();
    CHECK(savedLabel(locked).icon() == QStringLiteral("lock"));
    CHECK(saved(locked).startsWith(QStringLiteral("Locked")));

    Chair open;
    open.openRecord(sample::complete());
    REQUIRE(open.window().closeDiscussion());
    CHECK(savedLabel(open).icon() == QStringLiteral("warning"));
    CHECK(saved(open).startsWith(QStringLiteral("No passphrase")));
}

TEST_CASE("whoever opens records with the recovery sheet is asked for a new passphrase at once")
{
    Chair chair;
    chair.startRecords();
    CHECK(chair.window().menus().passphrase->isEnabled());
    const QStringList sheet = chair.window().store()->recoveryGroups();
    chair.closeWindow();
    chair.openWindow();
    CHECK_FALSE(chair.window().menus().passphrase->isEnabled());
    chair.click(QStringLiteral("use-sheet"));
    chair.fill(QStringLiteral("groups"), sheet.join(QLatin1Char(' ')));
    QString asked;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        watch.stop();
        asked = dialog->windowTitle();
        CHECK_FALSE(dialog->findChild<QWidget*>(QStringLiteral("present-passphrase")));
        dialog->reject();
    });
    watch.start(20);
    chair.click(QStringLiteral("sheet-open"));
    REQUIRE(QTest::qWaitFor([&] { return !asked.isEmpty(); }));
    CHECK(asked == QStringLiteral("Passphrase"));
    CHECK(chair.window().store()->openedWithRecovery());
}
