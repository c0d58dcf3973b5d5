// Every mistake that a protocol file can hold is refused with the file, the place and the mend. The sentences are found
// in the loader's sources: one that no mistake here brings about fails the last test.
#include "core/protocol/ProtocolLoader.h"
#include "support/DataFile.h"
#include "support/JsonSchema.h"
#include "support/QtStrings.h"

#include <QFile>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace chairside;

namespace {

// Of Northmere's file: what is put in place of what, and how the refusal begins and ends.
struct Mistake final
{
    QByteArray instead;
    QByteArray with;
    const char* place;
    const char* mend;
};

const QByteArray table = R"("id": "agency", "title": "Agency", "as": "text")";
const QByteArray tried = R"("id": "why.tried", "ask": "What has been tried?", "as": "choice")";
const QByteArray fair = R"("is": "note", "id": "fair")";
const QByteArray address = R"("id": "picture.address", "ask": "Where is the child tonight?", "as": "text")";

const std::vector<Mistake>& mistakes()
{
    static const std::vector<Mistake> all{
        // The file as a whole.
        {R"("code": "northmere",)", R"("code": northmere,)", "line 3 is not JSON", "or fetch the file again."},
        {R"("code": "northmere")", "\"code\": \"northmere\",\n\"code\": \"n\"", "line 4 has the key \"code\"",
         "keep one of them."},
        // Keys and their types.
        {R"("format": 1)", R"("format": 3)", "format is 3", "write a whole number from 1 to 1."},
        {R"("council": "Northmere",)", "", "council is missing", "write words in quotation marks."},
        {R"("council": "Northmere")", R"("council": "  ")", "council is \"\"", "write words in quotation marks."},
        {R"("council": "Northmere")", R"("councils": "Northmere", "council": "N")", "councils is not a key",
         "sitting_title, source, stages, throughout, title, version."},
        {R"("chair_role": "Safeguarding Lead")", R"("chair_role": ["Lead"])", "chair_role is a list",
         "write words in quotation marks, or leave it out."},
        {R"("review_on": "2026-04-01")", R"("review_on": "1 April 2026")", "review_on is \"1 April 2026\"",
         "write a date such as 2026-11-22."},
        {R"("review_on": "2026-04-01")", R"("review_on": "2026-04-01 or so")", "review_on is \"2026-04-01 or so\"",
         "write a date such as 2026-11-22."},
        {R"("review_on": "2026-04-01")", R"("review_on": "2026-02-30")", "review_on is \"2026-02-30\"",
         "write a date such as 2026-11-22."},
        {R"("restricted": true)", R"("restricted": "yes")", "stages[2].blocks[2].prompts[3].restricted is \"yes\"",
         "use true or false."},
        {R"("life_cycle": "discussion")", R"("life_cycle": "chat")", "life_cycle is \"chat\"",
         "use one of discussion, sitting, register."},
        {R"("circulate": {)", R"("circulate": [], "x": {)", "circulate is a list", "write an object, { … }."},
        {R"("letters": [)", R"("letters": [ 7,)", "letters[0] is 7", "write an object, { … }."},
        {R"("signing": [)", R"("signing": {}, "x": [)", "signing is an object", "write a list of objects, [ { … } ]."},
        {R"("choices": ["Nothing yet", "Early help", "A plan for the child"])", R"("choices": "Early help")",
         "stages[0].blocks[3].prompts[1].choices is \"Early help\"", "write a list of words, [\"…\", \"…\"]."},
        {R"("choices": ["Nothing yet", "Early help", )", R"("choices": ["Nothing yet", "Early help", 3, )",
         "stages[0].blocks[3].prompts[1].choices[2] is 3", "write words in quotation marks."},
        {R"("choices": ["Nothing yet", "Early help", )", R"("choices": ["Early help", "Early help", )",
         "stages[0].blocks[3].prompts[1].choices[1] is \"Early help\"", "keep one of them."},
        {R"("to": ["participants", "apologies"])", R"("to": ["participants", "everybody"])",
         "circulate.to[1] is \"everybody\"", "use one of participants, apologies, requester, family."},
        {R"("never": ["family"])", R"("never": ["apologies"])", "circulate.never[0] is \"apologies\"",
         "use one of family."},
        {R"("to": ["participants", "apologies"])", R"("to": ["participants", "family"])",
         "circulate.never holds \"family\"", "keep it in one of them."},
        {R"("council": "Northmere")", R"("council": "North\ud83dmere")", "council holds a character",
         "or half of a pair); remove it."},
        {R"("choices": ["Nothing yet", "Early help", )", R"("choices": ["Nothing yet", "Early\u0000", )",
         "stages[0].blocks[3].prompts[1].choices[1] holds a character", "or half of a pair); remove it."},
        // Ids.
        {R"("id": "why.tried")", R"("id": "Why Tried")", "stages[0].blocks[3].prompts[1].id is \"Why Tried\"",
         "such as \"assess.now\"."},
        {R"("id": "why.tried")", R"("id": "why.now")", "stages[0].blocks[3].prompts[1].id is \"why.now\"",
         "give each its own."},
        {R"("id": "agree.again")", R"("id": "attendance.again")",
         "stages[3].blocks[2].prompts[2].id is \"attendance.again\"", "choose another."},
        {R"("id": "safety-plan")", R"("id": "sheet")", "forms[0].id is \"sheet\"", "choose another."},
        {R"("means": "rationale")", R"("means": "decision")", "stages[3].blocks[2].prompts[1].means is \"decision\"",
         "one prompt can mean it."},
        // What means nothing where it stands.
        {address, address + R"(, "choices": ["At home"])", "stages[2].blocks[2].prompts[3].choices",
         "remove it, or change \"as\"."},
        {address, address + R"(, "why": "yes")", "stages[2].blocks[2].prompts[3].why",
         "\"yes-no-not-needed\" or \"tick\"; remove it."},
        {R"("of": "action")", R"("of": "action", "filter": "child")", "stages[3].blocks[3].filter", "remove it."},
        {R"("of": "meeting")", R"("of": "meeting", "with": ["found"])", "stages[1].blocks[0].with", "remove it."},
        {fair, fair + R"(, "of": "risk")", "stages[3].blocks[0].of belongs only", "remove it, or change \"is\"."},
        {fair, fair + R"(, "filter": "child")", "stages[3].blocks[0].filter belongs only",
         "remove it, or change \"is\"."},
        {fair, fair + R"(, "with": ["found"])", "stages[3].blocks[0].with belongs only",
         "remove it, or change \"is\"."},
        {fair, fair + R"(, "need": "sign")", "stages[3].blocks[0].need belongs only", "remove it, or change \"is\"."},
        {fair, fair + R"(, "at_least": 2)", "stages[3].blocks[0].at_least belongs only",
         "remove it, or change \"is\"."},
        {fair, fair + R"(, "columns": [])", "stages[3].blocks[0].columns belongs only", "remove it, or change \"is\"."},
        {fair, fair + R"(, "start": ["a"])", "stages[3].blocks[0].start belongs only", "remove it, or change \"is\"."},
        {fair, fair + R"(, "criteria": "worry")", "stages[3].blocks[0].criteria belongs only",
         "remove it, or change \"is\"."},
        {fair, fair + R"(, "prompts": [])", "stages[3].blocks[0].prompts belongs only", "remove it, or change \"is\"."},
        {R"(, "note": "Say each agreement so that the family would know what it means.")", "",
         "stages[3].blocks[0].note is missing", "write words in quotation marks."},
        {table, R"("id": "agency", "title": "Agency", "as": "person")", "stages[2].blocks[0].start fills",
         "make that column \"text\"."},
        // Criteria.
        {R"("criteria": "worry")", R"("criteria": "worries")", "stages[0].blocks[2].criteria is \"worries\"",
         "use the id of one in this file."},
        {R"("criteria": "worry")", R"("criteria": "worry", "prompts": [])", "stages[0].blocks[2].prompts",
         "remove it."},
        {R"({ "is": "note", "id": "fair")", R"({ "is": "checklist", "id": "again", "criteria": "worry" },
            { "is": "note", "id": "fair")",
         "stages[3].blocks[0].criteria is \"worry\"", "show a group once."},
        {R"("need": 1, "other": true)", R"("need": 3, "other": true)", "criteria[0].need is 3",
         "write a whole number from 0 to 2."},
        // Conditions.
        {R"({ "answer": "picture.seen", "is": "no" } })", R"({ "answer": "picture.saw", "is": "no" } })",
         "attendance[1].when.answer is \"picture.saw\"", "use the id of a prompt in this file."},
        {R"("ask": "Was the child seen alone?")",
         R"("ask": "Was the child seen alone?", "when": { "answer": "picture.seen", "is": "yes" })",
         "stages[2].blocks[2].prompts[0].when.answer is \"picture.seen\"", "use another."},
        {R"({ "answer": "picture.seen", "is": "no" } })", R"({ "answer": "why.now", "is": "no" } })",
         "attendance[1].when.answer is \"why.now\"", "answered yes, no or by a choice."},
        {R"({ "answer": "why.tried", "is": "Early help" })", R"({ "answer": "why.tried", "is": "Late help" })",
         "stages[2].blocks[2].prompts[2].when.any[1].answer waits for \"Late help\"",
         "one of Nothing yet, Early help, A plan for the child."},
        {R"("otherwise": "A conference follows early help that has not been enough. Say in the record why it comes first, or what came after.")",
         R"("hint": "")", "stages[0].blocks[3].prompts[1].otherwise is missing", "write words in quotation marks."},
        {R"("expects": "Early help", )", "", "stages[0].blocks[3].prompts[1].otherwise", "remove it."},
        {R"("expects": "Early help")", R"("expects": "Late help")",
         "stages[0].blocks[3].prompts[1].expects is \"Late help\"",
         "one of Nothing yet, Early help, A plan for the child."},
        {R"("need": "advise", "expects": "Early help")", R"("expects": "Early help")",
         "stages[0].blocks[3].prompts[1].expects needs", "as much as the condition weighs."},
        {address, address + R"(, "expects": "yes", "otherwise": "No")",
         "stages[2].blocks[2].prompts[3].expects belongs only", "remove it."},
        {R"("screening": "accepted")", R"("screening": "agreed")", "letters[3].when.all[0].screening is \"agreed\"",
         "use one of accepted, declined."},
        {address, address + R"(, "when": { "screening": "accepted" })",
         "stages[2].blocks[2].prompts[3].when.screening belongs only", "in letters, clocks and \"after\"; remove it."},
        {R"("who": "together")", R"("who": "everybody")", "decides.who is \"everybody\"",
         "use one of chair, together."},
        // Signing.
        {R"({ "check": "chair", "need": "sign" })", R"({ "check": "child", "need": "sign" })",
         "signing[1].check is \"child\"", "keep one of them."},
        {R"(, "means": "decision")", "", "signing[4].check is \"decision\", and no prompt asks for it",
         "add \"means\": \"decision\" to the one that does, or remove the check."},
        {R"("check": "smart")", R"("check": "contingency")", "signing[8].check is \"contingency\", and no block shows",
         "add one of rows of \"contingency\", or remove the check."},
        {R"("of": "participant", "filter": "agreement")", R"("of": "participant")",
         "signing[9].check is \"agreement\", and no block shows",
         "add one of rows of \"participant\" with the filter \"agreement\", or remove the check."},
        // Before and after.
        {"\"life_cycle\": \"discussion\",\n  \"sitting_title\": \"Family Safety Morning\"",
         R"("life_cycle": "sitting")", "sitting_title is missing", "such as \"Complex Case Panel\"."},
        {R"("to": "invited")", R"("to": "invited", "named": "The board")", "letters[0].named", "remove it."},
        {R"("named": "Northmere Safety Board", )", "", "letters[3].named is missing",
         "write words in quotation marks."},
        {R"("form": "safety-plan")", R"("form": "safety")", "letters[3].form is \"safety\"",
         "use the id of a form in this file."},
        {R"("table": "asked-agencies")", R"("table": "children")", "letters[4].table is \"children\"",
         "use the id of a block that is a table."},
        {R"("day": "on")", R"("day": "said")", "letters[4].day is \"said\"", "use the id of one that is."},
        {R"("to": "invited", "clock")", R"("to": "invited", "table": "asked-agencies", "clock")", "letters[0].table",
         "remove it."},
        {R"("step": "papers")", R"("step": "paper")", "letters[1].step is \"paper\"",
         "use one of told, papers, feedback-asked."},
        {"a conference about {child} on", "a conference about {chlid} on", "letters[0].body holds \"{chlid}\"",
         "use one of {child}, {reference}, {date}, {time}, {place}, {chair}, {result}, {due}, {papers}, {questions}."},
        {R"("subject": "{reference}: to read")", R"("subject": "{ reference }: to read")",
         "letters[1].subject holds \"{ reference }\"", "{papers}, {questions}."},
        {R"("title": "Latest invitation", )", "", "clocks[0].title is missing", "write words in quotation marks."},
        {R"("to": "invited", "clock": "asked")", R"("to": "invited", "clock": "ask")", "letters[0].clock is \"ask\"",
         "use the id of a clock in this file."},
        {R"("blocks": ["children", "two", "result", "actions"])", R"("blocks": ["children", "three"])",
         "forms[0].blocks holds \"three\"", "use ids of blocks in this file."},
        {R"("needs_agreement": ["Living elsewhere"])", R"("needs_agreement": ["Living abroad"])",
         "after[1].needs_agreement holds \"Living abroad\"", "use one of them."},
        {R"("needs_agreement": ["Living elsewhere"], )", "", "after[1].agreed_by", "remove it."},
        {R"(, "agreed_by": "Director" )", "", "after[1].agreed_by is missing", "write words in quotation marks."}};
    return all;
}

QString refusal(const QByteArray& json)
{
    const Result<ProtocolPtr> read = readProtocol(json, QStringLiteral("northmere.json"));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::BadInput);
    return read.error().message;
}

QString refusalOf(const Mistake& mistake)
{
    QByteArray json = dataFile(QStringLiteral("northmere.json"));
    REQUIRE(json.contains(mistake.instead));
    return refusal(json.replace(json.indexOf(mistake.instead), mistake.instead.size(), mistake.with));
}

// The sentences of a source file, joined where they stand in several lines, as patterns.
std::vector<QRegularExpression> sentencesOf(const QString& path)
{
    QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/core/") + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression call(QStringLiteral(R"re(\btr\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))re"));
    static const QRegularExpression piece(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    static const QRegularExpression place(QStringLiteral("%\\d"));
    std::vector<QRegularExpression> out;
    for (auto each = call.globalMatch(source); each.hasNext();) {
        QString words;
        for (auto part = piece.globalMatch(each.next().captured(1)); part.hasNext();)
            words += part.next().captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\""));
        QStringList between;
        for (const QString& part : words.split(place))
            between << QRegularExpression::escape(part);
        out.emplace_back(between.join(QStringLiteral(".*")));
    }
    return out;
}

} // namespace

TEST_CASE("the made-up council's file is sound, for the program and for the schema")
{
    const QByteArray json = dataFile(QStringLiteral("northmere.json"));
    const Result<ProtocolPtr> read = readProtocol(json, QStringLiteral("northmere.json"));
    INFO((read ? QString() : read.error().message).toStdString());
    REQUIRE(read.ok());
    const SchemaVerdict verdict = askSchema(QStringLiteral("schema/protocol.schema.json"), {json});
    INFO(verdict.said.toStdString());
    REQUIRE(verdict.ran);
    CHECK(verdict.valid);
}

TEST_CASE("every kind of mistake is refused with the file, the place and the mend")
{
    for (const Mistake& mistake : mistakes()) {
        CAPTURE(mistake.place, mistake.mend);
        const QString said = refusalOf(mistake);
        CAPTURE(said);
        CHECK(said.startsWith(QStringLiteral("northmere.json: ") + QString::fromUtf8(mistake.place)));
        CHECK(said.endsWith(QString::fromUtf8(mistake.mend)));
    }
}

TEST_CASE("no sentence of the loader stands there untried")
{
    QStringList said{refusal("[]")};
    for (const Mistake& mistake : mistakes())
        said << refusalOf(mistake);
    int sentences = 0;
    for (const char* const path :
         {"protocol/ProtocolReader.cpp", "protocol/ProtocolReaderAfter.cpp", "protocol/ProtocolReaderConditions.cpp",
          "protocol/ProtocolReaderUse.cpp", "base/StrictJson.cpp"})
        for (const QRegularExpression& sentence : sentencesOf(QString::fromLatin1(path))) {
            // What checklists call the field that stands beside their criteria is no refusal.
            if (sentence.pattern() == QStringLiteral("Other") ||
                sentence.pattern().startsWith(QStringLiteral("Other\\ \\(")))
                continue;
            ++sentences;
            CAPTURE(path, sentence.pattern());
            CHECK(std::any_of(said.begin(), said.end(),
                              [&](const QString& each) { return sentence.match(each).hasMatch(); }));
        }
    CHECK(sentences > 40);
}

TEST_CASE("what is of no use is refused of a new file, and keeps nobody from a discussion that was held under it")
{
    const std::pair<QByteArray, QByteArray> useless[] = {
        {"a conference about {child} on", "a conference about {chlid} on"},
        {R"("never": ["family"])", R"("never": ["apologies"])"},
        {R"("to": ["participants", "apologies"])", R"("to": ["participants", "family"])"},
        {R"(, "means": "decision")", ""},
        {R"("check": "smart")", R"("check": "contingency")"},
        {R"("title": "Latest invitation", )", ""}};
    for (const auto& [instead, with] : useless) {
        QByteArray json = dataFile(QStringLiteral("northmere.json"));
        CAPTURE(with.toStdString());
        REQUIRE(json.contains(instead));
        json.replace(json.indexOf(instead), instead.size(), with);
        refusal(json);
        CHECK(readKeptProtocol(json, QStringLiteral("kept")).ok());
    }
    // What cannot be made sense of is refused of both.
    QByteArray json = dataFile(QStringLiteral("northmere.json"));
    json.replace(R"("of": "meeting")", R"("of": "meetings")");
    refusal(json);
    CHECK_FALSE(readKeptProtocol(json, QStringLiteral("kept")).ok());
}
