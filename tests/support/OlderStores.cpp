#include "support/OlderStores.h"

#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"

#include <QFile>

#include <stdexcept>

namespace chairside {

namespace {

// Catch2 reports it as a failure; a program without tests ends with it.
void need(bool done)
{
    if (!done)
        throw std::runtime_error("an older store could not be made");
}

} // namespace

void plainOlderStore(int version, const QString& path)
{
    QFile packed(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/tests/data/stores/version-%1.z").arg(version));
    QFile file(path);
    need(packed.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
    const QByteArray bytes = qUncompress(packed.readAll());
    need(!bytes.isEmpty() && file.write(bytes) == bytes.size());
}

void olderStore(int version, const QString& passphrase, const QString& path)
{
    const QString plain = path + QStringLiteral(".plain");
    plainOlderStore(version, plain);
    {
        // The same salt each time, so that a test which opens many of them need not make as many keys.
        const auto key = CipherKey::derive(passphrase, QByteArray(CipherKey::saltSize, char(version)));
        need(key.ok());
        auto connection = Connection::open(path, *key, Connection::Access::Create);
        need(connection.ok());
        need((*connection)->execute(QStringLiteral("ATTACH DATABASE ? AS plain KEY ''"), {plain}).ok());
        need((*connection)->value(QStringLiteral("SELECT sqlcipher_export('main', 'plain')")).ok());
        need((*connection)
                 ->script(QStringLiteral("PRAGMA main.application_id = %1; PRAGMA main.user_version = %2; "
                                         "DETACH plain")
                              .arg(storeApplicationId)
                              .arg(version))
                 .ok());
    }
    need(QFile::remove(plain));
}

} // namespace chairside
