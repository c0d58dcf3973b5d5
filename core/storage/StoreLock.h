// One window writes a store at a time. The lock is a small file beside it that says who holds it; what holds it is the
// operating system's own lock on that file, which goes with the process: a crash leaves the file, and blocks nobody.
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace chairside {

struct LockHolder final
{
    QString user;
    QString host;
    qint64 process = 0;
    QDateTime since; // UTC

    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

class StoreLock final
{
public:
    // Errors: Locked, whose sentence says who holds it; ReadOnly where the folder cannot be written; Io.
    static Result<std::unique_ptr<StoreLock>> take(const QString& storePath, const LockHolder& self);
    ~StoreLock(); // lets go, and removes the file

    static QString fileOf(const QString& storePath);
    // Who the file says has it open. Only to be shown, by whoever has just been refused: after a crash it may name
    // somebody who is gone. Nothing where there is no such file, or it cannot be read.
    static std::optional<LockHolder> namedBeside(const QString& storePath);

private:
    class Held;
    explicit StoreLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> m_held;
};

} // namespace chairside
