#include "core/exchange/ExchangeReader.h"

#include "core/base/JsonWords.h"
#include "core/exchange/DiscussionReader.h"
#include "core/exchange/JsonText.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ExchangeReader)
};

constexpr QLatin1String discussionsKey("discussions");

Result<void> checkEnvelope(const QJsonObject& file, const JsonPlace& top)
{
    constexpr QLatin1String formatKey("format");
    if (!file.contains(formatKey) || !file.contains(discussionsKey))
        return top.wrong(Words::tr("this is not a file of discussions; one begins with "
                                   "{\"format\": %1, \"discussions\": […]}")
                             .arg(exchangeFormat));
    const QJsonValue format = file.value(formatKey);
    if (format.isDouble() && format.toDouble() > exchangeFormat)
        return top.key(formatKey).wrong(
            Words::tr("is %1, and this program reads %2: the file was made by a newer Chairside; open it there")
                .arg(inWords(format))
                .arg(exchangeFormat));
    if (format != QJsonValue(exchangeFormat))
        return top.key(formatKey).wrong(Words::tr("is %1; write %2").arg(inWords(format)).arg(exchangeFormat));
    return checkKeys(file, {formatKey, QStringLiteral("program"), discussionsKey}, top);
}

} // namespace

Result<std::vector<ReadDiscussion>> readExchange(const QByteArray& json, const QString& name,
                                                 const std::vector<ProtocolPtr>& protocols, const IdSource& ids)
{
    const JsonPlace top(name);
    const Result<QJsonObject> file = parseJsonObject(json, name);
    if (!file)
        return file.error();
    if (const auto envelope = checkEnvelope(*file, top); !envelope)
        return envelope.error();
    const JsonPlace place = top.key(discussionsKey);
    const Result<QJsonArray> list = readArray(file->value(discussionsKey), place);
    if (!list)
        return list.error();
    if (list->isEmpty())
        return place.wrong(Words::tr("is empty; there is nothing to read"));

    PeopleKeys people;
    std::vector<ReadDiscussion> out;
    for (qsizetype i = 0; i < list->size(); ++i) {
        Result<ReadDiscussion> read = DiscussionReader(place.at(i), protocols, ids, people).read(list->at(i));
        if (!read)
            return read.error();
        out.push_back(*std::move(read));
    }
    return out;
}

} // namespace chairside
