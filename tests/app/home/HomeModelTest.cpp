#include "app/home/HomeModel.h"

#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "support/QtStrings.h"

#include <QApplication>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// Ten thousand discussions that are made up only when they are asked for.
struct TenThousand
{
    static constexpr int count = 10'000;
    std::vector<int> offsets;
    Look look{qApp};
    HomeModel model{look,
                    [this](const HomeQuery& query) {
                        const int first = query.after ? int(query.after->id.value) : query.offset;
                        offsets.push_back(first);
                        std::vector<HomeRow> rows;
                        for (int i = first; i < qMin(count, first + query.limit); ++i) {
                            HomeRow row;
                            row.id = Id<Discussion>{i + 1};
                            row.ref = u"CCD-26-%1"_qs.arg(i);
                            row.summary.title = i == 7'777 ? u"Zoë O’Connor, 12"_qs : u"Child %1"_qs.arg(i);
                            rows.push_back(row);
                        }
                        return Result<std::vector<HomeRow>>(std::move(rows));
                    },
                    [](const HomeRow&) { return QString(); }, nullptr};

    TenThousand() { model.show({}, count, {2026, 11, 24}); }
};

} // namespace

TEST_CASE("a table over ten thousand discussions reads only the window in sight")
{
    TenThousand many;
    LineTable table(many.look, nullptr);
    table.setModel(&many.model);
    table.resize(900, 500);
    table.show();
    QTest::qWait(20);
    CHECK(many.offsets == std::vector<int>{0});

    table.selectRow(9'999);
    QTest::qWait(20);
    CHECK(many.offsets == std::vector<int>{0, 9'800});
    CHECK(table.selectedRow() == 9'999);

    table.selectRow(5'000);
    QTest::qWait(20);
    CHECK(many.model.fetches() <= 4); // the window of row 5,000 and the one it borders on
}

TEST_CASE("windows long out of sight are let go, those in use are not")
{
    TenThousand many;
    for (int page = 0; page < HomeModel::pagesKept + 1; ++page) {
        CHECK(many.model.row(page * HomeModel::pageSize).has_value());
        CHECK(many.model.row(HomeModel::pageSize).has_value());
    }
    const int read = many.model.fetches();
    CHECK(many.model.row(HomeModel::pageSize).has_value());
    CHECK(many.model.fetches() == read);
    CHECK(many.model.row(0).has_value());
    CHECK(many.model.fetches() == read + 1);
}

TEST_CASE("typing a name goes to it, accents or not, any word of it")
{
    TenThousand many;
    LineTable table(many.look, nullptr);
    table.setModel(&many.model);
    table.selectRow(0);
    table.keyboardSearch(u"zoe"_qs);
    CHECK(table.selectedRow() == 7'777);
    table.selectRow(0);
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    table.keyboardSearch(u"o’con"_qs);
    CHECK(table.selectedRow() == 7'777);
}

TEST_CASE("a discussion is found again near where it stood")
{
    TenThousand many;
    CHECK(many.model.find(Id<Discussion>{4'301}, 4'290) == 4'300);
    CHECK(many.model.find(Id<Discussion>{4'301}, 4'100) == 4'300);
    CHECK(many.model.find(Id<Discussion>{4'301}, 0) == -1);
    CHECK(many.model.fetches() <= 6);
}

TEST_CASE("a window that cannot be read leaves empty rows and says so once")
{
    Look look(qApp);
    int said = 0;
    HomeModel model(
        look,
        [](const HomeQuery&) {
            return Result<std::vector<HomeRow>>(Error{ErrorCode::Io, u"Gone."_qs, {}});
        },
        [](const HomeRow&) { return QString(); }, nullptr);
    QObject::connect(&model, &HomeModel::failed, [&](const Error&) { ++said; });
    model.show({}, 3, {2026, 11, 24});
    CHECK(model.data(model.index(0, 0), Qt::DisplayRole).toString().isEmpty());
    CHECK(model.data(model.index(2, 0), Qt::DisplayRole).toString().isEmpty());
    CHECK(said == 1);
}
