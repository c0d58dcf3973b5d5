// A disk that can stall: while it lives, every store opened in this process syncs through it, and each sync waits as
// long as it is told to. Stores are closed before it goes.
#pragma once

#include "support/disk/Disk.h"

#include <atomic>

namespace chairside::bench {

class SlowDisk final : private DiskWatcher
{
public:
    void setStall(int ms) { m_stallMs = ms; }
    // How many syncs have had to wait.
    int stalls() const { return m_stalls; }

private:
    DiskFault before(const DiskCall& call) override;

    std::atomic<int> m_stallMs = 0;
    std::atomic<int> m_stalls = 0;
    Disk m_disk{*this};
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
