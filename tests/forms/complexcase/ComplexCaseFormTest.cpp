#include "forms/complexcase/ComplexCaseForm.h"

#include "forms/papers/Papers.h"
#include "forms/support/Record.h"
#include "forms/support/Samples.h"
#include "forms/support/Tools.h"
#include "forms/writers/HtmlWriter.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/TextWriter.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QTextDocument>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray pdfOf(const Document& document)
{
    const auto pdf = writePdf(document, shelf());
    REQUIRE(pdf);
    return *pdf;
}

bool any(const QString& text, const QStringList& words)
{
    for (const QString& each : words) {
        if (text.contains(squeezed(each)))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("the chair's copy prints every field of every row and every question with its answer")
{
    const FilledRecord record = filledRecord(*sample::knowsley());
    const Document document = complexCaseForm(record.discussion, *sample::knowsley(), signedIssue(Audience::Full));
    const QString pdf = squeezed(pdfText(pdfOf(document), {q("-raw")}));
    const QString text = squeezed(writeText(document));
    const QString html = squeezed(writeHtml(document).remove(QRegularExpression(q("<[^>]*>"))));
    REQUIRE(record.expected.size() > 200);
    for (const Expected& each : record.expected) {
        INFO(each.row.toStdString() << "." << each.field.toStdString() << ": " << each.words.join(u'|').toStdString());
        CHECK(any(pdf, each.words));
        // A question and its answer are parted by a colon in plain text.
        QString answer = each.words.last();
        if (each.row == q("answer"))
            answer = answer.mid(answer.lastIndexOf(q("answer")));
        CHECK(any(text, each.words + QStringList{answer}));
        CHECK(any(html, each.words + QStringList{answer}));
    }
}

TEST_CASE("a redacted copy has not one restricted word, in any format, and says once that it leaves things out")
{
    const FilledRecord record = filledRecord(*sample::knowsley());
    const Document document = complexCaseForm(record.discussion, *sample::knowsley(), signedIssue(Audience::Redacted));
    const QByteArray bytes = pdfOf(document);
    const QString pdf = squeezed(pdfText(bytes, {q("-raw")}));
    for (const QString& text : {pdf, squeezed(writeText(document)), squeezed(writeHtml(document))}) {
        CHECK_FALSE(text.contains(q("Secret")));
        CHECK_FALSE(text.contains(q("Restricted")));
        CHECK(text.count(squeezed(q("This copy leaves out some things that were recorded in confidence."))) == 1);
    }
    // Neither in what no reader shows: the file uncompressed, its actual texts, its metadata.
    const QString whole = run(q("qpdf"), {q("--qdf"), q("--object-streams=disable"), q("%"), q("-")}, bytes).out;
    CHECK_FALSE(whole.contains(q("Secret")));

    // A question that was answered in confidence is passed over, not shown as unanswered.
    CHECK_FALSE(pdf.contains(squeezed(q("What should others learn from this?"))));
    CHECK_FALSE(pdf.contains(squeezed(q("Not answered"))));
    for (const Expected& each : record.expected) {
        if (each.secret)
            continue;
        INFO(each.row.toStdString() << "." << each.field.toStdString() << ": " << each.words.join(u'|').toStdString());
        CHECK(any(pdf, each.words));
    }
}

TEST_CASE("a sensitive address is in the chair's copy, and in no redacted one")
{
    Discussion discussion = sample::complete();
    Subject& child = discussion.rows<Subject>().begin()->second;
    child.address = q("17 Hidden Lane, Prescot");
    child.addressSensitive = true;
    const auto text = [&](Audience audience) {
        return writeText(complexCaseForm(discussion, *sample::knowsley(), draftIssue(audience)));
    };
    CHECK(text(Audience::Full).contains(q("17 Hidden Lane, Prescot")));
    CHECK_FALSE(text(Audience::Redacted).contains(q("Hidden Lane")));
    CHECK(text(Audience::Redacted).contains(q("This copy leaves out some things")));
    child.addressSensitive = false;
    CHECK(text(Audience::Redacted).contains(q("17 Hidden Lane, Prescot")));
    CHECK_FALSE(text(Audience::Redacted).contains(q("This copy leaves out some things")));
}

TEST_CASE("restricted contributions are in the chair's log and not in the redacted one")
{
    Discussion discussion = sample::complete();
    sample::add(discussion, Contribution{{},
                                         0,
                                         QDateTime(QDate(2026, 11, 24), QTime(13, 40), Qt::UTC),
                                         {},
                                         q("Police"),
                                         ContributionKind::Fact,
                                         false,
                                         q("Seen at the station in August.")});
    sample::add(discussion, Contribution{{},
                                         0,
                                         QDateTime(QDate(2026, 11, 24), QTime(13, 44), Qt::UTC),
                                         {},
                                         q("Police"),
                                         ContributionKind::Allegation,
                                         true,
                                         q("A name given by a source.")});
    const auto text = [&](Audience audience) {
        return writeText(complexCaseForm(discussion, *sample::knowsley(), draftIssue(audience)));
    };
    CHECK(text(Audience::Full).contains(q("A name given by a source.")));
    CHECK(text(Audience::Redacted).contains(q("Seen at the station in August.")));
    CHECK_FALSE(text(Audience::Redacted).contains(q("A name given by a source.")));
}

TEST_CASE("a draft says so on every page and has no hash; a signed form has hash, chain head and signature")
{
    const Discussion discussion = sample::complete();
    const Document draft = complexCaseForm(discussion, *sample::knowsley(), draftIssue(Audience::Full));
    CHECK(draft.draft);
    CHECK(draft.footFacts.empty());
    for (const QString& page : pdfPages(pdfOf(draft)))
        CHECK(page.contains(q("DRAFT")));

    const Issue issue = signedIssue(Audience::Full);
    const Document form = complexCaseForm(discussion, *sample::knowsley(), issue);
    CHECK_FALSE(form.draft);
    CHECK(form.issuedAt == issue.declaration->at);
    for (const QString& page : pdfPages(pdfOf(form), {q("-layout")})) {
        CHECK_FALSE(page.contains(q("DRAFT")));
        CHECK(page.contains(QString::fromLatin1(issue.version.sha256.toHex())));
        CHECK(page.contains(QString::fromLatin1(issue.version.chainHead.toHex())));
        CHECK(page.contains(q("Version 1, signed by Margaret Ashworth on 24 November 2026")));
        CHECK(page.contains(q("OFFICIAL-SENSITIVE")));
    }
    const QString text = pdfText(pdfOf(form));
    CHECK(text.count(sample::knowsley()->reconstruction) == 1);
    CHECK(text.contains(q("Housing was not represented")));
    CHECK(writeText(form).contains(q("Signature of Margaret Ashworth, drawn by hand")));
}

TEST_CASE("the stages come in the protocol's order, the ethics before the model")
{
    const Document form = complexCaseForm(sample::complete(), *sample::knowsley(), draftIssue(Audience::Full));
    QStringList second;
    for (const auto& block : form.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 2)
            second << heading->text;
    }
    CHECK(second.mid(0, 8) == QStringList{q("Request"), q("Who is here"), q("Code of Ethics"), q("Information"),
                                          q("Assessment"), q("Powers and policy"), q("Options"), q("Plan")});
    CHECK(second.last() == q("Signature"));
}

TEST_CASE("for several children each row says which child it is about")
{
    Discussion discussion = sample::complete();
    Subject bilal;
    bilal.name = q("Bilal Khan");
    const Id<Subject> id = sample::add(discussion, bilal).id;
    Risk risk;
    risk.harm = q("Falls behind");
    risk.subject = id;
    sample::add(discussion, risk);
    Answer& own = sample::answer(discussion, q("info.happening"), q("He stopped eating."));
    own.subject = id;
    const QString text = writeText(complexCaseForm(discussion, *sample::knowsley(), draftIssue(Audience::Full)));
    CHECK(text.contains(q("Risk of harm: Falls behind; Likelihood: Not recorded; Impact: Not recorded; "
                          "Evidence: Known; Child: Bilal Khan")));
    CHECK(text.contains(q("For Bilal Khan:\r\nHe stopped eating.")));
}

TEST_CASE("an empty record prints, and says what is missing")
{
    const Document form = complexCaseForm(sample::blank(), *sample::knowsley(), draftIssue(Audience::Full));
    const QString text = writeText(form);
    CHECK(text.contains(q("No child recorded.")));
    CHECK(text.contains(q("What is happening?: Not answered")));
    CHECK(text.contains(q("No action recorded.")));
    needsOtherPrograms();
    CHECK(pdfPages(pdfOf(form)).size() >= 2);
}

TEST_CASE(
    "papers that came with the request are listed, under every procedure; optional ones that did not are not missed")
{
    for (const char* const code : {"knowsley", "hartlepool-stockton", "oxfordshire", "stoke", "wokingham"}) {
        CAPTURE(code);
        const Protocol& protocol = *sample::protocol(code);
        Discussion discussion = sample::blank();
        const auto text = [&] { return writeText(complexCaseForm(discussion, protocol, draftIssue(Audience::Full))); };
        const Stage* stage = protocol.stageOfRows(q("paper"));
        REQUIRE(stage);
        const auto block = std::find_if(stage->blocks.begin(), stage->blocks.end(),
                                        [](const chairside::Block& each) { return each.of == q("paper"); });
        CHECK(text().contains(q("No papers.")) == (block->need != Need::None));
        chairside::Paper paper;
        paper.title = q("Chronology of March");
        paper.fileName = q("Chronology.pdf");
        sample::add(discussion, paper);
        CHECK(text().contains(q("Chronology of March")));
        CHECK_FALSE(text().contains(q("No papers.")));
        // With the request, and not where it goes that no stage has a place for.
        const qsizetype next = text().indexOf(q("\r\n") + protocol.stages[1].title);
        REQUIRE(next > 0);
        CHECK(text().indexOf(q("Chronology of March")) < next);
    }
}

TEST_CASE("every kind of block of a protocol is printed")
{
    Protocol protocol = *sample::knowsley();
    Discussion discussion = sample::complete();
    chairside::Block checks;
    checks.id = q("checks");
    checks.title = q("Agency checks");
    checks.is = BlockKind::Table;
    checks.columns = {{q("checks.agency"), q("Agency"), AnswerAs::Text, {}},
                      {q("checks.said"), q("Said"), AnswerAs::Text, {}}};
    Prompt due;
    due.id = q("gate.supervision");
    due.ask = q("Group supervision was held");
    chairside::Block gate;
    gate.id = q("gate");
    gate.is = BlockKind::Checklist;
    gate.prompts = {due};
    Prompt medical;
    medical.id = q("decide.medical");
    medical.ask = q("Is a medical needed?");
    medical.as = AnswerAs::YesNoNotNeeded;
    chairside::Block decide;
    decide.id = q("decide");
    decide.is = BlockKind::Decisions;
    decide.prompts = {medical};
    chairside::Block note;
    note.id = q("note");
    note.is = BlockKind::Note;
    note.note = q("Information with a date, never advice.");
    chairside::Block hidden;
    hidden.id = q("hidden");
    hidden.title = q("Only for joint investigations");
    hidden.is = BlockKind::Prompts;
    Prompt leads;
    leads.id = q("hidden.one");
    leads.ask = q("Who leads?");
    hidden.prompts = {leads};
    hidden.when.kind = Condition::Kind::Answer;
    hidden.when.prompt = q("decide.medical");
    hidden.when.is = q("yes");
    protocol.stages.front().blocks = {checks, gate, decide, note, hidden};

    const auto row = sample::add(discussion, chairside::Item{{}, 0, q("checks")});
    Answer& agency = sample::answer(discussion, q("checks.agency"), q("CAFCASS"));
    agency.item = row.id;
    Answer& said = sample::answer(discussion, q("checks.said"), q("Nothing known"));
    said.item = row.id;
    sample::answer(discussion, q("gate.supervision"), q("On 3 November"), q("yes"));
    sample::answer(discussion, q("decide.medical"), q("Seen by the ward"), q("not-needed"));

    QString text = writeText(complexCaseForm(discussion, protocol, draftIssue(Audience::Full)));
    CHECK(text.contains(q("1. Agency: CAFCASS; Said: Nothing known")));
    CHECK(text.contains(q("[x] Group supervision was held: On 3 November")));
    CHECK(text.contains(q("To decide: Is a medical needed?; Decision and reason: Not needed / Seen by the ward")));
    CHECK(text.contains(q("Information with a date, never advice.")));
    CHECK_FALSE(text.contains(q("Only for joint investigations")));
    // What was answered is shown even where it no longer applies.
    sample::answer(discussion, q("hidden.one"), q("The police lead."));
    text = writeText(complexCaseForm(discussion, protocol, draftIssue(Audience::Full)));
    CHECK(text.contains(q("Who leads?: The police lead.")));
    // Rows and answers that this protocol has no place for are printed all the same.
    CHECK(text.contains(q("Also answered")));
}

TEST_CASE("the sheet of signed recommendations is one page with decision, actions, contingency and lines to sign")
{
    const Discussion discussion = sample::complete();
    const Document sheet = signedRecommendations(discussion, *sample::knowsley(), signedIssue(Audience::Full));
    const QByteArray pdf = pdfOf(sheet);
    const QStringList pages = pdfPages(pdf, {q("-layout")});
    CHECK(pages.size() == 1);
    const QString text = squeezed(pdfText(pdf, {q("-raw")}));
    const auto has = [&](const QString& words) {
        INFO(words.toStdString());
        CHECK(text.contains(squeezed(words)));
    };
    has(q("Signed decision"));
    has(discussion.answer(q("plan.decision"))->body);
    for (const Action* action : discussion.ranked<Action>()) {
        has(action->what);
        has(action->owner);
    }
    for (const Contingency* each : discussion.ranked<Contingency>())
        has(each->trigger + each->response + each->owner);
    for (const Participant* person : discussion.ranked<Participant>())
        has(person->name);
    has(q("Review on Tuesday 22 December 2026"));
}

TEST_CASE("signing issues form and sheet, each full and redacted, and the same record gives the same bytes")
{
    const FilledRecord record = filledRecord(*sample::knowsley());
    const Issue issue = signedIssue(Audience::Full);
    const auto make = [&] {
        auto issued = issuedPapers(record.discussion, *sample::knowsley(), *issue.declaration, issue.version);
        REQUIRE(issued);
        return std::move(*issued);
    };
    const std::vector<IssuedPdf> first = make();
    const std::vector<IssuedPdf> second = make();
    REQUIRE(first.size() == 4);
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].pdf == second[i].pdf);
        const bool full = first[i].audience == Audience::Full;
        INFO(first[i].form.toStdString() << (full ? " full" : " redacted"));
        CHECK(first[i].form == (i < 2 ? q("form") : q("sheet")));
        needsOtherPrograms();
        CHECK(squeezed(pdfText(first[i].pdf, {q("-raw")})).contains(q("Secret")) == full);
        CHECK(run(q("qpdf"), {q("--check"), q("%")}, first[i].pdf).exitCode == 0);
    }
}

TEST_CASE("the sheet says of an action that it is carried forward, when more must be done, and that it is restricted")
{
    Discussion discussion = sample::complete();
    Action& action = discussion.rows<Action>().begin()->second;
    action.carriedFrom = Id<Action>{99};
    action.threshold = q("one night away");
    action.restricted = true;
    const QString full = writeText(signedRecommendations(discussion, *sample::knowsley(), signedIssue(Audience::Full)));
    CHECK(full.contains(action.what +
                        q(" (Carried forward from the discussion before) (Threshold for more: one night away) "
                          "Restricted; Who: ")));
    const QString redacted =
        writeText(signedRecommendations(discussion, *sample::knowsley(), signedIssue(Audience::Redacted)));
    CHECK_FALSE(redacted.contains(q("one night away")));
    CHECK_FALSE(redacted.contains(action.what));
}

TEST_CASE("a sheet with more to say is set smaller before it takes a second page, and loses nothing")
{
    Discussion discussion = sample::complete();
    const auto pagesWith = [&](int actions) {
        while (static_cast<int>(discussion.rows<Action>().size()) < actions) {
            Action more;
            more.what = QStringLiteral("Visit %1: listen, and write down what was agreed")
                            .arg(discussion.rows<Action>().size());
            more.owner = q("Priya Nair");
            more.due = {2026, 12, 1};
            sample::add(discussion, more);
        }
        const QByteArray pdf =
            pdfOf(signedRecommendations(discussion, *sample::knowsley(), signedIssue(Audience::Full)));
        const QString text = squeezed(pdfText(pdf, {q("-raw")}));
        for (const Action* action : discussion.ranked<Action>())
            CHECK(text.contains(squeezed(action->what)));
        return pdfPages(pdf).size();
    };
    needsOtherPrograms();
    CHECK(pagesWith(3) == 1);
    CHECK(pagesWith(9) == 1);
    CHECK(pagesWith(40) > 1);
}
