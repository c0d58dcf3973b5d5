// The folder that a store's backups stand in, and which of them are kept: the newest ten, then one a month, within the
// room they may take.
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace chairside {

struct BackupFile final
{
    QString path;
    QDateTime at; // UTC, from its name: it stays what it was when the file is copied elsewhere
    qint64 size = 0;

    friend bool operator==(const BackupFile&, const BackupFile&) = default;
};

// Which to let go: of those beyond the newest ten all but the newest of each month that the ten do not reach; then,
// while they take more than `mostBytes`, the oldest. The newest is always kept. `mostBytes` 0: no limit.
std::vector<BackupFile> backupsToDrop(std::vector<BackupFile> all, qint64 mostBytes);

// Backups of one store among whatever else is in a folder. Two stores of the same name do not mix: their files carry
// the beginning of the hash that their own trail starts with.
class BackupShelf final
{
public:
    // `store` is the store's file; `origin` StoreReader::trailOrigin() of it.
    BackupShelf(QString folder, const QString& store, const QByteArray& origin);

    // Where a store's backups go unless the chair says otherwise: a folder beside it.
    static QString usualFolder(const QString& store);

    QString folder() const { return m_folder; }
    // "Records backup 20261127-001233Z 4f1c09a2.chairside": neutral, in order of time, never one that is there.
    QString nameFor(const QDateTime& at) const;
    // Newest first. Empty where the folder is not there.
    std::vector<BackupFile> all() const;
    // The same of whatever stores: where a damaged one no longer tells which are its own.
    static std::vector<BackupFile> ofAnyStore(const QString& folder);
    // Makes the folder where it is missing. Errors: ReadOnly, Io.
    Result<void> prepare() const;
    // Removes what backupsToDrop() names; how many went. One that cannot be removed stays, and is tried again next
    // time.
    int tidy(qint64 mostBytes) const;

private:
    QString m_folder;
    QString m_base;
    QString m_origin;
};

} // namespace chairside
