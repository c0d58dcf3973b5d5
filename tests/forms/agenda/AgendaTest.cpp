#include "forms/agenda/Agenda.h"

#include "forms/support/Record.h"
#include "forms/support/Samples.h"
#include "forms/support/Tools.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/TextWriter.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

const QDateTime at(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

} // namespace

TEST_CASE("an agenda says who, when and where, and every question of the model in its own words (H22, K7)")
{
    Discussion d = sample::complete();
    sample::meeting(d).place = u"Civic Centre, room 2"_qs;
    const Document document = agenda(d, *sample::knowsley(), at);
    const QString text = writeText(document);
    CHECK(text.contains(u"Civic Centre, room 2"_qs));
    CHECK(text.contains(u"Tuesday 24 November 2026"_qs));
    for (const Participant* person : d.ranked<Participant>())
        CHECK(text.contains(person->name));
    const QString squeezedText = squeezed(text);
    const auto pdf = writePdf(document, shelf());
    REQUIRE(pdf.ok());
    const QString pages = squeezed(pdfText(*pdf, {QStringLiteral("-raw")}));
    for (const Stage& stage : sample::knowsley()->stages) {
        if (stage.group != StageGroup::Model)
            continue;
        for (const chairside::Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts) {
                INFO(prompt.id.toStdString());
                CHECK(squeezedText.contains(squeezed(prompt.ask)));
                CHECK(pages.contains(squeezed(prompt.ask)));
            }
    }
    CHECK_FALSE(document.draft);
}

TEST_CASE("an agenda holds nothing that was answered, restricted or not")
{
    const FilledRecord record = filledRecord(*sample::knowsley());
    const QString text = writeText(agenda(record.discussion, *sample::knowsley(), at));
    CHECK_FALSE(text.contains(u"answerOpen"_qs));
    CHECK_FALSE(text.contains(u"answerSecret"_qs));
    CHECK_FALSE(text.contains(u"contributionbody"_qs));
    CHECK_FALSE(text.contains(u"Secret"_qs));
}

TEST_CASE("an agenda lists the papers to read beforehand, and none that is restricted (H26)")
{
    Discussion d = sample::complete();
    CHECK_FALSE(writeText(agenda(d, *sample::knowsley(), at)).contains(u"Papers to read beforehand"_qs));
    chairside::Paper paper;
    paper.title = u"Chronology since 2024"_qs;
    sample::add(d, paper);
    paper.title = u"Letter of the psychiatrist"_qs;
    paper.restricted = true;
    sample::add(d, paper);
    const QString text = writeText(agenda(d, *sample::knowsley(), at));
    CHECK(text.contains(u"Papers to read beforehand"_qs));
    CHECK(text.contains(u"Chronology since 2024"_qs));
    CHECK_FALSE(text.contains(u"psychiatrist"_qs));
}
