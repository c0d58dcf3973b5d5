// Dates and Actions, driven with keys in Home over the pictured records: Tuesday 24 November 2026, 3pm.
#include "app/dates/DatesPage.h"

#include "app/dates/ActionsPage.h"
#include "app/dates/DatesList.h"
#include "app/dates/DatesWords.h"
#include "app/dates/DueStrip.h"
#include "app/dates/DueTile.h"
#include "app/dates/OwnerLetterDialog.h"
#include "app/home/HomePage.h"
#include "app/home/HomeRecords.h"
#include "app/look/GrowingText.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "app/rows/ProgressForm.h"
#include "core/rules/Circulation.h"
#include "core/session/Places.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Desk
{
    HomeRecords records;
    Look look{qApp};
    std::unique_ptr<HomePage> page;

    explicit Desk(bool filled = true)
    {
        if (filled)
            records.addThePictured();
        page = std::make_unique<HomePage>(records.store(), look, records.protocols(), records.settings(), nullptr);
        page->resize(1366, 696);
        page->show();
        QApplication::setActiveWindow(page.get());
        QApplication::processEvents();
    }

    LineTable& table() const
    {
        return page->view() == HomeView::Dates ? page->dates().list().table() : page->actions().list().table();
    }
    DatesModel& model() const
    {
        return page->view() == HomeView::Dates ? page->dates().list().model() : page->actions().list().model();
    }
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return model().index(row, column).data(role).toString();
    }
    // Down in the lists on the left, as a chair without a mouse does.
    void goTo(const QString& title) const
    {
        auto* lists = page->findChild<QListWidget*>(u"lists"_qs);
        lists->setFocus();
        for (int i = 0; i < lists->count() && lists->currentItem()->text() != title; ++i)
            QTest::keyClick(lists, Qt::Key_Down);
        REQUIRE(lists->currentItem()->text() == title);
        QTest::keyClick(lists, Qt::Key_Return);
    }
    template <class W>
    W* find(const QString& name) const
    {
        // Both lists have a card of the selected date.
        const QWidget* view =
            page->view() == HomeView::Dates ? static_cast<const QWidget*>(&page->dates()) : &page->actions();
        auto* found = view->findChild<W*>(name);
        if (!found)
            found = page->findChild<W*>(name);
        REQUIRE(found);
        return found;
    }
    // Acts in the dialog that `open` opens; the dialog must be closed by then.
    void inDialog(const std::function<void()>& open, const std::function<void(QWidget&)>& act) const
    {
        bool acted = false;
        QTimer::singleShot(50, page.get(), [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            REQUIRE(dialog);
            act(*dialog);
            acted = true;
        });
        open();
        REQUIRE(acted);
    }
};

} // namespace

TEST_CASE("Dates lists what is due over all discussions, the overdue first and in words")
{
    Desk desk;
    desk.goTo(u"Dates"_qs);
    CHECK(desk.page->view() == HomeView::Dates);
    CHECK(desk.table().hasFocus());
    CHECK(desk.model().isTitle(0));
    CHECK(desk.cell(0, 0) == u"Overdue"_qs);
    CHECK(desk.cell(1, DatesModel::Due) == u"19 November 2026"_qs);
    CHECK(desk.cell(1, DatesModel::Due, Qt::AccessibleTextRole) == u"19 November 2026, 3 working days late"_qs);
    CHECK(desk.cell(1, DatesModel::From) == u"CCD-26-011"_qs);
    CHECK(desk.table().selectedRow() == 1); // never on a title
    QStringList titles;
    QDate last;
    for (int row = 0; row < desk.model().rowCount(); ++row) {
        if (desk.model().isTitle(row)) {
            titles << desk.cell(row, 0);
            continue;
        }
        const Deadline& each = desk.model().row(row)->deadline;
        CHECK((!last.isValid() || each.due >= last));
        last = each.due;
        CHECK_FALSE(desk.cell(row, DatesModel::What, Qt::AccessibleTextRole).isEmpty());
    }
    CHECK(titles == QStringList{u"Overdue"_qs, u"In the next ten working days"_qs, u"Later"_qs});

    // The nav, the heading and the tiles say the same numbers as the list.
    const auto counts =
        desk.records.store().read().dateCounts(datesWords(desk.records.store()).now(), {2026, 12, 8}).value();
    CHECK(desk.find<QLabel>(u"dates-count"_qs)->text() ==
          u"%1 due by 8 December, %2 overdue"_qs.arg(counts.soon()).arg(counts.overdue));
    CHECK(desk.find<DueTile>(u"overdue"_qs)->accessibleName() == u"%1 overdue"_qs.arg(counts.overdue));
    const auto tiles = desk.page->findChildren<DueTile*>();
    REQUIRE(tiles.size() == 16); // overdue, and 24 November to 8 December
    CHECK(tiles[1]->accessibleName().startsWith(u"Today, Tuesday 24 November 2026"_qs));
    CHECK(tiles[5]->kind() == DueTile::Kind::Closed);
    CHECK(tiles[5]->width() < tiles[4]->width());

    // Each says why.
    QTest::keyClick(&desk.table(), Qt::Key_Down);
    CHECK(desk.find<QLabel>(u"date-why"_qs)->text().startsWith(u"Due "_qs));
    CHECK(desk.find<QLabel>(u"date-why"_qs)->isVisible());
}

TEST_CASE("the strip is one stop of Tab, and a day leads to its dates")
{
    Desk desk;
    desk.goTo(u"Dates"_qs);
    auto* overdue = desk.find<DueTile>(u"overdue"_qs);
    desk.table().selectRow(desk.model().rowCount() - 1);
    overdue->setFocus();
    int stops = 0;
    for (const DueTile* tile : desk.page->findChildren<DueTile*>())
        stops += (tile->focusPolicy() & Qt::TabFocus) ? 1 : 0;
    CHECK(stops == 1);
    QTest::keyClick(overdue, Qt::Key_Return);
    CHECK(desk.table().selectedRow() == 1);
    CHECK(desk.table().hasFocus());
    overdue->setFocus();
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    auto* tile = qobject_cast<DueTile*>(QApplication::focusWidget());
    REQUIRE(tile);
    CHECK(tile->day() == QDate(2026, 12, 1));
    QTest::keyClick(tile, Qt::Key_Space);
    CHECK(desk.page->dates().list().selected()->deadline.due == QDate(2026, 12, 1));
}

TEST_CASE("Enter opens the discussion where the date is met")
{
    Desk desk;
    QSignalSpy opened(desk.page.get(), &HomePage::openRequested);
    desk.goTo(u"Dates"_qs);
    const DateRow first = *desk.page->dates().list().selected();
    QTest::keyClick(&desk.table(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Id<Discussion>>() == first.discussion);
    const Place place = readPlace(opened[0][1].toString());
    CHECK(place.stage == u"plan"_qs);
    CHECK(place.row == RowRef{RowKind::Action, first.deadline.code.toLongLong()});

    // A review leads to where its date stands.
    for (int row = 0; row < desk.model().rowCount(); ++row)
        if (const DateRow* date = desk.model().row(row); date && date->deadline.kind == DeadlineKind::Review) {
            desk.table().selectRow(row);
            break;
        }
    QTest::keyClick(&desk.table(), Qt::Key_Return);
    REQUIRE(opened.size() == 2);
    CHECK(readPlace(opened[1][1].toString()).field == u"review_on"_qs);
    CHECK_FALSE(readPlace(opened[1][1].toString()).stage.isEmpty());
}

TEST_CASE("progress is recorded from the list on a signed record, with its evidence")
{
    Desk desk;
    desk.goTo(u"Dates"_qs);
    const DateRow late = *desk.page->dates().list().selected();
    REQUIRE(desk.records.store().read().homeRow(late.discussion).value()->state == State::Signed);
    const auto record = [&](const QString& status) {
        desk.inDialog([&] { QTest::keyClick(&desk.table(), Qt::Key_D, Qt::ControlModifier); },
                      [&](QWidget& dialog) {
                          auto* box = dialog.findChild<QComboBox*>();
                          REQUIRE(box);
                          box->setCurrentIndex(box->findText(status));
                          auto* note = dialog.findChild<GrowingText*>();
                          note->setFocus();
                          QTest::keyClicks(note, u"Visited on 20 November"_qs);
                          for (QPushButton* button : dialog.findChildren<QPushButton*>())
                              if (button->text().contains(u"Record progress"_qs))
                                  return button->click();
                      });
    };
    record(u"Still open"_qs);
    CHECK(desk.cell(1, DatesModel::Progress) == u"Under way"_qs);
    CHECK(desk.find<QLabel>(u"date-progress"_qs)->text().contains(u"Visited on 20 November"_qs));
    record(u"Done"_qs);
    CHECK(desk.model().find(late) < 0);
    desk.find<QComboBox>(u"which"_qs)->setCurrentIndex(1);
    CHECK(desk.model().find(late) == 1);
    CHECK(desk.cell(1, DatesModel::Due, Qt::AccessibleTextRole).contains(u"late"_qs));
    const Discussion now = desk.records.store().read().discussion(late.discussion).value();
    REQUIRE(now.progress.size() == 2);
    CHECK(now.progress.back().note == u"Visited on 20 November"_qs);
}

TEST_CASE("days the council is closed move the reasons of all dates")
{
    Desk desk;
    desk.goTo(u"Dates"_qs);
    QSignalSpy said(desk.page.get(), &HomePage::statusMessage);
    desk.inDialog([&] { desk.find<QPushButton>(u"closed-days"_qs)->click(); },
                  [&](QWidget& dialog) {
                      auto* line = dialog.findChild<QLineEdit*>(u"closure"_qs);
                      QTest::keyClicks(line, u"26/11/2026"_qs);
                      QTest::keyClick(line, Qt::Key_Return);
                      QGuiApplication::clipboard()->setText(
                          u"Tuesday 29 December 2026\n2026-12-30, not a day\n28/11/2026"_qs);
                      dialog.findChild<QPushButton*>(u"paste"_qs)->click();
                      auto* list = dialog.findChild<QListWidget*>(u"closures"_qs);
                      REQUIRE(list->count() == 3);
                      CHECK(list->item(1)->text() == u"Tuesday 29 December 2026"_qs);
                      const QString words = dialog.findChild<QLabel*>(u"said"_qs)->text();
                      CHECK(words.contains(u"not a day"_qs));
                      CHECK(words.contains(u"28 November 2026 (Saturday)"_qs));
                      list->setCurrentRow(2);
                      dialog.findChild<QPushButton*>(u"remove"_qs)->click();
                      CHECK(list->count() == 2);
                      dialog.findChild<QPushButton*>(u"save"_qs)->click();
                  });
    CHECK(desk.records.store().read().setting(u"closures"_qs).value() == u"2026-11-26\n2026-12-29"_qs);
    REQUIRE(QTest::qWaitFor([&] {
        const std::vector<DateRow> dates = desk.records.store().read().dates({}).value();
        for (const DateRow& row : dates)
            if (row.deadline.why.contains(u"26 November (council closed)"_qs))
                return true;
        return false;
    }));
    desk.records.store().write().drain();
    QApplication::processEvents();
    REQUIRE(said.size() > 0);
    CHECK(desk.page->findChildren<DueTile*>()[3]->kind() == DueTile::Kind::Closed);
}

TEST_CASE("the calendar file holds every open date, and asks before it holds initials")
{
    Desk desk;
    desk.goTo(u"Dates"_qs);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QString path = desk.records.folder().file(u"mine.ics"_qs);
    const auto saveWith = [&](int which) {
        desk.inDialog([&] { desk.find<QPushButton>(u"calendar"_qs)->menu()->actions().at(which)->trigger(); },
                      [&](QWidget& dialog) {
                          auto* files = qobject_cast<QFileDialog*>(&dialog);
                          REQUIRE(files);
                          CHECK(files->selectedFiles().value(0).endsWith(u"Dates.ics"_qs));
                          files->findChild<QLineEdit*>(u"fileNameEdit"_qs)->setText(path);
                          QMetaObject::invokeMethod(files, "accept");
                      });
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        file.close();
        QFile::remove(path);
        return all;
    };
    const QByteArray plain = saveWith(0);
    CHECK(plain.count("BEGIN:VEVENT") == qsizetype(desk.model().dates()));
    CHECK_FALSE(plain.contains("Lily"));
    CHECK_FALSE(plain.contains("(L.P.)"));
    CHECK(saveWith(1).contains("(L.P.)"));
}

TEST_CASE("Actions are filtered by state and owner, and one owner is drafted an e-mail")
{
    Desk desk;
    desk.goTo(u"Actions"_qs);
    CHECK(desk.page->view() == HomeView::Actions);
    auto* state = desk.find<QComboBox>(u"state"_qs);
    auto* owner = desk.find<QComboBox>(u"owner"_qs);
    const int all = desk.model().dates();
    CHECK(desk.find<QLabel>(u"actions-count"_qs)->text() == u"%1 open"_qs.arg(all));
    int sum = 0;
    const auto owners = desk.records.store().read().actionOwners();
    REQUIRE(owners.ok());
    for (const ActionOwner& each : *owners) {
        owner->setCurrentIndex(owner->findData(QStringList{each.who.name, each.who.agency}));
        CHECK(desk.model().dates() == each.open);
        sum += each.open;
    }
    CHECK(sum == all);
    owner->setCurrentIndex(0);
    state->setCurrentIndex(1);
    for (int row = 1; row < desk.model().rowCount(); ++row)
        CHECK(desk.model().row(row)->deadline.due < QDate(2026, 11, 24));
    state->setCurrentIndex(2);
    CHECK(desk.find<QLabel>(u"dates-empty"_qs));
    CHECK(desk.model().dates() == 0);
    CHECK_FALSE(desk.find<QPushButton>(u"draft"_qs)->isEnabled());
    state->setCurrentIndex(0);

    owner->setCurrentIndex(owner->findText(u"Insp Tom Whelan"_qs, Qt::MatchStartsWith));
    CHECK(owner->currentText() == u"Insp Tom Whelan, Police (%1)"_qs.arg(desk.model().dates()));
    REQUIRE(desk.model().dates() > 0);
    const QString what = desk.model().row(1)->deadline.title;
    desk.inDialog([&] { desk.find<QPushButton>(u"draft"_qs)->click(); },
                  [&](QWidget& dialog) {
                      const QString text = dialog.findChild<QPlainTextEdit*>(u"letter"_qs)->toPlainText();
                      CHECK(text.startsWith(u"Dear Insp Tom Whelan,"_qs));
                      CHECK(text.contains(what));
                      CHECK_FALSE(text.contains(u"Khan"_qs));
                      dialog.findChild<QPushButton*>(u"copy"_qs)->click();
                      CHECK(QGuiApplication::clipboard()->text() == text);
                      QTest::keyClick(&dialog, Qt::Key_Escape);
                  });
}

TEST_CASE("an owner from whom the record is kept is drafted nothing, and the reason is said (S23)")
{
    Desk desk(false);
    desk.records.addKeptFromFamily();
    desk.page->refresh();
    desk.goTo(u"Actions"_qs);
    REQUIRE(desk.model().dates() == 1);
    QSignalSpy said(desk.page.get(), &HomePage::statusMessage);
    bool opened = false;
    QTimer::singleShot(50, desk.page.get(), [&] {
        if (QWidget* dialog = QApplication::activeModalWidget()) {
            opened = true;
            dialog->close();
        }
    });
    desk.find<QPushButton>(u"draft"_qs)->click();
    QTest::qWait(80);
    CHECK_FALSE(opened);
    REQUIRE(said.size() == 1);
    CHECK(said.first().first().toString() == keptFromWords(*sample::protocol("stoke"), u"Dawn Hale"_qs));
}

TEST_CASE("nothing due says so, and the page is still reached with keys")
{
    Desk desk(false);
    desk.goTo(u"Dates"_qs);
    bool said = false;
    for (const QLabel* label : desk.page->dates().findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text() == u"Nothing due in the next ten working days."_qs);
    CHECK(said);
    CHECK(QApplication::focusWidget() == desk.find<QComboBox>(u"which"_qs));
}

TEST_CASE("Dates and Actions fit a small screen at twice the text")
{
    Desk desk;
    desk.page->resize(1280, 640);
    desk.look.setTextScale(200);
    for (const HomeView view : {HomeView::Dates, HomeView::Actions}) {
        desk.page->showView(view);
        QApplication::processEvents();
        CHECK(desk.page->width() == 1280);
        for (const QWidget* part : desk.page->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (part->isVisible())
                CHECK(part->minimumSizeHint().width() <= part->width());
        int wide = 0;
        for (int column = 0; column < DatesModel::ColumnCount; ++column)
            wide += desk.table().isColumnHidden(column) ? 0 : desk.table().columnWidth(column);
        CHECK(wide <= desk.table().viewport()->width());
        CHECK(desk.table().viewport()->height() >= desk.table().rowHeight(1));
        for (const QWidget* tile : desk.page->findChildren<DueTile*>())
            if (tile->isVisible())
                CHECK(tile->geometry().right() <= tile->parentWidget()->width());
    }
    desk.look.setTextScale(100);
    desk.page->resize(1366, 696);
    QApplication::processEvents();
    // What stands beside the heading keeps to one row again.
    desk.page->showView(HomeView::Dates);
    QApplication::processEvents();
    CHECK(desk.find<QComboBox>(u"which"_qs)->geometry().center().y() ==
          desk.find<QPushButton>(u"closed-days"_qs)->geometry().center().y());
}

TEST_CASE("a search leaves Dates, and ending it comes back")
{
    Desk desk;
    desk.goTo(u"Dates"_qs);
    auto* search = desk.find<QLineEdit>(u"search"_qs);
    search->setFocus();
    QTest::keyClicks(search, u"grandmother"_qs);
    REQUIRE(QTest::qWaitFor([&] { return desk.page->searching(); }));
    CHECK_FALSE(desk.page->dates().isVisible());
    search->clear();
    CHECK(desk.page->dates().isVisible());
}
