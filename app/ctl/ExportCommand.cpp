#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "app/ctl/OutputFile.h"
#include "app/ctl/PaperSource.h"
#include "core/exchange/ExchangeWriter.h"
#include "core/storage/StoreReader.h"
#include "forms/writers/HtmlWriter.h"
#include "forms/writers/TextWriter.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::ExportCommand)
};

QStringList formats()
{
    return {QStringLiteral("json"), QStringLiteral("html"), QStringLiteral("text"), QStringLiteral("pdf")};
}

Result<QByteArray> exchangeText(const Store& store, const Discussion& discussion)
{
    const Result<ProtocolPtr> protocol = protocolOf(store, discussion);
    if (!protocol)
        return protocol.error();
    std::optional<Discussion> earlier;
    if (discussion.follows) {
        Result<Discussion> found = store.read().discussion(discussion.follows);
        if (!found)
            return found.error();
        earlier = *std::move(found);
    }
    const Result<PaperContents> papers = paperContents(store.read(), discussion);
    if (!papers)
        return papers.error();
    return writeExchange({{&discussion, protocol->get(), earlier ? &*earlier : nullptr, &*papers}});
}

Result<QByteArray> written(Store& store, const Discussion& discussion, const QString& format)
{
    if (format == u"json")
        return exchangeText(store, discussion);
    if (format == u"pdf")
        return pdfFor(store, discussion, {});
    const Result<forms::Document> document = documentFor(store, discussion, {});
    if (!document)
        return document.error();
    return (format == u"html" ? forms::writeHtml(*document) : forms::writeText(*document)).toUtf8();
}

Result<void> exportOne(const Invocation& invocation, const QString& format)
{
    if (const auto free = outputIsFree(invocation); !free)
        return free;
    const auto store = openStore(invocation, Purpose::Trace);
    if (!store)
        return store.error();
    const Result<Discussion> discussion = discussionNamed(**store, invocation.operands.at(1));
    if (!discussion)
        return discussion.error();
    const Result<QByteArray> bytes = written(**store, *discussion, format);
    if (!bytes)
        return bytes.error();
    // The line comes first: nothing leaves the store without one.
    const QJsonObject body{{QStringLiteral("format"), format}};
    if (const auto traced = leaveTrace(**store, QStringLiteral("export"), discussion->id, body); !traced)
        return traced;
    return writeOutput(invocation, *bytes);
}

int exportRecord(const Invocation& invocation)
{
    const QString format = invocation.options.value(QStringLiteral("format"));
    if (!formats().contains(format))
        return misused(QStringLiteral("export"), Words::tr("This program does not write “%1”; the formats are %2.")
                                                     .arg(format, formats().join(QStringLiteral(", "))));
    if (format == u"pdf" && goesToTerminal(invocation))
        return misused(QStringLiteral("export"),
                       Words::tr("A PDF cannot be shown on a terminal. Name a file with -o."));
    const auto done = exportOne(invocation, format);
    return done ? static_cast<int>(Finished) : refuse(done.error());
}

} // namespace

Command exportCommand()
{
    return {
        QStringLiteral("export"),
        QStringLiteral("STORE REF"),
        Words::tr("One discussion, whole: restricted words and sensitive addresses are in it."),
        Words::tr("To standard output without -o. The file is readable by its owner alone. The store keeps a line "
                  "that says who exported what, when."),
        {outputOption(), forceOption(),
         QCommandLineOption(QStringLiteral("format"), Words::tr("One of %1.").arg(formats().join(QStringLiteral(", "))),
                            QStringLiteral("FORMAT"), QStringLiteral("json"))},
        2,
        2,
        exportRecord};
}

} // namespace chairside::ctl
