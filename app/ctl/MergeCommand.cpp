#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "core/base/Text.h"
#include "core/exchange/JsonWriter.h"
#include "core/storage/Backup.h"
#include "core/storage/Merge.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::MergeCommand)
};

const QString& otherPassphraseFile()
{
    static const QString name = QStringLiteral("other-passphrase-file");
    return name;
}

const QString& dryRun()
{
    static const QString name = QStringLiteral("dry-run");
    return name;
}

const QString& knownChildren()
{
    static const QString name = QStringLiteral("known-children");
    return name;
}

QString word(const ArrivingDiscussion& each, bool onlyLooking)
{
    if (each.arriving == Arriving::New)
        return onlyLooking ? QStringLiteral("would-be-taken") : QStringLiteral("taken");
    return isConflict(each.arriving) ? QStringLiteral("conflict") : QStringLiteral("here");
}

void sayPlan(const MergePlan& plan, bool onlyLooking)
{
    for (const ArrivingDiscussion& each : plan.discussions) {
        if (each.arriving != Arriving::New)
            say((isConflict(each.arriving) ? Words::tr("conflict  %1") : Words::tr("here      %1")).arg(each.why));
        else
            say((onlyLooking ? Words::tr("would come %1") : Words::tr("taken     %1")).arg(each.ref));
    }
}

QByteArray asJson(const MergePlan& plan, bool onlyLooking)
{
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("other_head"));
    json.text(QString::fromLatin1(plan.head.toHex()));
    json.key(QStringLiteral("discussions"));
    json.beginArray();
    for (const ArrivingDiscussion& each : plan.discussions) {
        json.beginObject();
        json.key(QStringLiteral("reference"));
        json.text(each.ref);
        json.key(QStringLiteral("what"));
        json.text(word(each, onlyLooking));
        json.key(QStringLiteral("why"));
        json.text(each.why);
        json.end();
    }
    json.end();
    json.end();
    return json.bytes();
}

Result<MergePlan> merged(const Invocation& invocation, bool onlyLooking)
{
    const auto given = givenPassphrase(invocation);
    if (!given)
        return given.error();
    std::optional<QString> others = *given;
    if (invocation.options.isSet(otherPassphraseFile())) {
        const auto own = passphraseFrom(invocation.options.value(otherPassphraseFile()));
        if (!own)
            return own.error();
        others = *own;
    }
    const auto ours = openStoreAt(invocation.operands.front(), *given, onlyLooking ? Purpose::Look : Purpose::Change);
    if (!ours)
        return ours.error();
    const auto theirs = openStoreAt(invocation.operands.at(1), others, Purpose::Look);
    if (!theirs)
        return theirs.error();
    const MergeOptions options{{}, invocation.options.isSet(knownChildren())};
    const BackupSource source = theirs->store->backupSource();
    if (onlyLooking)
        return lookAt(ours->store->backupSource(), source, options);
    return ours->store->write().merge(source, options, {});
}

int merge(const Invocation& invocation)
{
    const bool onlyLooking = invocation.options.isSet(dryRun());
    const auto plan = merged(invocation, onlyLooking);
    if (!plan)
        return refuse(plan.error());
    if (invocation.options.isSet(QStringLiteral("json")))
        write(asJson(*plan, onlyLooking));
    else
        sayPlan(*plan, onlyLooking);
    if (plan->conflicts() == 0)
        return Finished;
    return refuse({ErrorCode::NotReady,
                   Words::tr("%1: of those nothing was taken.")
                       .arg(counted(plan->conflicts(), Words::tr("conflict"), Words::tr("conflicts"))),
                   {}});
}

} // namespace

Command mergeCommand()
{
    return {
        QStringLiteral("merge"),
        QStringLiteral("STORE OTHER"),
        Words::tr("Another store’s discussions into this one; conflicts are named, nothing is overwritten."),
        Words::tr("What is here already is passed over. Signed versions, issued copies, papers and history come as "
                  "they are, all in one step or not at all. OTHER is only read, and opens with the passphrase given "
                  "for STORE, or with the first line of the file that --other-passphrase-file names. Exit 1 where "
                  "anything was left out because of a conflict."),
        {jsonOption(), QCommandLineOption(dryRun(), Words::tr("Say what would happen, and change nothing.")),
         QCommandLineOption(knownChildren(), Words::tr("Take in also those whose child is known here under another "
                                                       "entry; the child then has two.")),
         QCommandLineOption(otherPassphraseFile(), Words::tr("The passphrase of OTHER is the first line of FILE."),
                            QStringLiteral("FILE"))},
        2,
        2,
        merge};
}

} // namespace chairside::ctl
