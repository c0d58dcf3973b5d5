#include "core/base/CoreDumps.h"

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace chairside {

void preventCoreDumps()
{
#ifndef Q_OS_WIN
    const struct rlimit none = {0, 0};
    (void)!setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    (void)!prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace chairside
