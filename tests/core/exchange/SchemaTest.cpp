// The published schema and the program say the same: field by field, and by another program's judgement of real files.
#include "core/exchange/ExchangeKeys.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/Samples.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

constexpr auto schemaFile = ":/chairside/schema/exchange.schema.json";

QByteArray schemaText()
{
    QFile file(QString::fromLatin1(schemaFile));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QJsonObject definitions()
{
    return QJsonDocument::fromJson(schemaText()).object().value(u"$defs").toObject();
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QString definitionOf(FieldType type)
{
    switch (type) {
    case FieldType::Date:
        return QStringLiteral("#/$defs/date");
    case FieldType::Time:
        return QStringLiteral("#/$defs/time");
    case FieldType::Moment:
        return QStringLiteral("#/$defs/moment");
    case FieldType::Link:
        return QStringLiteral("#/$defs/key");
    default:
        return QStringLiteral("#/$defs/text");
    }
}

void checkField(const FieldInfo& field, const QJsonObject& described)
{
    CAPTURE(field.name);
    if (field.type == FieldType::Choice) {
        QStringList codes;
        for (const ChoiceEntry& entry : field.choices)
            codes.append(entry.code);
        QStringList published;
        for (const QJsonValue& code : described.value(u"enum").toArray())
            published.append(code.toString());
        CHECK(published == codes);
    } else if (field.type == FieldType::Flag) {
        CHECK(described.value(u"type").toString() == QStringLiteral("boolean"));
    } else if (field.type == FieldType::Number) {
        CHECK(described.value(u"type").toString() == QStringLiteral("integer"));
    } else if (field.name != u"reference" && field.name != u"follows") {
        CHECK(described.value(u"$ref").toString() == definitionOf(field.type));
    }
}

void checkFields(const std::vector<FieldInfo>& fields, const QStringList& more, const QJsonObject& definition)
{
    const QJsonObject properties = definition.value(u"properties").toObject();
    QStringList names = more;
    for (const FieldInfo& field : fields) {
        names.append(exchangeKey(field));
        checkField(field, properties.value(exchangeKey(field)).toObject());
    }
    CHECK(sorted(properties.keys()) == sorted(names));
    CHECK(definition.value(u"additionalProperties") == QJsonValue(false));
}

// Another program's judgement: empty where every file fits the schema, else what it says.
QString judgement(const QString& schema, const QStringList& files)
{
    static const QString script = QStringLiteral(R"(
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for name in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(name, encoding="utf-8"))):
        print(name, error.json_path, error.message)
)");
    QProcess python;
    python.start(QStringLiteral("python3"), QStringList{QStringLiteral("-c"), script, schema} + files);
    REQUIRE(python.waitForFinished(60'000));
    const QByteArray errors = python.readAllStandardError();
    CAPTURE(errors);
    REQUIRE(python.exitCode() == 0);
    return QString::fromUtf8(python.readAllStandardOutput());
}

QString write(const TempFolder& folder, const QString& name, const QByteArray& bytes)
{
    const QString path = folder.file(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace

TEST_CASE("the schema describes the fields the program knows, and no others")
{
    const QJsonObject all = definitions();
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        CAPTURE(nameOf(kind));
        checkFields(exchangeFields(kind), carriesKeys(kind) ? QStringList{QStringLiteral("key")} : QStringList(),
                    all.value(nameOf(kind)).toObject());
    }
    checkFields(versionFacts(), {}, all.value(u"version").toObject());
    checkFields(progressFacts(), {QStringLiteral("action")}, all.value(u"progress").toObject());

    const QJsonObject discussion = all.value(u"discussion").toObject();
    checkFields(protocolFacts(), {}, discussion.value(u"properties").toObject().value(u"protocol").toObject());
    QStringList parts{QStringLiteral("protocol"), QStringLiteral("progress"), QStringLiteral("versions")};
    for (std::size_t i = 0; i < AllRows::size; ++i)
        parts.append(nameOf(static_cast<RowKind>(i)));
    checkFields(discussionFacts(), parts, discussion);
}

TEST_CASE("every sample and every export fits the schema, as another program reads it")
{
    const TempFolder folder;
    const QString schema = write(folder, QStringLiteral("schema.json"), schemaText());
    QStringList files;
    for (const char* name : {"placement-breakdown.json", "sibling-group.json", "half-finished.json"})
        files.append(write(folder, QString::fromLatin1(name), shippedSample(QString::fromLatin1(name))));
    for (unsigned seed = 1; seed <= 5; ++seed) {
        Discussion discussion = filledDiscussion(seed, 4);
        discussion.versions = {{1,
                                discussion.createdAt,
                                QStringLiteral("A"),
                                QStringLiteral("B"),
                                {},
                                {},
                                QByteArray(32, 'x'),
                                QByteArray(32, 'y')}};
        discussion.progress = {{Id<ActionProgress>{1}, discussion.rows<Action>().begin()->first, discussion.createdAt,
                                QStringLiteral("A"), ActionStatus::Done, QDate(2026, 12, 1), QStringLiteral("Done")}};
        files.append(write(folder, QStringLiteral("%1.json").arg(seed),
                           writeExchange({{&discussion, withTable().get(), nullptr}})));
    }
    CHECK(judgement(schema, files) == QString());
}

TEST_CASE("what the program refuses by its form, the schema refuses too")
{
    const TempFolder folder;
    const QString schema = write(folder, QStringLiteral("schema.json"), schemaText());
    const QByteArray head = "{\"format\":1,\"discussions\":[{\"protocol\":{\"code\":\"k\",\"version\":\"1\"},";
    int number = 0;
    for (const char* inner :
         {R"("risk":[{"likelihood":"probable"}])", R"("risk":[{"likelyhood":"likely"}])", R"("risk":{})",
          R"("meeting":{"held_on":"24/11/2026"})", R"("risk":[{"restricted":"yes"}])", R"("action":[{"key":""}])",
          R"("risk":[{"harm":null}])", R"("weather":"wet")"}) {
        CAPTURE(inner);
        const QString file = write(folder, QStringLiteral("%1.json").arg(++number), head + inner + "}]}");
        CHECK_FALSE(judgement(schema, {file}).isEmpty());
    }
}
