// The pages of a store in the clear, and back: SQLCipher 4's format once more, by OpenSSL alone, so that a file can be
// made that decrypts and yet says anything.
#pragma once

#include "core/storage/RecoveryGroups.h"

#include <QByteArray>

namespace chairside::fuzz {

class Pages final
{
public:
    static constexpr qsizetype size = 4096;
    static constexpr qsizetype content = size - 80; // then the initialisation vector and the seal

    Pages(const KeyBytes& key, const QByteArray& salt);

    // Pages are numbered from 1. The first begins with the salt, and in the clear with SQLite's own words.
    QByteArray clear(const QByteArray& sealed, quint32 number) const;
    QByteArray sealed(const QByteArray& clear, quint32 number) const;

private:
    QByteArray seal(const QByteArray& bytes, quint32 number) const;

    KeyBytes m_key;
    KeyBytes m_sealKey{};
    QByteArray m_salt;
};

} // namespace chairside::fuzz
