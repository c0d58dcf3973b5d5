#include "core/protocol/ProtocolLoader.h"
#include "core/protocol/ProtocolWords.h"
#include "support/JsonMutations.h"
#include "support/JsonSchema.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString& schemaPath()
{
    static const QString path = QStringLiteral("schema/protocol.schema.json");
    return path;
}

QByteArray contents(const QString& path)
{
    QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/") + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QStringList enumAt(const QStringList& path)
{
    QJsonValue value = QJsonDocument::fromJson(contents(schemaPath())).object();
    for (const QString& key : path)
        value = value.isArray() ? value.toArray().at(key.toInt()) : value.toObject().value(key);
    QStringList out;
    const QJsonArray entries = value.toObject().value(QStringLiteral("enum")).toArray();
    for (const auto& entry : entries)
        out << entry.toString();
    return out;
}

template <class E>
QStringList texts(const JsonWords<E>& words)
{
    QStringList out;
    for (const auto& word : words)
        out << word.first;
    return out;
}

} // namespace

TEST_CASE("the shipped protocols are what the schema describes")
{
    std::vector<QByteArray> shipped;
    const QDir folder(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/protocols"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}))
        shipped.push_back(contents(QStringLiteral("protocols/") + name));
    REQUIRE_FALSE(shipped.empty());
    const SchemaVerdict verdict = askSchema(schemaPath(), shipped);
    CAPTURE(verdict.said);
    REQUIRE(verdict.ran);
    CHECK(verdict.valid);
}

TEST_CASE("the schema refuses what the program refuses")
{
    const QByteArray knowsley = contents(QStringLiteral("protocols/knowsley.json"));
    const std::pair<QByteArray, QByteArray> harms[] = {
        {R"("as": "yes-no")", R"("as": "yesno")"},
        {R"("of": "risk")", R"("of": "risks")"},
        {R"("check": "child")", R"("check": "children")"},
        {R"("council": "Knowsley",)", ""},
        {R"("council": "Knowsley")", R"("council": "Knowsley", "colour": "red")"},
        {R"("min": 1)", R"("min": 0)"},
        {R"("id": "info.happening")", R"("id": "Info Happening")"},
        {R"("as": "text", "need": "reason", "means": "why-stuck")", R"("as": "text", "why": "always")"},
        {R"("of": "subject")", R"("of": "subject", "filter": "child")"},
        {"about {child} on {date}", "about {chlid} on {date}"},
        {"\"subject\": \"Complex Case Discussion {reference}", "\"subject\": \"Complex Case Discussion {}"},
        {R"("never": [])", R"("never": ["apologies"])"},
        {R"("to": ["participants"], "never": [])", R"("to": ["participants", "family"], "never": ["family"])"},
        {R"("clocks": [])",
         R"("clocks": [ { "id": "lead", "from": "meeting.held", "offset": -10, "unit": "working-day" } ])"},
    };
    for (const auto& [instead, with] : harms) {
        QByteArray broken = knowsley;
        CAPTURE(with.toStdString());
        REQUIRE(broken.contains(instead));
        broken.replace(broken.indexOf(instead), instead.size(), with);
        CHECK_FALSE(readProtocol(broken, QStringLiteral("t.json")).ok());
        const SchemaVerdict verdict = askSchema(schemaPath(), {broken});
        CAPTURE(verdict.said);
        REQUIRE(verdict.ran);
        CHECK_FALSE(verdict.valid);
    }
}

TEST_CASE("what the program lets pass, the schema lets pass")
{
    std::vector<QByteArray> passed;
    int number = 0;
    for (const JsonMutation& mutation : mutationsOf(contents(QStringLiteral("protocols/knowsley.json"))))
        if (readProtocol(mutation.json, QStringLiteral("t.json")).ok() && ++number % 8 == 0)
            passed.push_back(mutation.json);
    REQUIRE(passed.size() > 10);
    const SchemaVerdict verdict = askSchema(schemaPath(), passed);
    CAPTURE(verdict.said);
    REQUIRE(verdict.ran);
    CHECK(verdict.valid);
}

TEST_CASE("the schema's closed lists are the program's")
{
    const auto at = [](const char* path) { return enumAt(QString::fromLatin1(path).split(QLatin1Char('/'))); };
    CHECK(at("properties/life_cycle") == protocolwords::lifeCycles());
    CHECK(at("properties/decides/properties/who") == texts(protocolwords::decides()));
    CHECK(at("$defs/as") == texts(protocolwords::answerAs()));
    CHECK(at("$defs/need") == texts(protocolwords::need()));
    CHECK(at("$defs/prompt/properties/why") == texts(protocolwords::wantsWhy()));
    CHECK(at("$defs/prompt/properties/means") == protocolwords::meanings());
    CHECK(at("$defs/block/properties/is") == texts(protocolwords::blockKind()));
    CHECK(at("$defs/block/properties/of") == protocolwords::rowKinds());
    CHECK(at("$defs/stage/properties/group") == texts(protocolwords::stageGroup()));
    CHECK(at("$defs/check/properties/check") == protocolwords::signingChecks());
    CHECK(at("$defs/clock/properties/from") == protocolwords::clockEvents());
    CHECK(at("$defs/clock/properties/met_by") == protocolwords::clockEvents());
    CHECK(at("$defs/clock/properties/unit") == protocolwords::clockUnits());
    CHECK(at("$defs/letter/properties/to") == protocolwords::addressees());
    CHECK(at("$defs/letter/properties/step") == protocolwords::letterSteps());
    CHECK(at("$defs/dueCondition/oneOf/1/properties/screening") == protocolwords::screenings());
    CHECK(at("$defs/later/properties/step") == protocolwords::laterSteps());
    CHECK(at("$defs/later/properties/each") == texts(protocolwords::each()));
    CHECK(at("$defs/recipients/items") == protocolwords::recipients());
    CHECK(at("$defs/keptFrom/items") == protocolwords::keptFrom());
    const QJsonObject schema = QJsonDocument::fromJson(contents(schemaPath())).object();
    CHECK(
        schema[QStringLiteral("$defs")][QStringLiteral("letterText")][QStringLiteral("not")][QStringLiteral("pattern")]
            .toString() ==
        QStringLiteral("\\{(?!(%1)\\})[^{}]*\\}").arg(protocolwords::letterBlanks().join(QLatin1Char('|'))));
}
