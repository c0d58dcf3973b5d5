#include "core/exchange/ValueReader.h"

#include "core/base/JsonWords.h"
#include "core/base/Text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ValueReader)
};

Error notA(const QJsonValue& value, const QString& wanted, const JsonPlace& place)
{
    return place.wrong(Words::tr("is %1; write %2, or leave it out").arg(inWords(value), wanted));
}

Result<QVariant> readText(const QJsonValue& value, const JsonPlace& place)
{
    if (!value.isString())
        return notA(value, Words::tr("text in quotes"), place);
    const QString text = value.toString();
    if (text.size() > longestText)
        return place.wrong(
            Words::tr("has %1 characters; a field holds at most %2. Shorten it").arg(text.size()).arg(longestText));
    if (!storable(text))
        return place.wrong(Words::tr("holds a character that cannot be stored (U+0000, or half of a pair); remove it"));
    return QVariant(text);
}

Result<QVariant> readChoice(const FieldInfo& field, const QJsonValue& value, const JsonPlace& place)
{
    QStringList codes;
    for (const ChoiceEntry& entry : field.choices)
        if (!entry.code.isEmpty())
            codes.append(entry.code);
    const QString given = value.toString();
    for (const ChoiceEntry& entry : field.choices)
        if (value.isString() && entry.code == given)
            return QVariant(given);
    return place.wrong(
        Words::tr("is %1; use one of %2, or leave it out").arg(inWords(value), codes.join(QStringLiteral(", "))));
}

Result<QVariant> readDate(const QJsonValue& value, const JsonPlace& place)
{
    const QDate date = QDate::fromString(value.toString(), QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        return notA(value, Words::tr("a date as year-month-day, \"2026-11-24\""), place);
    return QVariant(date);
}

Result<QVariant> readTime(const QJsonValue& value, const JsonPlace& place)
{
    for (const char* format : {"HH:mm", "HH:mm:ss", "HH:mm:ss.zzz"}) {
        const QTime time = QTime::fromString(value.toString(), QLatin1String(format));
        if (time.isValid())
            return QVariant(time);
    }
    return notA(value, Words::tr("a time of day as hours:minutes, \"14:02\""), place);
}

Result<QVariant> readMoment(const QJsonValue& value, const JsonPlace& place)
{
    const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return notA(value, Words::tr("a date and time in UTC, \"2026-11-24T14:02:07Z\""), place);
    return QVariant(moment.toUTC());
}

Result<QVariant> readNumber(const QJsonValue& value, const JsonPlace& place)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > 1'000'000'000 || std::floor(number) != number)
        return notA(value, Words::tr("a whole number"), place);
    return QVariant(static_cast<int>(number));
}

} // namespace

Result<QVariant> readValue(const FieldInfo& field, const QJsonValue& value, const JsonPlace& place)
{
    switch (field.type) {
    case FieldType::Choice:
        return readChoice(field, value, place);
    case FieldType::Date:
        return readDate(value, place);
    case FieldType::Time:
        return readTime(value, place);
    case FieldType::Moment:
        return readMoment(value, place);
    case FieldType::Flag:
        if (!value.isBool())
            return notA(value, Words::tr("true or false without quotes"), place);
        return QVariant(value.toBool());
    case FieldType::Number:
        return readNumber(value, place);
    case FieldType::Text:
    case FieldType::Link:
        break;
    }
    return readText(value, place);
}

Result<void> checkKeys(const QJsonObject& object, const QStringList& known, const JsonPlace& place)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        if (!known.contains(entry.key()))
            return place.key(entry.key())
                .wrong(Words::tr("is not known here%1; mend or remove it").arg(didYouMean(entry.key(), known)));
    return Done{};
}

Result<Facts> readFacts(const QJsonObject& object, const std::vector<FieldInfo>& fields, const JsonPlace& place)
{
    Facts facts;
    for (const FieldInfo& field : fields) {
        if (!object.contains(field.name))
            continue;
        Result<QVariant> value = readValue(field, object.value(field.name), place.key(field.name));
        if (!value)
            return value.error();
        facts.emplace(field.name, *value);
    }
    return facts;
}

QVariant fact(const Facts& facts, const char* name)
{
    const auto found = facts.find(QString::fromLatin1(name));
    return found == facts.end() ? QVariant() : found->second;
}

Result<QJsonObject> readObject(const QJsonValue& value, const JsonPlace& place)
{
    if (!value.isObject())
        return place.wrong(Words::tr("is %1; write an object, {…}").arg(inWords(value)));
    return value.toObject();
}

Result<QJsonArray> readArray(const QJsonValue& value, const JsonPlace& place)
{
    if (!value.isArray())
        return place.wrong(Words::tr("is %1; write a list, […]").arg(inWords(value)));
    return value.toArray();
}

} // namespace chairside
