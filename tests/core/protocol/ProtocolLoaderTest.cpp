#include "core/protocol/ProtocolLoader.h"

#include "core/protocol/ProtocolWords.h"
#include "support/JsonMutations.h"
#include "support/QtStrings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QByteArray shippedKnowsley()
{
    QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/protocols/knowsley.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// The smallest protocol, with something put in place of something else.
QByteArray small(const QByteArray& instead = {}, const QByteArray& with = {})
{
    QByteArray json = R"({
  "format": 1, "code": "t", "version": "1", "council": "T", "title": "T", "form_title": "T form",
  "life_cycle": "discussion", "ref_prefix": "T", "source": { "title": "Source" }, "result_word": "decision",
  "signing": [ { "check": "child", "need": "sign" } ],
  "stages": [ { "id": "one", "title": "One", "short": "One", "blocks": [
    { "is": "prompts", "id": "asked", "prompts": [
      { "id": "now", "ask": "Now?", "as": "yes-no" },
      { "id": "how", "ask": "How?", "as": "text", "when": { "answer": "now", "is": "yes" } } ] },
    { "is": "rows", "id": "risks", "of": "risk" },
    { "is": "rows", "id": "children", "of": "subject" } ] } ]
})";
    if (!instead.isEmpty()) {
        REQUIRE(json.contains(instead));
        json.replace(instead, with);
    }
    return json;
}

QString trouble(const QByteArray& json)
{
    const Result<ProtocolPtr> read = readProtocol(json, QStringLiteral("t.json"));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::BadInput);
    return read.error().message;
}

QString troubleWith(const QByteArray& instead, const QByteArray& with)
{
    return trouble(small(instead, with));
}

} // namespace

TEST_CASE("those that their list names come first, in its order; the others by their council's name")
{
    QFile list(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/protocols/first.txt"));
    REQUIRE(list.open(QIODevice::ReadOnly));
    const QStringList first = QString::fromUtf8(list.readAll()).simplified().split(QLatin1Char(' '));
    REQUIRE_FALSE(first.isEmpty());
    const std::vector<ProtocolPtr> shipped = shippedProtocols().value();
    REQUIRE(shipped.size() > std::size_t(first.size()));
    for (qsizetype i = 0; i < first.size(); ++i) {
        QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/protocols/") + first[i]);
        CAPTURE(first[i]);
        REQUIRE(file.open(QIODevice::ReadOnly)); // a line that names no file would put nothing first
        CHECK(shipped[std::size_t(i)]->json == file.readAll());
    }
    const auto byCouncil = [](const ProtocolPtr& a, const ProtocolPtr& b) { return a->council < b->council; };
    CHECK(std::is_sorted(shipped.begin() + first.size(), shipped.end(), byCouncil));
    CHECK_FALSE(std::is_sorted(shipped.begin(), shipped.end(), byCouncil)); // the list is needed, then
}

TEST_CASE("the shipped protocols load, Knowsley first")
{
    const Result<std::vector<ProtocolPtr>> shipped = shippedProtocols();
    REQUIRE(shipped.ok());
    REQUIRE_FALSE(shipped->empty());
    const Protocol& knowsley = *shipped->front();
    CHECK(knowsley.code == QStringLiteral("knowsley"));
    CHECK(knowsley.json == shippedKnowsley());
    CHECK(knowsley.sha256 == QCryptographicHash::hash(shippedKnowsley(), QCryptographicHash::Sha256));
    CHECK(knowsley.chairRole == QStringLiteral("Head of Service"));
    CHECK(knowsley.attendance.size() == 3);
    CHECK(knowsley.ethics.size() == 4);
    CHECK(knowsley.stages.size() == 7);
    CHECK(knowsley.prompt(QStringLiteral("assess.now"))->why == WantsWhy::Always);
    CHECK(knowsley.prompt(QStringLiteral("ethics.duty"))->need == Need::Reason);
    CHECK(knowsley.stageOfRows(QStringLiteral("voice"), QStringLiteral("family"))->id == QStringLiteral("assessment"));
    CHECK(knowsley.promptMeaning(QStringLiteral("decision"))->id == QStringLiteral("plan.decision"));
    CHECK(knowsley.circulate.to == QStringList{QStringLiteral("participants")});
    CHECK_FALSE(knowsley.reviewOn.isValid());
}

TEST_CASE("Knowsley asks every question of its model in the source's own words")
{
    // Typed from the published text, Appendix 2 (K11 to K21).
    const char* const asked[] = {
        "Is what I am considering consistent with the social work Code of Ethics and the Council vision for children?",
        "What would the child, family or community affected expect of me in this situation?",
        "What is my statutory duty? i.e. Working Together to Safeguard Children;",
        "Would my decision stand up to scrutiny?",
        "What is happening?",
        "What do I know so far?",
        "What do I need to know?",
        "What further information do I want / need at this moment?",
        "Do I need to take action immediately?",                                      // (K15.1)
        "Do I need to seek additional information?",                                  // (K15.2)
        "Is the risk of harm significant?",                                           // (K15.3)
        "What are the protective factors?",                                           // (K15.4)
        "Is that level of risk acceptable and manageable?",                           // (K15.5)
        "What legal powers might be required or should legal advice be taken first?", // (K16.1)
        "Is there any national guidance covering this type of situation?",            // (K16.2)
        "Do any local organisational policies or protocols apply?",                   // (K16.3)
        "What legislation might apply?",                                              // (K16.4)
        "Is there any research evidence?",                                            // (K16.5)
    };
    const ProtocolPtr knowsley = shippedProtocols()->front();
    QStringList found;
    for (const Prompt& prompt : knowsley->ethics)
        found << prompt.ask;
    for (const Stage& stage : knowsley->stages)
        for (const Block& block : stage.blocks)
            for (const Prompt& prompt : block.prompts)
                found << prompt.ask;
    qsizetype last = -1;
    for (const char* const ask : asked) {
        const qsizetype at = found.indexOf(QString::fromUtf8(ask));
        CAPTURE(ask);
        CHECK(at > last); // all, and in the source's order
        last = at;
    }
    CHECK(knowsley->ethicsIntro == QStringLiteral("Throughout a situation, decision makers should ask themselves:"));
    CHECK(knowsley->stage(QStringLiteral("options"))->subtitle ==
          QStringLiteral("The decision is proportionate, legitimate, necessary and ethical and is reasonable given "
                         "the present circumstances."));
}

TEST_CASE("a small protocol needs little, and its defaults are the quiet ones")
{
    const Result<ProtocolPtr> read = readProtocol(small(), QStringLiteral("t.json"));
    REQUIRE(read.ok());
    const Protocol& protocol = **read;
    CHECK(protocol.ethics.empty());
    CHECK(protocol.attendance.empty());
    const Prompt& prompt = *protocol.prompt(QStringLiteral("now"));
    CHECK(prompt.why == WantsWhy::Never);
    CHECK(prompt.need == Need::None);
    CHECK(prompt.when.kind == Condition::Kind::Always);
    CHECK(protocol.stages.front().blocks.back().atLeast == 1);
    CHECK(protocol.prompt(QStringLiteral("how"))->when.prompt == QStringLiteral("now"));
}

TEST_CASE("a wrong word is named with its file, its place and the words that would do")
{
    CHECK(troubleWith(R"("as": "yes-no")", R"("as": "yesno")") ==
          QStringLiteral("t.json: stages[0].blocks[0].prompts[0].as is \"yesno\"; use one of text, yes-no, "
                         "yes-no-not-needed, choice, date, moment, number, person, tick."));
    CHECK(troubleWith(R"("of": "risk")", R"("of": "risks")")
              .startsWith(QStringLiteral("t.json: stages[0].blocks[1].of is \"risks\"; use one of meeting, request,")));
    CHECK(troubleWith(R"("check": "child")", R"("check": "children")")
              .startsWith(QStringLiteral("t.json: signing[0].check is \"children\"; use one of child,")));
    CHECK(troubleWith(R"("format": 1)", R"("format": 2)") ==
          QStringLiteral("t.json: format is 2; write a whole number from 1 to 1."));
}

TEST_CASE("a missing, empty or unknown key is named")
{
    CHECK(troubleWith(R"("ask": "Now?", )", "") ==
          QStringLiteral("t.json: stages[0].blocks[0].prompts[0].ask is missing; write words in quotation marks."));
    CHECK(troubleWith(R"("Now?")", R"("  ")").contains(QStringLiteral("prompts[0].ask is \"\"; write words")));
    CHECK(troubleWith(R"("code": "t")", R"("code": "t", "colour": "red")")
              .startsWith(QStringLiteral("t.json: colour is not a key that is known here; remove it, or use one of "
                                         "after, attendance, chair_role,")));
}

TEST_CASE("ids are unique, well formed, and not those kept for reasons")
{
    CHECK(troubleWith(R"("id": "how")", R"("id": "now")") ==
          QStringLiteral("t.json: stages[0].blocks[0].prompts[1].id is \"now\", which "
                         "stages[0].blocks[0].prompts[0].id has already; give each its own."));
    CHECK(troubleWith(R"("id": "risks")", R"("id": "asked")")
              .contains(QStringLiteral("which stages[0].blocks[0].id has")));
    CHECK(troubleWith(R"("id": "how")", R"("id": "How Much")").contains(QStringLiteral("use small letters")));
    CHECK(troubleWith(R"("id": "how")", R"("id": "attendance.police")").contains(QStringLiteral("kept for reasons")));
    CHECK(troubleWith(
              R"("as": "text")",
              R"("as": "text", "means": "decision" }, { "id": "x", "ask": "X?", "as": "text", "means": "decision")")
              .contains(QStringLiteral("one prompt can mean it")));
}

TEST_CASE("a condition asks about a prompt of the file that can be answered so")
{
    CHECK(troubleWith(R"("answer": "now")", R"("answer": "then")") ==
          QStringLiteral("t.json: stages[0].blocks[0].prompts[1].when.answer is \"then\", and no prompt has that id; "
                         "use the id of a prompt in this file."));
    CHECK(troubleWith(R"("is": "yes" })", R"("is": "perhaps" })").contains(QStringLiteral("one of yes, no.")));
    CHECK(troubleWith(R"("answer": "now")", R"("answer": "how")").contains(QStringLiteral("the prompt itself")));
    CHECK(troubleWith(R"("of": "risk")", R"("of": "risk", "when": { "answer": "how", "is": "yes" })")
              .contains(QStringLiteral("answered in words")));
    CHECK(troubleWith(R"({ "answer": "now", "is": "yes" })", R"({ "all": [] })")
              .contains(QStringLiteral("when.all is a list")));
    CHECK(
        readProtocol(
            small(R"({ "answer": "now", "is": "yes" })",
                  R"({ "any": [ { "answer": "now", "is": "yes" }, { "all": [ { "answer": "now", "is": "no" } ] } ] })"),
            QStringLiteral("t.json"))
            .ok());
}

TEST_CASE("a key that means nothing beside another is refused")
{
    CHECK(troubleWith(R"("as": "text")", R"("as": "text", "why": "always")")
              .contains(QStringLiteral(".why belongs only where")));
    CHECK(troubleWith(R"("as": "text")", R"("as": "text", "choices": ["a"])")
              .contains(QStringLiteral(".choices belongs only")));
    CHECK(troubleWith(R"("as": "text")", R"("as": "choice")").contains(QStringLiteral(".choices is missing")));
    CHECK(troubleWith(R"("of": "risk")", R"("of": "risk", "filter": "child")")
              .contains(QStringLiteral("does not belong to rows of \"risk\"")));
    CHECK(troubleWith(R"("of": "risk")", R"("of": "risk", "with": ["threshold"])")
              .contains(QStringLiteral(".with does not belong to rows of \"risk\"")));
    CHECK(troubleWith(R"("of": "risk")", R"("of": "action", "with": ["found"])")
              .contains(QStringLiteral(".with[0] is \"found\"; use one of threshold")));
    CHECK(troubleWith(R"("id": "asked")", R"("id": "asked", "with": ["threshold"])")
              .contains(QStringLiteral(".with belongs only in a block that is rows")));
    CHECK(troubleWith(R"({ "is": "rows", "id": "risks", "of": "risk" })",
                      R"({ "is": "table", "id": "t", "start": ["Police"],
                           "columns": [ { "id": "on", "title": "On", "as": "date" } ] })")
              .contains(QStringLiteral(".start fills the first column")));
    CHECK(troubleWith(R"("of": "risk")", R"("of": "risk", "prompts": [])")
              .contains(QStringLiteral(".prompts belongs only in a block")));
    CHECK(troubleWith(R"("id": "asked")", R"("id": "asked", "at_least": 2)")
              .contains(QStringLiteral(".at_least belongs only")));
    CHECK(troubleWith(R"("is": "rows", "id": "risks", "of": "risk")", R"("is": "note", "id": "risks")")
              .contains(QStringLiteral(".note is missing")));
}

TEST_CASE("tables, choices, clocks, criteria and attendance are read")
{
    const QByteArray json = small(R"({ "is": "rows", "id": "risks", "of": "risk" })", R"(
        { "is": "table", "id": "checks", "need": "advise", "at_least": 12, "start": ["Police", "CAFCASS"],
          "columns": [ { "id": "who", "title": "Agency", "as": "text" },
                       { "id": "said", "title": "Answer", "as": "choice", "choices": ["asked", "answered"] } ] },
        { "is": "note", "id": "told", "note": "Tell agencies what it is for." })");
    QByteArray whole = json;
    whole.replace(R"("stages")", R"("review_on": "2021-10-31",
        "attendance": [ { "id": "police", "agency": "Police", "min": 2, "gap": "sign" } ],
        "criteria": [ { "id": "stuck", "need": 1, "other": true, "of": [ { "id": "stuck.drift", "text": "Drift" } ] } ],
        "clocks": [ { "id": "lead", "title": "Latest request", "from": "meeting.held", "offset": -10, "unit": "working-day", "met_by": "request.received", "source": "6.1" } ],
        "stages")");
    const Result<ProtocolPtr> read = readProtocol(whole, QStringLiteral("t.json"));
    CAPTURE(read.ok() ? QString() : read.error().message);
    REQUIRE(read.ok());
    const Protocol& protocol = **read;
    CHECK(protocol.reviewOn == QDate(2021, 10, 31));
    CHECK(protocol.attendance.front().min == 2);
    CHECK(protocol.attendance.front().gap == Need::Sign);
    CHECK(protocol.criteria.front().of.front().text == QStringLiteral("Drift"));
    CHECK(protocol.clocks.front().title == QStringLiteral("Latest request"));
    CHECK(protocol.clocks.front().offset == -10);
    CHECK(protocol.clocks.front().metBy == QStringLiteral("request.received"));
    const Block& table = protocol.stages.front().blocks[1];
    CHECK(table.start == QStringList{QStringLiteral("Police"), QStringLiteral("CAFCASS")});
    CHECK(table.columns[1].choices.size() == 2);
    CHECK(table.atLeast == 12);

    whole.replace("2021-10-31", "31 October 2021");
    CHECK(trouble(whole).contains(QStringLiteral("review_on is \"31 October 2021\"; write a date such as 2026-11-22")));
}

TEST_CASE("what is not JSON is named by its line")
{
    CHECK(trouble("{\n  \"format\": 1,\n  oops\n}").startsWith(QStringLiteral("t.json: line 3 is not JSON")));
    CHECK(trouble("").startsWith(QStringLiteral("t.json: line 1 is not JSON")));
    CHECK(trouble("[]").contains(QStringLiteral("must hold one object")));
    CHECK(trouble(QByteArray(2000, '[')).startsWith(QStringLiteral("t.json: line 1 is not JSON")));
}

TEST_CASE("a key that stands twice in one object is named, and the same key elsewhere is not")
{
    CHECK(troubleWith(R"("code": "t")", "\"code\": \"t\",\n\"code\": \"u\"") ==
          QStringLiteral("t.json: line 3 has the key \"code\" for the second time in one object; keep one of them."));
    CHECK(readProtocol(small(R"("Now?")", R"("\"id\": {\"id\": [\\")"), QStringLiteral("t.json")).ok());
}

TEST_CASE("no small harm to the shipped file passes unnoticed, and none crashes")
{
    // What may be left out, and then reads as its quiet default.
    const QStringList optional{QStringLiteral("reconstruction"),
                               QStringLiteral("escalation_note"),
                               QStringLiteral("chair_role"),
                               QStringLiteral("throughout"),
                               QStringLiteral("intro"),
                               QStringLiteral("attendance"),
                               QStringLiteral("circulate"),
                               QStringLiteral("to"),
                               QStringLiteral("never"),
                               QStringLiteral("criteria"),
                               QStringLiteral("clocks"),
                               QStringLiteral("section"),
                               QStringLiteral("level"),
                               QStringLiteral("authority"),
                               QStringLiteral("min"),
                               QStringLiteral("gap"),
                               QStringLiteral("subtitle"),
                               QStringLiteral("group"),
                               QStringLiteral("title"), // of a block
                               QStringLiteral("note"),
                               QStringLiteral("need"), // of a prompt or a block
                               QStringLiteral("at_least"),
                               QStringLiteral("filter"),
                               QStringLiteral("beside"),
                               QStringLiteral("source"),
                               QStringLiteral("hint"),
                               QStringLiteral("why"),
                               QStringLiteral("means"),
                               QStringLiteral("when"),
                               QStringLiteral("with"),
                               QStringLiteral("model"),
                               QStringLiteral("decides"),
                               QStringLiteral("letters"),
                               QStringLiteral("after"),
                               QStringLiteral("each")};
    int refused = 0, quiet = 0;
    for (const JsonMutation& mutation : mutationsOf(shippedKnowsley())) {
        const Result<ProtocolPtr> read = readProtocol(mutation.json, QStringLiteral("t.json"));
        CAPTURE(mutation.path, static_cast<int>(mutation.kind), read.ok() ? QString() : read.error().message);
        if (read.ok()) {
            // Only something optional may be missing; nothing renamed or of another type is let pass.
            CHECK(mutation.kind == JsonMutation::Kind::Removed);
            CHECK(optional.contains(mutation.key));
            ++quiet;
        } else {
            CHECK(read.error().message.startsWith(QStringLiteral("t.json: ")));
            // The place that is named is the place that was harmed, or what it stands in.
            if (mutation.kind == JsonMutation::Kind::Retyped)
                CHECK(read.error().message.startsWith(QStringLiteral("t.json: ") + mutation.path));
            ++refused;
        }
    }
    CHECK(refused > 3000);
    CHECK(quiet > 100);
}
