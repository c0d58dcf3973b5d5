// What happens to names in a folder, whoever does it: Qt, the standard library, SQLite, the store's own code. The
// system's calls go through here in this test program, because a recording VFS sees only what SQLite does.
#pragma once

#include <QByteArray>

namespace chairside {

class FolderWatcher
{
public:
    virtual ~FolderWatcher() = default;
    virtual void renamed(const QByteArray& from, const QByteArray& to) = 0;
    virtual void removed(const QByteArray& path) = 0;
    virtual void folderSynced() = 0;
};

// nullptr: nobody. Set while no store is open.
void watchFolders(FolderWatcher* watcher);

// While it lives nothing waits for the real disk: these tests cut the power in memory, and no machine's is cut.
class SyncsSpared final
{
public:
    SyncsSpared();
    ~SyncsSpared();
    Q_DISABLE_COPY_MOVE(SyncsSpared)
};

} // namespace chairside
