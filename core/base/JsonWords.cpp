#include "core/base/JsonWords.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::JsonWords)
};

class KeyWalk final
{
public:
    explicit KeyWalk(const QByteArray& json) : m_json(json) {}

    std::optional<RepeatedKey> find()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            const char c = m_json[m_at];
            if (c == '{' || c == '[') {
                m_open.push_back({c == '{', 0, {}, {}});
                m_keyNext = c == '{';
            } else if (c == '}' || c == ']') {
                m_open.pop_back();
            } else if (c == ',') {
                ++m_open.back().index;
                m_keyNext = m_open.back().object;
            } else if (c == '"') {
                const qsizetype from = m_at;
                const QByteArray quoted = takeString();
                if (m_keyNext && isRepeated(quoted))
                    return RepeatedKey{from, m_open.back().key, path()};
                m_keyNext = false;
            }
        }
        return std::nullopt;
    }

private:
    struct Level final
    {
        bool object = false;
        qsizetype index = 0;
        QString key;
        QSet<QString> seen;
    };

    // The string that begins here, quotes included; afterwards `m_at` is at its end quote.
    QByteArray takeString()
    {
        const qsizetype from = m_at++;
        while (m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        return m_json.mid(from, m_at - from + 1);
    }

    // Compared as read: "a" and "\u0061" are one key.
    bool isRepeated(const QByteArray& quoted)
    {
        Level& level = m_open.back();
        level.key = QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
        const bool known = level.seen.contains(level.key);
        level.seen.insert(level.key);
        return known;
    }

    QString path() const
    {
        QString out;
        for (const Level& level : m_open) {
            if (!level.object)
                out += QStringLiteral("[%1]").arg(level.index);
            else
                out += out.isEmpty() ? level.key : QLatin1Char('.') + level.key;
        }
        return out;
    }

    const QByteArray& m_json;
    qsizetype m_at = 0;
    bool m_keyNext = false;
    std::vector<Level> m_open;
};

} // namespace

QString inWords(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return QLatin1Char('"') + firstLine(value.toString(), 40) + QLatin1Char('"');
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 12);
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array:
        return Words::tr("a list");
    case QJsonValue::Object:
        return Words::tr("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

std::optional<RepeatedKey> repeatedKey(const QByteArray& json)
{
    return KeyWalk(json).find();
}

} // namespace chairside
