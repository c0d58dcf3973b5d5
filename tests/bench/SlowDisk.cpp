#include "SlowDisk.h"

#include "Bench.h"

#include <atomic>
#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace chairside::bench {

namespace {

std::atomic<int> stallMs = 0;
std::atomic<int> stalled = 0;
sqlite3_vfs slow;
sqlite3_vfs* system = nullptr;

// The system's own file stands behind it, in the same block of memory.
struct SlowFile
{
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<SlowFile*>(file)->real;
}

// One method of the real file under the same name.
template <auto Method, class... Arguments>
auto forward(sqlite3_file* file, Arguments... arguments)
{
    return (real(file)->pMethods->*Method)(real(file), arguments...);
}

int close(sqlite3_file* file)
{
    return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}

int sync(sqlite3_file* file, int flags)
{
    if (stallMs > 0) {
        ++stalled;
        std::this_thread::sleep_for(std::chrono::milliseconds(stallMs));
    }
    return real(file)->pMethods->xSync(real(file), flags);
}

using IO = sqlite3_io_methods;
const IO methods = {3,
                    close,
                    forward<&IO::xRead>,
                    forward<&IO::xWrite>,
                    forward<&IO::xTruncate>,
                    sync,
                    forward<&IO::xFileSize>,
                    forward<&IO::xLock>,
                    forward<&IO::xUnlock>,
                    forward<&IO::xCheckReservedLock>,
                    forward<&IO::xFileControl>,
                    forward<&IO::xSectorSize>,
                    forward<&IO::xDeviceCharacteristics>,
                    forward<&IO::xShmMap>,
                    forward<&IO::xShmLock>,
                    forward<&IO::xShmBarrier>,
                    forward<&IO::xShmUnmap>,
                    forward<&IO::xFetch>,
                    forward<&IO::xUnfetch>};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given)
{
    auto* mine = reinterpret_cast<SlowFile*>(file);
    mine->real = reinterpret_cast<sqlite3_file*>(mine + 1);
    const int opened = system->xOpen(system, name, mine->real, flags, given);
    mine->base.pMethods = mine->real->pMethods ? &methods : nullptr;
    return opened;
}

} // namespace

SlowDisk::SlowDisk()
{
    system = sqlite3_vfs_find(nullptr);
    stallMs = 0;
    stalled = 0;
    slow = *system;
    slow.zName = "stalling";
    slow.szOsFile = int(sizeof(SlowFile)) + system->szOsFile;
    slow.xOpen = open;
    if (sqlite3_vfs_register(&slow, 1) != SQLITE_OK)
        giveUp(QStringLiteral("The stalling disk could not be put in place."));
}

SlowDisk::~SlowDisk()
{
    sqlite3_vfs_unregister(&slow);
    sqlite3_vfs_register(system, 1);
}

void SlowDisk::setStall(int ms)
{
    stallMs = ms;
}

int SlowDisk::stalls() const
{
    return stalled;
}

} // namespace chairside::bench
