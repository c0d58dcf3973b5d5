#include "support/disk/Disk.h"

#include <cerrno>
#include <cstdlib>
#include <sqlite3.h>

namespace chairside {

namespace {

using Kind = DiskCall::Kind;
using IO = sqlite3_io_methods;

DiskWatcher* watcher = nullptr;
sqlite3_vfs watched;
sqlite3_vfs* system = nullptr;

// The system's own file stands behind it, in the same block of memory.
struct WatchedFile
{
    sqlite3_file base;
    sqlite3_file* real;
    const char* path; // SQLite keeps it as long as the file is open
};

WatchedFile* mine(sqlite3_file* file)
{
    return reinterpret_cast<WatchedFile*>(file);
}

template <class Work>
int told(const DiskCall& call, Work&& work)
{
    const DiskFault fault = watcher->before(call);
    if (fault.code != SQLITE_OK) {
        errno = fault.systemError;
        return fault.code;
    }
    const int code = work();
    if (code == SQLITE_OK)
        watcher->after(call);
    return code;
}

// One method of the real file under the same name.
template <auto Method, class... Arguments>
auto forward(sqlite3_file* file, Arguments... arguments)
{
    sqlite3_file* const real = mine(file)->real;
    return (real->pMethods->*Method)(real, arguments...);
}

int close(sqlite3_file* file)
{
    sqlite3_file* const real = mine(file)->real;
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at)
{
    return told({Kind::Read, mine(file)->path, nullptr, at, size},
                [&] { return forward<&IO::xRead>(file, bytes, size, at); });
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    const DiskCall call{Kind::Write, mine(file)->path, static_cast<const char*>(bytes), at, size};
    const DiskFault fault = watcher->before(call);
    if (fault.code == SQLITE_OK) {
        const int code = forward<&IO::xWrite>(file, bytes, size, at);
        if (code == SQLITE_OK)
            watcher->after(call);
        return code;
    }
    if (fault.written > 0)
        (void)forward<&IO::xWrite>(file, bytes, fault.written, at);
    errno = fault.systemError;
    return fault.code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    return told({Kind::Truncate, mine(file)->path, nullptr, size}, [&] { return forward<&IO::xTruncate>(file, size); });
}

int sync(sqlite3_file* file, int flags)
{
    return told({Kind::Sync, mine(file)->path}, [&] { return forward<&IO::xSync>(file, flags); });
}

const IO methods = {3,
                    close,
                    read,
                    write,
                    truncate,
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
    auto* const opened = mine(file);
    opened->base.pMethods = nullptr; // there is nothing to close where it fails
    opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
    opened->real->pMethods = nullptr;
    opened->path = name;
    const int code = told({Kind::Open, name, nullptr, 0, 0, flags},
                          [&] { return system->xOpen(system, name, opened->real, flags, given); });
    opened->base.pMethods = opened->real->pMethods ? &methods : nullptr;
    return code;
}

int remove(sqlite3_vfs*, const char* name, int syncFolder)
{
    return told({Kind::Remove, name}, [&] { return system->xDelete(system, name, syncFolder); });
}

} // namespace

Disk::Disk(DiskWatcher& watching)
{
    watcher = &watching;
    system = sqlite3_vfs_find(nullptr);
    watched = *system;
    watched.zName = "watched";
    watched.szOsFile = int(sizeof(WatchedFile)) + system->szOsFile;
    watched.xOpen = open;
    watched.xDelete = remove;
    if (sqlite3_vfs_register(&watched, 1) != SQLITE_OK)
        std::abort(); // nothing would be watched
}

Disk::~Disk()
{
    sqlite3_vfs_unregister(&watched);
    sqlite3_vfs_register(system, 1);
}

} // namespace chairside
