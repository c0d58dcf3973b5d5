// One command of chairsidectl as a value: what it is called, what it takes, what it does.
#pragma once

#include "app/policy/Policy.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QStringList>

#include <functional>
#include <vector>

namespace chairside::ctl {

// A command line that has been understood.
struct Invocation final
{
    const QCommandLineParser& options;
    QStringList operands; // as many as the command wants
    const Policy& policy; // what the organisation has set
};

struct Command final
{
    QString name;
    QString operands; // "STORE REF -o FILE.pdf"
    QString summary;  // one line
    QString help;     // what else there is to know; paragraphs
    std::vector<QCommandLineOption> options;
    int least = 1; // operands
    int most = 1;
    std::function<int(const Invocation&)> run; // an Exit
};

Command listCommand();
Command importCommand();
Command exportCommand();
Command printCommand();
Command verifyCommand();
Command backupCommand();
Command splitCommand();
Command mergeCommand();
Command removeCommand();
Command rescueCommand();
Command councilKeyCommand();
Command escrowCommand();
Command openEscrowCommand();
Command policyCommand();

// In the order of the help.
std::vector<Command> allCommands();

// "--passphrase-file", known to every command.
QCommandLineOption passphraseFileOption();
QCommandLineOption jsonOption();
QCommandLineOption outputOption();
QCommandLineOption forceOption();

// Whether these arguments ask for a PDF: fonts need a QGuiApplication, and nothing else does.
bool wantsFonts(const QStringList& arguments);

// Runs what the arguments ask for, the program's own name not among them, within what the organisation has set. What of
// that cannot be used is said beside the result.
int run(const QStringList& arguments, const Policy& policy);

} // namespace chairside::ctl
