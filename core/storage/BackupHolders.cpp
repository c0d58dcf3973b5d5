#include "core/storage/BackupHolders.h"

#include "core/storage/Backup.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"

namespace chairside {

std::vector<HoldingBackup> backupsHolding(const BackupSource& source, const std::vector<BackupFile>& files,
                                          Id<Discussion> id)
{
    std::vector<HoldingBackup> out;
    for (const BackupFile& file : files) {
        std::optional<int> held;
        if (auto copy = Connection::open(file.path, *source.key, Connection::Access::Probe))
            if (const auto found =
                    (*copy)->value(QStringLiteral("SELECT count(*) FROM discussion WHERE id = ?"), {id.value}))
                held = found->toInt();
        if (!held || *held > 0)
            out.push_back({file, held.has_value()});
    }
    return out;
}

} // namespace chairside
