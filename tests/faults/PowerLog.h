// What reaches a disk, and in which order: every write, and every sync that makes writes last, of the files of one
// folder; and what the disk may hold where the power fails.
//
// A write that is not synced may have been kept or not, sector by sector (of 512 bytes: what SQLite relies on, too, is
// that a sector's neighbours are left alone). What happens to names may be kept or not from some moment on, until the
// folder is synced: a file system with a journal keeps their order.
#pragma once

#include "FolderCalls.h"
#include "support/disk/Disk.h"

#include <QRandomGenerator>
#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace chairside {

using Folder = std::map<QByteArray, QByteArray>; // the bytes of each name

struct Unsynced final
{
    enum class Fate { Kept, Dropped, Some };
    Fate fate = Fate::Kept;
    quint32 seed = 0; // of Some
};

class PowerLog final : private DiskWatcher, private FolderWatcher
{
public:
    // What is in the folder is on the disk. Records until it is told to stop; from then on it is only played.
    explicit PowerLog(const QString& folder);
    ~PowerLog() override;
    Q_DISABLE_COPY_MOVE(PowerLog)

    void stop();
    // Something was: whoever asked for it has been told that it is kept.
    void acknowledged();

    // Plays it again, up to each sync and to each answer: `cut` is told how many had been given by then, and may ask
    // what is left.
    struct Moment
    {
        int acknowledged = 0;
        bool pending = false; // something is not synced: it makes a difference what becomes of it
        std::function<Folder(Unsynced)> left;
    };
    void replay(const std::function<void(const Moment&)>& cut) const;

private:
    enum class Kind { Make, Write, Truncate, Sync, Rename, Remove, SyncFolder, Acknowledge };
    struct Event
    {
        Kind kind = Kind::Make;
        int file = 0;
        QByteArray name; // of Make, Rename, Remove
        QByteArray to;   // of Rename; the bytes of Write
        qint64 at = 0;   // the size of Truncate
    };
    class Platter;

    DiskFault before(const DiskCall& call) override;
    void after(const DiskCall& call) override;
    void renamed(const QByteArray& from, const QByteArray& to) override;
    void removed(const QByteArray& path) override;
    void folderSynced() override;

    // The file's name in the folder; empty where it is elsewhere.
    QByteArray inFolder(const QByteArray& path) const;
    int fileOf(const QByteArray& name);

    QByteArray m_folder;
    std::mutex m_mutex;
    std::map<QByteArray, int> m_names;
    std::map<QByteArray, QByteArray> m_before; // what was in the folder already
    int m_files = 0;
    std::vector<Event> m_events;
    SyncsSpared m_spared;
    std::optional<Disk> m_disk;
};

} // namespace chairside
