#include "core/exchange/JsonText.h"

#include "core/exchange/JsonPlace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>
#include <set>
#include <vector>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::JsonText)
};

QString lineAndColumn(const QByteArray& json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return Words::tr("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(before.mid(lineStart)).size() + 1);
}

QString syntaxSentence(const QByteArray& json, const QJsonParseError& error)
{
    const qsizetype at = qMax<qsizetype>(0, error.offset - 1); // the parser has just gone past it
    switch (error.error) {
    case QJsonParseError::IllegalUTF8String:
        return Words::tr("%1: this is not UTF-8 text; save the file as UTF-8").arg(lineAndColumn(json, at));
    case QJsonParseError::DeepNesting:
        return Words::tr("it is nested too deeply to be a discussion; export it again");
    default:
        break;
    }
    if (json.mid(error.offset).trimmed().isEmpty())
        return Words::tr("the file ends too early, at %1; the rest is missing: export or copy it again")
            .arg(lineAndColumn(json, json.size()));
    return Words::tr("%1: this is not JSON (%2); mend it there, or export the discussion again")
        .arg(lineAndColumn(json, at), error.errorString());
}

// The parser keeps the last of two equal keys without a word. This walk over text known to be JSON finds the first
// key that is said twice.
class RepeatedKey final
{
public:
    RepeatedKey(const QByteArray& json, const QString& name) : m_json(json), m_file(name) {}

    std::optional<JsonPlace> find()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at)
            switch (m_json[m_at]) {
            case '{':
            case '[':
                m_open.push_back({m_json[m_at] == '{', 0, {}, {}});
                break;
            case '}':
            case ']':
                m_open.pop_back();
                break;
            case ',':
                ++m_open.back().index;
                break;
            case '"':
                if (repeats(takeString()))
                    return place();
                break;
            default:
                break;
            }
        return std::nullopt;
    }

private:
    struct Level final
    {
        bool object = false;
        qsizetype index = 0;
        QString key;
        std::set<QString> seen;
    };

    // The string that begins here, quotes included; afterwards `m_at` is at its end quote.
    QByteArray takeString()
    {
        const qsizetype from = m_at++;
        while (m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        return m_json.mid(from, m_at - from + 1);
    }

    bool repeats(const QByteArray& quoted)
    {
        if (m_open.empty() || !m_open.back().object || !followedByColon())
            return false;
        Level& level = m_open.back();
        level.key = QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
        return !level.seen.insert(level.key).second;
    }

    bool followedByColon() const
    {
        qsizetype next = m_at + 1;
        while (next < m_json.size() && QByteArrayLiteral(" \t\r\n").contains(m_json[next]))
            ++next;
        return next < m_json.size() && m_json[next] == ':';
    }

    JsonPlace place() const
    {
        JsonPlace out(m_file);
        for (const Level& level : m_open)
            out = level.object ? out.key(level.key) : out.at(level.index);
        return out;
    }

    const QByteArray& m_json;
    QString m_file;
    qsizetype m_at = 0;
    std::vector<Level> m_open;
};

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray& json, const QString& name)
{
    const JsonPlace top(name);
    if (json.size() > largestExchangeFile)
        return top.wrong(Words::tr("the file has %1 MB; at most %2 MB are read. Split it into smaller files")
                             .arg(json.size() / (1024 * 1024))
                             .arg(largestExchangeFile / (1024 * 1024)));
    if (json.trimmed().isEmpty())
        return top.wrong(Words::tr("the file is empty"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return top.wrong(syntaxSentence(json, error));
    if (!document.isObject())
        return top.wrong(Words::tr("a list stands where the exchange format has an object; put it into "
                                   "{\"format\": 1, \"discussions\": […]}"));
    if (const std::optional<JsonPlace> twice = RepeatedKey(json, name).find())
        return twice->wrong(Words::tr("is there twice; leave one of them out"));
    return document.object();
}

} // namespace chairside
