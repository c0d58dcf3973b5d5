#include "core/storage/CopiesBeside.h"

#include <QDir>
#include <QFileInfo>

namespace chairside {

std::vector<BackupFile> copiesBeside(const QString& store)
{
    const QFileInfo file(store);
    const QString upgraded = file.fileName() + QLatin1String(".version-");
    const QString made = file.completeBaseName() + QLatin1String(", "), suffix = QLatin1Char('.') + file.suffix();
    std::vector<BackupFile> out;
    for (const QFileInfo& each : file.dir().entryInfoList(QDir::Files, QDir::Name)) {
        const QString name = each.fileName();
        if ((name.startsWith(upgraded) && !name.endsWith(QLatin1String(".part"))) ||
            (name.startsWith(made) && name.endsWith(suffix)))
            out.push_back({each.filePath(), each.lastModified().toUTC(), each.size()});
    }
    return out;
}

std::vector<BackupFile> allCopies(const BackupShelf& shelf, const QString& store)
{
    std::vector<BackupFile> out = shelf.all();
    const std::vector<BackupFile> beside = copiesBeside(store);
    out.insert(out.end(), beside.begin(), beside.end());
    return out;
}

} // namespace chairside
