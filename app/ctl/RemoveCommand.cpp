#include "app/backup/BackupSetting.h"
#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "core/base/Text.h"
#include "core/storage/Backup.h"
#include "core/storage/BackupHolders.h"
#include "core/storage/CopiesBeside.h"
#include "core/storage/Removal.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::RemoveCommand)
};

// Where the window puts this store's copies and put them before, and those beside it.
std::vector<BackupFile> copiesOf(const Store& store, const Policy& policy)
{
    const auto origin = store.read().trailOrigin();
    const QByteArray first = origin ? *origin : QByteArray();
    QSettings window(QStringLiteral("Chairside"), QStringLiteral("Chairside"));
    const Settings settings(window, policy);
    const BackupShelf shelf(backupFolder(settings, first, store.path()), store.path(), first);
    std::vector<BackupFile> out = allCopies(shelf, store.path());
    const std::vector<BackupFile> earlier = earlierCopies(settings, first, store.path());
    out.insert(out.end(), earlier.begin(), earlier.end());
    return out;
}

Result<std::vector<HoldingBackup>> removed(const Invocation& invocation)
{
    const auto store = openStore(invocation, Purpose::Change);
    if (!store)
        return store.error();
    const auto id = (*store)->read().find(invocation.operands.at(1));
    if (!id)
        return id.error();
    const QString reason = invocation.options.value(QStringLiteral("reason"));
    if (auto done = (*store)->write().remove({*id, reason, {}}); !done)
        return done.error();
    return backupsHolding((*store)->backupSource(), copiesOf(**store, invocation.policy), *id);
}

int remove(const Invocation& invocation)
{
    const QString ref = invocation.operands.at(1);
    if (invocation.options.value(QStringLiteral("confirm")) != ref)
        return misused(QStringLiteral("remove"),
                       Words::tr("This cannot be undone. Say --confirm %1 to remove it.").arg(ref));
    if (invocation.options.value(QStringLiteral("reason")).trimmed().isEmpty())
        return misused(QStringLiteral("remove"), Words::tr("Say why, with --reason. It is kept in the trail."));
    const auto holding = removed(invocation);
    if (!holding)
        return refuse(holding.error());
    say(Words::tr("%1 is removed. A line in the trail says when, and why.").arg(ref));
    for (const HoldingBackup& each : *holding)
        say((each.certain ? Words::tr("“%1” of %2 still holds it.")
                          : Words::tr("“%1” of %2 has another passphrase, and may still hold it."))
                .arg(QFileInfo(each.file.path).fileName(), longDate(each.file.at.toLocalTime().date())));
    if (!holding->empty())
        say(Words::tr(
            "Backups go with time, as newer ones are made; a copy beside the store stays. Delete them now if they "
            "must not stay."));
    return Finished;
}

} // namespace

Command removeCommand()
{
    return {
        QStringLiteral("remove"),
        QStringLiteral("STORE REF --reason WORDS --confirm REF"),
        Words::tr("One discussion for good: every row, version, copy, paper and word of its history."),
        Words::tr("A line in the trail stays: who, when, the reference and the reason; name nobody in that. The "
                  "reference is not given out again. Copies of the store that still hold it are listed."),
        {QCommandLineOption(QStringLiteral("reason"), Words::tr("Why it is removed; kept in the trail."),
                            QStringLiteral("WORDS")),
         QCommandLineOption(QStringLiteral("confirm"), Words::tr("The reference once more."), QStringLiteral("REF"))},
        2,
        2,
        remove};
}

} // namespace chairside::ctl
