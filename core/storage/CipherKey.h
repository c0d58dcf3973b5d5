// The key of a store: derived once from the passphrase, wiped when it goes.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <array>
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
    static QByteArray newSalt();
    // The published sentence. It keeps nobody out.
    static QByteArray withoutPassphrase();

    CipherKey(CipherKey&& other) noexcept;
    CipherKey& operator=(CipherKey&&) = delete;
    CipherKey(const CipherKey&) = delete;
    CipherKey& operator=(const CipherKey&) = delete;
    ~CipherKey();

    // Hands out x'<key><salt>', the form in which SQLCipher takes a raw key, and wipes it afterwards.
    int use(const std::function<int(const char* literal, int size)>& with) const;

private:
    CipherKey() = default;

    std::array<unsigned char, 32> m_key{};
    std::array<unsigned char, saltSize> m_salt{};
};

} // namespace chairside
