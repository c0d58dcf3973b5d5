#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "app/procedures/ProcedureSetting.h"
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
#include <QSettings>

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

// All of it, or nothing.
Result<std::vector<HomeRow>> writeAll(Store& store, const std::vector<NewDiscussion>& planned,
                                      const std::vector<ExchangeFile>& files)
{
    if (const auto written = store.write().beginAll(planned); !written)
        return written.error();
    if (const auto traced = traceFiles(store, files); !traced)
        return traced.error();
    return imported(store, planned);
}

Result<std::vector<HomeRow>> intoNewStore(const Invocation& invocation, const std::vector<ProtocolPtr>& protocols,
                                          const std::vector<ExchangeFile>& files)
{
    // Nothing is made before the files are known to be good.
    Result<std::vector<ReadDiscussion>> read = readExchangeFiles(files, protocols, randomIds());
    if (!read)
        return read.error();
    const auto planned = planImport(*std::move(read), nothingKnown(), today(systemClock()), WorkingDays());
    if (!planned)
        return planned.error();
    auto store = createStore(invocation);
    if (!store)
        return store.error();
    Result<std::vector<HomeRow>> rows = writeAll(**store, *planned, files);
    if (!rows) {
        // What cannot be filled, because the disk is full, is not left behind empty.
        const QString path = (*store)->path();
        store->reset();
        QFile::remove(path);
    }
    return rows;
}

// The store keeps wordings that nobody else may have any more: a discussion of a file can be held under those too.
Result<std::vector<HomeRow>> intoStore(const Invocation& invocation, const std::vector<ProtocolPtr>& protocols,
                                       const std::vector<ExchangeFile>& files)
{
    const auto store = openStore(invocation, Purpose::Change);
    if (!store)
        return store.error();
    const auto known = withStored(protocols, (*store)->read());
    if (!known)
        return known.error();
    Result<std::vector<ReadDiscussion>> read = readExchangeFiles(files, *known, randomIds());
    if (!read)
        return read.error();
    const auto planned =
        planImport(*std::move(read), inStore((*store)->read()), today(systemClock()), (*store)->read().workingDays());
    if (!planned)
        return planned.error();
    return writeAll(**store, *planned, files);
}

// Those that ship and the council's own, as the window has them, in every version. A wrong file is named; what needs it
// says so itself.
Result<std::vector<ProtocolPtr>> knownProtocols(const Policy& policy)
{
    const Result<std::vector<ProtocolPtr>> shipped = shippedProtocols();
    if (!shipped)
        return shipped.error();
    QSettings window(QStringLiteral("Chairside"), QStringLiteral("Chairside"));
    const ProtocolShelf shelf = shelve(*shipped, procedureFolder({window, policy}));
    if (!shelf.trouble.isEmpty())
        remark(shelf.trouble);
    for (const RefusedFile& each : shelf.refused)
        remark(each.sentence);
    return shelf.every();
}

Result<std::vector<HomeRow>> bringIn(const Invocation& invocation)
{
    if (const auto fits = fitsNew(invocation); !fits)
        return fits.error();
    const Result<std::vector<ProtocolPtr>> protocols = knownProtocols(invocation.policy);
    if (!protocols)
        return protocols.error();
    const Result<std::vector<ExchangeFile>> files = readFiles(invocation.operands.mid(1));
    if (!files)
        return files.error();
    return invocation.options.isSet(QStringLiteral("new")) ? intoNewStore(invocation, *protocols, *files)
                                                           : intoStore(invocation, *protocols, *files);
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
