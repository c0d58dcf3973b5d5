#include "core/storage/Store.h"

#include "core/storage/Backup.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/FileInMaking.h"
#include "core/storage/Rekeying.h"
#include "core/storage/Schema.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreLock.h"
#include "core/storage/StoreProbe.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifndef Q_OS_WIN
#include <pwd.h>
#include <unistd.h>
#endif

namespace chairside {

namespace {

QString systemUser()
{
#ifdef Q_OS_WIN
    return qEnvironmentVariable("USERNAME");
#else
    const struct passwd* self = getpwuid(geteuid());
    return self ? QString::fromLocal8Bit(self->pw_name) : QString::number(geteuid());
#endif
}

StoreContext filledIn(StoreContext context)
{
    if (context.osUser.isEmpty())
        context.osUser = systemUser();
    if (context.host.isEmpty())
        context.host = QSysInfo::machineHostName();
    return context;
}

LockHolder self(const StoreContext& context)
{
    return {context.osUser, context.host, QCoreApplication::applicationPid(), context.clock()};
}

Error cannotWrite(const QString& path)
{
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate("store",
                                        "“%1” cannot be written where it is. Open it for reading, or ask for the "
                                        "right to write there.")
                .arg(QFileInfo(path).fileName()),
            {}};
}

// Whether the file has been put in place under the key, whatever went wrong afterwards.
bool isUnder(const CipherKey& key, const QString& path)
{
    const auto salt = storeSalt(path);
    return salt && *salt == key.salt();
}

Error changedButClosed(const Error& why)
{
    return {why.code,
            QCoreApplication::translate("store",
                                        "The passphrase has been changed, but the records could not be opened again: "
                                        "%1 Close Chairside, then open them with the new passphrase.")
                .arg(why.message),
            why.detail};
}

Result<void> freeToCreate(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return Error{
            ErrorCode::BadInput,
            QCoreApplication::translate("store", "There is already a file “%1”. Open it, or choose another name.")
                .arg(info.fileName()),
            {}};
    for (const QString& companion : companionsOf(path))
        if (QFileInfo::exists(companion))
            return Error{ErrorCode::BadInput,
                         QCoreApplication::translate("store",
                                                     "“%1” belongs to records that are not there any more. Choose "
                                                     "another name, or move it away first.")
                             .arg(QFileInfo(companion).fileName()),
                         {}};
    return placeFor(path);
}

Result<void> makeFile(const QString& path, const CipherKey& key, const QByteArray& salt)
{
    {
        auto connection = Connection::open(path, key, Connection::Access::Create);
        if (!connection)
            return connection.error();
        if (auto up = Schema().bringUp(**connection); !up)
            return up;
    }
    // The salt at its head shows that the file is encrypted; an unencrypted one is refused here.
    auto head = storeSalt(path);
    if (!head)
        return head.error();
    if (*head != salt)
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("store",
                                                 "This installation of Chairside is incomplete: its encrypted "
                                                 "database is missing. Nothing has been kept. Install it again."),
                     QStringLiteral("the new file does not begin with its salt")};
    return {};
}

} // namespace

class Store::Private final
{
public:
    Private(QString p, StoreContext c) : path(std::move(p)), context(std::move(c)) {}
    ~Private()
    {
        // Reading ends first: the writer leaves one file only where nobody else has it open.
        reader.reset();
        reading.reset();
        writer.reset();
    }

    static Result<std::unique_ptr<Private>> begin(const QString& path, CipherKey own, const StoreContext& context,
                                                  std::unique_ptr<StoreLock> lock)
    {
        auto out = std::make_unique<Private>(path, context);
        out->key = std::make_shared<const CipherKey>(std::move(own));
        const CipherKey& key = *out->key;
        const bool writing = lock != nullptr;
        out->lock = std::move(lock);
        if (writing) {
            auto writer = StoreWriter::start(path, key, context);
            if (!writer)
                return writer.error();
            out->writer = std::move(*writer);
        }
        auto connection = openForReading(path, key);
        if (!connection)
            return connection.error();
        out->reading = std::move(*connection);
        if (writing)
            dropUnfinished(path);
        const Schema schema;
        auto version = schema.check(*out->reading, path);
        if (!version)
            return version.error();
        if (*version < schema.newest())
            return Error{ErrorCode::ReadOnly,
                         QCoreApplication::translate("store",
                                                     "“%1” was made by an earlier Chairside and must be brought "
                                                     "up to date first. Open it once where it can be written.")
                             .arg(QFileInfo(path).fileName()),
                         {}};
        out->reader = std::make_unique<StoreReader>(*out->reading);
        return out;
    }

    QString path;
    StoreContext context;
    std::shared_ptr<const CipherKey> key; // for further connections; SQLCipher holds it as long as any is open
    bool hasPassphrase = false;
    bool openedWithRecovery = false;
    std::unique_ptr<StoreLock> lock; // goes last
    std::unique_ptr<StoreWriter> writer;
    std::unique_ptr<Connection> reading;
    std::unique_ptr<StoreReader> reader;
};

Store::Store(std::unique_ptr<Private> p) : d(std::move(p))
{
    d->reading->whenDamaged([this] { Q_EMIT damageFound(); });
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::create(const QString& path, const QString& passphrase, StoreContext context)
{
    context = filledIn(std::move(context));
    if (auto free = freeToCreate(path); !free)
        return free.error();
    auto lock = StoreLock::take(path, self(context));
    if (!lock)
        return lock.error();
    const QByteArray salt = CipherKey::newSalt();
    auto key = CipherKey::derive(passphrase, salt);
    if (!key)
        return key.error();

    // Made under another name and then renamed: no half-made store ever has this one.
    const QString making = nameWhileMaking(path);
    auto made = makeFile(making, *key, salt);
    if (made && !QFile::rename(making, path))
        made = freeToCreate(path) ? cannotWrite(path) : freeToCreate(path).error();
    if (!made) {
        removeStore(making);
        return made.error();
    }
    keepFolder(path);
    auto d = Private::begin(path, *std::move(key), context, std::move(*lock));
    if (!d)
        return d.error();
    (*d)->hasPassphrase = !passphrase.isEmpty();
    return std::unique_ptr<Store>(new Store(std::move(*d)));
}

Result<std::unique_ptr<Store>> Store::open(const QString& path, const QString& passphrase, OpenMode mode,
                                           StoreContext context)
{
    auto salt = storeSalt(path);
    if (!salt)
        return salt.error();
    auto key = CipherKey::derive(passphrase, *salt);
    if (!key)
        return key.error();
    auto store = openWith(std::move(*key), path, mode, std::move(context));
    if (store)
        (*store)->d->hasPassphrase = !passphrase.isEmpty();
    return store;
}

Result<std::unique_ptr<Store>> Store::openWithRecovery(const QString& path, const QString& typed, OpenMode mode,
                                                       StoreContext context)
{
    auto salt = storeSalt(path);
    if (!salt)
        return salt.error();
    auto key = CipherKey::fromRecovery(typed, *salt);
    if (!key)
        return key.error();
    auto store = openWith(std::move(*key), path, mode, std::move(context));
    if (!store && store.error().code == ErrorCode::WrongPassphrase)
        return wrongSheet(store.error().detail);
    if (store) {
        (*store)->d->hasPassphrase = !(*store)->isPassphrase({});
        (*store)->d->openedWithRecovery = true;
    }
    return store;
}

Result<std::unique_ptr<Store>> Store::openWith(CipherKey key, const QString& path, OpenMode mode, StoreContext context)
{
    context = filledIn(std::move(context));
    if (auto fits = probe(path, key); !fits)
        return fits.error();
    std::unique_ptr<StoreLock> lock;
    if (mode == OpenMode::ReadWrite) {
        const QFileInfo info(path);
        if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable())
            return cannotWrite(path);
        auto taken = StoreLock::take(path, self(context));
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
    }
    auto d = Private::begin(path, std::move(key), context, std::move(lock));
    if (!d)
        return d.error();
    return std::unique_ptr<Store>(new Store(std::move(*d)));
}

Result<bool> Store::opensWithoutPassphrase(const QString& path)
{
    auto salt = storeSalt(path);
    if (!salt)
        return salt.error();
    auto key = CipherKey::derive({}, *salt);
    if (!key)
        return key.error();
    const auto fits = probe(path, *key);
    // A newer store opens with it too, in the newer program; open() says so.
    return fits || fits.error().code == ErrorCode::NewerStore;
}

QString Store::path() const
{
    return d->path;
}

bool Store::readOnly() const
{
    return !d->writer;
}

bool Store::hasPassphrase() const
{
    return d->hasPassphrase;
}

bool Store::openedWithRecovery() const
{
    return d->openedWithRecovery;
}

QStringList Store::recoveryGroups() const
{
    return d->key->recoveryGroups();
}

bool Store::isPassphrase(const QString& passphrase) const
{
    const auto derived = CipherKey::derive(passphrase, d->key->salt());
    return derived && derived->sameAs(*d->key);
}

Result<void> Store::changePassphrase(const QString& passphrase, const QString& chair, const RekeyProgress& progress)
{
    if (readOnly())
        return cannotWrite(d->path);
    auto derived = CipherKey::derive(passphrase, CipherKey::newSalt());
    if (!derived)
        return derived.error();
    auto newKey = std::make_shared<const CipherKey>(*std::move(derived));
    const QString what = passphrase.isEmpty() ? QStringLiteral("removed")
                         : d->hasPassphrase   ? QStringLiteral("changed")
                                              : QStringLiteral("added");
    const Rekeying change{QFileInfo(d->path).canonicalFilePath(),
                          d->key,
                          newKey,
                          {QStringLiteral("passphrase"), chair, {}, {}, 0, {{QStringLiteral("what"), what}}}};

    // What is saved while the copy is made is not in it; then another is made.
    constexpr int attempts = 3;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        auto copy = d->writer->copyUnderKey(change, progress);
        if (!copy)
            return copy.error();
        d->reading->release();
        auto placed = d->writer->putInPlace(*copy, change);
        const bool changed = placed ? *placed : isUnder(*newKey, change.path);
        if (changed) {
            d->key = newKey;
            d->hasPassphrase = !passphrase.isEmpty();
            d->openedWithRecovery = false;
        }
        auto again = d->reading->reopen(*d->key, Connection::Access::ReadOnly);
        if (changed && !(placed && again))
            return changedButClosed(placed ? again.error() : placed.error());
        if (!placed)
            return placed.error();
        if (changed || !again)
            return again;
    }
    return Error{ErrorCode::NotReady,
                 QCoreApplication::translate("store", "The records were written to all the while, and keep the "
                                                      "passphrase they have. Try again."),
                 {}};
}

const Clock& Store::clock() const
{
    return d->context.clock;
}

const IdSource& Store::ids() const
{
    return d->context.ids;
}

QString Store::osUser() const
{
    return d->context.osUser;
}

BackupSource Store::backupSource() const
{
    return {d->path, d->key, d->context.clock};
}

const StoreReader& Store::read() const
{
    return *d->reader;
}

StoreWriter& Store::write()
{
    return *d->writer;
}

} // namespace chairside
