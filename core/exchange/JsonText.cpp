#include "core/exchange/JsonText.h"

#include "core/base/JsonWords.h"
#include "core/exchange/JsonPlace.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <optional>

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
    if (const std::optional<RepeatedKey> twice = repeatedKey(json))
        return top.key(twice->path).wrong(Words::tr("is there twice; leave one of them out"));
    return document.object();
}

} // namespace chairside
