#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "core/base/Text.h"
#include "core/exchange/JsonWriter.h"
#include "core/storage/Backup.h"
#include "core/storage/Splitting.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::SplitCommand)
};

const QString& newPassphraseFile()
{
    static const QString name = QStringLiteral("new-passphrase-file");
    return name;
}

QByteArray asJson(const SplitInfo& info)
{
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("file"));
    json.text(info.path);
    json.key(QStringLiteral("reference"));
    json.text(info.ref);
    json.key(QStringLiteral("size"));
    json.number(info.size);
    json.key(QStringLiteral("versions"));
    json.number(info.versions);
    json.key(QStringLiteral("issued_copies"));
    json.number(info.issues);
    json.key(QStringLiteral("chain_head"));
    json.text(QString::fromLatin1(info.chainHead.toHex()));
    json.end();
    return json.bytes();
}

Result<SplitInfo> splitOne(const Invocation& invocation, const QString& to)
{
    const auto given = givenPassphrase(invocation);
    if (!given)
        return given.error();
    std::optional<QString> own;
    if (invocation.options.isSet(newPassphraseFile())) {
        const auto fresh = passphraseFrom(invocation.options.value(newPassphraseFile()));
        if (!fresh)
            return fresh.error();
        own = *fresh;
    }
    const auto opened = openStoreAt(invocation.operands.front(), *given, Purpose::Trace);
    if (!opened)
        return opened.error();
    Store& store = *opened->store;
    const QString passphrase = own.value_or(opened->passphrase);
    if (const auto may = mayHave(passphrase, invocation.policy); !may)
        return may.error();
    const auto id = store.read().find(invocation.operands.at(1));
    if (!id)
        return id.error();
    // The line comes first: nothing leaves the store without one.
    if (!store.readOnly())
        if (const auto traced = store.write().leaving(*id, {}); !traced)
            return traced.error();
    StoreContext context;
    context.osUser = store.osUser();
    return splitOff(store.backupSource(), *id, to, passphrase, {}, context);
}

int split(const Invocation& invocation)
{
    const QString to = invocation.options.value(QStringLiteral("output"));
    if (to.isEmpty() || to == u"-")
        return misused(QStringLiteral("split"), Words::tr("Records of its own are a file. Name it with -o."));
    const auto info = splitOne(invocation, to);
    if (!info)
        return refuse(info.error());
    if (invocation.options.isSet(QStringLiteral("json")))
        write(asJson(*info));
    else
        say(Words::tr("“%1” was read back and holds %2, with %3 and %4. These records keep it too.")
                .arg(QFileInfo(to).fileName(), info->ref,
                     counted(info->versions, Words::tr("signed version"), Words::tr("signed versions")),
                     counted(info->issues, Words::tr("issued copy"), Words::tr("issued copies"))));
    return Finished;
}

} // namespace

Command splitCommand()
{
    return {
        QStringLiteral("split"),
        QStringLiteral("STORE REF -o FILE"),
        Words::tr("One discussion as a store of its own, with its signed versions, copies, papers and history."),
        Words::tr("The new store opens with the passphrase given for STORE, or with the first line of the file that "
                  "--new-passphrase-file names. Nothing in it tells of other discussions. STORE keeps the discussion "
                  "and a line that says who split it off, when."),
        {outputOption(), jsonOption(),
         QCommandLineOption(newPassphraseFile(),
                            Words::tr("The passphrase of the new store is the first line of FILE."),
                            QStringLiteral("FILE"))},
        2,
        2,
        split};
}

} // namespace chairside::ctl
