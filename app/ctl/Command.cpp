#include "app/ctl/Command.h"

#include "app/ctl/Console.h"
#include "app/ctl/Help.h"
#include "app/version/Version.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::Command)
};

QCommandLineOption helpOption()
{
    return {{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("This help.")};
}

int runCommand(const Command& command, const QStringList& arguments, const Policy& policy)
{
    QCommandLineParser parser;
    parser.addOption(helpOption());
    parser.addOption(passphraseFileOption());
    for (const QCommandLineOption& option : command.options)
        parser.addOption(option);
    // The parser passes over the first, which it takes for the program's name.
    if (!parser.parse(arguments))
        return misused(command.name, parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        write(commandHelp(command).toUtf8());
        return Finished;
    }
    const QStringList operands = parser.positionalArguments();
    if (operands.size() < command.least)
        return misused(command.name, Words::tr("“%1” needs %2.").arg(command.name, command.operands));
    if (operands.size() > command.most)
        return misused(command.name, Words::tr("“%1” takes %2 and nothing after it; “%3” is too much.")
                                         .arg(command.name, command.operands, operands.at(command.most)));
    for (const QString& trouble : policy.troubles)
        remark(trouble);
    return command.run({parser, operands, policy});
}

} // namespace

std::vector<Command> allCommands()
{
    return {listCommand(),       importCommand(), exportCommand(),     printCommand(),  verifyCommand(),
            backupCommand(),     splitCommand(),  mergeCommand(),      removeCommand(), rescueCommand(),
            councilKeyCommand(), escrowCommand(), openEscrowCommand(), policyCommand()};
}

QCommandLineOption passphraseFileOption()
{
    return {QStringLiteral("passphrase-file"),
            Words::tr("The passphrase is the first line of FILE. Otherwise it is taken from CHAIRSIDE_PASSPHRASE, or "
                      "asked for on a terminal."),
            QStringLiteral("FILE")};
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), Words::tr("The result as JSON.")};
}

QCommandLineOption outputOption()
{
    return {{QStringLiteral("o"), QStringLiteral("output")},
            Words::tr("Where the result goes; “-” is standard output. A file that is there already is kept."),
            QStringLiteral("FILE")};
}

QCommandLineOption forceOption()
{
    return {QStringLiteral("force"), Words::tr("Replace the output file if it is there already.")};
}

bool wantsFonts(const QStringList& arguments)
{
    const QString command = arguments.value(0);
    return command == u"print" || (command == u"export" && !arguments.filter(QStringLiteral("pdf")).isEmpty());
}

int run(const QStringList& arguments, const Policy& policy)
{
    const QString first = arguments.value(0);
    if (first.isEmpty())
        return misused({}, Words::tr("Name a command."));
    if (first == u"--help" || first == u"-h" || (first == u"help" && arguments.size() == 1)) {
        write(generalHelp(allCommands()).toUtf8());
        return Finished;
    }
    if (first == u"--version") {
        const Result<QString> versions = versionText();
        if (!versions)
            return refuse(versions.error());
        say(QStringLiteral("Chairside ") + *versions);
        return Finished;
    }
    const bool asksHelp = first == u"help";
    const QString name = asksHelp ? arguments.at(1) : first;
    const std::vector<Command> commands = allCommands();
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
    if (command == commands.end())
        return misused({}, Words::tr("There is no command “%1”.").arg(name));
    return runCommand(*command, asksHelp ? QStringList{name, QStringLiteral("--help")} : arguments, policy);
}

} // namespace chairside::ctl
