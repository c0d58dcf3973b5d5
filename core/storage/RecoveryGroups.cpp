#include "core/storage/RecoveryGroups.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryGroups)
};

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int contentSize = recoveryGroupSize - 1;
constexpr int symbolCount = recoveryGroupCount * recoveryGroupSize;
constexpr int checksumSize = 3;
constexpr std::size_t payloadSize = std::tuple_size_v<KeyBytes> + checksumSize;
static_assert(payloadSize * 8 == recoveryGroupCount * contentSize * 5);

using Payload = std::array<unsigned char, payloadSize>;
using Symbols = std::array<unsigned char, symbolCount>;

template <class Bytes>
void wipe(Bytes& bytes)
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

unsigned char checksum(const unsigned char* content, int group)
{
    unsigned sum = 0;
    for (int i = 0; i < contentSize; ++i) {
        sum ^= content[i];
        sum = (sum << 1) ^ (sum & 16 ? 0b100101u : 0u);
    }
    return static_cast<unsigned char>(sum ^ static_cast<unsigned>(group + 1));
}

Payload withChecksum(const KeyBytes& key)
{
    static constexpr char purpose[] = "Chairside recovery";
    std::array<unsigned char, sizeof purpose - 1 + std::tuple_size_v<KeyBytes>> input{};
    std::copy(key.begin(), key.end(), std::copy(purpose, purpose + sizeof purpose - 1, input.begin()));
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    EVP_Digest(input.data(), input.size(), hash.data(), nullptr, EVP_sha256(), nullptr);
    Payload out{};
    std::copy_n(hash.begin(), checksumSize, std::copy(key.begin(), key.end(), out.begin()));
    wipe(input);
    return out;
}

Error slip(const QString& words)
{
    return {ErrorCode::BadInput, words, QStringLiteral("not a recovery sheet")};
}

bool parts(QChar c)
{
    return c.isSpace() || c.isPunct() || c.isSymbol() || c.category() == QChar::Other_Format;
}

QChar meant(QChar c)
{
    const QChar upper = c.toUpper();
    switch (upper.unicode()) {
    case u'O':
        return u'0';
    case u'I':
    case u'L':
        return u'1';
    case u'U':
        return u'V';
    default:
        return upper;
    }
}

// The groups as they were typed; of five each where the whole number of characters is right but they were parted
// otherwise.
QStringList typedGroups(const QString& typed)
{
    QStringList out;
    bool inside = false;
    for (const QChar c : typed) {
        if (!parts(c) && !inside)
            out << QString();
        inside = !parts(c);
        if (inside)
            out.last() += meant(c);
    }
    const QString all = out.join(QString());
    const bool asPrinted =
        std::all_of(out.begin(), out.end(), [](const QString& group) { return group.size() == recoveryGroupSize; });
    if (asPrinted || all.size() != symbolCount)
        return out;
    out.clear();
    for (int at = 0; at < symbolCount; at += recoveryGroupSize)
        out << all.mid(at, recoveryGroupSize);
    return out;
}

Result<void> wholeNumber(const QStringList& groups)
{
    const auto wrong = std::find_if(groups.begin(), groups.end(),
                                    [](const QString& group) { return group.size() != recoveryGroupSize; });
    const qsizetype characters =
        std::accumulate(groups.begin(), groups.end(), qsizetype(0),
                        [](qsizetype sum, const QString& group) { return sum + group.size(); });
    const bool halfTyped =
        wrong != groups.end() && std::next(wrong) == groups.end() && wrong->size() < recoveryGroupSize;
    if (wrong != groups.end() && groups.size() > 1 && groups.size() <= recoveryGroupCount && !halfTyped)
        return slip(Words::tr("Group %1 has %2 characters instead of %3.")
                        .arg(wrong - groups.begin() + 1)
                        .arg(wrong->size())
                        .arg(recoveryGroupSize));
    if (characters < symbolCount)
        return Error{ErrorCode::NotReady,
                     Words::tr("Too short: %1 of %2 characters are here.").arg(characters).arg(symbolCount),
                     QStringLiteral("part of a recovery sheet")};
    if (characters > symbolCount)
        return slip(Words::tr("Too long: there are %1 characters instead of %2.").arg(characters).arg(symbolCount));
    return {};
}

Result<void> readGroup(const QString& group, int number, unsigned char* into)
{
    for (int i = 0; i < recoveryGroupSize; ++i) {
        const char* const found = std::find(alphabet, alphabet + 32, group[i].toLatin1());
        if (found == alphabet + 32) {
            const QString character = group.mid(i, group[i].isHighSurrogate() ? 2 : 1);
            return slip(
                Words::tr("Group %1 has “%2” in it, which is on no sheet.").arg(number + 1).arg(inOneLine(character)));
        }
        into[i] = static_cast<unsigned char>(found - alphabet);
    }
    if (checksum(into, number) != into[contentSize])
        return slip(Words::tr("There is a slip in group %1. Compare it with the sheet.").arg(number + 1));
    return {};
}

} // namespace

QStringList recoveryGroups(const KeyBytes& key)
{
    Payload payload = withChecksum(key);
    QStringList out;
    std::array<unsigned char, contentSize> content{};
    for (int group = 0; group < recoveryGroupCount; ++group) {
        QString words;
        for (int i = 0; i < contentSize; ++i) {
            unsigned symbol = 0;
            for (int bit = 0; bit < 5; ++bit) {
                const int at = (group * contentSize + i) * 5 + bit;
                symbol = symbol << 1 | (payload[static_cast<std::size_t>(at / 8)] >> (7 - at % 8) & 1u);
            }
            content[static_cast<std::size_t>(i)] = static_cast<unsigned char>(symbol);
            words += QLatin1Char(alphabet[symbol]);
        }
        out << words + QLatin1Char(alphabet[checksum(content.data(), group)]);
    }
    wipe(content);
    wipe(payload);
    return out;
}

Result<KeyBytes> keyFromRecovery(const QString& typed)
{
    const QStringList groups = typedGroups(typed);
    // What is there is looked at before what is missing: a slip shows while the rest is still being typed.
    Symbols symbols{};
    const qsizetype whole = std::min<qsizetype>(groups.size(), recoveryGroupCount);
    for (int group = 0; group < whole; ++group)
        if (groups[group].size() == recoveryGroupSize)
            if (auto read = readGroup(groups[group], group, symbols.data() + group * recoveryGroupSize); !read)
                return read.error();
    if (auto right = wholeNumber(groups); !right)
        return right.error();

    Payload payload{};
    for (int group = 0; group < recoveryGroupCount; ++group)
        for (int i = 0; i < contentSize; ++i)
            for (int bit = 0; bit < 5; ++bit) {
                const int at = (group * contentSize + i) * 5 + bit;
                const unsigned set = symbols[static_cast<std::size_t>(group * recoveryGroupSize + i)] >> (4 - bit) & 1u;
                payload[static_cast<std::size_t>(at / 8)] |= static_cast<unsigned char>(set << (7 - at % 8));
            }
    KeyBytes key{};
    std::copy_n(payload.begin(), key.size(), key.begin());
    Payload again = withChecksum(key);
    const bool sound = again == payload;
    wipe(symbols);
    wipe(payload);
    wipe(again);
    if (!sound) {
        wipe(key);
        return slip(Words::tr("There is a slip in more than one place. Compare each group with the sheet."));
    }
    return key;
}

} // namespace chairside
