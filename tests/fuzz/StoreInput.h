// What the bytes of a fuzzer make of a store: a file of their own, a sound store with some of its bytes changed, or
// something left beside one.
#pragma once

#include "core/storage/CipherKey.h"
#include "fuzz/Pages.h"

#include <QTemporaryDir>

#include <memory>

namespace chairside::fuzz {

enum class StoreHarm {
    Rubbish,   // the bytes are the file
    Encrypted, // bytes of a sound file are changed
    Clear,     // bytes of its pages are changed and the pages sealed again, as whoever has the passphrase can do
    Log,       // the bytes stand beside it as its log
    Journal,   // or as its rollback journal
};
inline constexpr unsigned char storeHarms = 5;
inline constexpr unsigned char forWriting = 0x80;

class SoundStore final
{
public:
    SoundStore();

    const CipherKey& key() const { return *m_key; }
    QByteArray bytes() const { return m_bytes; }

    // Harms a copy at `path` and beside it. False: nothing was changed.
    bool write(const QString& path, StoreHarm harm, const QByteArray& how) const;
    // Small inputs to begin from: one of each harm, whole where it can be.
    std::vector<QByteArray> seeds() const;

private:
    bool changeBytes(QByteArray& file, const QByteArray& how) const;
    bool changePages(QByteArray& file, const QByteArray& how) const;

    QTemporaryDir m_folder;
    std::unique_ptr<CipherKey> m_key;
    std::unique_ptr<Pages> m_pages;
    QByteArray m_bytes;
    QByteArray m_bytesWithLog; // the same while its log stands beside it
    QByteArray m_log;
};

} // namespace chairside::fuzz
