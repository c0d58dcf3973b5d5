#include "core/storage/Escrow.h"

#include "core/storage/RecoveryGroups.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <map>
#include <sodium.h>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Escrow)
};

const QString publicHead = QStringLiteral("Chairside council key 1");
const QString secretHead = QStringLiteral("Chairside council secret key 1");
const QString sealHead = QStringLiteral("Chairside sealed key 1");

unsigned char* writable(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* readable(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

bool ready()
{
    static const bool made = sodium_init() >= 0;
    return made;
}

Error notReady()
{
    return {ErrorCode::Io,
            Words::tr("This installation of Chairside is incomplete: keys cannot be sealed. Install it again."),
            QStringLiteral("sodium_init")};
}

QString line(const char* name, const QString& value)
{
    return QStringLiteral("%1: %2\n").arg(QLatin1String(name), value);
}

// The lines behind the head, by name; nothing where it is another file.
std::optional<std::map<QString, QString>> linesOf(const QString& file, const QString& head)
{
    const QStringList lines = file.split(u'\n');
    if (lines.front().trimmed() != head)
        return std::nullopt;
    std::map<QString, QString> out;
    for (const QString& each : lines)
        if (const auto colon = each.indexOf(u':'); colon > 0)
            out[each.left(colon).trimmed()] = each.mid(colon + 1).trimmed();
    return out;
}

QByteArray decoded(const QString& text, qsizetype size)
{
    const auto read = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return read && read.decoded.size() == size ? read.decoded : QByteArray();
}

QByteArray publicKeyOf(const QByteArray& secret)
{
    QByteArray out(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_scalarmult_base(writable(out), readable(secret));
    return out;
}

} // namespace

QString CouncilKey::fingerprint() const
{
    constexpr int groups = 10, letters = 4;
    const QString hex =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toUpper());
    QStringList out;
    for (int i = 0; i < groups; ++i)
        out << hex.mid(i * letters, letters);
    return out.join(u' ');
}

CouncilKeys makeCouncilKeys()
{
    if (!ready())
        return {};
    QByteArray open(crypto_box_PUBLICKEYBYTES, '\0'), secret(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_keypair(writable(open), writable(secret));
    const QString fingerprint = CouncilKey{open}.fingerprint();
    CouncilKeys out;
    out.publicFile =
        publicHead + u'\n' + line("fingerprint", fingerprint) + line("key", QString::fromLatin1(open.toBase64()));
    out.secretFile =
        secretHead + u'\n' + line("fingerprint", fingerprint) + line("key", QString::fromLatin1(secret.toBase64()));
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    return out;
}

Result<CouncilKey> councilKeyFrom(const QString& file)
{
    if (linesOf(file, secretHead))
        return Error{
            ErrorCode::BadInput,
            Words::tr("This is the council’s secret key, which nobody but the council should have. Ask for the "
                      "public one, and tell whoever sent this."),
            {}};
    const auto lines = linesOf(file, publicHead);
    if (!lines)
        return Error{ErrorCode::BadInput,
                     Words::tr("This file is not a council’s key. Ask the council’s IT for the one that "
                               "“chairsidectl council-key” made."),
                     {}};
    const auto key = lines->find(QStringLiteral("key"));
    const auto told = lines->find(QStringLiteral("fingerprint"));
    CouncilKey out{key == lines->end() ? QByteArray() : decoded(key->second, crypto_box_PUBLICKEYBYTES)};
    if (out.bytes.isEmpty() || told == lines->end() || told->second != out.fingerprint())
        return Error{ErrorCode::BadInput,
                     Words::tr("This council’s key was damaged on its way: it does not agree with its own fingerprint. "
                               "Ask for it again."),
                     {}};
    return out;
}

Result<QString> sealKey(const QStringList& recoveryGroups, const CouncilKey& council, const QString& records,
                        QDate made)
{
    if (!ready())
        return notReady();
    auto key = keyFromRecovery(recoveryGroups.join(u' '));
    if (!key)
        return key.error();
    QByteArray sealed(static_cast<qsizetype>(crypto_box_SEALBYTES + key->size()), '\0');
    const int done = crypto_box_seal(writable(sealed), key->data(), key->size(), readable(council.bytes));
    sodium_memzero(key->data(), key->size());
    if (done != 0)
        return Error{
            ErrorCode::BadInput, Words::tr("Nothing can be sealed for this council’s key. Ask for it again."), {}};
    return sealHead + u'\n' + line("records", QString(records).replace(u'\n', u' ')) +
           line("made", made.toString(Qt::ISODate)) + line("for", council.fingerprint()) +
           line("sealed", QString::fromLatin1(sealed.toBase64()));
}

Result<QStringList> openSeal(const QString& sealFile, const QString& secretFile)
{
    if (!ready())
        return notReady();
    auto seal = linesOf(sealFile, sealHead);
    if (!seal)
        return Error{ErrorCode::BadInput, Words::tr("This file is not a sealed key of Chairside."), {}};
    const auto secretLines = linesOf(secretFile, secretHead);
    if (!secretLines)
        return Error{ErrorCode::BadInput, Words::tr("This file is not a council’s secret key."), {}};
    KeyBytes key{};
    const auto sealedLine = seal->find(QStringLiteral("sealed"));
    const QByteArray sealed =
        sealedLine == seal->end()
            ? QByteArray()
            : decoded(sealedLine->second, static_cast<qsizetype>(crypto_box_SEALBYTES + key.size()));
    const auto secretLine = secretLines->find(QStringLiteral("key"));
    QByteArray secret =
        secretLine == secretLines->end() ? QByteArray() : decoded(secretLine->second, crypto_box_SECRETKEYBYTES);
    if (sealed.isEmpty() || secret.isEmpty())
        return Error{ErrorCode::BadInput,
                     sealed.isEmpty() ? Words::tr("The sealed key was damaged on its way. Ask for it again.")
                                      : Words::tr("The council’s secret key is damaged. Take its copy from the safe."),
                     {}};
    const QByteArray open = publicKeyOf(secret);
    const int done = crypto_box_seal_open(key.data(), readable(sealed), static_cast<unsigned long long>(sealed.size()),
                                          readable(open), readable(secret));
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    if (done != 0)
        return Error{
            ErrorCode::WrongPassphrase,
            Words::tr("This key was sealed for another council key, or changed since. It was sealed for %1; the "
                      "secret key given is of %2.")
                .arg((*seal)[QStringLiteral("for")], CouncilKey{open}.fingerprint()),
            {}};
    QStringList groups = recoveryGroups(key);
    sodium_memzero(key.data(), key.size());
    return groups;
}

} // namespace chairside
