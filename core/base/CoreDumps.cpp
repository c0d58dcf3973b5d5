#include "core/base/CoreDumps.h"

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
#include <sys/prctl.h>
#endif

namespace chairside {

void preventCoreDumps()
{
#ifndef Q_OS_WIN
    const struct rlimit none = {0, 0};
    (void)!setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // whose search for leaks reads the process as a debugger does
    (void)!prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace chairside
