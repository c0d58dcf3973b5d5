// A file while it is made: beside its place, under a name of its own, and gone unless it is kept.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace chairside {

// Whether a new file can stand there. Errors: BadInput (there is one already), NotFound, ReadOnly.
Result<void> placeFor(const QString& to);

class FileInMaking final
{
public:
    // Makes nothing yet.
    explicit FileInMaking(const QString& to);
    FileInMaking(const FileInMaking&) = delete;
    FileInMaking& operator=(const FileInMaking&) = delete;
    ~FileInMaking();

    QString path() const { return m_path; }
    // An empty file, for its owner alone from its first byte.
    void begin();
    // Stays under the name that it has: it is somebody else's now.
    QString leave();
    // Takes its name; SQLite has seen to it that the file itself is on the disk.
    Result<void> keep();

private:
    QString m_to;
    QString m_path;
    bool m_ours = true;
};

} // namespace chairside
