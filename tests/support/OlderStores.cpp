#include "support/OlderStores.h"

#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"
#include "support/DataFile.h"

namespace chairside {

void plainOlderStore(int version, const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(qUncompress(dataFile(QStringLiteral("stores/version-%1.z").arg(version))));
}

void olderStore(int version, const QString& passphrase, const QString& path)
{
    const QString plain = path + QStringLiteral(".plain");
    plainOlderStore(version, plain);
    {
        // The same salt each time, so that a test which opens many of them need not make as many keys.
        const auto key = CipherKey::derive(passphrase, QByteArray(CipherKey::saltSize, char(version)));
        REQUIRE(key);
        auto connection = Connection::open(path, *key, Connection::Access::Create);
        REQUIRE(connection);
        REQUIRE((*connection)->execute(QStringLiteral("ATTACH DATABASE ? AS plain KEY ''"), {plain}));
        REQUIRE((*connection)->value(QStringLiteral("SELECT sqlcipher_export('main', 'plain')")));
        REQUIRE((*connection)
                    ->script(QStringLiteral("PRAGMA main.application_id = %1; PRAGMA main.user_version = %2; "
                                            "DETACH plain")
                                 .arg(storeApplicationId)
                                 .arg(version)));
    }
    REQUIRE(QFile::remove(plain));
}

} // namespace chairside
