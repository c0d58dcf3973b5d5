// A disk that fails from one call of SQLite's on: once, or until it is mended.
#pragma once

#include "support/disk/Disk.h"

#include <QString>

#include <mutex>
#include <optional>

namespace chairside {

struct DiskTrouble final
{
    enum class Kind { Full, Input, Short, ReadOnly, Gone };
    static constexpr int kinds = 5;

    Kind kind = Kind::Full;
    int from = 0;        // the call at which it begins
    bool lasting = true; // until it is mended; otherwise one call fails
    QString gone;        // of Gone: the file that is taken away
};

class FailingDisk final : private DiskWatcher
{
public:
    FailingDisk() = default;
    ~FailingDisk() override;
    Q_DISABLE_COPY_MOVE(FailingDisk)

    // Calls are counted from here on; without trouble that is all.
    void begin(std::optional<DiskTrouble> trouble);
    int calls() const;
    bool begun() const; // something has failed
    // Everything works again, and what was taken away is back.
    void mend();

private:
    DiskFault before(const DiskCall& call) override;
    DiskFault answer(const DiskCall& call) const;

    mutable std::mutex m_mutex;
    std::optional<DiskTrouble> m_trouble;
    int m_calls = 0;
    bool m_begun = false;
    bool m_taken = false;
    Disk m_disk{*this};
};

} // namespace chairside
