// The samples that ship, on paper: compared with the record field by field, by other people's programs.
#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/layout/PageStyle.h"
#include "forms/support/PrintedWords.h"
#include "forms/support/Record.h"
#include "forms/support/Samples.h"
#include "forms/support/Soundness.h"
#include "forms/support/Tools.h"
#include "forms/writers/PdfWriter.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"
#include "support/ShippedSamples.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

// Shorter words may stand in what is not restricted too.
constexpr qsizetype telling = 12;

QByteArray pdfOf(const Document& document)
{
    const auto pdf = writePdf(document, shelf());
    REQUIRE(pdf.ok());
    return *pdf;
}

bool saysAny(const PrintedWords& paper, const QStringList& words)
{
    for (const QString& each : words)
        if (paper.says(each))
            return true;
    return false;
}

QString sampleName()
{
    return GENERATE(QStringLiteral("placement-breakdown"), QStringLiteral("sibling-group"),
                    QStringLiteral("half-finished"));
}

Document sheetOf(const Discussion& discussion, const Issue& issue)
{
    return signedRecommendations(discussion, *sample::knowsley(), issue);
}

// `count` actions of ordinary length.
Discussion withActions(int count)
{
    Discussion discussion = sample::complete();
    discussion.rows<Action>().clear();
    for (int i = 0; i < count; ++i) {
        Action action;
        action.what =
            QStringLiteral("Visit %1: see the child alone at school, listen, and write down within a day what "
                           "was said and what was agreed with the family about it")
                .arg(i + 1);
        action.owner = QStringLiteral("Priya Nair");
        action.agency = QStringLiteral("Children’s Social Care");
        action.due = {2026, 12, 1};
        sample::add(discussion, action);
    }
    return discussion;
}

// How much empty height stands above those who sign, in millimetres; each is named with their role.
double roomAbove(const LaidOut& sheet, const Participant& person)
{
    for (const Page& page : sheet.pages) {
        for (const TextPiece& signs : contentOf(page)) {
            if (!signs.flow->text().startsWith(person.name + QStringLiteral(", ") + person.role))
                continue;
            qreal above = 0;
            for (const TextPiece& other : contentOf(page)) {
                const qreal bottom = other.at.y() + other.flow->height(other.first, other.end);
                const bool beside = other.at.x() > signs.at.x() + signs.flow->width() ||
                                    other.at.x() + other.flow->width() < signs.at.x();
                if (!beside && bottom <= signs.at.y())
                    above = std::max(above, bottom);
            }
            return (signs.at.y() - above) / style::mm;
        }
    }
    return 0;
}

} // namespace

TEST_CASE("the chair's copy of each sample prints every field of every row, restricted ones too")
{
    const Discussion discussion = sample::shipped(sampleName());
    const Document document = complexCaseForm(discussion, *sample::knowsley(), signedIssue(Audience::Full));
    const PrintedWords paper(pdfOf(document), document);
    const std::vector<Expected> expected = expectedOn(discussion, *sample::knowsley());
    CHECK(expected.size() > 140);
    CHECK(std::count_if(expected.begin(), expected.end(), [](const Expected& each) { return each.secret; }) > 2);
    for (const Expected& each : expected) {
        INFO(each.row.toStdString() << "." << each.field.toStdString() << ": " << each.words.join(u'|').toStdString());
        CHECK(saysAny(paper, each.words));
    }
}

TEST_CASE("a redacted copy of each sample prints every field but the restricted ones, which are nowhere in the file")
{
    const Discussion discussion = sample::shipped(sampleName());
    for (const bool sheet : {false, true}) {
        const Issue issue = signedIssue(Audience::Redacted);
        const Document document =
            sheet ? sheetOf(discussion, issue) : complexCaseForm(discussion, *sample::knowsley(), issue);
        const QByteArray pdf = pdfOf(document);
        const PrintedWords paper(pdf, document);
        const std::vector<Expected> expected = expectedOn(discussion, *sample::knowsley());
        for (const Expected& each : expected) {
            INFO((sheet ? "sheet " : "form ") << each.row.toStdString() << "." << each.field.toStdString() << ": "
                                              << each.words.join(u'|').toStdString());
            if (!each.secret && !sheet)
                CHECK(saysAny(paper, each.words));
            if (!each.secret || each.words.front().size() < telling)
                continue;
            const bool elsewhere = std::any_of(expected.begin(), expected.end(), [&](const Expected& other) {
                return !other.secret && squeezed(other.words.front()).contains(squeezed(each.words.front()));
            });
            if (elsewhere)
                continue;
            CHECK_FALSE(saysAny(paper, each.words));
            CHECK_FALSE(hiddenIn(pdf, each.words.front().left(30)));
        }
    }
}

TEST_CASE("the papers of each sample are sound: A4, nothing clipped, nothing overlaps, and qpdf has no complaint")
{
    const Discussion discussion = sample::shipped(sampleName());
    for (const Audience audience : {Audience::Full, Audience::Redacted}) {
        for (const Issue& issue : {signedIssue(audience), draftIssue(audience)}) {
            for (const Document& document :
                 {complexCaseForm(discussion, *sample::knowsley(), issue), sheetOf(discussion, issue)}) {
                INFO(document.title.toStdString() << ", " << document.version.toStdString());
                const LaidOut pages = laidOut(document);
                CHECK(pages.tally.missing.empty());
                sound(pages);
                const QByteArray pdf = pdfOf(document);
                needsOtherPrograms();
                CHECK(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%")}, pdf).exitCode == 0);
                CHECK(run(QStringLiteral("pdfinfo"), {QStringLiteral("%")}, pdf)
                          .out.contains(QStringLiteral("595 x 842 pts (A4)")));
            }
        }
    }
}

TEST_CASE("the signed recommendations of each sample are one page, large enough to read and with room to sign")
{
    const Discussion discussion = sample::shipped(sampleName());
    for (const Audience audience : {Audience::Full, Audience::Redacted}) {
        for (const Issue& issue : {signedIssue(audience), draftIssue(audience)}) {
            const Document document = sheetOf(discussion, issue);
            INFO(document.version.toStdString());
            const LaidOut pages = laidOut(document);
            REQUIRE(pages.pages.size() == 1);
            needsOtherPrograms();
            CHECK(smallestType(pdfOf(document)) >= 7.45);
            int hands = 0;
            for (const Participant* person : discussion.ranked<Participant>()) {
                if (person->fills.isEmpty() || person->attendance == Attendance::Expected)
                    continue;
                INFO(person->name.toStdString());
                CHECK(roomAbove(pages, *person) >= 9);
                ++hands;
            }
            CHECK(hands >= 2);
        }
    }
}

TEST_CASE("a plan of sixteen ordinary actions is one page; one of three is not squeezed")
{
    const QByteArray sixteen = pdfOf(sheetOf(withActions(16), signedIssue(Audience::Full)));
    needsOtherPrograms();
    CHECK(pdfPages(sixteen).size() == 1);
    CHECK(smallestType(sixteen) >= 7.45);
    const QByteArray three = pdfOf(sheetOf(withActions(3), signedIssue(Audience::Full)));
    CHECK(pdfPages(three).size() == 1);
    CHECK(smallestType(three) >= 8.4); // the usual size of a table's head
}

TEST_CASE("a plan of sixty actions goes on over several pages in good order")
{
    const Discussion discussion = withActions(60);
    const Document document = sheetOf(discussion, signedIssue(Audience::Full));
    const LaidOut pages = laidOut(document);
    sound(pages);
    const QByteArray pdf = pdfOf(document);
    const QStringList read = pdfPages(pdf, {QStringLiteral("-layout")});
    REQUIRE(read.size() > 2);
    // What cannot be one page is set to be read.
    CHECK(smallestType(pdf) >= 7.9);
    int actions = 0;
    for (qsizetype i = 0; i < read.size(); ++i) {
        const int here = static_cast<int>(read[i].count(QStringLiteral("Visit ")));
        actions += here;
        if (here > 0)
            CHECK(read[i].contains(QRegularExpression(QStringLiteral("No\\. +Action +Who +By"))));
        CHECK(read[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(read.size())));
    }
    CHECK(actions == 60);
    // Those who sign stand together, on the last page.
    CHECK(read.last().contains(QStringLiteral("Signatures")));
    for (const Participant* person : discussion.ranked<Participant>()) {
        if (!person->fills.isEmpty())
            CHECK(read.last().contains(person->name));
    }
}
