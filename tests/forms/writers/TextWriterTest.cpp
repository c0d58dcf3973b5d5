#include "forms/writers/TextWriter.h"

#include "forms/support/Samples.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QString textOf(const std::vector<Block>& blocks)
{
    Document document;
    document.draft = false;
    document.blocks = blocks;
    return writeText(document);
}

} // namespace

TEST_CASE("text has CRLF line ends throughout and no tabs")
{
    const QString text = writeText(rich());
    CHECK(text.count(u'\n') == text.count(q("\r\n")));
    CHECK_FALSE(text.contains(u'\t'));
    CHECK(textOf({plain(q("one\ntwo\r\nthree\tfour"))}) == q("one\r\ntwo\r\nthree    four\r\n"));
}

TEST_CASE("a table is one numbered line a row, each value after its column's title")
{
    const Table table{{{q("No."), 1}, {q("Action"), 4}, {q("Who"), 2}},
                      {{cell(q("1")), cell(q("Visit")), cell(q("Priya"))},
                       {cell(q("2")), Cell{plain(q("Call")), plain(q("and write"))}, cell({})}},
                      {}};
    CHECK(textOf({table}) == q("1. Action: Visit; Who: Priya\r\n2. Action: Call / and write\r\n"));
    CHECK(textOf({Table{{{q("a"), 1}}, {}, q("Nothing recorded.")}}) == q("Nothing recorded.\r\n"));
}

TEST_CASE("facts, ticks, notes and lists read as a person would write them")
{
    CHECK(textOf({KeyValues{{{q("Child"), cell(q("Zoë"))}, {q("School"), cell(q("St Aidan’s"))}}}}) ==
          q("Child: Zoë\r\nSchool: St Aidan’s\r\n"));
    CHECK(textOf({Checklist{{{true, q("Necessary"), q("No other offer")}, {false, q("Ethical"), {}}}}}) ==
          q("[x] Necessary: No other offer\r\n[ ] Ethical\r\n"));
    CHECK(textOf({Note{Tone::Bad, q("Dissent"), cell(q("Not yet."))}}) == q("Dissent: Not yet.\r\n"));
    CHECK(textOf({List{true, {cell(q("a")), cell(q("b"))}}}) == q("1. a\r\n2. b\r\n"));
    CHECK(textOf({Heading{2, q("Plan")}, plain(q("Go."))}) == q("Plan\r\n----\r\nGo.\r\n"));
}

TEST_CASE("a signature is told in words, and a draft says so")
{
    const QString text = writeText(rich());
    CHECK(text.contains(
        q("Signed by the chair\r\nSignature of Margaret Ashworth, drawn by hand\r\nName: Margaret Ashworth\r\n")));
    CHECK(text.contains(q("Signed by the minute taker\r\nSignature, typed: O. Adé\r\nName: Oluwaseun Adé\r\n"
                          "Role: Administrator\r\n\r\nSignature: to be signed by hand\r\nName: Samuel Okoye\r\n")));
    CHECK_FALSE(text.contains(q("draft")));
    Document draft = rich();
    draft.draft = true;
    CHECK(writeText(draft).contains(q("This is a draft: it has not been signed.")));
}
