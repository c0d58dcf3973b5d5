#include "forms/layout/LaidOut.h"
#include "forms/layout/PageStyle.h"
#include "forms/support/Samples.h"
#include "forms/support/Soundness.h"
#include "support/QtStrings.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("nothing stands outside the page, nothing is left out, nothing overlaps")
{
    SECTION("a form with one of everything")
    {
        sound(laidOut(rich()));
    }
    SECTION("forty people and sixty actions")
    {
        Document document = blank();
        Table people{{{q("Name"), 2}, {q("Role"), 3}, {q("Attendance"), 3}}, {}, {}};
        for (int i = 0; i < 40; ++i)
            people.rows.push_back(
                {cell(QStringLiteral("Person %1").arg(i)), cell(longText(40 + i)), cell(longText(3 * i))});
        Table actions{{{q("No."), 1}, {q("What"), 5}, {q("Who"), 3}, {q("By"), 2}}, {}, {}};
        for (int i = 0; i < 60; ++i)
            actions.rows.push_back({cell(QString::number(i + 1)), cell(longText(60 + 11 * i)), cell(q("Priya Nair")),
                                    cell(q("24 Nov 2026"))});
        document.blocks = {Heading{2, q("People")}, people, Heading{2, q("Actions")}, actions};
        sound(laidOut(document));
    }
    SECTION("long words, long names, long facts")
    {
        Document document = blank();
        const QString word(4000, u'm');
        document.title = word;
        document.reference = longText(2000);
        document.marking = longText(500);
        document.version = longText(900);
        document.footFacts.push_back({q("Long"), word});
        document.blocks = {
            Heading{1, longText(700)},
            plain(word),
            KeyValues{{{word.left(200), cell(word)}}},
            Note{Tone::Bad, word.left(300), cell(longText(9000))},
            List{true, {cell(word), cell(longText(5000))}},
            Checklist{{{true, word, longText(4000)}}},
            SignatureBlock{longText(400), longText(5000), word, longText(300), TypedSignature{longText(900)}},
            SignatureBlock{q("Chair"), {}, {}, {}, WetSignature{}},
            SignatureGrid{{{longText(400), longText(5000), word, longText(300), TypedSignature{longText(900)}},
                           {{}, word, longText(900), {}, WetSignature{}},
                           {{}, q("Priya Nair"), {}, {}, WetSignature{}}}}};
        sound(laidOut(document));
    }
    SECTION("nothing in it at all")
    {
        const LaidOut pages = laidOut(blank());
        CHECK(pages.pages.size() == 1);
        sound(pages);
    }
    SECTION("empty values everywhere")
    {
        Document document = blank();
        document.blocks = {Heading{1, {}},
                           plain({}),
                           KeyValues{{{{}, {}}}},
                           KeyValues{},
                           Table{},
                           List{},
                           Checklist{},
                           Table{{{q("a"), 0}, {q("b"), 0}}, {{}, {cell(q("1")), cell(q("2")), cell(q("3"))}}, {}},
                           Note{},
                           SignatureBlock{},
                           SignatureGrid{},
                           SignatureGrid{{SignatureBlock{}}},
                           PageBreak{}};
        sound(laidOut(document));
    }
}

TEST_CASE("a row higher than three fifths of a page goes on over several pages, line by line")
{
    Document document = blank();
    document.blocks = {
        Table{{{q("Who"), 1}, {q("What was said"), 3}},
              {{cell(q("Police")), cell(longText(30000))}, {cell(q("School")), cell(q("Nothing known."))}},
              {}}};
    const LaidOut pages = laidOut(document);
    CHECK(pages.pages.size() >= 5);
    sound(pages);
    // Both parts are framed: each page that holds a part ends it with a rule and begins it under the header's.
    for (const Page& page : pages.pages) {
        const auto pieces = contentOf(page);
        REQUIRE_FALSE(pieces.empty());
        qreal bottom = 0;
        for (const TextPiece& piece : pieces)
            bottom = std::max(bottom, piece.at.y() + piece.flow->height(piece.first, piece.end));
        const bool ruled = std::any_of(page.items.begin(), page.items.end(), [&](const PageItem& item) {
            const auto* fill = std::get_if<Fill>(&item.picture);
            return fill && item.node == layoutArtifact && fill->rect.height() < 2 * style::pt &&
                   fill->rect.top() >= bottom && fill->rect.top() < bottom + 8 * style::pt;
        });
        CHECK(ruled);
    }
}

TEST_CASE("a row of up to three fifths of a page is never split")
{
    for (int lines = 1; lines <= 30; lines += 3) {
        Document document = blank();
        Table table{{{q("a"), 1}}, {}, {}};
        for (int i = 0; i < 12; ++i)
            table.rows.push_back({cell(QStringList(lines, q("A line of words")).join(u'\n'))});
        document.blocks = {table};
        const LaidOut pages = laidOut(document);
        for (const Page& page : pages.pages) {
            for (const TextPiece& piece : contentOf(page)) {
                INFO(lines << " lines");
                CHECK((piece.first == 0 && piece.end == piece.flow->lineCount()));
            }
        }
    }
}

TEST_CASE("a heading never ends a page, and stays with two lines of what follows")
{
    for (int above = 0; above < 60; ++above) {
        Document document = blank();
        for (int i = 0; i < above; ++i)
            document.blocks.push_back(plain(q("One line above.")));
        document.blocks.push_back(Heading{2, q("Assessment")});
        document.blocks.push_back(Heading{3, q("Do I need to act at once?")});
        document.blocks.push_back(plain(longText(600)));
        const LaidOut pages = laidOut(document);
        INFO(above << " lines above");
        for (const Page& page : pages.pages) {
            const auto pieces = contentOf(page);
            REQUIRE_FALSE(pieces.empty());
            const QString last = pieces.back().flow->text();
            CHECK_FALSE(last == q("Assessment"));
            CHECK_FALSE(last == q("Do I need to act at once?"));
        }
        REQUIRE(pages.outline.size() == 2);
        CHECK(pages.outline[0].page == pages.outline[1].page);
    }
}

TEST_CASE("no page begins or ends with a single line of a paragraph")
{
    for (int above = 20; above < 60; ++above) {
        Document document = blank();
        for (int i = 0; i < above; ++i)
            document.blocks.push_back(plain(q("One line above.")));
        document.blocks.push_back(plain(longText(1200)));
        const LaidOut pages = laidOut(document);
        for (const Page& page : pages.pages) {
            for (const TextPiece& piece : contentOf(page)) {
                if (piece.flow->lineCount() > 1)
                    CHECK(piece.end - piece.first >= 2);
            }
        }
    }
}

TEST_CASE("a table's header row stays with its first row, and a declaration with its signature")
{
    for (int above = 20; above < 60; ++above) {
        Document document = blank();
        for (int i = 0; i < above; ++i)
            document.blocks.push_back(plain(q("One line above.")));
        document.blocks.push_back(Table{{{q("Head"), 1}}, {{cell(q("First row"))}, {cell(q("Second row"))}}, {}});
        document.blocks.push_back(plain(q("This is a true record.")));
        document.blocks.push_back(
            SignatureBlock{q("Signed"), q("Margaret Ashworth"), {}, {}, TypedSignature{q("M. Ashworth")}});
        const LaidOut pages = laidOut(document);
        const auto pageOf = [&](const QString& words) {
            for (std::size_t page = 0; page < pages.pages.size(); ++page) {
                for (const TextPiece& piece : contentOf(pages.pages[page])) {
                    if (piece.flow->text() == words)
                        return static_cast<int>(page);
                }
            }
            return -1;
        };
        INFO(above << " lines above");
        CHECK(pageOf(q("Head")) == pageOf(q("First row")));
        CHECK(pageOf(q("This is a true record.")) == pageOf(q("M. Ashworth")));
    }
}

TEST_CASE("a signature has its heading and its version on its own page, wherever it falls")
{
    for (int above = 20; above < 60; ++above) {
        Document document = blank();
        for (int i = 0; i < above; ++i)
            document.blocks.push_back(plain(q("One line above.")));
        document.blocks.push_back(Heading{2, q("Signature")});
        document.blocks.push_back(KeyValues{{{q("Version"), cell(q("1"))}}});
        document.blocks.push_back(plain(q("This is a true record.")));
        document.blocks.push_back(
            SignatureBlock{q("Signed"), q("Margaret Ashworth"), {}, {}, TypedSignature{q("M. Ashworth")}});
        const LaidOut pages = laidOut(document);
        const auto pageOf = [&](const QString& words) {
            for (std::size_t page = 0; page < pages.pages.size(); ++page)
                for (const TextPiece& piece : contentOf(pages.pages[page]))
                    if (piece.flow->text() == words)
                        return static_cast<int>(page);
            return -1;
        };
        INFO(above << " lines above");
        CHECK(pageOf(q("M. Ashworth")) >= 0);
        for (const char* const words : {"Signature", "Version", "This is a true record."})
            CHECK(pageOf(q(words)) == pageOf(q("M. Ashworth")));
    }
}

TEST_CASE("every piece of content belongs to the structure, in the role the document gave it")
{
    const LaidOut pages = laidOut(rich());
    std::map<Role, int> roles;
    for (int node = 0; node < pages.structure.size(); ++node) {
        ++roles[pages.structure.at(node).role];
        CHECK(pages.structure.at(node).parent < node);
    }
    CHECK(roles[Role::Document] == 1);
    CHECK(roles[Role::H1] == 1);
    CHECK(roles[Role::H2] == 6);
    CHECK(roles[Role::Table] == 4);
    CHECK(roles[Role::HeaderCell] == 17);
    CHECK(roles[Role::Figure] == 1);
    CHECK(pages.outline.size() == 13);
    CHECK(pages.outline.front().text == q("Complex Case Discussion"));
    for (const Page& page : pages.pages) {
        for (const PageItem& item : page.items)
            CHECK((item.node >= paginationArtifact && item.node < pages.structure.size()));
    }
}

TEST_CASE("a page break begins a page, and two in a row do not leave one empty")
{
    Document document = blank();
    document.blocks = {PageBreak{}, plain(q("First")), PageBreak{}, PageBreak{}, plain(q("Second")), PageBreak{}};
    CHECK(laidOut(document).pages.size() == 2);
}

TEST_CASE("no row of a table or list stands alone on a page when two would fit")
{
    for (int above = 10; above < 60; ++above) {
        Document document = blank();
        for (int i = 0; i < above; ++i)
            document.blocks.push_back(plain(q("One line above.")));
        Table table{{{q("Head"), 1}}, {}, {}};
        for (int i = 0; i < 12; ++i)
            table.rows.push_back({cell(QStringLiteral("row %1").arg(i))});
        document.blocks.push_back(table);
        const LaidOut pages = laidOut(document);
        for (const Page& page : pages.pages) {
            int rows = 0;
            for (const TextPiece& piece : contentOf(page))
                rows += piece.flow->text().startsWith(q("row")) ? 1 : 0;
            INFO(above << " lines above");
            CHECK(rows != 1);
        }
    }
}

TEST_CASE("an introduction is never parted from what it introduces")
{
    for (int above = 20; above < 60; ++above) {
        Document document = blank();
        for (int i = 0; i < above; ++i)
            document.blocks.push_back(plain(q("One line above.")));
        document.blocks.push_back(introduction(q("They asked themselves:")));
        document.blocks.push_back(KeyValues{{{q("Was it right?"), cell(q("Yes"))}}});
        const LaidOut pages = laidOut(document);
        INFO(above << " lines above");
        CHECK_FALSE(contentOf(pages.pages.front()).back().flow->text() == q("They asked themselves:"));
    }
}

TEST_CASE("a paragraph runs the way most of its letters do")
{
    const auto left = [](const QString& text) {
        Tally tally;
        TextStyle textStyle;
        const TextFlow flow(shelf(), cell(text), textStyle, 10000, tally);
        QImage image(1000, 100, QImage::Format_Grayscale8);
        image.fill(255);
        QPainter painter(&image);
        painter.scale(0.1, 0.1);
        flow.draw(painter, {0, 0}, 0, flow.lineCount());
        painter.end();
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (qGray(image.pixel(x, y)) < 128)
                    return x;
            }
        }
        return image.width();
    };
    // Short names begin where their column begins, in every script; a longer Arabic text begins at the right.
    CHECK(left(q("Zaynab")) < 20);
    CHECK(left(q("زينب حداد (Zaynab Haddad)")) < 20);
    CHECK(left(q("زينب حداد")) < 20);
    CHECK(left(QString(q("زينب حداد ")).repeated(20)) < 200);
}

TEST_CASE("the first lines of a row stand on one base, whatever their script")
{
    Document document = blank();
    document.blocks = {
        Table{{{q("No."), 1}, {q("Name"), 4}, {q("By"), 2}},
              {{cell(q("1")), cell(q("زينب حداد (Zaynab Haddad)\nand more")), cell(q("24 Nov 2026"))},
               {cell(q("2")), cell(q("আমিনা রহমান")), cell(q("25 Nov 2026"))}},
              {}},
        KeyValues{
            {{q("Children"), cell(q("زينب حداد (Zaynab Haddad), কখগ and a name long enough for the whole line"))}}}};
    const LaidOut pages = laidOut(document);
    sound(pages);
    std::map<QString, qreal> bases;
    qreal taller = 0;
    for (const TextPiece& piece : contentOf(pages.pages.front())) {
        bases[piece.flow->text().section(u'\n', 0, 0)] = piece.at.y() + piece.flow->firstBase();
        taller = std::max(taller, piece.flow->firstBase());
    }
    CHECK(std::abs(bases[q("1")] - bases[q("زينب حداد (Zaynab Haddad)")]) < 1);
    CHECK(std::abs(bases[q("1")] - bases[q("24 Nov 2026")]) < 1);
    CHECK(std::abs(bases[q("2")] - bases[q("আমিনা রহমান")]) < 1);
    CHECK(std::abs(bases[q("Children")] -
                   bases[q("زينب حداد (Zaynab Haddad), কখগ and a name long enough for the whole line")]) < 1);
    CHECK(taller > 12 * style::pt); // or the scripts are of one height, and this proves nothing
}
