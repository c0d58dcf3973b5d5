// The published schema and the program say the same: field by field, and by another program's judgement of real files.
#include "core/exchange/ExchangeKeys.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/Samples.h"
#include "support/JsonSchema.h"
#include "support/QtStrings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

constexpr auto schema = "schema/exchange.schema.json";

QJsonObject definitions()
{
    QFile file(QStringLiteral(":/chairside/") + QLatin1String(schema));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object().value(u"$defs").toObject();
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

} // namespace

TEST_CASE("the schema describes the fields the program knows, and no others")
{
    const QJsonObject all = definitions();
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        CAPTURE(nameOf(kind));
        QStringList more;
        if (carriesKeys(kind))
            more << QStringLiteral("key");
        if (kind == RowKind::Paper)
            more << QStringLiteral("contents");
        checkFields(exchangeFields(kind), more, all.value(nameOf(kind)).toObject());
    }
    checkFields(versionFacts(), {}, all.value(u"version").toObject());
    checkFields(progressFacts(), {QStringLiteral("action")}, all.value(u"progress").toObject());
    checkFields(stepFacts(),
                {QStringLiteral("key"), QStringLiteral("subject"), QStringLiteral("participant"),
                 QStringLiteral("recommendation"), QStringLiteral("step")},
                all.value(u"step").toObject());

    const QJsonObject discussion = all.value(u"discussion").toObject();
    checkFields(protocolFacts(), {QStringLiteral("wording")},
                discussion.value(u"properties").toObject().value(u"protocol").toObject());
    QStringList parts{QStringLiteral("protocol"), QStringLiteral("progress"), QStringLiteral("steps"),
                      QStringLiteral("versions")};
    for (std::size_t i = 0; i < AllRows::size; ++i)
        parts.append(nameOf(static_cast<RowKind>(i)));
    checkFields(discussionFacts(), parts, discussion);
}

TEST_CASE("every sample and every export fits the schema, as another program reads it")
{
    std::vector<QByteArray> documents;
    for (const char* name : {"placement-breakdown.json", "sibling-group.json", "half-finished.json"})
        documents.push_back(shippedSample(QString::fromLatin1(name)));
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
                                QStringLiteral("A"), ActionStatus::Done, QDate(2026, 12, 1), QStringLiteral("Done"),
                                QDate(2026, 11, 23)}};
        addSteps(discussion);
        documents.push_back(writeExchange({{&discussion, withTable().get(), nullptr}}));
    }
    const SchemaVerdict verdict = askSchema(QString::fromLatin1(schema), documents);
    INFO(verdict.said.toStdString());
    CHECK(verdict.ran);
    CHECK(verdict.valid);
}

TEST_CASE("what the program refuses by its form, the schema refuses too")
{
    const QByteArray head = "{\"format\":1,\"discussions\":[{\"protocol\":{\"code\":\"k\",\"version\":\"1\"},";
    for (const char* inner :
         {R"("risk":[{"likelihood":"probable"}])", R"("risk":[{"likelyhood":"likely"}])", R"("risk":{})",
          R"("meeting":{"held_on":"24/11/2026"})", R"("risk":[{"restricted":"yes"}])", R"("action":[{"key":""}])",
          R"("risk":[{"harm":null}])", R"("weather":"wet")"}) {
        CAPTURE(inner);
        const SchemaVerdict verdict = askSchema(QString::fromLatin1(schema), {head + inner + "}]}"});
        CHECK(verdict.ran);
        CHECK_FALSE(verdict.valid);
    }
}
