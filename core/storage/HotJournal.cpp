#include "core/storage/HotJournal.h"

#include "core/storage/StoreFile.h"

#include <QFile>
#include <QtEndian>

namespace chairside {

QByteArray firstPageInJournal(const QString& path)
{
    // As SQLite's file format says: a head of a sector (magic, how many pages, nonce, size before, size of a sector, of
    // a page), then each page with its number before it and a sum after it; the next head begins at a sector.
    const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    constexpr qint64 headSize = 28;
    constexpr quint32 untilTheEnd = 0xffffffff;
    QFile journal(journalOf(path)); // SQLite's locks are on the file, not on this
    if (!journal.open(QIODevice::ReadOnly))
        return {};
    for (qint64 at = 0; journal.seek(at);) {
        const QByteArray head = journal.read(headSize);
        if (head.size() < headSize || !head.startsWith(magic))
            break;
        const auto number = [&head](int offset) { return qFromBigEndian<quint32>(head.constData() + offset); };
        const quint32 pages = number(8), sector = number(20), page = number(24);
        if (sector < 32 || sector > 65'536 || page < 512 || page > 65'536)
            break;
        at += sector;
        const qint64 record = 4 + qint64(page) + 4;
        for (quint32 i = 0; (pages == untilTheEnd || i < pages) && at + record <= journal.size(); ++i) {
            journal.seek(at);
            if (qFromBigEndian<quint32>(journal.read(4).leftJustified(4, '\0').constData()) == 1)
                return journal.read(page);
            at += record;
        }
        at = (at + sector - 1) / sector * sector;
    }
    return {};
}

} // namespace chairside
