// Makes the copies of the open records: when they are due, one at a time, on a thread of its own.
#pragma once

#include "app/policy/Settings.h"
#include "core/base/Result.h"
#include "core/storage/Backup.h"
#include "core/storage/BackupShelf.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

class QThread;

namespace chairside {

class Store;

class BackupKeeper final : public QObject
{
    Q_OBJECT
public:
    // The records that were made up to look round in are not kept: pass `kept` false. Store and settings outlive this.
    BackupKeeper(const Store& store, Settings settings, bool kept, QObject* parent = nullptr);
    ~BackupKeeper() override; // stops what is under way; nothing is left of it

    // Whether anything was done since the last copy, by the trail that it ended with.
    bool isDue() const;
    // Begins one, unless one is under way. finished() answers.
    void start();
    // The same where one is due and the last is a day old; asked every ten minutes by itself.
    void startDaily();
    void stop();
    bool underWay() const { return m_thread != nullptr; }

    // Where the organisation has set the folder or the room, that holds, whatever the chair chose.
    BackupShelf shelf() const;
    // Those from before it did, which stand where they went then.
    std::vector<BackupFile> earlierCopies() const;
    void setFolder(const QString& folder);
    // How much room all copies together may take, in bytes; 0: as much as they need.
    qint64 mostBytes() const;
    const Policy& policy() const { return m_settings.policy; }
    void setMostBytes(qint64 bytes);
    // Why the last one failed; nothing where it did not.
    const std::optional<Error>& trouble() const { return m_trouble; }

Q_SIGNALS:
    // `total` 0: being read back, and nobody knows how long.
    void progress(int done, int total);
    void finished(const chairside::Result<chairside::BackupInfo>& made);

private:
    QString key(const char* name) const;
    void take(const Result<BackupInfo>& made);

    const Store& m_store;
    Settings m_settings;
    bool m_kept;
    QByteArray m_origin;
    QTimer m_clock;
    QThread* m_thread = nullptr;
    std::atomic<bool> m_stopped = false;
    std::optional<Error> m_trouble;
};

} // namespace chairside
