#include "app/ctl/OpenStore.h"

#include "app/ctl/Console.h"
#include "core/session/KeptProtocol.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "core/storage/WrongTries.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::OpenStore)
};

constexpr qint64 longestPassphrase = 64 * 1024;

} // namespace

Result<QString> passphraseFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io,
                     Words::tr("The passphrase file “%1” cannot be read: %2.")
                         .arg(QFileInfo(path).fileName(), file.errorString()),
                     {}};
    QByteArray line = file.readLine(longestPassphrase);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{ErrorCode::BadInput,
                     Words::tr("The passphrase file “%1” is empty; its first line must be the passphrase.")
                         .arg(QFileInfo(path).fileName()),
                     {}};
    return QString::fromUtf8(line);
}

Result<std::optional<QString>> givenPassphrase(const Invocation& invocation)
{
    const QString file = invocation.options.value(QStringLiteral("passphrase-file"));
    if (!file.isEmpty()) {
        const Result<QString> passphrase = passphraseFrom(file);
        if (!passphrase)
            return passphrase.error();
        return std::optional(*passphrase);
    }
    const QByteArray name = QByteArrayLiteral("CHAIRSIDE_PASSPHRASE");
    if (qEnvironmentVariableIsSet(name.constData()))
        return std::optional(qEnvironmentVariable(name.constData()));
    return std::optional<QString>();
}

Result<OpenedStore> openStoreAt(const QString& path, const std::optional<QString>& given, Purpose purpose)
{
    QString passphrase = given.value_or(QString());
    if (!given && inputIsTerminal()) {
        const Result<bool> none = Store::opensWithoutPassphrase(path);
        if (!none)
            return none.error();
        if (!*none)
            passphrase = askSecretly(Words::tr("Passphrase for %1:").arg(QFileInfo(path).fileName()));
    }

    const OpenMode mode = purpose == Purpose::Look ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    Result<std::unique_ptr<Store>> store = Store::open(path, passphrase, mode);
    if (!store && store.error().code == ErrorCode::ReadOnly && purpose == Purpose::Trace)
        store = Store::open(path, passphrase, OpenMode::ReadOnly);
    QSettings settings(QStringLiteral("Chairside"), QStringLiteral("Chairside")); // those of the window
    if (!store && store.error().code == ErrorCode::WrongPassphrase && !passphrase.isEmpty())
        WrongTries(settings).add(path, systemClock()());
    if (!store && store.error().code == ErrorCode::WrongPassphrase && passphrase.isEmpty())
        return Error{ErrorCode::WrongPassphrase,
                     Words::tr("“%1” has a passphrase, or is no store of records. Give the passphrase with "
                               "--passphrase-file or CHAIRSIDE_PASSPHRASE.")
                         .arg(QFileInfo(path).fileName()),
                     store.error().detail};
    if (!store)
        return store.error();
    WrongTries(settings).tell(**store);
    return OpenedStore{*std::move(store), passphrase};
}

Result<std::unique_ptr<Store>> openStore(const Invocation& invocation, Purpose purpose)
{
    const Result<std::optional<QString>> given = givenPassphrase(invocation);
    if (!given)
        return given.error();
    auto opened = openStoreAt(invocation.operands.front(), *given, purpose);
    if (!opened)
        return opened.error();
    return std::move(opened->store);
}

Result<std::unique_ptr<Store>> createStore(const Invocation& invocation)
{
    const QString path = invocation.operands.front();
    const Result<std::optional<QString>> given = givenPassphrase(invocation);
    if (!given)
        return given.error();
    QString passphrase = given->value_or(QString());
    if (!given->has_value() && inputIsTerminal()) {
        passphrase = askSecretly(Words::tr("Passphrase for the new store (empty: none):"));
        if (!passphrase.isEmpty() && askSecretly(Words::tr("The same again:")) != passphrase)
            return Error{ErrorCode::BadInput, Words::tr("The two passphrases differ. Nothing has been made."), {}};
    }
    if (const auto may = mayHave(passphrase, invocation.policy); !may)
        return may.error();
    return Store::create(path, passphrase);
}

Result<void> mayHave(const QString& passphrase, const Policy& policy)
{
    if (!passphrase.isEmpty() || !policy.passphraseRequired)
        return Done{};
    return Error{
        ErrorCode::BadInput,
        Words::tr("Your organisation asks for a passphrase on records, so nothing has been made. Give one with "
                  "--passphrase-file or CHAIRSIDE_PASSPHRASE. That is set in %1.")
            .arg(policy.from),
        {}};
}

Result<Discussion> discussionNamed(const Store& store, const QString& ref)
{
    const Result<Id<Discussion>> id = store.read().find(ref);
    if (!id)
        return id.error();
    return store.read().discussion(*id);
}

Result<ProtocolPtr> protocolOf(const Store& store, const Discussion& discussion)
{
    return keptProtocol(store.read(), discussion.protocolSha256, discussion.ref);
}

Result<void> leaveTrace(Store& store, const QString& kind, Id<Discussion> id, const QJsonObject& body)
{
    if (store.readOnly())
        return Done{};
    return store.write().note(kind, id, body, {});
}

} // namespace chairside::ctl
