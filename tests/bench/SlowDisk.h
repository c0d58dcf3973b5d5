// A disk that can stall: while it lives, every store opened in this process syncs through it, and each sync waits as
// long as it is told to. Everything else is the system's own. Stores are closed before it goes.
#pragma once

#include <QtGlobal>

namespace chairside::bench {

class SlowDisk final
{
public:
    SlowDisk();
    ~SlowDisk();
    Q_DISABLE_COPY_MOVE(SlowDisk)

    void setStall(int ms);
    // How many syncs have had to wait.
    int stalls() const;
};

// Stalls while it lives.
class Stalling final
{
public:
    Stalling(SlowDisk& disk, int ms) : m_disk(disk) { m_disk.setStall(ms); }
    ~Stalling() { m_disk.setStall(0); }
    Q_DISABLE_COPY_MOVE(Stalling)

private:
    SlowDisk& m_disk;
};

} // namespace chairside::bench
