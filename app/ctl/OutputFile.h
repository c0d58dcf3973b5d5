// Where a command's result goes.
#pragma once

#include "app/ctl/Command.h"
#include "core/base/Result.h"

#include <QByteArray>

namespace chairside::ctl {

// An error where the output file is there already and --force is not given: asked before the work is done.
Result<void> outputIsFree(const Invocation& invocation);

// To the file of -o, whole or not at all and for its owner alone; to standard output without -o, or with "-".
Result<void> writeOutput(const Invocation& invocation, const QByteArray& bytes);

// A file that must not be there yet, whole or not at all and for its owner alone.
Result<void> writeNew(const QString& path, const QByteArray& bytes);

bool goesToTerminal(const Invocation& invocation);

} // namespace chairside::ctl
