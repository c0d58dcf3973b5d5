#include "fuzz/Pages.h"

#include "fuzz/Target.h"

#include <QtEndian>

#include <memory>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace chairside::fuzz {

namespace {

constexpr int vectorSize = 16;
constexpr int sealSize = 64;
constexpr auto firstWords = "SQLite format 3"; // and a nought

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

QByteArray aes(const KeyBytes& key, const QByteArray& vector, const QByteArray& in, bool encrypt)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    QByteArray out(in.size(), Qt::Uninitialized);
    int written = 0;
    const bool done =
        EVP_CipherInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.data(), bytes(vector), encrypt ? 1 : 0) == 1 &&
        EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
        EVP_CipherUpdate(context.get(), reinterpret_cast<unsigned char*>(out.data()), &written, bytes(in),
                         static_cast<int>(in.size())) == 1;
    hold(done && written == in.size(), QStringLiteral("a page could not be ciphered"));
    return out;
}

// Of the first page the salt stands before what is ciphered.
qsizetype headOf(quint32 number)
{
    return number == 1 ? 16 : 0;
}

} // namespace

Pages::Pages(const KeyBytes& key, const QByteArray& salt) : m_key(key), m_salt(salt)
{
    QByteArray changed = salt;
    for (char& byte : changed)
        byte = static_cast<char>(byte ^ 0x3a);
    PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.data()), static_cast<int>(key.size()), bytes(changed),
                      static_cast<int>(changed.size()), 2, EVP_sha512(), static_cast<int>(m_sealKey.size()),
                      m_sealKey.data());
}

QByteArray Pages::seal(const QByteArray& ciphered, quint32 number) const
{
    const quint32 little = qToLittleEndian(number);
    const QByteArray all = ciphered + QByteArray(reinterpret_cast<const char*>(&little), sizeof little);
    QByteArray out(sealSize, Qt::Uninitialized);
    HMAC(EVP_sha512(), m_sealKey.data(), static_cast<int>(m_sealKey.size()), bytes(all),
         static_cast<std::size_t>(all.size()), reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return out;
}

QByteArray Pages::clear(const QByteArray& page, quint32 number) const
{
    const qsizetype head = headOf(number);
    const QByteArray vector = page.mid(content, vectorSize);
    hold(seal(page.mid(head, content - head) + vector, number) == page.right(sealSize),
         QStringLiteral("page %1 has another seal").arg(number));
    const QByteArray first = head > 0 ? QByteArray(firstWords, head) : QByteArray();
    return first + aes(m_key, vector, page.mid(head, content - head), false) + page.mid(content);
}

QByteArray Pages::sealed(const QByteArray& page, quint32 number) const
{
    const qsizetype head = headOf(number);
    const QByteArray vector(vectorSize, static_cast<char>(number));
    const QByteArray ciphered = aes(m_key, vector, page.mid(head, content - head), true) + vector;
    return (head > 0 ? m_salt : QByteArray()) + ciphered + seal(ciphered, number);
}

} // namespace chairside::fuzz
