#include "forms/decision/DecisionNote.h"

#include "forms/support/Tools.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/TextWriter.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;

namespace {

Discussion declined()
{
    Discussion d = sample::complete();
    d.state = State::Declined;
    Request& request = sample::request(d);
    request.by = u"Jo Park"_qs;
    request.role = u"Head teacher"_qs;
    request.agency = u"Kirkby Road School"_qs;
    request.receivedOn = QDate(2026, 3, 2);
    request.receivedAt = QTime(9, 15);
    request.screening = Screening::Declined;
    request.screeningReason = u"Multi-agency group supervision has not been held."_qs;
    request.screenedBy = u"Margaret Ashworth"_qs;
    request.screenedOn = QDate(2026, 3, 3);
    return d;
}

} // namespace

TEST_CASE("a declined request prints as one page: who asked, about whom, what was decided, why, by whom, when (H15)")
{
    const Document document =
        decisionNote(declined(), *sample::knowsley(), QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC));
    const auto shelf = FontShelf::open();
    REQUIRE(shelf);
    const auto pdf = writePdf(document, **shelf);
    REQUIRE(pdf);
    needsOtherPrograms();
    CHECK(test::pdfPages(*pdf).size() == 1);
    const QString paper = test::squeezed(test::pdfText(*pdf));
    const QString text = test::squeezed(writeText(document));
    for (const char* words : {"Zoë O’Connor", "Jo Park, Head teacher, Kirkby Road School", "2 March 2026 at 9:15am",
                              "Declined", "Multi-agency group supervision has not been held.", "Margaret Ashworth",
                              "3 March 2026", "management decision case note", "electronic case record"}) {
        CAPTURE(words);
        CHECK(paper.contains(test::squeezed(QString::fromUtf8(words))));
        CHECK(text.contains(test::squeezed(QString::fromUtf8(words))));
    }
    CHECK_FALSE(paper.contains(QStringLiteral("DRAFT")));
}

TEST_CASE("the note says which of the procedure's conditions was not met, and has the case note (H3, W12)")
{
    Discussion d = declined();
    sample::answer(d, u"raised.note"_qs, u"Seen by Rob Ellery on 3 November: the plan holds."_qs);
    sample::answer(d, u"raised.agreed"_qs, u"Not one of category A or B"_qs, u"no"_qs);
    const QString text = writeText(decisionNote(d, *sample::protocol("wokingham"), {}));
    for (const char* words : {"Is it agreed that the criteria are met?", "No. Not one of category A or B",
                              "The case note of that discussion", "the plan holds."})
        CHECK(test::squeezed(text).contains(test::squeezed(QString::fromUtf8(words))));
    sample::answer(d, u"gate.supervision"_qs, u"Nobody had the time"_qs, u"no"_qs);
    sample::answer(d, u"gate.routes"_qs, u"Twice"_qs, u"yes"_qs);
    const QString other = writeText(decisionNote(d, *sample::protocol("hartlepool-stockton"), {}));
    CHECK(test::squeezed(other).contains(test::squeezed(u"No. Nobody had the time"_qs)));
    CHECK_FALSE(test::squeezed(other).contains(test::squeezed(u"Twice"_qs)));
}

TEST_CASE("what was not recorded about a declined request is said, not left blank")
{
    Discussion d = sample::blank();
    d.state = State::Declined;
    const QString text = writeText(decisionNote(d, *sample::knowsley(), {}));
    CHECK(text.contains(QStringLiteral("Not recorded")));
    CHECK(text.contains(QStringLiteral("Reason")));
}
