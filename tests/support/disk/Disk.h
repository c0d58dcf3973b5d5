// A disk under somebody's eyes: while it lives, every file that SQLite opens in this process goes through it, and who
// watches is told of each call, and may fail it. What a call does is the system's own work. Stores are closed before it
// goes.
#pragma once

#include <QtGlobal>

namespace chairside {

struct DiskCall final
{
    enum class Kind { Open, Read, Write, Truncate, Sync, Remove };
    Kind kind = Kind::Open;
    const char* path = nullptr;  // none: a temporary file
    const char* bytes = nullptr; // of Write
    qint64 at = 0;               // of Read and Write; of Truncate, the size
    int size = 0;                // of Read and Write
    int flags = 0;               // SQLite's, of Open
};

// What SQLite is told in place of the call's own result.
struct DiskFault final
{
    int code = 0;        // SQLite's; 0: there is no fault
    int systemError = 0; // errno
    int written = 0;     // so many bytes of a Write reach the file all the same
};

// Called on whichever thread SQLite works on.
class DiskWatcher
{
public:
    virtual ~DiskWatcher() = default;
    virtual DiskFault before(const DiskCall& call) = 0;
    virtual void after(const DiskCall& call) { Q_UNUSED(call); } // it was done, and well
};

class Disk final
{
public:
    // One at a time. The watcher outlives it.
    explicit Disk(DiskWatcher& watcher);
    ~Disk();
    Q_DISABLE_COPY_MOVE(Disk)
};

} // namespace chairside
