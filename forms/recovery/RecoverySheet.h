// The recovery sheet: one page that opens the records without their passphrase, with plain words on what it is and
// where to keep it. It names the file and the chair, and nothing of a child.
#pragma once

#include "forms/document/Document.h"

namespace chairside::forms {

struct RecoverySheet final
{
    QStringList groups; // as core/storage/RecoveryGroups makes them
    QString fileName;   // of the records, without a folder
    QString chair;      // may be empty
    QDateTime at;       // UTC; when it was made
};

Document recoverySheet(const RecoverySheet& sheet);

} // namespace chairside::forms
