// The same records under another key: a whole copy beside the file, and then that in its place.
//
// Not sqlite3_rekey_v2 on the file itself: in write-ahead mode, and with a salt of its own for the new passphrase, a
// crash between the commit and the checkpoint left a file that neither key opened (its head still has the old salt, its
// log the new). The copy is rewritten where nobody looks, read back whole, and renamed: at every moment the name is
// that of the old file or of the new one, never of something between.
#pragma once

#include "core/base/Result.h"
#include "core/storage/AuditTrail.h"

#include <functional>
#include <memory>

namespace chairside {

class CipherKey;
struct StoreContext;
enum class RekeyStage;

struct Rekeying final
{
    QString path; // without links
    std::shared_ptr<const CipherKey> oldKey;
    std::shared_ptr<const CipherKey> newKey;
    AuditEntry line;
};

// The name that a file has until it takes that of `path`.
QString nameWhileMaking(const QString& path);
// Removes what a crash left under such names. The caller holds the lock of the file.
void dropUnfinished(const QString& path);

// What the file has committed, at `copy`, under the new key and salt, with the line in its trail. It has been read
// back whole, and is on the disk. On an error no copy is left.
Result<void> copyUnderKey(const Rekeying& change, const QString& copy, const StoreContext& context,
                          const std::function<void(RekeyStage)>& begins);

// The copy takes the file's place. No connection may be open on either. Errors: Locked where a log says that another
// window still reads the file; Io. After an error the file is as it was, and the copy is gone.
Result<void> putInPlace(const QString& copy, const QString& path);

} // namespace chairside
