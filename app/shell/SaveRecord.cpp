#include "app/shell/SaveRecord.h"

#include "app/print/SaveFile.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"
#include "forms/writers/TextWriter.h"

#include <QCoreApplication>

namespace chairside {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("SaveRecord", text);
}

QByteArray asText(const DiscussionSession& session)
{
    const forms::Document document =
        forms::draftPaper(session.discussion(), session.protocol(), forms::Paper{}, session.store().clock()());
    return forms::writeText(document).toUtf8();
}

Result<QByteArray> asJson(const DiscussionSession& session)
{
    const Discussion& discussion = session.discussion();
    std::optional<Discussion> earlier;
    if (discussion.follows)
        if (auto found = session.store().read().discussion(discussion.follows))
            earlier = std::move(*found);
    const Result<PaperContents> papers = paperContents(session.store().read(), discussion);
    if (!papers)
        return papers.error();
    return writeExchange({{&discussion, &session.protocol(), earlier ? &*earlier : nullptr, &*papers}});
}

} // namespace

QString saveRecord(DiscussionSession& session, const QString& format, QWidget* parent)
{
    const bool json = format == QLatin1String("json");
    const QString suffix = json ? QStringLiteral(".json") : QStringLiteral(".txt");
    const Result<QByteArray> bytes = json ? asJson(session) : Result<QByteArray>(asText(session));
    if (!bytes)
        return bytes.error().message;
    const SavedFile file =
        saveFile(parent, words(QT_TRANSLATE_NOOP("SaveRecord", "Save")), session.discussion().ref + suffix,
                 json ? words(QT_TRANSLATE_NOOP("SaveRecord", "Chairside records (*.json)"))
                      : words(QT_TRANSLATE_NOOP("SaveRecord", "Text files (*.txt)")),
                 *bytes, [&] {
                     return tellLeaving(session, QStringLiteral("export"), {{QStringLiteral("format"), format}});
                 });
    if (!file.saved)
        return file.words;
    return words(QT_TRANSLATE_NOOP("SaveRecord", "Saved. It holds restricted words too, and is yours to keep safe."));
}

} // namespace chairside
