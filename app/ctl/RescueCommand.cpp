#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "core/exchange/JsonWriter.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/Rescue.h"
#include "core/storage/Store.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::RescueCommand)
};

const QString& copyOption()
{
    static const QString name = QStringLiteral("copy");
    return name;
}

QByteArray asJson(const RescueReport& report)
{
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("file"));
    json.text(report.path);
    json.key(QStringLiteral("rows"));
    json.number(report.rows);
    json.key(QStringLiteral("lost_rows"));
    json.number(report.lostRows);
    json.key(QStringLiteral("rows_from_copy"));
    json.number(report.fromCopy);
    json.key(QStringLiteral("discussions"));
    json.beginArray();
    for (const RescuedDiscussion& each : report.touched) {
        json.beginObject();
        json.key(QStringLiteral("reference"));
        json.text(each.ref);
        json.texts(QStringLiteral("lost"), each.lost);
        json.texts(QStringLiteral("from_copy"), each.fromCopy);
        json.end();
    }
    json.end();
    json.texts(QStringLiteral("lost"), report.lost);
    json.texts(QStringLiteral("problems"), report.problems);
    json.key(QStringLiteral("chain_head"));
    json.text(QString::fromLatin1(report.chainHead.toHex()));
    json.end();
    return json.bytes();
}

Result<RescueReport> rescued(const Invocation& invocation, const QString& to)
{
    const auto given = givenPassphrase(invocation);
    if (!given)
        return given.error();
    QString passphrase = given->value_or(QString());
    if (!given->has_value() && inputIsTerminal())
        passphrase = askSecretly(Words::tr("Passphrase of the damaged records (empty: none):"));
    RescueFrom from;
    auto damaged = sourceAt(invocation.operands.front(), passphrase, systemClock());
    if (!damaged)
        return damaged.error();
    from.damaged = *std::move(damaged);
    if (invocation.options.isSet(copyOption())) {
        auto copy = sourceAt(invocation.options.value(copyOption()), passphrase, systemClock());
        if (!copy)
            return copy.error();
        from.copy = *std::move(copy);
    }
    auto shipped = shippedProtocols();
    if (!shipped)
        return shipped.error();
    from.protocols = *std::move(shipped);
    return rescue(from, to, {}, {});
}

int rescueRecords(const Invocation& invocation)
{
    const QString to = invocation.options.value(QStringLiteral("output"));
    if (to.isEmpty() || to == u"-")
        return misused(QStringLiteral("rescue"), Words::tr("The rescued records are a file. Name it with -o."));
    const auto report = rescued(invocation, to);
    if (!report)
        return refuse(report.error());
    if (invocation.options.isSet(QStringLiteral("json")))
        write(asJson(*report));
    else
        write(rescueText(*report).toUtf8());
    return Finished;
}

} // namespace

Command rescueCommand()
{
    return {
        QStringLiteral("rescue"),
        QStringLiteral("STORE -o FILE"),
        Words::tr("What can be read of a damaged store, as a new one, with a list of what could not."),
        Words::tr("STORE is only read. The new store opens with its passphrase. What cannot be read is taken from "
                  "the backup that --copy names, where it stands there; the list says of what that is true, and "
                  "what is lost, discussion by discussion."),
        {outputOption(), jsonOption(),
         QCommandLineOption(copyOption(), Words::tr("An earlier copy of the same records, with the same passphrase."),
                            QStringLiteral("FILE"))},
        1,
        1,
        rescueRecords};
}

} // namespace chairside::ctl
