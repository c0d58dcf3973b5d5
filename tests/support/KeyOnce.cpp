// Making a key from a passphrase is slow on purpose. A test program with this file in it opens some thousand stores
// that share a few passphrases and salts, so it makes each key once: OpenSSL's own function answers, and its answer is
// kept.
#include <array>
#include <cstring>
#include <dlfcn.h>
#include <map>
#include <mutex>
#include <openssl/evp.h>
#include <string>
#include <tuple>

extern "C" int PKCS5_PBKDF2_HMAC(const char* words, int length, const unsigned char* salt, int saltLength, int rounds,
                                 const EVP_MD* digest, int keyLength, unsigned char* out)
{
    static const auto real = reinterpret_cast<decltype(&PKCS5_PBKDF2_HMAC)>(dlsym(RTLD_NEXT, "PKCS5_PBKDF2_HMAC"));
    constexpr int few = 1'000;      // quickly made, and then of salts that never come again
    if (length < 0 || rounds < few) // or counted by OpenSSL itself
        return real(words, length, salt, saltLength, rounds, digest, keyLength, out);
    using Question = std::tuple<std::string, std::string, int, const EVP_MD*, int>;
    static std::map<Question, std::string> known;
    static std::mutex mutex;
    const Question question(std::string(words, static_cast<std::size_t>(length)),
                            std::string(reinterpret_cast<const char*>(salt), static_cast<std::size_t>(saltLength)),
                            rounds, digest, keyLength);
    const std::lock_guard lock(mutex);
    if (const auto found = known.find(question); found != known.end()) {
        std::memcpy(out, found->second.data(), found->second.size());
        return 1;
    }
    const int code = real(words, length, salt, saltLength, rounds, digest, keyLength, out);
    if (code == 1)
        known.emplace(question, std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(keyLength)));
    return code;
}
