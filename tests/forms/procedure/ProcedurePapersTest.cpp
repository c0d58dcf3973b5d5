#include "forms/procedure/ProcedurePapers.h"

#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolWords.h"
#include "forms/papers/Papers.h"
#include "forms/writers/TextWriter.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;

namespace {

ProtocolPtr northmere(const QByteArray& instead = {}, const QByteArray& with = {})
{
    QByteArray json = dataFile(QStringLiteral("northmere.json"));
    if (!instead.isEmpty())
        json.replace(instead, with);
    return readProtocol(json, QStringLiteral("northmere.json")).value();
}

// Without white space: lines break where the page ends.
QString packed(QString words)
{
    return words.remove(QRegularExpression(QStringLiteral("\\s")));
}

QStringList missing(const Document& document, const QStringList& words)
{
    const QString text = packed(writeText(document));
    QStringList out;
    for (const QString& each : words)
        if (!text.contains(packed(each)))
            out << each;
    return out;
}

// Whatever a procedure says in words of its own.
QStringList wordsOf(const Protocol& p)
{
    QStringList out{p.council,
                    p.title,
                    p.version,
                    protocolwords::sourceWords(p.sourceTitle),
                    protocolwords::sourceWords(p.sourceSection),
                    p.chairRole,
                    p.resultWord,
                    p.refPrefix,
                    p.reconstruction,
                    p.ethicsIntro,
                    p.formTitle};
    const auto asked = [&](const std::vector<Prompt>& prompts) {
        for (const Prompt& each : prompts)
            out << each.ask << each.hint << each.choices << each.otherwise;
    };
    asked(p.ethics);
    asked(p.feedback);
    for (const Stage& stage : p.stages) {
        out << stage.title << stage.subtitle;
        for (const chairside::Block& block : stage.blocks) {
            out << block.title << block.note << block.start;
            asked(block.prompts);
            for (const chairside::Column& column : block.columns)
                out << column.title;
        }
    }
    for (const AttendanceRule& each : p.attendance)
        out << each.agency << each.level;
    for (const CriterionGroup& group : p.criteria)
        for (const CriterionGroup::Criterion& each : group.of)
            out << each.text;
    for (const ProtocolClock& each : p.clocks)
        out << each.title << each.assumption;
    for (const Letter& each : p.letters)
        out << each.title << each.named;
    for (const PrintedForm& each : p.forms)
        out << each.title;
    for (const LaterStep& each : p.after)
        out << each.title << each.who << each.choices << each.agreedBy;
    return out;
}

} // namespace

TEST_CASE("the outline of a procedure has all its own words, for those that ship and for a council's own")
{
    std::vector<ProtocolPtr> all = shippedProtocols().value();
    all.push_back(northmere());
    for (const ProtocolPtr& each : all) {
        CAPTURE(each->code);
        const Document outline = procedureOutline(*each, {}, QDate(2026, 11, 26));
        CHECK(missing(outline, wordsOf(*each)) == QStringList());
        // But not the numbers that its requirements have in our own list.
        static const QRegularExpression numbers(QStringLiteral("\\([KHOSW]\\d"));
        CHECK_FALSE(writeText(outline).contains(numbers));
    }
}

TEST_CASE("the outline says how things are asked, in plain sentences")
{
    const Document outline = procedureOutline(
        *northmere(), {{QStringLiteral("Comes from"), QStringLiteral("northmere.json")}}, QDate(2026, 11, 26));
    CHECK(missing(outline,
                  {QStringLiteral("Its review date has passed: 1 April 2026"),
                   QStringLiteral("Comes from: northmere.json"), QStringLiteral("School, Head of year, able to decide"),
                   QStringLiteral("Shown as a gap; where “Was the child seen alone?” is answered no"),
                   QStringLiteral("at least 1 must be met"),
                   QStringLiteral("Latest invitation: 3 working days before the discussion is held"),
                   QStringLiteral("Answered yes or no; with a reason; nothing is signed without it"),
                   QStringLiteral("restricted from the start"), QStringLiteral("They never go to: The family"),
                   QStringLiteral("To Northmere Safety Board")}) == QStringList());
    CHECK(missing(procedureOutline(*northmere(), {}, QDate(2026, 4, 1)), {QStringLiteral("has passed")}).size() == 1);
}

TEST_CASE("what changed stands part by part, and two procedures that ask the same are said to")
{
    const ProtocolPtr later =
        northmere(R"("offset": 2, "unit": "working-day")", R"("offset": 3, "unit": "working-day")");
    const Document changes = procedureChanges(*northmere(), *later);
    CHECK(missing(changes, {QStringLiteral("Dates"),
                            QStringLiteral("“Record with everyone”: now 3 working days after the discussion is held; "
                                           "before, 2 working days after the discussion is held.")}) == QStringList());
    CHECK(missing(procedureChanges(*northmere(), *northmere()), {QStringLiteral("Both ask for the same.")}) ==
          QStringList());
    CHECK(missing(procedureChanges(*shippedProtocols().value().front(), *northmere()),
                  {QStringLiteral("What Northmere has otherwise than Knowsley")}) == QStringList());
}

TEST_CASE("the empty form asks every question that hangs on no answer, and opens its tables")
{
    for (const ProtocolPtr& each : {northmere(), shippedProtocols().value().front()}) {
        CAPTURE(each->code);
        const Discussion record = emptyRecord(*each);
        CHECK(record.rows<Subject>().size() == 1);
        const Document form = draftPaper(record, *each, {}, QDateTime(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC));
        QStringList wanted{each->formTitle};
        for (const Stage& stage : each->stages)
            for (const chairside::Block& block : stage.blocks) {
                wanted << block.start;
                for (const Prompt& prompt : block.prompts)
                    if (prompt.when.kind == Condition::Kind::Always)
                        wanted << prompt.ask;
            }
        CHECK(missing(form, wanted) == QStringList());
    }
}
