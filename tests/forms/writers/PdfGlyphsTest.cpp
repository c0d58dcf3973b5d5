#include "forms/writers/PdfGlyphs.h"

#include "forms/support/Samples.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QGlyphRun runOf(const QString& text, bool bold, qreal size)
{
    QGlyphRun run;
    run.setRawFont(QRawFont::fromFont(shelf().font(0, bold, false, size)));
    run.setGlyphIndexes(run.rawFont().glyphIndexesForString(text));
    run.setPositions(QList<QPointF>(run.glyphIndexes().size(), QPointF(1, 2)));
    return run;
}

} // namespace

TEST_CASE("glyphs are numbered from 1 as they are first seen, font by font, whatever the size")
{
    PdfGlyphs glyphs;
    const SetGlyphs first = glyphs.set(runOf(QStringLiteral("abca"), false, 100), QPointF(10, 20));
    CHECK(first.numbers == std::vector<std::uint16_t>{1, 2, 3, 1});
    CHECK(first.at.front() == QPointF(11, 22));
    const SetGlyphs larger = glyphs.set(runOf(QStringLiteral("cd"), false, 200), {});
    CHECK(larger.font == first.font);
    CHECK(larger.size == 200);
    CHECK(larger.numbers == std::vector<std::uint16_t>{3, 4});
    const SetGlyphs bold = glyphs.set(runOf(QStringLiteral("d"), true, 100), {});
    CHECK(bold.font != first.font);
    CHECK(bold.numbers == std::vector<std::uint16_t>{1});
}

TEST_CASE("specimens that are numbered otherwise are refused, so that no letter is taken for another")
{
    PdfGlyphs glyphs;
    (void)glyphs.set(runOf(QStringLiteral("ab"), false, 100), {});
    const auto embedded = [&](const std::string& drawing, std::vector<double> widths) {
        return glyphs.embedded({drawing, {{"F7", std::move(widths)}}});
    };
    const std::string font = "BT\n/F7 100 Tf 1 0 0 -1 0 0 Tm\n";
    const auto sound = embedded(font + "0 0 Td <0001> Tj\n9 0 Td <0002> Tj\nET\n", {600, 500, 550});
    REQUIRE(sound);
    CHECK(sound->front().name == "F7");
    CHECK(sound->front().widths == std::vector<double>{600, 500, 550});
    CHECK(embedded(font + "0 0 Td <0001> Tj\n9 0 Td <0002> Tj\nET\n", {1000})->front().widths.size() == 3);

    CHECK_FALSE(embedded(font + "0 0 Td <0002> Tj\n9 0 Td <0001> Tj\nET\n", {600, 500, 550})); // turned round
    CHECK_FALSE(embedded(font + "0 0 Td <0001> Tj\nET\n", {600, 500, 550}));                   // one is not shown
    CHECK_FALSE(embedded(font + "0 0 Td <0001> Tj\n9 0 Td <0002> Tj\nET\n", {600, 500}));      // or has no width
    CHECK_FALSE(embedded("BT\nET\n", {600, 500, 550}));
    CHECK_FALSE(glyphs.embedded({font + "0 0 Td <0001> Tj\n9 0 Td <0002> Tj\nET\n", {{"F8", {600, 500, 550}}}}));
}
