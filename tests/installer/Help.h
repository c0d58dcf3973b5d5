// What chairsidectl says of itself, taken apart.
#pragma once

#include <QString>
#include <QStringList>

namespace chairside {

// The commands of the general help, "help" not among them.
QStringList commandsInHelp();

// The whole help of a command.
QString helpOf(const QString& command);

// Every "-o" and "--output" at the beginning of a line of a help.
QStringList optionsIn(const QString& help);

} // namespace chairside
