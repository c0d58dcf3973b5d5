// The parts of Home, each alone: what it remembers, what it says, the search line, and the row of lists in a box.
#include "app/home/HomeMemory.h"
#include "app/home/HomeWords.h"
#include "app/home/NarrowLists.h"
#include "app/home/SearchLine.h"
#include "app/look/Look.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace chairside;

namespace {

HomeQuery sorted(HomeSort sort, bool descending)
{
    HomeQuery query;
    query.sort = sort;
    query.descending = descending;
    return query;
}

} // namespace

TEST_CASE("what Home remembers is there again, and what no version of it wrote is as at the first start")
{
    const TempFolder folder;
    QSettings settings(folder.file(u"home.ini"_qs), QSettings::IniFormat);
    HomeMemory memory(settings);
    CHECK(memory.query() == HomeQuery());
    CHECK(memory.selected() == HomeMemory::Selected{0, {}});

    HomeQuery query = sorted(HomeSort::Reference, false);
    query.list = HomeList::ToSign;
    query.procedure = u"Knowsley"_qs; // chosen anew each time, as is the year
    query.year = 2025;
    memory.keep(query);
    memory.keep({17, Id<Discussion>{42}});
    HomeQuery expected = sorted(HomeSort::Reference, false);
    expected.list = HomeList::ToSign;
    CHECK(HomeMemory(settings).query() == expected);
    CHECK(HomeMemory(settings).selected() == HomeMemory::Selected{17, Id<Discussion>{42}});

    settings.setValue(u"home/list"_qs, 5); // one more than there are
    settings.setValue(u"home/sort"_qs, -1);
    CHECK(memory.query().list == HomeList::All);
    CHECK(memory.query().sort == HomeSort::Held);
}

TEST_CASE("Home says how many there are and in which order")
{
    CHECK(HomeWords::listHeading(HomeList::All) == u"All discussions"_qs);
    CHECK(HomeWords::listHeading(HomeList::ToSign) == u"To sign"_qs);
    CHECK(HomeWords::listCount(sorted(HomeSort::Held, true), 214) == u"214, newest first"_qs);
    CHECK(HomeWords::listCount(sorted(HomeSort::NewestChanged, false), 3) == u"3, oldest first"_qs);
    CHECK(HomeWords::listCount(sorted(HomeSort::Child, false), 3) == u"3, by child, A to Z"_qs);
    CHECK(HomeWords::listCount(sorted(HomeSort::Reference, true), 3) == u"3, by reference, last first"_qs);
    CHECK(HomeWords::foundCount(1, 1, false) == u"1 place in 1 discussion"_qs);
    CHECK(HomeWords::foundCount(200, 31, true) == u"The first 200 places, in 31 discussions"_qs);
    CHECK(HomeWords::foundCount(0, 0, false).isEmpty());
}

TEST_CASE("every list that is empty says so in words of its own, and a filter is named before the list")
{
    std::set<QString> said;
    for (const HomeList list : {HomeList::InProgress, HomeList::ToSign, HomeList::ToCirculate, HomeList::ActionsDue}) {
        HomeQuery query;
        query.list = list;
        said.insert(HomeWords::listEmpty(query, 3));
        CHECK(HomeWords::listEmpty(query, 0).startsWith(u"Nothing here yet."_qs));
        query.year = 2020;
        CHECK(HomeWords::listEmpty(query, 3) ==
              u"Nothing here for this procedure and year. Choose another, or any."_qs);
    }
    CHECK(said.size() == 4);
}

TEST_CASE("the search line asks once after a pause, at once on Enter, and says when its words are gone")
{
    const Look look(qApp);
    SearchLine line;
    QSignalSpy asked(&line, &SearchLine::asked);
    QSignalSpy ended(&line, &SearchLine::ended);
    QSignalSpy entered(&line, &SearchLine::entered);
    QTest::keyClicks(&line, u"zoe"_qs);
    CHECK(asked.isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return !asked.isEmpty(); }));
    QTest::qWait(150);
    CHECK(asked.size() == 1);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(asked.size() == 1); // already answered
    CHECK(entered.size() == 1);

    QTest::keyClicks(&line, u" k"_qs);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(asked.size() == 2);
    CHECK(entered.size() == 2);
    CHECK(line.words() == u"zoe k"_qs);
    QTest::qWait(150);
    CHECK(asked.size() == 2);

    QTest::keyClick(&line, Qt::Key_Escape);
    CHECK(ended.size() == 1);
    QSignalSpy left(&line, &SearchLine::left);
    QTest::keyClick(&line, Qt::Key_Escape);
    CHECK(left.size() == 1);
    QTest::keyClicks(&line, u"  "_qs);
    QTest::qWait(150);
    CHECK(asked.size() == 2); // spaces are no words
}

TEST_CASE("the arrows in the search line go down the rows and leave the words alone")
{
    SearchLine line;
    line.setText(u"grandmother"_qs);
    QSignalSpy moved(&line, &SearchLine::moved);
    QTest::keyClick(&line, Qt::Key_Down);
    QTest::keyClick(&line, Qt::Key_Up);
    REQUIRE(moved.size() == 2);
    CHECK(moved[0][0].toInt() == 1);
    CHECK(moved[1][0].toInt() == -1);
    CHECK(line.text() == u"grandmother"_qs);
}

TEST_CASE("the box of lists offers what the left of Home does, and says only what the chair chose")
{
    const Look look(qApp);
    NarrowLists lists(look, nullptr);
    auto* box = lists.findChild<QComboBox*>();
    REQUIRE(box->count() == int(homeChoices().size()));
    QSignalSpy chosen(&lists, &NarrowLists::chosen);
    lists.setChoice({HomeView::Actions});
    CHECK(box->currentText() == u"Actions"_qs);
    lists.setChoice({HomeView::Lists, HomeList::ToCirculate});
    CHECK(box->currentText() == u"To circulate"_qs);
    CHECK(chosen.isEmpty());
    QTest::keyClick(box, Qt::Key_Down);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<HomeChoice>() == HomeChoice{HomeView::Lists, HomeList::ActionsDue});
}
