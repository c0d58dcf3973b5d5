#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/papers/Papers.h"
#include "forms/support/Record.h"
#include "forms/support/Samples.h"
#include "forms/support/Tools.h"
#include "forms/writers/PdfWriter.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

// Every question answered in words of its own.
Discussion answeredRecord(const Protocol& protocol)
{
    Discussion record = sample::blank();
    for (const Stage& stage : protocol.stages)
        for (const chairside::Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                sample::answer(record, prompt.id, QStringLiteral("Said to [%1]").arg(prompt.id));
    return record;
}

QString pagesOf(const Document& document)
{
    const auto pdf = writePdf(document, shelf());
    REQUIRE(pdf.ok());
    return squeezed(pdfText(*pdf, {QStringLiteral("-raw")}));
}

} // namespace

TEST_CASE("a form of a procedure's own holds what its blocks hold, and nothing of the others (S21, S26, W24, H25)")
{
    for (const char* const code : {"stoke", "wokingham", "hartlepool-stockton"}) {
        const ProtocolPtr protocol = sample::protocol(code);
        const Discussion record = answeredRecord(*protocol);
        REQUIRE_FALSE(protocol->forms.empty());
        for (const PrintedForm& form : protocol->forms) {
            INFO(code << " " << form.id.toStdString());
            const QString pages = pagesOf(ownForm(record, *protocol, form, signedIssue(chairside::Audience::Full)));
            CHECK(pages.contains(squeezed(form.title)));
            CHECK(pages.contains(squeezed(form.reconstruction)));
            CHECK(pages.contains(squeezed(QStringLiteral("Version 1, signed"))));
            for (const Stage& stage : protocol->stages)
                for (const chairside::Block& block : stage.blocks)
                    for (const Prompt& prompt : block.prompts) {
                        const Answer* answer = record.answer(prompt.id);
                        INFO(prompt.id.toStdString());
                        CHECK(pages.contains(squeezed(answer->body)) == form.blocks.contains(block.id));
                    }
        }
    }
}

TEST_CASE("signing issues a procedure's own forms too, each full and redacted")
{
    const ProtocolPtr stoke = sample::protocol("stoke");
    const FilledRecord record = filledRecord(*stoke);
    const Issue issue = signedIssue(chairside::Audience::Full);
    const auto issued = issuedPapers(record.discussion, *stoke, *issue.declaration, issue.version);
    REQUIRE(issued.ok());
    QStringList names;
    for (const IssuedPdf& each : *issued) {
        names << each.form;
        INFO(each.form.toStdString());
        const bool full = each.audience == chairside::Audience::Full;
        CHECK((names.size() % 2 == 1) == full);
        if (full)
            continue;
        needsOtherPrograms();
        CHECK_FALSE(squeezed(pdfText(each.pdf, {QStringLiteral("-raw")})).contains(QStringLiteral("Secret")));
    }
    CHECK(names == QStringList{QStringLiteral("form"), QStringLiteral("form"), QStringLiteral("sheet"),
                               QStringLiteral("sheet"), QStringLiteral("information-gathering"),
                               QStringLiteral("information-gathering"), QStringLiteral("key-decision"),
                               QStringLiteral("key-decision")});
}

TEST_CASE("the sheet speaks of each procedure's own result, and of a contingency only where one is asked for")
{
    for (const char* const code : {"stoke", "wokingham", "hartlepool-stockton", "oxfordshire"}) {
        const ProtocolPtr protocol = sample::protocol(code);
        Discussion record = sample::blank();
        sample::answer(record, QStringLiteral("plan.decision"), QStringLiteral("Two visits a week"));
        const QString pages = pagesOf(signedRecommendations(record, *protocol, signedIssue(chairside::Audience::Full)));
        INFO(code);
        CHECK(pages.contains(squeezed(protocol->council + QLatin1Char(' ') + protocol->title)));
        CHECK(pages.contains(squeezed(protocol->resultWord.left(1).toUpper() + protocol->resultWord.mid(1))));
        const bool asks = protocol->stageOfRows(QStringLiteral("contingency")) != nullptr;
        CHECK(pages.contains(squeezed(QStringLiteral("If it fails"))) == asks);
        CHECK_FALSE(pages.contains(squeezed(QStringLiteral("Code of Ethics"))));
    }
}
