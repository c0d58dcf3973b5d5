#include "app/version/Version.h"

#include "Commit.h" // written by Commit.cmake
#include "core/storage/Engine.h"

namespace chairside {

Result<QString> versionText()
{
    const Result<Engine> engine = storageEngine();
    if (!engine)
        return engine.error();
    return QStringLiteral("%1\ncommit %2\nQt %3\nSQLite %4\nSQLCipher %5")
        .arg(QStringLiteral(CHAIRSIDE_VERSION), QStringLiteral(CHAIRSIDE_COMMIT), QString::fromLatin1(qVersion()),
             engine->sqlite, engine->cipher);
}

} // namespace chairside
