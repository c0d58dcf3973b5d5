#include "core/base/CoreDumps.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <sys/resource.h>
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
#include <sys/prctl.h>
#endif

namespace chairside {

void preventCoreDumps()
{
#ifdef Q_OS_WIN
    SetErrorMode(GetErrorMode() | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
#else
    const struct rlimit none = {0, 0};
    (void)!setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // whose search for leaks reads the process as a debugger does
    (void)!prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace chairside
