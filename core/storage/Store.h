// The chair's records: one SQLCipher file, one writer, nothing readable beside it (Promises 1 to 6).
//
// Owned by whoever opened it; lives on that thread (the window's, or the command line's). Reads happen there, on a
// connection that cannot write. Every write is done by the Writer's own thread, so that a slow disk never holds up
// typing. Opening never creates, migrates or deletes anything before the key has been shown to fit.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/discussion/Edit.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"

#include <QObject>

#include <functional>
#include <memory>

namespace chairside {

class CipherKey;
class StoreReader;
class StoreWriter;
struct BackupSource;

// What the store is told of the world; tests choose all of it.
struct StoreContext final
{
    Clock clock = systemClock();
    IdSource ids = randomIds();
    QString osUser; // empty: the system's own answer
    QString host;   // likewise
};

enum class OpenMode { ReadWrite, ReadOnly };

enum class RekeyStage { Copying, Rewriting, Checking };
// Called many times a second on the store's thread, so that whoever waits can show that something happens.
using RekeyProgress = std::function<void(RekeyStage stage)>;

class Store final : public QObject
{
    Q_OBJECT
public:
    ~Store() override; // closes cleanly: one file is left, no journal beside it

    // An empty passphrase is the explicit choice of none: the published constant is the key. Refuses a path that
    // exists.
    static Result<std::unique_ptr<Store>> create(const QString& path, const QString& passphrase,
                                                 StoreContext context = {});

    // Errors: NotFound, WrongPassphrase, NotAStore, NewerStore, Damaged, Locked (the message says who holds it; open
    // ReadOnly instead), ReadOnly (the file or its folder cannot be written; open ReadOnly instead), Io.
    static Result<std::unique_ptr<Store>> open(const QString& path, const QString& passphrase,
                                               OpenMode mode = OpenMode::ReadWrite, StoreContext context = {});

    // With what stands on the recovery sheet instead of the passphrase. Errors: those of keyFromRecovery
    // where it was mistyped; otherwise those of open.
    static Result<std::unique_ptr<Store>> openWithRecovery(const QString& path, const QString& typed,
                                                           OpenMode mode = OpenMode::ReadWrite,
                                                           StoreContext context = {});

    // Whether the file opens with no passphrase, before anybody is asked for one. Reads only. Errors, where no
    // passphrase would help: NotFound, NotAStore, Io.
    static Result<bool> opensWithoutPassphrase(const QString& path);

    QString path() const;
    bool readOnly() const;
    // False where the published constant is the key: whoever has the file can read it.
    bool hasPassphrase() const;
    // The recovery sheet opened them: whoever holds it has forgotten the passphrase, or never knew it.
    bool openedWithRecovery() const;
    // The setting that says when and how the sheet of the present key was kept; a new key clears it.
    static constexpr auto recoverySheetSetting = "recovery.sheet";
    // What goes on the recovery sheet: whoever has it needs no passphrase, until that is changed.
    QStringList recoveryGroups() const;
    // Another passphrase, or none: the file is written anew under a key and a salt of its own, looked through, and put
    // in the old one's place in one step, with one line in the trail. Whatever strikes meanwhile, the old passphrase
    // opens the old file or the new one the new. It voids the recovery sheet; copies made before keep the key they
    // have. The caller has made a backup. Reading goes on, but not from `progress`. Errors: Locked (another window
    // reads the file), NotReady, DiskFull, ReadOnly, Io; the records are then as they were, or it says they are not.
    Result<void> changePassphrase(const QString& passphrase, const QString& chair, const RekeyProgress& progress = {});
    // Whether the passphrase is the one in use. Takes a quarter of a second.
    bool isPassphrase(const QString& passphrase) const;
    const Clock& clock() const;
    const IdSource& ids() const;
    QString osUser() const;

    // What a copy of it is made from, on any thread; good until the passphrase is changed.
    BackupSource backupSource() const;

    const StoreReader& read() const;
    // Precondition: !readOnly().
    StoreWriter& write();

Q_SIGNALS:
    // Something could not be read, because the file is damaged: said each time, from within the reading.
    void damageFound();

private:
    class Private;
    static Result<std::unique_ptr<Store>> openWith(CipherKey key, const QString& path, OpenMode mode,
                                                   StoreContext context);
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace chairside
