#include "fuzz/StoreInput.h"

#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "fuzz/Target.h"
#include "support/OlderStores.h"

#include <QFile>
#include <QtEndian>

#include <functional>
#include <set>

namespace chairside::fuzz {

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    hold(file.open(QIODevice::ReadOnly), QStringLiteral("the sound store cannot be read"));
    return file.readAll();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    hold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
         QStringLiteral("there is no room for the harmed store"));
}

// `how` is changes one after another: where (4 bytes), how many (1 byte), and they.
void eachChange(const QByteArray& how, const std::function<void(quint32 where, const QByteArray& bytes)>& change)
{
    for (qsizetype at = 0; at + 6 <= how.size();) {
        const auto where = qFromBigEndian<quint32>(how.constData() + at);
        const qsizetype count = static_cast<unsigned char>(how[at + 4]) % 64 + 1;
        change(where, how.mid(at + 5, count));
        at += 5 + count;
    }
}

QByteArray changeOf(quint32 where, const QByteArray& bytes)
{
    QByteArray out(4, Qt::Uninitialized);
    qToBigEndian(where, out.data());
    return out + static_cast<char>(bytes.size() - 1) + bytes;
}

// A journal as a power cut leaves it, with the first page as it stood before.
QByteArray journalOfFirstPage(const QByteArray& page)
{
    QByteArray out = QByteArray::fromHex("d9d505f920a163d7");
    const auto number = [&out](quint32 value) {
        QByteArray four(4, Qt::Uninitialized);
        qToBigEndian(value, four.data());
        out += four;
    };
    constexpr quint32 nonce = 1, pages = 1, sector = 512;
    for (const quint32 value : {pages, nonce, quint32(1), sector, quint32(Pages::size)})
        number(value);
    out = out.leftJustified(sector, '\0');
    number(1);
    out += page;
    quint32 sum = nonce;
    for (qsizetype i = page.size() - 200; i > 0; i -= 200)
        sum += static_cast<unsigned char>(page[i]);
    number(sum);
    return out;
}

} // namespace

SoundStore::SoundStore()
{
    const QString path = m_folder.filePath(QStringLiteral("sound"));
    olderStore(latestOlderStore, {}, path);
    hold(Store::open(path, {}).ok(), QStringLiteral("the sound store cannot be brought up to date"));
    m_bytes = read(path);
    const QByteArray salt = m_bytes.left(CipherKey::saltSize);
    m_key = std::make_unique<CipherKey>(CipherKey::derive({}, salt).value());
    m_pages = std::make_unique<Pages>(keyFromRecovery(m_key->recoveryGroups().join(u' ')).value(), salt);

    const auto store = Store::open(path, {});
    hold(store && (*store)->write().setPlace((*store)->read().home({}, {}).value().front().id, QStringLiteral("plan")),
         QStringLiteral("nothing can be written into the sound store"));
    m_bytesWithLog = read(path);
    m_log = read(walOf(path));
}

bool SoundStore::changeBytes(QByteArray& file, const QByteArray& how) const
{
    eachChange(how, [&](quint32 where, const QByteArray& bytes) {
        const qsizetype at = where % file.size();
        file.replace(at, std::min(bytes.size(), file.size() - at), bytes.left(file.size() - at));
    });
    return file != m_bytes;
}

bool SoundStore::changePages(QByteArray& file, const QByteArray& how) const
{
    std::map<quint32, QByteArray> pages;
    eachChange(how, [&](quint32 where, const QByteArray& bytes) {
        const qsizetype at = where % file.size();
        const auto number = static_cast<quint32>(at / Pages::size + 1);
        const qsizetype begin = (number - 1) * Pages::size;
        const qsizetype in = std::min(at - begin, Pages::content - bytes.size());
        auto& page = pages.try_emplace(number, m_pages->clear(m_bytes.mid(begin, Pages::size), number)).first->second;
        page.replace(in, bytes.size(), bytes);
    });
    bool changed = false;
    for (const auto& [number, page] : pages) {
        const qsizetype begin = (number - 1) * Pages::size;
        changed = changed || m_pages->clear(m_bytes.mid(begin, Pages::size), number) != page;
        file.replace(begin, Pages::size, m_pages->sealed(page, number));
    }
    return changed;
}

bool SoundStore::write(const QString& path, StoreHarm harm, const QByteArray& how) const
{
    QByteArray file = harm == StoreHarm::Log ? m_bytesWithLog : m_bytes;
    bool changed = true;
    switch (harm) {
    case StoreHarm::Rubbish:
        file = how;
        break;
    case StoreHarm::Encrypted:
        changed = changeBytes(file, how);
        break;
    case StoreHarm::Clear:
        changed = changePages(file, how);
        break;
    case StoreHarm::Log:
        put(walOf(path), how);
        break;
    case StoreHarm::Journal:
        put(journalOf(path), how);
        break;
    }
    put(path, file);
    return changed;
}

std::vector<QByteArray> SoundStore::seeds() const
{
    const auto input = [](StoreHarm harm, const QByteArray& how, unsigned char mode = 0) {
        return static_cast<char>(static_cast<unsigned char>(harm) | mode) + how;
    };
    const QByteArray version = changeOf(60, QByteArray::fromHex("00000063")); // user_version 99
    const QByteArray older = changeOf(60, QByteArray::fromHex("00000002"));
    const QByteArray foreign = changeOf(68, "gpkg"); // application_id
    std::vector<QByteArray> out;
    for (const unsigned char mode : {static_cast<unsigned char>(0), forWriting}) {
        out.push_back(input(StoreHarm::Rubbish, m_bytes.left(Pages::size), mode));
        out.push_back(input(StoreHarm::Rubbish, QByteArray("SQLite format 3\0", 16).leftJustified(5'000, 'x'), mode));
        out.push_back(input(StoreHarm::Encrypted, changeOf(100, "harm"), mode));
        for (const QByteArray& change : {QByteArray(), version, older, foreign, changeOf(5 * 4096 + 2'000, "other")})
            out.push_back(input(StoreHarm::Clear, change, mode));
        out.push_back(input(StoreHarm::Log, m_log, mode));
        out.push_back(input(StoreHarm::Journal, journalOfFirstPage(m_bytes.left(Pages::size)), mode));
    }
    return out;
}

} // namespace chairside::fuzz
