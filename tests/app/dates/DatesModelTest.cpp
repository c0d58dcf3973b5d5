// A list of dates that begins in the middle: what it costs, and that it is the same list.
#include "app/dates/DatesModel.h"

#include "app/dates/DatesList.h"
#include "app/dates/DatesPage.h"
#include "app/dates/DueTile.h"
#include "app/home/HomeRecords.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate thisDay(2026, 11, 24);

// Three dates a day, `days` of them before this day and as many from it on.
struct Dates final
{
    explicit Dates(int days)
    {
        for (int at = -days * 3; at < days * 3; ++at) {
            DateRow row;
            row.discussion = Id<Discussion>{at + days * 3 + 1};
            row.ref = u"R-%1"_qs.arg(row.discussion.value);
            row.deadline.due = thisDay.addDays((at - (at < 0 ? 2 : 0)) / 3);
            all.push_back(row);
        }
    }

    Result<std::vector<DateRow>> read(const DatesModel::Window& window)
    {
        auto first = all.begin(), last = all.end();
        const auto at = [&](const DateRow& row) { return all.begin() + row.discussion.value - 1; };
        if (window.before) {
            last = at(*window.before);
            first = last - std::min<std::ptrdiff_t>(DatesModel::pageSize, last - first);
            return std::vector<DateRow>(first, last);
        }
        if (window.after)
            first = at(*window.after) + 1;
        else if (window.from.isValid())
            while (first != last && first->deadline.due < window.from)
                ++first;
        return std::vector<DateRow>(first, first + std::min<std::ptrdiff_t>(DatesModel::pageSize, last - first));
    }

    void show(DatesModel& model)
    {
        model.show([this](const DatesModel::Window& window) { return read(window); },
                   DatesWords(WorkingDays(), thisDay, QTime(15, 0)));
    }

    std::vector<DateRow> all;
};

// Every date with the title it stands under.
QStringList lines(const DatesModel& model)
{
    QStringList out;
    QString title;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isTitle(row))
            title = model.index(row, 0).data().toString();
        else
            out << title + u": "_qs + model.row(row)->ref;
    }
    return out;
}

} // namespace

TEST_CASE("a day is found with the same few readings, however many dates there are and wherever it lies")
{
    const Look look(qApp);
    for (const int days : {1'000, 30'000}) {
        Dates dates(days);
        for (const int off : {-days + 7, -3, 0, 5, days - 7}) {
            DatesModel model(look, nullptr);
            dates.show(model);
            const int at = model.firstFrom(thisDay.addDays(off));
            CAPTURE(days, off);
            REQUIRE(model.row(at));
            CHECK(model.row(at)->deadline.due == thisDay.addDays(off));
            CHECK((at == 0 || !model.row(at - 1) || model.row(at - 1)->deadline.due < thisDay.addDays(off)));
            CHECK(model.fetches() <= 3);
        }
        DatesModel model(look, nullptr);
        dates.show(model);
        CHECK(model.firstFrom(thisDay.addDays(days)) == -1);
        CHECK(model.dates() == DatesModel::pageSize); // and the list stays where it was
        CHECK(model.fetches() == 2);
        // Back and forth within what has been read costs nothing more.
        CHECK(model.firstFrom(thisDay.addDays(3)) > 0);
        const int before = model.fetches();
        CHECK(model.firstFrom(thisDay.addDays(4)) > 0);
        CHECK(model.fetches() == before);
        CHECK(model.firstFrom(QDate(1, 1, 1)) == 1);
        CHECK_FALSE(model.canFetchEarlier());
    }
}

TEST_CASE("a list that began in the middle becomes, read upwards and downwards, the list it is")
{
    const Look look(qApp);
    Dates dates(400);
    DatesModel straight(look, nullptr), jumped(look, nullptr);
    dates.show(straight);
    while (straight.canFetchMore({}))
        straight.fetchMore({});
    dates.show(jumped);
    REQUIRE(jumped.firstFrom(thisDay.addDays(40)) > 0);
    CHECK(jumped.dates() < straight.dates());
    while (jumped.canFetchEarlier())
        jumped.fetchEarlier();
    while (jumped.canFetchMore({}))
        jumped.fetchMore({});
    CHECK(lines(jumped) == lines(straight));
    CHECK(jumped.dates() == straight.dates());
    CHECK(jumped.rowCount() == straight.rowCount()); // each title once
    CHECK(straight.dates() == 2400);
}

TEST_CASE("a tile of the strip leads into a long list, and Home and scrolling lead out of it")
{
    HomeRecords records;
    Discussion d = sample::blank();
    NewDiscussion made = sample::begun(d);
    made.summary.title = u"Long ago"_qs;
    for (int at = 0; at < 900; ++at) {
        Deadline each;
        each.code = u"c%1"_qs.arg(at, 4, 10, QLatin1Char('0'));
        each.title = u"Number %1"_qs.arg(at);
        each.due = QDate(2026, 11, 23).addDays(-at / 3);
        made.summary.deadlines.push_back(each);
    }
    Deadline wanted;
    wanted.code = u"wanted"_qs;
    wanted.title = u"On 1 December"_qs;
    wanted.due = QDate(2026, 12, 1);
    made.summary.deadlines.push_back(wanted);
    REQUIRE(records.store().write().begin(made));

    Look look(qApp);
    DatesPage page(records.store(), look, nullptr);
    page.resize(1366, 696);
    page.refresh();
    page.setVisible(true);
    QApplication::processEvents();
    DatesModel& model = page.list().model();
    LineTable& table = page.list().table();
    CHECK(model.dates() == DatesModel::pageSize);

    page.findChild<QComboBox*>(u"which"_qs)->setCurrentIndex(1); // what is chosen in the strip is to be done
    for (DueTile* tile : page.findChildren<DueTile*>())
        if (tile->day() == QDate(2026, 12, 1)) {
            tile->setFocus();
            QTest::keyClick(tile, Qt::Key_Space);
        }
    QApplication::processEvents();
    REQUIRE(page.list().selected());
    CHECK(page.list().selected()->deadline.title == u"On 1 December"_qs);
    CHECK(model.dates() == DatesModel::pageSize + 1);
    CHECK(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));

    // Read again, as after recording progress, it is still there.
    page.refresh();
    CHECK(page.list().selected()->deadline.title == u"On 1 December"_qs);

    // Up to the top of what has been read: more comes above, and what was in sight stays there.
    table.verticalScrollBar()->setValue(1);
    const QString top = model.row(table.indexAt(QPoint(0, table.rowHeight(1))).row())->deadline.title;
    table.verticalScrollBar()->setValue(0);
    REQUIRE(QTest::qWaitFor([&] { return model.dates() > DatesModel::pageSize + 1; }));
    QStringList inSight;
    for (int y = 4; y < table.viewport()->height(); y += 20)
        if (const DateRow* date = model.row(table.indexAt(QPoint(0, y)).row()))
            inSight << date->deadline.title;
    CHECK(inSight.contains(top));
    CHECK(page.list().selected()->deadline.title == u"On 1 December"_qs);

    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Home);
    CHECK(page.list().selected()->deadline.title == u"Number 897"_qs);
    CHECK_FALSE(model.canFetchEarlier());
}

TEST_CASE("what was due at an hour that has passed stands under Overdue on the day itself")
{
    Deadline seen;
    seen.due = thisDay;
    seen.dueTime = {10, 15};
    const DatesWords morning(WorkingDays(), thisDay, QTime(9, 0)), afternoon(WorkingDays(), thisDay, QTime(16, 0));
    CHECK(morning.part(seen) == DatesWords::Part::Soon);
    CHECK(morning.howFar(seen).words == u"today"_qs);
    CHECK(afternoon.part(seen) == DatesWords::Part::Overdue);
    CHECK(afternoon.howFar(seen).words == u"late since then"_qs);
    seen.dueTime = {};
    CHECK(afternoon.part(seen) == DatesWords::Part::Soon);
}
