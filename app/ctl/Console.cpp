#include "app/ctl/Console.h"

#include "app/ctl/Terminal.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::Console)
};

} // namespace

void say(const QString& line)
{
    put(stdout, line.toUtf8() + '\n');
}

void write(const QByteArray& bytes)
{
    put(stdout, bytes);
}

void remark(const QString& line)
{
    put(stderr, line.simplified().toUtf8() + '\n');
}

int refuse(const Error& error)
{
    remark(QStringLiteral("chairsidectl: ") + error.message);
    return Refused;
}

int misused(const QString& command, const QString& sentence)
{
    const QString help = command.isEmpty() ? QStringLiteral("chairsidectl --help")
                                           : QStringLiteral("chairsidectl %1 --help").arg(command);
    remark(QStringLiteral("chairsidectl: ") + Words::tr("%1 See “%2”.").arg(sentence, help));
    return Usage;
}

bool inputIsTerminal()
{
    return isTerminal(stdin);
}

bool outputIsTerminal()
{
    return isTerminal(stdout);
}

QString askSecretly(const QString& question)
{
    put(stderr, question.toUtf8() + ' ');
    const QString answer = readSecretly();
    put(stderr, "\n");
    return answer;
}

} // namespace chairside::ctl
