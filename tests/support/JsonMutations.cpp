#include "support/JsonMutations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace chairside {

namespace {

// Puts another value in one place of a document, whole.
using Rebuild = std::function<QJsonValue(const QJsonValue&)>;

std::vector<QJsonValue> otherTypes(const QJsonValue& value)
{
    std::vector<QJsonValue> out{QJsonValue(QJsonValue::Null)};
    if (!value.isString())
        out.emplace_back(QStringLiteral("words"));
    if (!value.isDouble())
        out.emplace_back(7.5);
    if (!value.isBool())
        out.emplace_back(true);
    if (!value.isArray())
        out.emplace_back(QJsonArray{QStringLiteral("words")});
    if (!value.isObject())
        out.emplace_back(QJsonObject{{QStringLiteral("key"), QStringLiteral("words")}});
    return out;
}

class Mutator final
{
public:
    std::vector<JsonMutation> take(const QJsonValue& root)
    {
        visit(root, {}, {}, [](const QJsonValue& whole) { return whole; });
        return std::move(m_out);
    }

private:
    void emit(JsonMutation::Kind kind, const QString& path, const QString& key, const QJsonValue& whole)
    {
        m_out.push_back({kind, path, key, QJsonDocument(whole.toObject()).toJson(QJsonDocument::Compact)});
    }

    void visit(const QJsonValue& value, const QString& path, const QString& key, const Rebuild& rebuild)
    {
        if (!path.isEmpty())
            for (const QJsonValue& other : otherTypes(value))
                emit(JsonMutation::Kind::Retyped, path, key, rebuild(other));
        if (value.isObject())
            visitObject(value.toObject(), path, rebuild);
        else if (value.isArray())
            visitArray(value.toArray(), path, key, rebuild);
    }

    void visitObject(const QJsonObject& object, const QString& path, const Rebuild& rebuild)
    {
        for (const QString& key : object.keys()) {
            const QString place = path.isEmpty() ? key : path + QLatin1Char('.') + key;
            QJsonObject without = object;
            const QJsonValue value = without.take(key);
            emit(JsonMutation::Kind::Removed, place, key, rebuild(without));
            without.insert(key + QStringLiteral("x"), value);
            emit(JsonMutation::Kind::Renamed, place, key, rebuild(without));
            visit(value, place, key, [&](const QJsonValue& other) {
                QJsonObject changed = object;
                changed.insert(key, other);
                return rebuild(changed);
            });
        }
    }

    void visitArray(const QJsonArray& array, const QString& path, const QString& key, const Rebuild& rebuild)
    {
        for (qsizetype i = 0; i < array.size(); ++i)
            visit(array[i], path + QStringLiteral("[%1]").arg(i), key, [&](const QJsonValue& other) {
                QJsonArray changed = array;
                changed.replace(i, other);
                return rebuild(changed);
            });
    }

    std::vector<JsonMutation> m_out;
};

} // namespace

std::vector<JsonMutation> mutationsOf(const QByteArray& json)
{
    return Mutator().take(QJsonDocument::fromJson(json).object());
}

} // namespace chairside
