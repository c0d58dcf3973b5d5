#include "core/storage/CipherKey.h"

#include <QCoreApplication>

#include <algorithm>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace chairside {

namespace {

constexpr int rounds = 256'000;

Error noKey()
{
    return {ErrorCode::Io,
            QCoreApplication::translate("store", "The key of these records could not be made on this computer. "
                                                 "Nothing has been changed."),
            QStringLiteral("PBKDF2 or the random source failed")};
}

// Before OpenSSL is first asked for anything. No openssl.cnf of the machine and no variable has a say in how a key is
// made: records that open on one laptop open on the next. The words of its errors, which nobody is shown, are not
// loaded. It does not tidy itself away at the end of the process: a QThread that was waited for may still be leaving
// OpenSSL then, and both would free the same memory.
void beginOpenSsl()
{
    static const int begun = OPENSSL_init_crypto(
        OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS | OPENSSL_INIT_NO_ATEXIT, nullptr);
    (void)begun;
}

} // namespace

QByteArray CipherKey::withoutPassphrase()
{
    return QByteArrayLiteral("Chairside: these records have no passphrase");
}

QByteArray CipherKey::newSalt()
{
    beginOpenSsl();
    QByteArray salt(saltSize, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(salt.data()), saltSize) != 1)
        salt.clear();
    return salt;
}

Result<CipherKey> CipherKey::blank(const QByteArray& salt)
{
    beginOpenSsl();
    if (salt.size() != saltSize)
        return noKey();
    CipherKey out;
    std::copy(salt.begin(), salt.end(), out.m_salt.begin());
    return out;
}

Result<CipherKey> CipherKey::fromRecovery(const QString& typed, const QByteArray& salt)
{
    auto out = blank(salt);
    if (!out)
        return out;
    auto key = keyFromRecovery(typed);
    if (!key)
        return key.error();
    out->m_key = *key;
    OPENSSL_cleanse(key->data(), key->size());
    return out;
}

Result<CipherKey> CipherKey::derive(const QString& passphrase, const QByteArray& salt)
{
    auto out = blank(salt);
    if (!out)
        return out;
    // Composed, so that a passphrase typed on another keyboard or system gives the same bytes.
    QByteArray words =
        passphrase.isEmpty() ? withoutPassphrase() : passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    words.detach();
    const int derived =
        PKCS5_PBKDF2_HMAC(words.constData(), static_cast<int>(words.size()), out->m_salt.data(), saltSize, rounds,
                          EVP_sha512(), static_cast<int>(out->m_key.size()), out->m_key.data());
    OPENSSL_cleanse(words.data(), static_cast<std::size_t>(words.size()));
    if (derived != 1)
        return noKey();
    return out;
}

CipherKey::CipherKey(CipherKey&& other) noexcept : m_key(other.m_key), m_salt(other.m_salt)
{
    OPENSSL_cleanse(other.m_key.data(), other.m_key.size());
}

CipherKey::~CipherKey()
{
    OPENSSL_cleanse(m_key.data(), m_key.size());
}

QByteArray CipherKey::salt() const
{
    return QByteArray(reinterpret_cast<const char*>(m_salt.data()), saltSize);
}

bool CipherKey::sameAs(const CipherKey& other) const
{
    return CRYPTO_memcmp(m_key.data(), other.m_key.data(), m_key.size()) == 0 && m_salt == other.m_salt;
}

bool CipherKey::sealed(const QByteArray& firstPage) const
{
    // SQLCipher 4: after the salt the encrypted page, its initialisation vector of 16 bytes, and HMAC-SHA512 over both
    // and the page's number. The seal's key is made from the page's with two rounds, and the salt with each byte
    // changed.
    constexpr unsigned char change = 0x3a;
    constexpr int sealSize = 64;
    if (firstPage.size() < saltSize + sealSize)
        return false;
    std::array<unsigned char, saltSize> salt = m_salt;
    for (unsigned char& byte : salt)
        byte ^= change;
    KeyBytes key{};
    QByteArray content = firstPage.mid(saltSize, firstPage.size() - saltSize - sealSize);
    content.append(QByteArray::fromHex("01000000"));
    std::array<unsigned char, sealSize> seal{};
    const bool made =
        PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(m_key.data()), static_cast<int>(m_key.size()), salt.data(),
                          saltSize, 2, EVP_sha512(), static_cast<int>(key.size()), key.data()) == 1 &&
        HMAC(EVP_sha512(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(content.constData()), static_cast<std::size_t>(content.size()),
             seal.data(), nullptr) != nullptr;
    OPENSSL_cleanse(key.data(), key.size());
    return made && CRYPTO_memcmp(seal.data(), firstPage.constData() + firstPage.size() - sealSize, sealSize) == 0;
}

int CipherKey::use(const std::function<int(const char*, int)>& with) const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::array<char, 3 + 2 * (32 + saltSize)> literal{};
    auto end = literal.begin();
    const auto put = [&](unsigned char byte) {
        *end++ = digits[byte >> 4];
        *end++ = digits[byte & 15];
    };
    *end++ = 'x';
    *end++ = '\'';
    std::for_each(m_key.begin(), m_key.end(), put);
    std::for_each(m_salt.begin(), m_salt.end(), put);
    *end++ = '\'';
    const int result = with(literal.data(), static_cast<int>(literal.size()));
    OPENSSL_cleanse(literal.data(), literal.size());
    return result;
}

} // namespace chairside
