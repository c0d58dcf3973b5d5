// The key of a store: derived once from the passphrase, wiped when it goes.
#pragma once

#include "core/base/Result.h"
#include "core/storage/RecoveryGroups.h"

#include <QByteArray>

#include <functional>

namespace chairside {

// SQLCipher 4's own derivation (PBKDF2-HMAC-SHA512, 256,000 rounds, the file's first 16 bytes as salt), so that the
// stock `sqlcipher` program opens a store with the passphrase alone. It takes about a quarter of a second: derive once,
// open every connection with the result.
class CipherKey final
{
public:
    static constexpr int saltSize = 16;

    // An empty passphrase is the explicit choice of none: the key is then derived from a published sentence, so that a
    // store without a passphrase is an encrypted file like any other, and a damaged page in it never goes unnoticed.
    static Result<CipherKey> derive(const QString& passphrase, const QByteArray& salt);
    // From what stands on a recovery sheet. Errors: those of keyFromRecovery.
    static Result<CipherKey> fromRecovery(const QString& typed, const QByteArray& salt);
    static QByteArray newSalt();
    // The published sentence. It keeps nobody out.
    static QByteArray withoutPassphrase();

    CipherKey(CipherKey&& other) noexcept;
    CipherKey& operator=(CipherKey&&) = delete;
    CipherKey(const CipherKey&) = delete;
    CipherKey& operator=(const CipherKey&) = delete;
    ~CipherKey();

    QByteArray salt() const;
    // As it stands on the recovery sheet: whoever has these needs no passphrase. They are copies that nobody can wipe.
    QStringList recoveryGroups() const { return chairside::recoveryGroups(m_key); }
    // Takes the same time whatever differs.
    bool sameAs(const CipherKey& other) const;
    // Whether it made the seal of a file's first page, as it stands there encrypted.
    bool sealed(const QByteArray& firstPage) const;

    // Hands out x'<key><salt>', the form in which SQLCipher takes a raw key, and wipes it afterwards.
    int use(const std::function<int(const char* literal, int size)>& with) const;

private:
    CipherKey() = default;

    static Result<CipherKey> blank(const QByteArray& salt);

    KeyBytes m_key{};
    std::array<unsigned char, saltSize> m_salt{};
};

} // namespace chairside
