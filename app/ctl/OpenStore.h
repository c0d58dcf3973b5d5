// Opens the store that a command names, with the passphrase from where it is given.
#pragma once

#include "app/ctl/Command.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Store.h"

namespace chairside::ctl {

enum class Purpose {
    Look,  // reads only; works while a window has the store open
    Trace, // reads, and leaves a line in the trail; reads only where the file cannot be written at all
    Change,
};

// The passphrase from --passphrase-file or CHAIRSIDE_PASSPHRASE; nothing where neither is given.
Result<std::optional<QString>> givenPassphrase(const Invocation& invocation);

// The first line of that file, which an option of a command names.
Result<QString> passphraseFrom(const QString& path);

// A store, and the passphrase that opened it: records that leave it keep that one.
struct OpenedStore final
{
    std::unique_ptr<Store> store;
    QString passphrase;
};
// Another store than the command's first operand, or with another passphrase.
Result<OpenedStore> openStoreAt(const QString& path, const std::optional<QString>& given, Purpose purpose);

// Asks on a terminal where none is given and the store has one.
Result<std::unique_ptr<Store>> openStore(const Invocation& invocation, Purpose purpose);

// A new one at that path; asks on a terminal, twice, where no passphrase is given.
Result<std::unique_ptr<Store>> createStore(const Invocation& invocation);

// Whether new records may have this passphrase: none is refused where the organisation asks for one.
Result<void> mayHave(const QString& passphrase, const Policy& policy);

// The discussion with that reference.
Result<Discussion> discussionNamed(const Store& store, const QString& ref);
// The wording it is held under, which the store keeps.
Result<ProtocolPtr> protocolOf(const Store& store, const Discussion& discussion);

// A line in the trail: what left the store, and in which form. Nothing where the store is open for reading.
Result<void> leaveTrace(Store& store, const QString& kind, Id<Discussion> id, const QJsonObject& body);

} // namespace chairside::ctl
