// What the command line says, and where: results on standard output, one line a trouble on standard error.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace chairside::ctl {

enum Exit : int { Finished = 0, Refused = 1, Usage = 2 };

// UTF-8, whatever the machine's locale.
void say(const QString& line);
void write(const QByteArray& bytes);
// A line for people beside the result; not an error.
void remark(const QString& line);

// "chairsidectl: …" on one line; Exit::Refused.
int refuse(const Error& error);
// The same, and where the help is; Exit::Usage.
int misused(const QString& command, const QString& sentence);

bool inputIsTerminal();
bool outputIsTerminal();
// Without echo, the question on standard error. Precondition: inputIsTerminal().
QString askSecretly(const QString& question);

} // namespace chairside::ctl
