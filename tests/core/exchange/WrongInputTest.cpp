// Whatever an outside file holds, the answer is a reading or one sentence.
#include "core/exchange/ExchangeReader.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/JsonText.h"
#include "core/exchange/Samples.h"
#include "core/exchange/ValueReader.h"
#include "support/JsonMutations.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace chairside;

namespace {

QString complaint(const QByteArray& json)
{
    const auto read = readExchange(json, QStringLiteral("zoe.json"), {knowsley()}, countingIds());
    if (read)
        return {};
    CHECK(read.error().code == ErrorCode::BadInput);
    return read.error().message;
}

// A file of one discussion that holds `inner`, JSON without its braces.
QByteArray file(const QByteArray& inner)
{
    return "{\"format\":1,\"discussions\":[{\"protocol\":{\"code\":\"knowsley\",\"version\":\"" +
           knowsley()->version.toUtf8() + "\"}" + (inner.isEmpty() ? "" : ",") + inner + "}]}";
}

QString said(const QByteArray& inner)
{
    return complaint(file(inner));
}

} // namespace

TEST_CASE("the smallest file is a discussion with nothing in it")
{
    CHECK(said("").isEmpty());
}

TEST_CASE("a wrong word is answered with the place and the words that are known")
{
    CHECK(said(R"("risk":[{"harm":"a"},{"harm":"b"},{"likelihood":"probable"}])") ==
          QStringLiteral("zoe.json: discussions[0].risk[2].likelihood is \"probable\"; use one of unlikely, possible, "
                         "likely, very-likely, not-known, or leave it out."));
}

TEST_CASE("an unknown key is named, with the nearest that is known")
{
    CHECK(
        said(R"("risk":[{"likelyhood":"likely"}])") ==
        QStringLiteral("zoe.json: discussions[0].risk[0].likelyhood is not known here (did you mean \"likelihood\"?); "
                       "mend or remove it."));
    CHECK(said(R"("weather":"wet")") ==
          QStringLiteral("zoe.json: discussions[0].weather is not known here; mend or remove it."));
    CHECK(said(R"("risk":[{"rank":3}])").contains(QStringLiteral("risk[0].rank is not known here")));
}

TEST_CASE("each kind of value says what it wants to be")
{
    CHECK(said(R"("meeting":{"held_on":"24/11/2026"})") ==
          QStringLiteral("zoe.json: discussions[0].meeting.held_on is \"24/11/2026\"; write a date as year-month-day, "
                         "\"2026-11-24\", or leave it out."));
    CHECK(said(R"("meeting":{"held_on":"2026-02-30"})").contains(QStringLiteral("write a date")));
    CHECK(said(R"("meeting":{"started_at":"2pm"})").contains(QStringLiteral("hours:minutes")));
    CHECK(said(R"("contribution":[{"at":"2026-11-24T14:02:07"}])").contains(QStringLiteral("in UTC")));
    CHECK(said(R"("risk":[{"restricted":"yes"}])").contains(QStringLiteral("true or false without quotes")));
    CHECK(said(R"("risk":[{"harm":7}])").contains(QStringLiteral("risk[0].harm is 7; write text in quotes")));
    CHECK(said(R"("risk":[{"harm":null}])").contains(QStringLiteral("is null; write text in quotes")));
    CHECK(said(R"("risk":{"harm":"a"})") ==
          QStringLiteral("zoe.json: discussions[0].risk is an object; write a list, […]."));
    CHECK(said(R"("meeting":[])") ==
          QStringLiteral("zoe.json: discussions[0].meeting is a list; write an object, {…}."));
    CHECK(said(R"("risk":["Exploitation"])").contains(QStringLiteral("risk[0] is \"Exploitation\"; write an object")));
    CHECK(said(R"("versions":[{"no":1.5}])").contains(QStringLiteral("versions[0].no is 1.5; write a whole number")));
}

TEST_CASE("times with seconds and moments in another zone are read")
{
    const auto read = readExchange(file(R"("meeting":{"started_at":"14:02:07"},
        "contribution":[{"at":"2026-07-01T15:02:07.250+01:00"}])"),
                                   QStringLiteral("zoe.json"), {knowsley()}, countingIds());
    REQUIRE(read);
    CHECK(read->front().discussion.meeting().startedAt == QTime(14, 2, 7));
    CHECK(read->front().discussion.ranked<Contribution>()[0]->at ==
          QDateTime(QDate(2026, 7, 1), QTime(14, 2, 7, 250), Qt::UTC));
}

TEST_CASE("a link that leads nowhere names the keys there are")
{
    CHECK(said(R"("participant":[{"key":"p1","name":"A"},{"key":"p2","name":"B"}],"action":[{"participant":"p3"}])") ==
          QStringLiteral("zoe.json: discussions[0].action[0].participant is \"p3\", and leads nowhere: the keys in "
                         "\"participant\" are p1, p2."));
    CHECK(said(R"("risk":[{"source":"c1"}])").contains(QStringLiteral("no row in \"contribution\" has a key")));
    CHECK(said(R"("risk":[{"source":1}])").contains(QStringLiteral("is 1, and leads nowhere")));
    CHECK(
        said(R"("action":[{"key":"a1"},{"key":"a1"}])").contains(QStringLiteral("action[1].key is \"a1\", which an")));
    CHECK(said(R"("action":[{"key":""}])").contains(QStringLiteral("between 1 and 60 characters")));
    CHECK(said(R"("action":[{"carried_from":"a1"}])").isEmpty()); // looked up when the files are tied together
    CHECK(said(R"("risk":[{"key":"r1"}])").contains(QStringLiteral("risk[0].key is not known here")));
}

TEST_CASE("answers fit the questions of the protocol")
{
    CHECK(
        said(R"("answer":[{"prompt":"info.hapening","body":"x"}])") ==
        QStringLiteral("zoe.json: discussions[0].answer[0].prompt is \"info.hapening\", and the protocol \"knowsley\" "
                       "asks no such question (did you mean \"info.happening\"?); use the id of one of its prompts."));
    CHECK(said(R"("answer":[{"prompt":"assess.now","choice":"maybe"}])")
              .contains(QStringLiteral("choice is \"maybe\"; use one of yes, no")));
    CHECK(said(R"("answer":[{"prompt":"info.known","choice":"yes"}])")
              .contains(QStringLiteral("this is answered in words")));
    CHECK(said(R"("answer":[{"prompt":"info.known","body":"a"},{"prompt":"info.known","body":"b"}])")
              .contains(QStringLiteral("answer[1].prompt is \"info.known\", which is answered already")));
    CHECK(said(R"("answer":[{"prompt":"plan.decision","meaning":"rationale"}])")
              .contains(QStringLiteral("for this prompt it is \"decision\"")));
    CHECK(said(R"("answer":[{"prompt":"attendance.police","body":"Called away"}])").isEmpty());
    CHECK(
        said(R"("participant":[{"fills":"army"}])").contains(QStringLiteral("use one of social-care, police, health")));
    CHECK(said(R"("item":[{"block":"checks"}])").contains(QStringLiteral("has no such table")));
}

TEST_CASE("a prompt's meaning is filled in where the file leaves it out")
{
    const auto read = readExchange(file(R"("answer":[{"prompt":"plan.decision","body":"Move once"}])"),
                                   QStringLiteral("zoe.json"), {knowsley()}, countingIds());
    REQUIRE(read);
    CHECK(read->front().discussion.answer(QStringLiteral("plan.decision"))->meaning == QStringLiteral("decision"));
}

TEST_CASE("a protocol that is not here, or in other words, is named")
{
    const QByteArray head = "{\"format\":1,\"discussions\":[{\"protocol\":";
    CHECK(complaint(head + "{\"code\":\"mars\",\"version\":\"1\"}}]}") ==
          QStringLiteral("zoe.json: discussions[0].protocol is \"mars\", version \"1\", which this program does not "
                         "have, nor does the file bring it along; export the discussion again, put the procedure’s own "
                         "file into your folder of procedures, or use one of knowsley %1.")
              .arg(knowsley()->version));
    CHECK(complaint(head + "{\"code\":\"knowsley\",\"version\":\"" + knowsley()->version.toUtf8() + "\",\"sha256\":\"" +
                    QByteArray(64, '0') + "\"}}]}")
              .contains(QStringLiteral("protocol.sha256 is not the wording")));
    CHECK(complaint("{\"format\":1,\"discussions\":[{}]}").contains(QStringLiteral("protocol is missing")));
}

TEST_CASE("what is no file of discussions is said to be none")
{
    CHECK(complaint("") == QStringLiteral("zoe.json: the file is empty."));
    CHECK(complaint(knowsley()->json).contains(QStringLiteral("this is not a file of discussions")));
    CHECK(complaint("[]").contains(QStringLiteral("a list stands where")));
    CHECK(complaint("{\"format\":2,\"discussions\":[]}").contains(QStringLiteral("made by a newer Chairside")));
    CHECK(complaint("{\"format\":\"1\",\"discussions\":[]}").contains(QStringLiteral("format is \"1\"; write 1")));
    CHECK(complaint("{\"format\":1,\"discussions\":[]}").contains(QStringLiteral("discussions is empty")));
    CHECK(complaint("{\"format\":1,\"discussions\":{}}").contains(QStringLiteral("discussions is an object")));
    CHECK(complaint("%PDF-1.7\n") ==
          QStringLiteral("zoe.json: line 1, column 1: this is not JSON (illegal value); mend it there, or export the "
                         "discussion again."));
    CHECK(complaint("SQLite format 3\0").contains(QStringLiteral("this is not JSON")));
    CHECK(complaint("{\"format\":1,\n \"discussions\": ÿ\xff}").startsWith(QStringLiteral("zoe.json: ")));
}

TEST_CASE("broken JSON is named by line and column")
{
    CHECK(complaint("{\n  \"format\": 1,\n  \"discussions\": [{ \"reference\": \"Zoë\" \"state\": 1 }]\n}")
              .startsWith(QStringLiteral("zoe.json: line 3, column 40: this is not JSON")));
}

TEST_CASE("a key that is said twice is refused, because one of the two would be lost")
{
    CHECK(said(R"("risk":[{"harm":"one","harm":"two"}])") ==
          QStringLiteral("zoe.json: discussions[0].risk[0].harm is there twice; leave one of them out."));
    CHECK(said(R"("risk":[{"harm":"one"},{"to_whom":"x","to\u005fwhom":"y"}])")
              .contains(QStringLiteral("risk[1].to_whom")));
    CHECK(said(R"("risk":[{"harm":"a \"harm\": {[,"},{"harm":"b"}])").isEmpty());
}

TEST_CASE("characters that cannot be stored are refused by name of the field")
{
    CHECK(said("\"risk\":[{\"harm\":\"a\\u0000b\"}]").contains(QStringLiteral("risk[0].harm holds a character")));
    CHECK(said("\"risk\":[{\"harm\":\"a\\ud800b\"}]").contains(QStringLiteral("risk[0].harm holds a character")));
    CHECK(said("\"risk\":[{\"harm\":\"\\ud83d\\ude00\"}]").isEmpty());
}

TEST_CASE("what is quoted from a file makes no second line and no endless sentence")
{
    const QString wrongMeaning = said(R"("answer":[{"prompt":"assess.now","meaning":"a\nb"}])");
    CHECK(wrongMeaning.contains(QStringLiteral("meaning is \"a b\"")));
    const QString longRef =
        said("\"reference\":\"" + QByteArray(500, 'r') + "\",\"follows\":\"" + QByteArray(5'000, 'f') + "\"");
    CHECK(longRef.size() <= 1'000);
}

TEST_CASE("too much is answered by a sentence: a long string, deep nesting, a large file")
{
    const QByteArray longText =
        said(QByteArray("\"risk\":[{\"harm\":\"") + QByteArray(10'000'000, 'x') + "\"}]").toUtf8();
    CHECK(longText.contains("risk[0].harm has 10000000 characters; a field holds at most 2000000"));
    CHECK(said(QByteArray("\"risk\":[{\"harm\":\"") + QByteArray(200'000, 'x') + "\"}]").isEmpty());
    CHECK(said("\"risk\":" + QByteArray(100'000, '[')).contains(QStringLiteral("nested too deeply")));
    CHECK(
        said("\"risk\":" + QByteArray(500, '[') + QByteArray(500, ']')).contains(QStringLiteral("risk[0] is a list")));
    CHECK(complaint(QByteArray(largestExchangeFile + 1, ' ')).contains(QStringLiteral("Split it")));
}

TEST_CASE("a file cut off anywhere is refused, and says where")
{
    const QByteArray whole = shippedSample(QStringLiteral("half-finished.json"));
    REQUIRE(complaint(whole).isEmpty());
    const qsizetype end = whole.trimmed().size();
    for (qsizetype cut = 0; cut < end; cut += 37) {
        CAPTURE(cut);
        CHECK(complaint(whole.left(cut)).startsWith(QStringLiteral("zoe.json: ")));
    }
    CHECK(complaint(whole.left(end - 1)).contains(QStringLiteral("the file ends too early")));
}

TEST_CASE("damage anywhere gives a sentence or a discussion, never a crash")
{
    const QByteArray whole = shippedSample(QStringLiteral("half-finished.json"));
    std::mt19937 random(20261124);
    for (int round = 0; round < 400; ++round) {
        QByteArray damaged = whole;
        for (unsigned hit = 0; hit < 1 + random() % 4; ++hit)
            damaged[static_cast<qsizetype>(random() % static_cast<unsigned>(damaged.size()))] =
                static_cast<char>(random() % 256);
        const auto read = readExchange(damaged, QStringLiteral("zoe.json"), {knowsley()}, countingIds());
        if (!read)
            CHECK(read.error().message.startsWith(QStringLiteral("zoe.json: ")));
    }
}

TEST_CASE("every small harm to a file is refused at its place, or leaves a discussion that lacks one thing")
{
    int tried = 0;
    for (const JsonMutation& mutation : mutationsOf(shippedSample(QStringLiteral("half-finished.json")))) {
        if (mutation.key == u"program" && mutation.kind == JsonMutation::Kind::Retyped)
            continue; // not read
        CAPTURE(mutation.path, mutation.json);
        ++tried;
        const QString said = complaint(mutation.json);
        if (mutation.kind == JsonMutation::Kind::Removed) {
            CHECK((said.isEmpty() || said.startsWith(QStringLiteral("zoe.json: "))));
            continue;
        }
        CHECK(said.startsWith(QStringLiteral("zoe.json: ")));
        if (mutation.kind == JsonMutation::Kind::Retyped)
            CHECK(said.contains(mutation.path));
    }
    CHECK(tried > 500);
}
