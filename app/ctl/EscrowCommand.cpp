#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "app/ctl/OutputFile.h"
#include "core/storage/Escrow.h"
#include "core/storage/Store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::EscrowCommand)
};

constexpr qint64 longestFile = 64 * 1024;

const QString& councilOption()
{
    static const QString name = QStringLiteral("council-key");
    return name;
}

const QString& secretOption()
{
    static const QString name = QStringLiteral("secret-key");
    return name;
}

Result<QString> textOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     Words::tr("“%1” cannot be read: %2.").arg(QFileInfo(path).fileName(), file.errorString()),
                     {}};
    return QString::fromUtf8(file.read(longestFile));
}

int councilKey(const Invocation& invocation)
{
    const QString to = invocation.options.value(QStringLiteral("output"));
    if (to.isEmpty() || to == u"-")
        return misused(QStringLiteral("council-key"), Words::tr("Keys are files. Name the secret one with -o."));
    const QString open = to + QStringLiteral(".public");
    for (const QString& path : {to, open})
        if (QFileInfo::exists(path))
            return refuse({ErrorCode::BadInput,
                           Words::tr("There is already a file “%1”. A council’s key is never written over.")
                               .arg(QFileInfo(path).fileName()),
                           {}});
    const CouncilKeys keys = makeCouncilKeys();
    const auto council = councilKeyFrom(keys.publicFile);
    if (!council)
        return refuse(council.error());
    if (const auto kept = writeNew(to, keys.secretFile.toUtf8()); !kept)
        return refuse(kept.error());
    if (const auto kept = writeNew(open, keys.publicFile.toUtf8()); !kept)
        return refuse(kept.error());
    say(Words::tr("“%1” is for the council’s safe, “%2” for every chair. Its fingerprint: %3")
            .arg(QFileInfo(to).fileName(), QFileInfo(open).fileName(), council->fingerprint()));
    return Finished;
}

// The one that is named, or else the organisation's.
Result<CouncilKey> councilKeyOf(const Invocation& invocation)
{
    if (!invocation.options.isSet(councilOption()))
        return *invocation.policy.councilKey;
    const auto file = textOf(invocation.options.value(councilOption()));
    if (!file)
        return file.error();
    return councilKeyFrom(*file);
}

Result<QString> sealed(const Invocation& invocation)
{
    const auto council = councilKeyOf(invocation);
    if (!council)
        return council.error();
    const auto store = openStore(invocation, Purpose::Trace);
    if (!store)
        return store.error();
    // The line comes first: nothing leaves the store without one.
    if (const auto traced =
            leaveTrace(**store, QStringLiteral("escrow"), {}, {{QStringLiteral("for"), council->fingerprint()}});
        !traced)
        return traced.error();
    return sealKey((*store)->recoveryGroups(), *council, QFileInfo((*store)->path()).completeBaseName(),
                   (*store)->clock()().date());
}

int escrow(const Invocation& invocation)
{
    if (!invocation.options.isSet(councilOption()) && !invocation.policy.councilKey)
        return misused(QStringLiteral("escrow"), Words::tr("Name the council’s public key with --council-key."));
    if (const auto free = outputIsFree(invocation); !free)
        return refuse(free.error());
    const auto seal = sealed(invocation);
    if (!seal)
        return refuse(seal.error());
    if (const auto written = writeOutput(invocation, seal->toUtf8()); !written)
        return refuse(written.error());
    return Finished;
}

int openEscrow(const Invocation& invocation)
{
    if (!invocation.options.isSet(secretOption()))
        return misused(QStringLiteral("open-escrow"), Words::tr("Name the council’s secret key with --secret-key."));
    const auto seal = textOf(invocation.operands.front());
    if (!seal)
        return refuse(seal.error());
    const auto secret = textOf(invocation.options.value(secretOption()));
    if (!secret)
        return refuse(secret.error());
    const auto groups = openSeal(*seal, *secret);
    if (!groups)
        return refuse(groups.error());
    say(groups->join(u' '));
    return Finished;
}

} // namespace

Command councilKeyCommand()
{
    return {
        QStringLiteral("council-key"),
        QStringLiteral("-o FILE"),
        Words::tr("Makes a council’s key, for which chairs can seal the keys of their records."),
        Words::tr("FILE is the secret key, for the council’s safe: it opens whatever is sealed. FILE.public goes to "
                  "every chair; its fingerprint is told to them by another way than the file."),
        {outputOption()},
        0,
        0,
        councilKey};
}

Command escrowCommand()
{
    return {
        QStringLiteral("escrow"),
        QStringLiteral("STORE [--council-key PUBLIC] [-o FILE]"),
        Words::tr("The key of a store, sealed for the council: only its secret key opens it."),
        Words::tr("It is good until the passphrase is changed. The store keeps a line that says who sealed it, when, "
                  "and for which key."),
        {outputOption(), forceOption(),
         QCommandLineOption(councilOption(),
                            Words::tr("The council’s public key; otherwise the one that the organisation has set."),
                            QStringLiteral("PUBLIC"))},
        1,
        1,
        escrow};
}

Command openEscrowCommand()
{
    return {QStringLiteral("open-escrow"),
            QStringLiteral("SEAL --secret-key FILE"),
            Words::tr("The recovery groups in a sealed key: with them the records open as with their recovery sheet."),
            Words::tr("In the program: Open your records, Use the recovery sheet. Choose a new passphrase then."),
            {QCommandLineOption(secretOption(), Words::tr("The council’s secret key."), QStringLiteral("FILE"))},
            1,
            1,
            openEscrow};
}

} // namespace chairside::ctl
