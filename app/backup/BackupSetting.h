// Under which names the settings keep what is about the copies of one store, and where those copies go.
#pragma once

#include "app/policy/Policy.h"
#include "app/policy/Settings.h"
#include "core/storage/BackupShelf.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace chairside {

// Of the store whose trail begins with `origin`, whatever it is called and wherever it stands: "folder", "most",
// "head", "at", "in". The window writes them.
inline QString backupSetting(const QByteArray& origin, const char* name)
{
    return QStringLiteral("backup/%1/%2").arg(QString::fromLatin1(origin.toHex().left(8)), QLatin1String(name));
}

// Where copies of the store at this path go: into the folder that the organisation has set, that the chair chose, or
// the usual one.
inline QString backupFolder(const Settings& settings, const QByteArray& origin, const QString& store)
{
    if (!settings.policy.backupFolder.isEmpty())
        return settings.policy.backupFolder;
    const QString chosen = settings.own.value(backupSetting(origin, "folder")).toString();
    return chosen.isEmpty() ? BackupShelf::usualFolder(store) : chosen;
}

// Copies from before the organisation set its folder, which stand where they went then.
inline std::vector<BackupFile> earlierCopies(const Settings& settings, const QByteArray& origin, const QString& store)
{
    const QString before = backupFolder(settings.own, origin, store);
    if (before == backupFolder(settings, origin, store))
        return {};
    return BackupShelf(before, store, origin).all();
}

} // namespace chairside
