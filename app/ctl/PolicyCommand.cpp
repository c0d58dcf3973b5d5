#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/policy/ReadPolicy.h"
#include "core/exchange/JsonWriter.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::PolicyCommand)
};

QByteArray asJson(const Policy& policy)
{
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("from"));
    json.text(policy.from);
    json.key(QStringLiteral("set"));
    json.beginObject();
    for (const SetWords& each : policy.set) {
        json.key(each.what);
        json.text(each.value);
    }
    json.end();
    json.texts(QStringLiteral("troubles"), policy.troubles);
    json.end();
    return json.bytes();
}

void sayPolicy(const Policy& policy)
{
    if (policy.from.isEmpty())
        return say(Words::tr("Nothing is set by the organisation."));
    say(Words::tr("Set by your organisation, in %1:").arg(policy.from));
    for (const SetWords& each : policy.set)
        say(Words::tr("%1: %2").arg(each.what, each.value));
}

int show(const Invocation& invocation)
{
    const bool other = !invocation.operands.isEmpty();
    const Policy policy = other ? readPolicyFile(invocation.operands.front()) : invocation.policy;
    if (other && policy.from.isEmpty())
        return refuse({ErrorCode::NotFound,
                       Words::tr("“%1” sets nothing, or is not there.").arg(invocation.operands.front()),
                       {}});
    if (invocation.options.isSet(QStringLiteral("json")))
        write(asJson(policy));
    else
        sayPolicy(policy);
    if (other)
        for (const QString& trouble : policy.troubles)
            remark(trouble);
    return policy.troubles.isEmpty() ? Finished : Refused;
}

} // namespace

Command policyCommand()
{
    return {
        QStringLiteral("policy"),
        QStringLiteral("[FILE]"),
        Words::tr("What the organisation has set on this computer, and from where."),
        Words::tr("With FILE: what that file would set, to look it through before it goes to every computer. Exit 1 "
                  "where something in it cannot be used; each such thing is said on standard error."),
        {jsonOption()},
        0,
        1,
        show};
}

} // namespace chairside::ctl
