#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "core/base/Text.h"
#include "core/exchange/JsonWriter.h"
#include "core/storage/Backup.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::BackupCommand)
};

QByteArray asJson(const BackupInfo& info)
{
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("file"));
    json.text(info.path);
    json.key(QStringLiteral("size"));
    json.number(info.size);
    json.key(QStringLiteral("discussions"));
    json.number(info.discussions);
    json.key(QStringLiteral("audit_lines"));
    json.number(info.auditLines);
    json.key(QStringLiteral("chain_head"));
    json.text(QString::fromLatin1(info.chainHead.toHex()));
    json.end();
    return json.bytes();
}

Result<BackupInfo> copied(const Invocation& invocation, const QString& to)
{
    const bool plain = invocation.options.isSet(QStringLiteral("plain"));
    const auto store = openStore(invocation, plain ? Purpose::Trace : Purpose::Look);
    if (!store)
        return store.error();
    if (!plain)
        return backUp((*store)->backupSource(), to);
    // The line comes first: nothing leaves the store without one.
    const QJsonObject body{{QStringLiteral("format"), QStringLiteral("sqlite")}};
    if (const auto traced = leaveTrace(**store, QStringLiteral("export"), {}, body); !traced)
        return traced.error();
    remark(Words::tr("Anyone who has “%1” can read all of it. Delete it when it has served.")
               .arg(QFileInfo(to).fileName()));
    return backUpPlain((*store)->backupSource(), to);
}

int backup(const Invocation& invocation)
{
    const QString to = invocation.options.value(QStringLiteral("output"));
    if (to.isEmpty() || to == u"-")
        return misused(QStringLiteral("backup"), Words::tr("A backup is a file. Name it with -o."));
    const auto info = copied(invocation, to);
    if (!info)
        return refuse(info.error());
    if (invocation.options.isSet(QStringLiteral("json")))
        write(asJson(*info));
    else
        say(Words::tr("“%1” was read back and holds: %2, a trail of %3 that ends with %4.")
                .arg(QFileInfo(to).fileName(),
                     counted(info->discussions, Words::tr("discussion"), Words::tr("discussions")),
                     counted(info->auditLines, Words::tr("line"), Words::tr("lines")),
                     QString::fromLatin1(info->chainHead.toHex())));
    return Finished;
}

} // namespace

Command backupCommand()
{
    return {QStringLiteral("backup"),
            QStringLiteral("STORE -o FILE"),
            Words::tr("A copy of a store, encrypted like it and read back whole before it counts."),
            Words::tr("The copy opens with the passphrase that the store has now. It can be made while the store is in "
                      "use. With --plain it is an ordinary SQLite file for other tools, which Chairside does not open; "
                      "the store keeps a line that says who made it, when."),
            {outputOption(), jsonOption(),
             QCommandLineOption(QStringLiteral("plain"), Words::tr("Without encryption: readable by anyone."))},
            1,
            1,
            backup};
}

} // namespace chairside::ctl
