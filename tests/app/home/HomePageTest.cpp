#include "app/home/HomePage.h"

#include "app/home/HitModel.h"
#include "app/home/HomeRecords.h"
#include "app/look/LineDelegate.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "core/session/Places.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/ManyDiscussions.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;

namespace {

struct Desk
{
    HomeRecords& records;
    Look look{qApp};
    HomePage page;
    LineTable* table;
    QLineEdit* search;

    explicit Desk(HomeRecords& given)
        : records(given),
          page(given.store(), look, given.protocols(), given.settings(), nullptr),
          table(page.findChild<LineTable*>(u"discussions"_qs)),
          search(page.findChild<QLineEdit*>(u"search"_qs))
    {
        page.resize(1366, 696);
        page.show();
        QApplication::setActiveWindow(&page);
        QApplication::processEvents();
    }

    QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    QStringList column(int column) const
    {
        QStringList out;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            out << cell(row, column);
        return out;
    }
    QString label(const QString& name) const { return page.findChild<QLabel*>(name)->text(); }
    void type(const QString& text)
    {
        QTest::keyClicks(search, text);
        REQUIRE(QTest::qWaitFor([&] { return page.searching() && table->model() == &page.hits(); }));
        QTest::qWait(100);
    }
    QListWidget* lists() const { return page.findChild<QListWidget*>(u"lists"_qs); }
    QString count(const QString& list) const
    {
        const auto found = lists()->findItems(list, Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        return found.front()->data(Qt::AccessibleTextRole).toString();
    }
};

// Made once, and closed while the application is still there.
std::unique_ptr<HomeRecords> kept;

HomeRecords& pictured()
{
    if (!kept) {
        kept = std::make_unique<HomeRecords>();
        qAddPostRoutine([] { kept.reset(); });
        kept->addThePictured();
    }
    kept->settings().clear();
    return *kept;
}

} // namespace

TEST_CASE("Home lists every discussion, newest first, with its next step")
{
    Desk desk(pictured());
    CHECK(desk.column(HomeModel::Child) == QStringList{u"Zoë O’Connor, 12"_qs, u"Amir and Bilal Khan, 9 and 6"_qs,
                                                       u"Jayden Marsh, 15"_qs, u"Lily Prentice, 4"_qs,
                                                       u"Unborn baby Hartley"_qs});
    CHECK(desk.cell(0, HomeModel::Held) == u"Today"_qs);
    CHECK(desk.cell(1, HomeModel::Held) == u"23 November 2026"_qs);
    CHECK(desk.column(HomeModel::Next) ==
          QStringList{u"In progress: assessment"_qs, u"Circulate"_qs, u"To sign: 2 things missing"_qs,
                      u"Action overdue by 3 working days"_qs, u"Review 10 December 2026"_qs});
    CHECK(desk.label(u"heading"_qs) == u"All discussions"_qs);
    CHECK(desk.label(u"count"_qs) == u"5, newest first"_qs);
}

TEST_CASE("the next step bears the title that its stage had when it was begun")
{
    HomeRecords records;
    Discussion d = sample::complete();
    d.rows<Risk>().clear();
    sample::answer(d, u"plan.decision"_qs, {});
    NewDiscussion made = sample::begun(d);
    made.protocolJson.replace(R"("id": "assessment", "title": "Assessment")",
                              R"("id": "assessment", "title": "Weighing it up")");
    REQUIRE(made.protocolJson != sample::knowsley()->json);
    REQUIRE(records.store().write().begin(made).ok());
    Desk desk(records);
    CHECK(desk.column(HomeModel::Next) == QStringList{u"In progress: weighing it up"_qs});
}

TEST_CASE("the lists on the left count what they hold, and hold it")
{
    Desk desk(pictured());
    CHECK(desk.count(u"In progress"_qs) == u"In progress, 2"_qs);
    CHECK(desk.count(u"To sign"_qs) == u"To sign, 1"_qs);
    CHECK(desk.count(u"To circulate"_qs) == u"To circulate, 1"_qs);
    CHECK(desk.count(u"All"_qs) == u"All, 5"_qs);

    desk.lists()->setFocus();
    QTest::keyClick(desk.lists(), Qt::Key_Up);
    CHECK(desk.label(u"heading"_qs) == u"Actions due"_qs);
    QTest::keyClick(desk.lists(), Qt::Key_Up);
    CHECK(desk.label(u"heading"_qs) == u"To circulate"_qs);
    CHECK(desk.column(HomeModel::Child) == QStringList{u"Amir and Bilal Khan, 9 and 6"_qs});
    QTest::keyClick(desk.lists(), Qt::Key_Up);
    CHECK(desk.column(HomeModel::Child) == QStringList{u"Jayden Marsh, 15"_qs});
    // Enter goes on to the table.
    QTest::keyClick(desk.lists(), Qt::Key_Return);
    CHECK(desk.table->hasFocus());
}

TEST_CASE("a heading sorts by click, and turns round at the second")
{
    Desk desk(pictured());
    LineHeader* header = desk.table->header();
    const auto click = [&](int column) {
        const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    click(HomeModel::Reference);
    CHECK(desk.cell(0, HomeModel::Reference) == u"CCD-25-030"_qs);
    click(HomeModel::Reference);
    CHECK(desk.cell(0, HomeModel::Reference) == u"CCD-26-014"_qs);
    click(HomeModel::Child);
    CHECK(desk.cell(0, HomeModel::Child) == u"Amir and Bilal Khan, 9 and 6"_qs);
    click(HomeModel::Held);
    CHECK(desk.cell(0, HomeModel::Child) == u"Zoë O’Connor, 12"_qs);
}

TEST_CASE("a heading sorts by keyboard alone")
{
    Desk desk(pictured());
    desk.table->setFocus();
    QTest::keyClick(desk.table, Qt::Key_Tab, Qt::ShiftModifier);
    LineHeader* header = desk.table->header();
    REQUIRE(header->hasFocus());
    QTest::keyClick(header, Qt::Key_Left); // from Held, which sorts now, to Reference
    QTest::keyClick(header, Qt::Key_Left);
    CHECK(header->accessibleName() == u"Sort by Child"_qs);
    QTest::keyClick(header, Qt::Key_Space);
    CHECK(desk.cell(0, HomeModel::Child) == u"Amir and Bilal Khan, 9 and 6"_qs);
    QTest::keyClick(header, Qt::Key_Space);
    CHECK(desk.cell(0, HomeModel::Child) == u"Zoë O’Connor, 12"_qs);
    QTest::keyClick(header, Qt::Key_Right);
    QTest::keyClick(header, Qt::Key_Space);
    CHECK(header->accessibleName() == u"Sorted by Reference, ascending. Space turns it round."_qs);
    CHECK(desk.cell(0, HomeModel::Reference) == u"CCD-25-030"_qs);
    QTest::keyClick(header, Qt::Key_Space); // turns round the column it stands on, whichever that is
    CHECK(desk.cell(0, HomeModel::Reference) == u"CCD-26-014"_qs);
    QTest::keyClick(header, Qt::Key_Tab);
    CHECK(desk.table->hasFocus());
}

TEST_CASE("a list that is chosen is shown, whatever stands in the search line")
{
    Desk desk(pictured());
    const bool found = GENERATE(false, true);
    if (found)
        desk.type(u"grandmother"_qs);
    else
        QTest::keyClicks(desk.search, u"z"_qs); // too little to search for
    desk.lists()->setFocus();
    QTest::keyClick(desk.lists(), Qt::Key_Home);
    CHECK(desk.search->text().isEmpty());
    CHECK(desk.label(u"heading"_qs) == u"In progress"_qs);
    CHECK(desk.table->model()->rowCount() == 2);
}

TEST_CASE(
    "the procedures' column has the room that their names want, cut at a word where there is not enough, and whole "
    "in the tooltip")
{
    HomeRecords records;
    records.addThePictured();
    const auto width = [&](int window) {
        Desk desk(records);
        desk.page.resize(window, 696);
        QApplication::processEvents();
        return desk.table->columnWidth(HomeModel::Procedure);
    };
    const int knowsleyAlone = width(1366);
    REQUIRE(ManyDiscussions({sample::protocol("hartlepool-stockton")}, 3, ManyDiscussions::Contents::Title)
                .fill(records.store())
                .ok());
    const QString name = u"Hartlepool and Stockton-on-Tees"_qs;
    const Look look(qApp);
    const QFontMetrics metrics(look.font(Type::Body));
    const int whole = metrics.horizontalAdvance(name);
    CHECK(knowsleyAlone < whole);
    CHECK(width(1366) > whole + 2 * 10);
    CHECK(width(1280) < width(1366)); // the child's name comes first
    QPoint none;
    CHECK(fitAround(name, none, look.font(Type::Body), width(1280) - 2 * 10) == u"Hartlepool and Stockton…"_qs);

    Desk desk(records);
    const QStringList shown = desk.column(HomeModel::Procedure);
    const int row = int(shown.indexOf(name));
    REQUIRE(row >= 0);
    CHECK(desk.table->model()->index(row, HomeModel::Procedure).data(Qt::ToolTipRole).toString() == name);
}

TEST_CASE("the year narrows the list, and the count follows")
{
    Desk desk(pictured());
    auto* year = desk.page.findChild<QComboBox*>(u"year"_qs);
    CHECK(year->count() == 3); // any, 2026, 2025
    year->setCurrentIndex(year->findData(2025));
    CHECK(desk.column(HomeModel::Child) == QStringList{u"Unborn baby Hartley"_qs});
    CHECK(desk.label(u"count"_qs) == u"1, newest first"_qs);
}

TEST_CASE("arrows move the selection and the preview, Enter opens where it was left")
{
    Desk desk(pictured());
    REQUIRE(desk.table->hasFocus());
    QTest::keyClick(desk.table, Qt::Key_Down);
    CHECK(desk.label(u"preview-title"_qs) == u"Amir and Bilal Khan, 9 and 6"_qs);
    REQUIRE(QTest::qWaitFor([&] {
        const auto labels = desk.page.findChild<QWidget*>(u"preview"_qs)->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](QLabel* label) { return label->text().startsWith(u"Step up to pre-proceedings."_qs); });
    }));
    QSignalSpy opened(&desk.page, &HomePage::openRequested);
    QTest::keyClick(desk.table, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Id<Discussion>>() == desk.records.named(u"CCD-26-013"_qs));
    CHECK(opened[0][1].toString().isEmpty());

    QSignalSpy printed(&desk.page, &HomePage::printRequested);
    desk.page.findChild<QPushButton*>(u"print"_qs)->click();
    REQUIRE(printed.size() == 1);
    CHECK(printed[0][0].value<Id<Discussion>>() == desk.records.named(u"CCD-26-013"_qs));
}

TEST_CASE("typing into the search line shows each place with its words, and Enter opens there")
{
    Desk desk(pictured());
    QTest::keyClick(desk.table, Qt::Key_F, Qt::ControlModifier);
    REQUIRE(desk.search->hasFocus());
    desk.type(u"collected from her grandm"_qs);
    REQUIRE(desk.page.hits().rowCount() >= 1);
    CHECK(desk.cell(0, HitModel::Child) == u"Zoë O’Connor, 12"_qs);
    CHECK(desk.cell(0, HitModel::Where) == u"Contribution, 13:58"_qs);
    CHECK(desk.cell(0, HitModel::Found).contains(u"collected from her grandmother’s"_qs));
    // What stands around it.
    REQUIRE(QTest::qWaitFor([&] { return desk.page.findChild<QLabel*>(u"found"_qs) != nullptr; }));
    CHECK(desk.label(u"around"_qs).startsWith(u"We have described this for a year."_qs));

    QSignalSpy opened(&desk.page, &HomePage::openRequested);
    QTest::keyClick(desk.search, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Id<Discussion>>() == desk.records.named(u"CCD-26-014"_qs));
    const Place place = readPlace(opened[0][1].toString());
    REQUIRE(place.row.has_value());
    CHECK(place.row->kind == RowKind::Contribution);
    CHECK(place.stage == u"log"_qs);

    QTest::keyClick(desk.search, Qt::Key_Escape);
    CHECK(desk.search->text().isEmpty());
    CHECK(desk.label(u"heading"_qs) == u"All discussions"_qs);
    CHECK(desk.table->model()->rowCount() == 5);
}

TEST_CASE("a find says where it is in the chair's words")
{
    Desk desk(pictured());
    const auto where = [&](const QString& words) {
        desk.search->clear();
        desk.type(words);
        return desk.cell(0, HitModel::Where);
    };
    CHECK(where(u"cannot manage nights"_qs) == u"Option B, against"_qs);
    CHECK(where(u"assessment for his grandmother by"_qs) == u"Action 4"_qs);
    CHECK(where(u"step up to pre-proceedings"_qs) == u"Decision"_qs);
    CHECK(where(u"keep her in at night"_qs) == u"Parent’s view 1"_qs);
    CHECK(where(u"CCD-26-011"_qs) == u"Reference"_qs);
    CHECK(desk.cell(0, HitModel::Child) == u"Lily Prentice, 4"_qs);
}

TEST_CASE("a restricted find says that it is")
{
    Desk desk(pictured());
    desk.type(u"neighbour, who fears"_qs);
    REQUIRE(desk.page.hits().rowCount() >= 1);
    const QModelIndex found = desk.page.hits().index(0, HitModel::Found);
    CHECK(found.data(Qt::AccessibleTextRole).toString().startsWith(u"Restricted: "_qs));
    CHECK_FALSE(found.data(Qt::DecorationRole).isNull());
}

TEST_CASE("words that are nowhere are answered by a sentence")
{
    Desk desk(pictured());
    desk.type(u"grandmther"_qs);
    QLabel* empty = desk.page.findChild<QLabel*>(u"empty"_qs);
    CHECK(empty->isVisible());
    CHECK(empty->text() == u"Nothing found for ‘grandmther’. Check the spelling."_qs);
    QTest::keyClick(desk.search, Qt::Key_Return); // opens nothing
    CHECK_FALSE(desk.page.selected());
}

TEST_CASE("empty records say how to begin")
{
    HomeRecords records;
    Desk desk(records);
    CHECK(desk.label(u"empty"_qs) ==
          u"Nothing here yet. Start one with New discussion, or open records you already have."_qs);
    QSignalSpy wanted(&desk.page, &HomePage::newRequested);
    desk.page.findChild<QPushButton*>(u"new"_qs)->click();
    CHECK(wanted.size() == 1);
}

TEST_CASE("list, sorting and the selected discussion are there again, and the settings hold no name")
{
    HomeRecords& records = pictured();
    {
        Desk desk(records);
        desk.lists()->setFocus();
        QTest::keyClick(desk.lists(), Qt::Key_Home);
        QTest::keyClick(desk.table, Qt::Key_Down);
        CHECK(desk.page.selected() == records.named(u"CCD-26-012"_qs));
    }
    {
        Desk desk(records);
        CHECK(desk.label(u"heading"_qs) == u"In progress"_qs);
        CHECK(desk.page.selected() == records.named(u"CCD-26-012"_qs));
    }
    for (const QString& key : records.settings().allKeys())
        for (const QString& word : {u"Zoë"_qs, u"Marsh"_qs, u"CCD"_qs})
            CHECK_FALSE(records.settings().value(key).toString().contains(word));
}

TEST_CASE("ten thousand discussions in the store cost one window at the start", "[slow]")
{
    HomeRecords records;
    REQUIRE(ManyDiscussions({sample::knowsley()}, 10'000, ManyDiscussions::Contents::Title).fill(records.store()).ok());
    HomeQuery last;
    last.offset = 9'999;
    const auto oldest = records.store().read().home(last, ManyDiscussions::newestDay());
    REQUIRE(oldest.ok());
    REQUIRE(oldest->size() == 1);
    Desk desk(records);
    CHECK(desk.label(u"count"_qs) == u"10000, newest first"_qs);
    CHECK(desk.page.model().fetches() == 1);
    QTest::keyClick(desk.table, Qt::Key_End);
    QApplication::processEvents();
    CHECK(desk.page.selected() == oldest->front().id);
    CHECK(desk.page.model().fetches() <= 3);
}

TEST_CASE("everything on Home that takes the keyboard has a name")
{
    Desk desk(pictured());
    for (const QWidget* widget : desk.page.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto* button = qobject_cast<const QPushButton*>(widget);
        INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
        CHECK_FALSE((widget->accessibleName().isEmpty() && (!button || button->text().isEmpty())));
    }
}

TEST_CASE("Tab goes round Home without a trap, and nothing clips at 200 %")
{
    Desk desk(pictured());
    desk.table->setFocus();
    int steps = 0;
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget() != desk.table && ++steps < 20);
    CHECK(QApplication::focusWidget() == desk.table);

    desk.look.setTextScale(200);
    QTest::qWait(20);
    CHECK(desk.page.minimumSizeHint().width() <= 1280);
    int widths = 0;
    for (int column = 0; column < HomeModel::ColumnCount; ++column)
        widths += desk.table->columnWidth(column);
    CHECK(widths <= desk.table->viewport()->width());
}

TEST_CASE("table and preview share the height and never overlap, whatever is shown")
{
    Desk desk(pictured());
    auto* preview = desk.page.findChild<QWidget*>(u"preview"_qs);
    const auto apart = [&] {
        QApplication::processEvents();
        const int end = desk.table->mapTo(&desk.page, QPoint(0, desk.table->height())).y();
        return !preview->isVisible() || end < preview->mapTo(&desk.page, QPoint()).y();
    };
    CHECK(apart());
    desk.type(u"grandmother"_qs);
    CHECK(apart());
    desk.page.resize(1280, 600);
    CHECK(apart());
    desk.page.resize(900, 500);
    CHECK(apart());
}
