#include "core/base/StrictJson.h"

#include "core/base/JsonWords.h"
#include "core/base/Text.h"

#include <QJsonDocument>

#include <cmath>

namespace chairside {

namespace {

qsizetype lineOf(const QByteArray& json, qsizetype offset)
{
    return json.left(offset).count('\n') + 1;
}

} // namespace

JsonTrouble::JsonTrouble(QString file) : m_file(std::move(file)) {}

void JsonTrouble::say(const QString& path, const QString& sentence)
{
    if (m_error)
        return;
    const QString place = path.isEmpty() ? sentence : path + QLatin1Char(' ') + sentence;
    m_error = Error{ErrorCode::BadInput, inOneLine(m_file + QStringLiteral(": ") + place), {}};
}

StrictObject::StrictObject(QJsonObject object, QString path, JsonTrouble& trouble)
    : m_object(std::move(object)), m_path(std::move(path)), m_trouble(&trouble)
{
}

std::optional<StrictObject> StrictObject::parse(const QByteArray& json, JsonTrouble& trouble)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        trouble.say({}, tr("line %1 is not JSON (%2). Mend it there, or fetch the file again.")
                            .arg(lineOf(json, parsed.offset))
                            .arg(parsed.errorString()));
        return std::nullopt;
    }
    if (!document.isObject()) {
        trouble.say({}, tr("holds a list; it must hold one object, { … }."));
        return std::nullopt;
    }
    if (const auto twice = repeatedKey(json)) {
        trouble.say({}, tr("line %1 has the key \"%2\" for the second time in one object; keep one of them.")
                            .arg(lineOf(json, twice->offset))
                            .arg(twice->key));
        return std::nullopt;
    }
    return StrictObject(document.object(), {}, trouble);
}

QString StrictObject::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
}

void StrictObject::wrong(const QString& path, const QJsonValue& found, const QString& mend)
{
    m_trouble->say(path, tr("is %1; %2.").arg(inWords(found), mend));
}

void StrictObject::look(const QString& path, const QJsonValue& found)
{
    if (!storable(found.toString()))
        m_trouble->say(path, tr("holds a character that cannot be stored (U+0000, or half of a pair); remove it."));
}

QJsonValue StrictObject::take(const QString& key, bool required, const QString& mend)
{
    m_known.insert(key);
    const auto found = m_object.constFind(key);
    if (found != m_object.constEnd()) {
        look(pathOf(key), *found);
        return *found;
    }
    if (required)
        m_trouble->say(pathOf(key), tr("is missing; %1.").arg(mend));
    return QJsonValue(QJsonValue::Undefined);
}

QString StrictObject::text(const QString& key)
{
    const QString mend = tr("write words in quotation marks");
    const QJsonValue value = take(key, true, mend);
    if (!value.isUndefined() && (!value.isString() || value.toString().trimmed().isEmpty()))
        wrong(pathOf(key), value, mend);
    return value.toString();
}

QString StrictObject::optionalText(const QString& key)
{
    const QJsonValue value = take(key, false, {});
    if (!value.isUndefined() && !value.isString())
        wrong(pathOf(key), value, tr("write words in quotation marks, or leave it out"));
    return value.toString();
}

bool StrictObject::flag(const QString& key, bool otherwise)
{
    const QJsonValue value = take(key, false, {});
    if (!value.isUndefined() && !value.isBool())
        wrong(pathOf(key), value, tr("use true or false"));
    return value.toBool(otherwise);
}

int StrictObject::number(const QString& key, int least, int most, std::optional<int> otherwise)
{
    const QString mend = tr("write a whole number from %1 to %2").arg(least).arg(most);
    const QJsonValue value = take(key, !otherwise, mend);
    if (value.isUndefined())
        return otherwise.value_or(least);
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number || number < least || number > most) {
        wrong(pathOf(key), value, mend);
        return least;
    }
    return static_cast<int>(number);
}

QDate StrictObject::date(const QString& key)
{
    const QString mend = tr("write a date such as 2026-11-22");
    const QJsonValue value = take(key, true, mend);
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    // Qt reads over what follows a date.
    if (!value.isUndefined() && (!date.isValid() || date.toString(Qt::ISODate) != value.toString()))
        wrong(pathOf(key), value, mend);
    return date;
}

QDate StrictObject::optionalDate(const QString& key)
{
    m_known.insert(key);
    return has(key) ? date(key) : QDate();
}

QStringList StrictObject::texts(const QString& key, bool required)
{
    const QString mend = tr("write a list of words, [\"…\", \"…\"]");
    const QJsonValue value = take(key, required, mend);
    if (value.isUndefined())
        return {};
    if (!value.isArray() || (required && value.toArray().isEmpty()))
        wrong(pathOf(key), value, mend);
    QStringList out;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = pathOf(key) + QStringLiteral("[%1]").arg(i);
        const QString entry = list[i].toString();
        look(path, list[i]);
        if (entry.trimmed().isEmpty())
            wrong(path, list[i], tr("write words in quotation marks"));
        else if (out.contains(entry))
            wrong(path, list[i], tr("this entry stands before; keep one of them"));
        out << entry;
    }
    return out;
}

QString StrictObject::oneOf(const QString& key, const QStringList& allowed, bool required)
{
    const QString mend = tr("use one of %1").arg(allowed.join(QStringLiteral(", ")));
    const QJsonValue value = take(key, required, mend);
    if (value.isUndefined())
        return {};
    if (!value.isString() || !allowed.contains(value.toString())) {
        wrong(pathOf(key), value, mend);
        return {};
    }
    return value.toString();
}

QStringList StrictObject::someOf(const QString& key, const QStringList& allowed)
{
    QStringList found = texts(key, false);
    for (qsizetype i = 0; i < found.size(); ++i)
        if (!allowed.contains(found[i]))
            wrong(pathOf(key) + QStringLiteral("[%1]").arg(i), found[i],
                  tr("use one of %1").arg(allowed.join(QStringLiteral(", "))));
    return found;
}

std::optional<StrictObject> StrictObject::object(const QString& key, bool required)
{
    const QString mend = tr("write an object, { … }");
    const QJsonValue value = take(key, required, mend);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject()) {
        wrong(pathOf(key), value, mend);
        return std::nullopt;
    }
    return StrictObject(value.toObject(), pathOf(key), *m_trouble);
}

std::vector<StrictObject> StrictObject::objects(const QString& key, bool required)
{
    const QString mend = tr("write a list of objects, [ { … } ]");
    const QJsonValue value = take(key, required, mend);
    std::vector<StrictObject> out;
    if (value.isUndefined())
        return out;
    if (!value.isArray() || (required && value.toArray().isEmpty()))
        wrong(pathOf(key), value, mend);
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = pathOf(key) + QStringLiteral("[%1]").arg(i);
        if (!list[i].isObject())
            wrong(path, list[i], tr("write an object, { … }"));
        out.emplace_back(list[i].toObject(), path, *m_trouble);
    }
    return out;
}

void StrictObject::refuse(const QString& key, const QString& because)
{
    m_known.insert(key);
    if (has(key))
        m_trouble->say(pathOf(key), because);
}

void StrictObject::close()
{
    for (auto entry = m_object.constBegin(); entry != m_object.constEnd(); ++entry) {
        if (m_known.contains(entry.key()))
            continue;
        QStringList known(m_known.constBegin(), m_known.constEnd());
        known.sort();
        m_trouble->say(
            pathOf(entry.key()),
            tr("is not a key that is known here; remove it, or use one of %1.").arg(known.join(QStringLiteral(", "))));
        return;
    }
}

} // namespace chairside
