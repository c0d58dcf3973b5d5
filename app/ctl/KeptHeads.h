// Hashes of the trail's end that were kept outside the store, as a command line gives them.
#pragma once

#include "app/ctl/Command.h"
#include "core/base/Result.h"

#include <QByteArray>

#include <vector>

namespace chairside::ctl {

// "--head" (as often as wanted) and "--heads".
std::vector<QCommandLineOption> headOptions();

// Of both. BadInput names the hash, or the line of the file, that is none.
Result<std::vector<QByteArray>> keptHeads(const Invocation& invocation);

} // namespace chairside::ctl
