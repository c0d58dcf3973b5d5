// The key of a store, sealed for the council: a chair who leaves or falls ill takes no record along. Whoever holds the
// council's secret key opens the seal and gets what stands on the recovery sheet; nobody else can, the chair included.
//
// Keys and seals are text files, for post and for paper. The seal is libsodium's sealed box (X25519,
// XSalsa20-Poly1305).
#pragma once

#include "core/base/Result.h"

#include <QDate>
#include <QStringList>

namespace chairside {

// Made once by the council: the public one goes to every chair, the secret one into its safe.
struct CouncilKeys final
{
    QString publicFile; // what each file holds
    QString secretFile;
};
CouncilKeys makeCouncilKeys();

// A council's public key as a chair has it.
struct CouncilKey final
{
    QByteArray bytes;
    // Ten groups of four, to be compared over the telephone: whoever sends another key in its place sends other groups.
    QString fingerprint() const;
};
// Errors: BadInput, what is wrong with the file, also where it is a secret key.
Result<CouncilKey> councilKeyFrom(const QString& file);

// The file with the seal. `recoveryGroups`: Store::recoveryGroups(); `records`: a neutral name for whoever files it.
Result<QString> sealKey(const QStringList& recoveryGroups, const CouncilKey& council, const QString& records,
                        QDate made);

// The recovery groups again. Errors: BadInput, which of the two is not what it should be; WrongPassphrase, the seal was
// made for another council key.
Result<QStringList> openSeal(const QString& sealFile, const QString& secretFile);

} // namespace chairside
