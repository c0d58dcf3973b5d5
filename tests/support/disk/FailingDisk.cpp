#include "support/disk/FailingDisk.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <sqlite3.h>

namespace chairside {

namespace {

using Kind = DiskCall::Kind;

QByteArray awayOf(const QString& path)
{
    return QFile::encodeName(path) + " is away";
}

// What SQLite's own file layer says where the system refuses.
int codeOf(Kind kind)
{
    switch (kind) {
    case Kind::Open:
        return SQLITE_CANTOPEN;
    case Kind::Read:
        return SQLITE_IOERR_READ;
    case Kind::Write:
        return SQLITE_IOERR_WRITE;
    case Kind::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case Kind::Sync:
        return SQLITE_IOERR_FSYNC;
    case Kind::Remove:
        return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

} // namespace

FailingDisk::~FailingDisk()
{
    mend();
}

void FailingDisk::begin(std::optional<DiskTrouble> trouble)
{
    const std::lock_guard lock(m_mutex);
    m_trouble = std::move(trouble);
    m_calls = 0;
    m_begun = false;
}

int FailingDisk::calls() const
{
    const std::lock_guard lock(m_mutex);
    return m_calls;
}

bool FailingDisk::begun() const
{
    const std::lock_guard lock(m_mutex);
    return m_begun;
}

void FailingDisk::mend()
{
    const std::lock_guard lock(m_mutex);
    if (m_taken && !QFile::exists(m_trouble->gone))
        std::rename(awayOf(m_trouble->gone).constData(), QFile::encodeName(m_trouble->gone).constData());
    m_taken = false;
    m_trouble.reset();
}

DiskFault FailingDisk::answer(const DiskCall& call) const
{
    const bool writes = call.kind == Kind::Write || call.kind == Kind::Truncate || call.kind == Kind::Remove ||
                        (call.kind == Kind::Open && (call.flags & SQLITE_OPEN_CREATE));
    switch (m_trouble->kind) {
    case DiskTrouble::Kind::Full:
        return call.kind == Kind::Write ? DiskFault{SQLITE_FULL, ENOSPC, 0} : DiskFault{};
    case DiskTrouble::Kind::Short:
        return call.kind == Kind::Write ? DiskFault{SQLITE_FULL, ENOSPC, call.size / 2} : DiskFault{};
    case DiskTrouble::Kind::Input:
        return {codeOf(call.kind), EIO, 0};
    case DiskTrouble::Kind::ReadOnly:
        return writes ? DiskFault{codeOf(call.kind), EROFS, 0} : DiskFault{};
    case DiskTrouble::Kind::Gone:
        return {};
    }
    return {};
}

DiskFault FailingDisk::before(const DiskCall& call)
{
    const std::lock_guard lock(m_mutex);
    const int number = m_calls++;
    if (!m_trouble || number < m_trouble->from)
        return {};
    if (m_trouble->kind == DiskTrouble::Kind::Gone) {
        if (!m_taken && QFile::exists(m_trouble->gone))
            m_taken = m_begun =
                std::rename(QFile::encodeName(m_trouble->gone).constData(), awayOf(m_trouble->gone).constData()) == 0;
        return {};
    }
    const DiskFault fault = answer(call);
    if (fault.code == SQLITE_OK)
        return {};
    m_begun = true;
    if (!m_trouble->lasting)
        m_trouble.reset();
    return fault;
}

} // namespace chairside
