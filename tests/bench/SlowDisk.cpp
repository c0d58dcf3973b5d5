#include "SlowDisk.h"

#include <chrono>
#include <thread>

namespace chairside::bench {

DiskFault SlowDisk::before(const DiskCall& call)
{
    if (call.kind == DiskCall::Kind::Sync && m_stallMs > 0) {
        ++m_stalls;
        std::this_thread::sleep_for(std::chrono::milliseconds(m_stallMs));
    }
    return {};
}

} // namespace chairside::bench
