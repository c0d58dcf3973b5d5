#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "core/exchange/Import.h"
#include "core/exchange/JsonText.h"
#include "core/exchange/JsonWriter.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

#include <limits>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::ImportCommand)
};

Result<std::vector<ExchangeFile>> readFiles(const QStringList& paths)
{
    std::vector<ExchangeFile> files;
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).fileName();
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Io,
                         Words::tr("%1: cannot be read: %2. Check the name.")
                             .arg(name.isEmpty() ? path : name, QFileInfo(path).isDir() ? Words::tr("it is a folder")
                                                                : QFileInfo::exists(path)
                                                                    ? file.errorString()
                                                                    : Words::tr("there is no such file")),
                         {}};
        files.push_back({name, file.read(largestExchangeFile + 1)});
    }
    return files;
}

Result<void> fitsNew(const Invocation& invocation)
{
    const QString path = invocation.operands.front();
    const QString name = QFileInfo(path).fileName();
    const bool wantsNew = invocation.options.isSet(QStringLiteral("new"));
    if (QFileInfo::exists(path) && wantsNew)
        return Error{
            ErrorCode::BadInput,
            Words::tr("“%1” is there already. Leave out --new to add to it, or choose another name.").arg(name),
            {}};
    if (!QFileInfo::exists(path) && !wantsNew)
        return Error{ErrorCode::NotFound,
                     Words::tr("There is no store “%1”. Check the name, or add --new to make it.").arg(name),
                     {}};
    return Done{};
}

Result<std::vector<HomeRow>> imported(const Store& store, const std::vector<NewDiscussion>& planned)
{
    std::vector<HomeRow> rows;
    for (const NewDiscussion& discussion : planned) {
        const Result<std::optional<HomeRow>> row = store.read().homeRow(discussion.id);
        if (!row)
            return row.error();
        if (*row)
            rows.push_back(**row);
    }
    return rows;
}

void sayImported(const std::vector<HomeRow>& rows, bool json)
{
    if (!json) {
        for (const HomeRow& row : rows)
            say(Words::tr("%1  %2").arg(row.ref, row.summary.title));
        return;
    }
    JsonWriter out;
    out.beginArray();
    for (const HomeRow& row : rows) {
        out.beginObject();
        out.key(QStringLiteral("reference"));
        out.text(row.ref);
        out.key(QStringLiteral("children"));
        out.text(row.summary.title);
        out.end();
    }
    out.end();
    write(out.bytes());
}

// Where the words came from, for whoever asks in two years.
Result<void> traceFiles(Store& store, const std::vector<ExchangeFile>& files)
{
    for (const ExchangeFile& file : files) {
        const QByteArray sha256 = QCryptographicHash::hash(file.json, QCryptographicHash::Sha256).toHex();
        const QJsonObject body{{QStringLiteral("file"), file.name},
                               {QStringLiteral("sha256"), QString::fromLatin1(sha256)}};
        if (const auto traced = leaveTrace(store, QStringLiteral("import"), {}, body); !traced)
            return traced;
    }
    return Done{};
}

Result<std::vector<HomeRow>> bringIn(const Invocation& invocation)
{
    if (const auto fits = fitsNew(invocation); !fits)
        return fits.error();
    const Result<std::vector<ProtocolPtr>> protocols = shippedProtocols();
    if (!protocols)
        return protocols.error();
    const Result<std::vector<ExchangeFile>> files = readFiles(invocation.operands.mid(1));
    if (!files)
        return files.error();
    Result<std::vector<ReadDiscussion>> read = readExchangeFiles(*files, *protocols, randomIds());
    if (!read)
        return read.error();

    const bool makesNew = invocation.options.isSet(QStringLiteral("new"));
    const QDate day = today(systemClock());
    // Nothing is made before the files are known to be good.
    Result<std::vector<NewDiscussion>> planned(std::vector<NewDiscussion>{});
    if (makesNew) {
        planned = planImport(*read, nothingKnown(), day);
        if (!planned)
            return planned.error();
    }
    const auto store = makesNew ? createStore(invocation) : openStore(invocation, Purpose::Change);
    if (!store)
        return store.error();
    if (!makesNew) {
        planned = planImport(*std::move(read), inStore((*store)->read()), day);
        if (!planned)
            return planned.error();
    }
    if (const auto written = (*store)->write().beginAll(*planned); !written)
        return written.error();
    if (const auto traced = traceFiles(**store, *files); !traced)
        return traced.error();
    return imported(**store, *planned);
}

int import(const Invocation& invocation)
{
    const Result<std::vector<HomeRow>> rows = bringIn(invocation);
    if (!rows)
        return refuse(rows.error());
    sayImported(*rows, invocation.options.isSet(QStringLiteral("json")));
    return Finished;
}

} // namespace

Command importCommand()
{
    return {
        QStringLiteral("import"),
        QStringLiteral("STORE FILE.json…"),
        Words::tr("Adds discussions in the exchange format, always as drafts."),
        Words::tr("All files are read and checked before anything is written; then all of them are written, or none. "
                  "What is wrong is named by file, place and mend. Signed records come in as drafts: a signature "
                  "belongs to the store it was given in."),
        {{QStringLiteral("new"), Words::tr("Make the store; refused where it is there already.")}, jsonOption()},
        2,
        std::numeric_limits<int>::max(),
        import};
}

} // namespace chairside::ctl
