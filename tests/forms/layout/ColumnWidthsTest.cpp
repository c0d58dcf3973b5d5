#include "forms/layout/ColumnWidths.h"

#include "forms/support/Samples.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

std::vector<qreal> widthsOf(const Table& table)
{
    const QFontMetricsF metrics(shelf().font(0, false, false, 160));
    return columnWidths(table, metrics, metrics, 100, 8000);
}

qreal sum(const std::vector<qreal>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

} // namespace

TEST_CASE("columns share the width as the document asks where their words fit")
{
    const auto widths = widthsOf(Table{{{q("a"), 1}, {q("b"), 3}}, {{cell(q("x")), cell(q("y"))}}, {}});
    CHECK(std::abs(widths[0] - 2000) < 1);
    CHECK(std::abs(sum(widths) - 8000) < 1);
}

TEST_CASE("no column is narrower than its longest ordinary word, its title's among them")
{
    const QFontMetricsF metrics(shelf().font(0, false, false, 160));
    const Table table{{{q("No."), 1}, {q("What"), 60}, {q("Parental responsibility"), 1}, {q("By"), 1}},
                      {{cell(q("1")), cell(longText(500)), cell(q("Yes")), cell(q("24 Nov 2026"))}},
                      {}};
    const auto widths = widthsOf(table);
    CHECK(widths[0] >= metrics.horizontalAdvance(q("No.")) + 100);
    CHECK(widths[2] >= metrics.horizontalAdvance(q("responsibility")) + 100);
    CHECK(widths[3] >= metrics.horizontalAdvance(q("24 Nov 2026")) + 100);
    CHECK(std::abs(sum(widths) - 8000) < 1);
}

TEST_CASE("a word longer than a quarter of the table does not push the others out")
{
    Table table{{{q("a"), 1}, {q("b"), 1}, {q("c"), 1}, {q("d"), 1}, {q("e"), 1}, {q("f"), 1}}, {{}}, {}};
    for (int i = 0; i < 6; ++i)
        table.rows.front().push_back(cell(QString(400, u'm')));
    const auto widths = widthsOf(table);
    CHECK(std::abs(sum(widths) - 8000) < 1);
    for (const qreal width : widths)
        CHECK(width > 1000);
}

TEST_CASE("a column whose lines all fit in less gives up the rest to one that has more to say")
{
    const QFontMetricsF metrics(shelf().font(0, false, false, 160));
    const Table table{{{q("Name"), 50}, {q("Relationship"), 25}, {q("Born"), 25}},
                      {{cell(q("Ann Lee")), cell(longText(90)), cell(q("30 Jun 1988"))}},
                      {}};
    const auto widths = widthsOf(table);
    const qreal name = metrics.horizontalAdvance(q("Ann Lee")) + 100;
    CHECK(widths[0] >= name);
    CHECK(widths[0] < 1.2 * name);
    CHECK(widths[2] >= metrics.horizontalAdvance(q("30 Jun 1988")) + 100);
    CHECK(widths[1] > 8000 / 2);
    CHECK(std::abs(sum(widths) - 8000) < 1);
}
