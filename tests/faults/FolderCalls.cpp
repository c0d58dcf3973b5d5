#include "FolderCalls.h"

#include <atomic>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chairside {

namespace {

std::atomic<FolderWatcher*> watcher = nullptr;
std::atomic<int> spared = 0;

// The system's own, behind ours of the same name.
template <class Call>
Call* real(const char* name)
{
    return reinterpret_cast<Call*>(dlsym(RTLD_NEXT, name));
}

int kept(int file, int (*sync)(int))
{
    struct stat about = {};
    const bool folder = fstat(file, &about) == 0 && S_ISDIR(about.st_mode);
    const int code = spared > 0 ? 0 : sync(file);
    if (folder && code == 0 && watcher)
        watcher.load()->folderSynced();
    return code;
}

void tellRenamed(int code, const char* from, const char* to)
{
    if (code == 0 && watcher)
        watcher.load()->renamed(from, to);
}

} // namespace

void watchFolders(FolderWatcher* watching)
{
    watcher = watching;
}

SyncsSpared::SyncsSpared()
{
    ++spared;
}

SyncsSpared::~SyncsSpared()
{
    --spared;
}

} // namespace chairside

using namespace chairside;

extern "C" {

int rename(const char* from, const char* to) noexcept
{
    static auto* const call = real<int(const char*, const char*)>("rename");
    const int code = call(from, to);
    tellRenamed(code, from, to);
    return code;
}

int renameat2(int folder, const char* from, int target, const char* to, unsigned flags) noexcept
{
    static auto* const call = real<int(int, const char*, int, const char*, unsigned)>("renameat2");
    const int code = call(folder, from, target, to, flags);
    tellRenamed(code, from, to);
    return code;
}

int unlink(const char* path) noexcept
{
    static auto* const call = real<int(const char*)>("unlink");
    const int code = call(path);
    if (code == 0 && watcher)
        watcher.load()->removed(path);
    return code;
}

int fsync(int file)
{
    static auto* const call = real<int(int)>("fsync");
    return kept(file, call);
}

int fdatasync(int file)
{
    static auto* const call = real<int(int)>("fdatasync");
    return kept(file, call);
}

} // extern "C"
