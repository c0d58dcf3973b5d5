#include "app/rows/ColumnsLayout.h"

#include "support/QtStrings.h"

#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

using Part = ColumnsLayout::Part;

// One row of four columns: words that run over lines, a field or a word of one line, a thing with another beneath it,
// and the button at the end.
struct Row final
{
    Row(const QString& words, const QString& beneath)
        : columns(new ColumnsLayout({{1, 80, false}, {1, 80, false}, {1, 80, false}}, measures(), &line)),
          said(label(words)),
          one(label(u"Tuesday"_qs)),
          owner(label(u"Dan"_qs)),
          agency(label(beneath)),
          more(new QLabel(u"…"_qs))
    {
        columns->put(said, Part::Cell, 0);
        columns->put(one, Part::Cell, 1);
        columns->put(owner, Part::Cell, 2);
        columns->put(agency, Part::Cell, 2, 1);
        columns->put(more, Part::Corner);
        for (QLabel* each : {said, one, owner, more})
            each->show();
        agency->setVisible(!beneath.isEmpty());
        const int width = columns->tableWidth();
        line.resize(width, columns->heightForWidth(width));
        columns->setGeometry(line.rect());
    }

    static ColumnsLayout::Measures measures()
    {
        ColumnsLayout::Measures out;
        out.corner = 24;
        out.words = QFontMetrics(QFont()).height();
        return out;
    }
    static QLabel* label(const QString& words)
    {
        auto* out = new QLabel(words);
        out->setWordWrap(true);
        return out;
    }

    QWidget line;
    ColumnsLayout* columns;
    QLabel *said, *one, *owner, *agency, *more;
};

} // namespace

TEST_CASE("the first lines of a row stand level, however many lines any of its columns has")
{
    const QString words = u"the police have not answered yet "_qs;
    for (const int times : {1, 2, 3, 6}) {
        const Row row(words.repeated(times), {});
        CAPTURE(times, row.line.height());
        REQUIRE(row.said->height() > 1.5 * row.one->height()); // it runs over lines
        CHECK(row.one->y() == row.said->y());
        CHECK(row.owner->y() == row.said->y());
        CHECK(row.said->geometry().bottom() < row.line.height());
        CHECK(std::abs(row.more->geometry().center().y() - row.one->geometry().center().y()) <= 1);
    }
    // What stands beneath something else makes a second line as well.
    const Row row(u"Rings"_qs, u"School"_qs);
    CHECK(row.said->y() == row.owner->y());
    CHECK(row.one->y() == row.owner->y());
    CHECK(row.agency->y() > row.owner->y());
    CHECK(row.agency->geometry().bottom() < row.line.height());
}

TEST_CASE("a row of one line has it in the middle, and beside a field the words stand in the field's middle")
{
    Row row(u"Rings"_qs, {});
    CHECK(row.line.height() == ColumnsLayout::Measures().leastHeight);
    CHECK(std::abs(row.said->geometry().center().y() - row.line.rect().center().y()) <= 1);

    auto* field = new QLineEdit;
    row.one->hide();
    row.columns->put(field, Part::Cell, 1);
    field->show();
    const int width = row.columns->tableWidth();
    row.line.resize(width, row.columns->heightForWidth(width));
    row.columns->setGeometry(row.line.rect());
    CHECK(std::abs(row.said->geometry().center().y() - field->geometry().center().y()) <= 1);
    CHECK(std::abs(field->geometry().center().y() - row.line.rect().center().y()) <= 1);
}
