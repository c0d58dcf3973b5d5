#include "PowerLog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace chairside {

namespace {

constexpr qint64 sector = 512;

} // namespace

// One disk while an evening is played again: what lasts, and what does not yet.
class PowerLog::Platter final
{
public:
    explicit Platter(const Folder& before)
    {
        int file = 0;
        for (const auto& [name, bytes] : before) {
            m_lasting[name] = file;
            m_content[file].lasting = bytes;
            ++file;
        }
    }

    void take(const Event& event)
    {
        switch (event.kind) {
        case Kind::Write:
        case Kind::Truncate:
            m_content[event.file].pending.push_back(&event);
            break;
        case Kind::Sync: {
            Content& content = m_content[event.file];
            for (const Event* each : content.pending)
                apply(content.lasting, *each, {});
            content.pending.clear();
            break;
        }
        case Kind::Make:
        case Kind::Rename:
        case Kind::Remove:
            m_names.push_back(&event);
            break;
        case Kind::SyncFolder:
            for (const Event* each : m_names)
                apply(m_lasting, *each);
            m_names.clear();
            break;
        case Kind::Acknowledge:
            break;
        }
    }

    bool pending() const
    {
        return !m_names.empty() || std::any_of(m_content.begin(), m_content.end(),
                                               [](const auto& each) { return !each.second.pending.empty(); });
    }

    Folder left(Unsynced unsynced) const
    {
        QRandomGenerator random(unsynced.seed);
        // A few sectors, half of them, or nearly all.
        const quint32 percent = std::array{10u, 50u, 90u}[random.bounded(3)];
        const auto kept = [&] {
            return unsynced.fate == Unsynced::Fate::Kept ||
                   (unsynced.fate == Unsynced::Fate::Some && random.bounded(100u) < percent);
        };
        std::map<QByteArray, int> names = m_lasting;
        const std::size_t last = unsynced.fate == Unsynced::Fate::Kept ? m_names.size()
                                 : unsynced.fate == Unsynced::Fate::Dropped
                                     ? 0
                                     : random.bounded(static_cast<quint32>(m_names.size()) + 1);
        for (std::size_t i = 0; i < last; ++i)
            apply(names, *m_names[i]);
        Folder out;
        for (const auto& [name, file] : names) {
            QByteArray& bytes = out[name];
            const auto content = m_content.find(file);
            if (content == m_content.end())
                continue;
            bytes = content->second.lasting;
            for (const Event* each : content->second.pending)
                apply(bytes, *each, kept);
        }
        return out;
    }

private:
    struct Content
    {
        QByteArray lasting;
        std::vector<const Event*> pending;
    };

    // `kept` is asked for each sector; none: all are.
    static void apply(QByteArray& bytes, const Event& event, const std::function<bool()>& kept)
    {
        if (event.kind == Kind::Truncate) {
            if (!kept || kept())
                bytes.resize(static_cast<qsizetype>(event.at));
            return;
        }
        const qint64 end = event.at + event.to.size();
        for (qint64 from = event.at; from < end;) {
            const qint64 next = std::min(end, (from / sector + 1) * sector);
            if (!kept || kept()) {
                if (bytes.size() < next)
                    bytes.append(static_cast<qsizetype>(next - bytes.size()), '\0');
                std::copy(event.to.cbegin() + (from - event.at), event.to.cbegin() + (next - event.at),
                          bytes.begin() + from);
            }
            from = next;
        }
    }

    static void apply(std::map<QByteArray, int>& names, const Event& event)
    {
        if (event.kind == Kind::Make) {
            names[event.name] = event.file;
        } else if (const auto found = names.find(event.name); found != names.end()) {
            const int file = found->second;
            names.erase(found);
            if (event.kind == Kind::Rename)
                names[event.to] = file;
        }
    }

    std::map<QByteArray, int> m_lasting;
    std::map<int, Content> m_content;
    std::vector<const Event*> m_names;
};

PowerLog::PowerLog(const QString& folder) : m_folder(QFile::encodeName(folder) + '/')
{
    for (const QFileInfo& each : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(each.filePath());
        if (file.open(QIODevice::ReadOnly))
            m_before[QFile::encodeName(each.fileName())] = file.readAll();
    }
    for (const auto& [name, bytes] : m_before)
        m_names[name] = m_files++;
    watchFolders(this);
    m_disk.emplace(static_cast<DiskWatcher&>(*this));
}

PowerLog::~PowerLog()
{
    stop();
}

void PowerLog::stop()
{
    m_disk.reset();
    watchFolders(nullptr);
}

QByteArray PowerLog::inFolder(const QByteArray& path) const
{
    const QByteArray name = path.startsWith(m_folder) ? path.mid(m_folder.size()) : QByteArray();
    return name.contains('/') ? QByteArray() : name;
}

int PowerLog::fileOf(const QByteArray& name)
{
    const auto found = m_names.find(name);
    if (found != m_names.end())
        return found->second;
    m_names[name] = m_files;
    m_events.push_back({Kind::Make, m_files, name, {}, 0});
    return m_files++;
}

DiskFault PowerLog::before(const DiskCall&)
{
    return {};
}

void PowerLog::after(const DiskCall& call)
{
    const QByteArray name = call.path ? inFolder(call.path) : QByteArray();
    if (name.isEmpty() || call.kind == DiskCall::Kind::Read || call.kind == DiskCall::Kind::Remove)
        return; // what is removed is seen where the system is asked for it
    const std::lock_guard lock(m_mutex);
    if (call.kind == DiskCall::Kind::Open && !(call.flags & SQLITE_OPEN_CREATE))
        return;
    const int file = fileOf(name);
    if (call.kind == DiskCall::Kind::Write)
        m_events.push_back({Kind::Write, file, {}, QByteArray(call.bytes, call.size), call.at});
    else if (call.kind == DiskCall::Kind::Truncate)
        m_events.push_back({Kind::Truncate, file, {}, {}, call.at});
    else if (call.kind == DiskCall::Kind::Sync)
        m_events.push_back({Kind::Sync, file, {}, {}, 0});
}

void PowerLog::renamed(const QByteArray& from, const QByteArray& to)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_names.find(inFolder(from));
    if (found == m_names.end())
        return;
    const int file = found->second;
    m_names.erase(found);
    m_names[inFolder(to)] = file;
    m_events.push_back({Kind::Rename, file, inFolder(from), inFolder(to), 0});
}

void PowerLog::removed(const QByteArray& path)
{
    const std::lock_guard lock(m_mutex);
    if (m_names.erase(inFolder(path)) > 0)
        m_events.push_back({Kind::Remove, 0, inFolder(path), {}, 0});
}

void PowerLog::folderSynced()
{
    const std::lock_guard lock(m_mutex);
    m_events.push_back({Kind::SyncFolder, 0, {}, {}, 0});
}

void PowerLog::acknowledged()
{
    const std::lock_guard lock(m_mutex);
    m_events.push_back({Kind::Acknowledge, 0, {}, {}, 0});
}

void PowerLog::replay(const std::function<void(const Moment&)>& cut) const
{
    Platter platter(m_before);
    int acknowledged = 0;
    const auto fails = [&] {
        cut({acknowledged, platter.pending(), [&](Unsynced unsynced) { return platter.left(unsynced); }});
    };
    for (const Event& event : m_events) {
        const bool sync = event.kind == Kind::Sync || event.kind == Kind::SyncFolder;
        if (sync && platter.pending())
            fails(); // while it waits for the disk
        platter.take(event);
        if (event.kind == Kind::Acknowledge)
            ++acknowledged;
        if (sync || event.kind == Kind::Acknowledge)
            fails();
    }
}

} // namespace chairside
