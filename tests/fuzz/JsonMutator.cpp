#include "fuzz/JsonMutator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <random>
#include <vector>

namespace chairside::fuzz {

namespace {

class Mutator final
{
public:
    Mutator(const QJsonValue& root, unsigned seed) : m_random(seed) { look(root); }

    QJsonValue change(const QJsonValue& root)
    {
        if (m_values.empty() || m_keys.isEmpty())
            return root;
        m_left = below(m_values.size());
        return visit(root);
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    void look(const QJsonValue& value)
    {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            m_keys << entry.key();
            m_values.push_back(entry.value());
            look(entry.value());
        }
        for (const QJsonValue& entry : value.toArray()) {
            m_values.push_back(entry);
            look(entry);
        }
    }

    QJsonValue other(const QJsonValue& instead)
    {
        static const std::vector<QJsonValue> odd{QJsonValue(),
                                                 true,
                                                 0,
                                                 -1,
                                                 1.5,
                                                 1e300,
                                                 QString(),
                                                 QStringLiteral(" "),
                                                 QStringLiteral("a\nb\u2028c"),
                                                 QString(QChar(0xd83d)),
                                                 QString(3'000, u'x'),
                                                 QStringLiteral("\u202e👩‍👧"),
                                                 QJsonArray(),
                                                 QJsonObject()};
        if (below(4) == 0)
            return odd[below(odd.size())];
        // Of the same type rather than of any: a code for another code, a list for another list.
        QJsonValue out = m_values[below(m_values.size())];
        for (int i = 0; i < 8 && out.type() != instead.type(); ++i)
            out = m_values[below(m_values.size())];
        return out;
    }

    QString otherKey() { return m_keys[static_cast<qsizetype>(below(static_cast<std::size_t>(m_keys.size())))]; }

    // Counts down in the order of `look`; at nought it changes what stands there.
    QJsonValue visit(const QJsonValue& value)
    {
        if (value.isObject())
            return visitObject(value.toObject());
        return value.isArray() ? visitArray(value.toArray()) : value;
    }

    QJsonValue visitObject(QJsonObject object)
    {
        for (const QString& key : object.keys()) {
            const QJsonValue value = object.value(key);
            if (m_left-- == 0) {
                switch (below(4)) {
                case 0:
                    object.remove(key);
                    break;
                case 1:
                    object.remove(key);
                    [[fallthrough]];
                case 2:
                    object.insert(otherKey(), value);
                    break;
                default:
                    object.insert(key, other(value));
                }
                break;
            }
            const QJsonValue inner = visit(value);
            if (m_left == gone) {
                object.insert(key, inner);
                break;
            }
        }
        return object;
    }

    QJsonValue visitArray(QJsonArray array)
    {
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonValue value = array[i];
            if (m_left-- == 0) {
                switch (below(3)) {
                case 0:
                    array.removeAt(i);
                    break;
                case 1:
                    array.insert(i, value);
                    break;
                default:
                    array[i] = other(value);
                }
                break;
            }
            const QJsonValue inner = visit(value);
            if (m_left == gone) {
                array[i] = inner;
                break;
            }
        }
        return array;
    }

    static constexpr std::size_t gone = static_cast<std::size_t>(-1); // one below nought

    std::mt19937 m_random;
    std::size_t m_left = 0;
    QStringList m_keys;
    std::vector<QJsonValue> m_values;
};

} // namespace

QByteArray mutatedJson(const QByteArray& json, unsigned seed)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {};
    QJsonValue root = document.object();
    for (unsigned i = 0; i <= seed % 4; ++i)
        root = Mutator(root, seed + i).change(root);
    return QJsonDocument(root.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace chairside::fuzz
