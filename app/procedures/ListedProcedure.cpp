#include "app/procedures/ListedProcedure.h"

#include "core/base/Text.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "forms/procedure/ProcedurePapers.h"

#include <QCoreApplication>

#include <map>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ListedProcedure)
};

// How many discussions of the open records are held under each wording.
using Held = std::map<QByteArray, int>;

QString heldWords(int count)
{
    if (count == 0)
        return {};
    return count == 1 ? Words::tr("One discussion in these records is held under it.")
                      : Words::tr("%1 discussions in these records are held under it.").arg(count);
}

class Listing final
{
public:
    Listing(const ProtocolShelf& shelf, QDate today) : m_shelf(shelf), m_today(today) {}

    std::vector<ListedProcedure> take() { return std::move(m_out); }

    // In the order in which a new discussion offers them, and then the versions that it does not.
    void fromShelf(const Held& held)
    {
        for (const ProtocolPtr& offered : m_shelf.current())
            for (const ShelvedProtocol& each : m_shelf.all)
                if (each.protocol == offered)
                    shelved(Words::tr("For new discussions"), each, Words::tr("New discussions are held under it."),
                            held);
        for (const ShelvedProtocol& each : m_shelf.all)
            if (!each.current)
                shelved(Words::tr("Other versions"), each,
                        Words::tr("Not for new discussions: version %1 takes its place.")
                            .arg(currentVersion(each.protocol->code)),
                        held);
    }

    void fromRecords(const std::vector<StoredProtocol>& stored, const QString& group)
    {
        for (const StoredProtocol& each : stored) {
            if (isOnShelf(each.sha256))
                continue;
            const auto read = readKeptProtocol(each.json, Words::tr("A procedure in these records"));
            if (read)
                add(group, *read, Words::tr("These records, which keep it"),
                    Words::tr("Not for new discussions: older ones keep the wording they were held under."),
                    each.discussions);
            else
                wrong(group, Words::tr("A procedure in these records"), read.error().message);
        }
    }

    void wrong(const QString& group, const QString& title, const QString& sentence)
    {
        ListedProcedure out;
        out.group = group;
        out.title = title;
        out.detail = Words::tr("It cannot be used");
        out.wrong = sentence;
        m_out.push_back(out);
    }

private:
    void shelved(const QString& group, const ShelvedProtocol& each, const QString& use, const Held& held)
    {
        const auto count = held.find(each.protocol->sha256);
        add(group, each.protocol,
            each.file.isEmpty() ? Words::tr("Chairside: it comes with the program")
                                : Words::tr("Your council’s folder: %1").arg(each.file),
            use, count == held.end() ? 0 : count->second);
    }

    QString currentVersion(const QString& code) const
    {
        for (const ShelvedProtocol& each : m_shelf.all)
            if (each.current && each.protocol->code == code)
                return each.protocol->version;
        return {};
    }

    bool isOnShelf(const QByteArray& sha256) const
    {
        return std::any_of(m_shelf.all.begin(), m_shelf.all.end(),
                           [&](const ShelvedProtocol& each) { return each.protocol->sha256 == sha256; });
    }

    void add(const QString& group, const ProtocolPtr& protocol, const QString& comesFrom, const QString& use, int held)
    {
        ListedProcedure out;
        out.group = group;
        out.protocol = protocol;
        out.title = Words::tr("%1: %2").arg(protocol->council, protocol->title);
        out.detail = protocol->lapsed(m_today) ? Words::tr("Version %1. Review date passed").arg(protocol->version)
                                               : Words::tr("Version %1").arg(protocol->version);
        out.comesFrom = comesFrom;
        out.use = use;
        if (const QString words = heldWords(held); !words.isEmpty())
            out.use += QLatin1Char(' ') + words;
        m_out.push_back(out);
    }

    const ProtocolShelf& m_shelf;
    QDate m_today;
    std::vector<ListedProcedure> m_out;
};

} // namespace

QByteArray ListedProcedure::key() const
{
    return protocol ? protocol->sha256 : title.toUtf8();
}

std::vector<ListedProcedure> listedProcedures(const ProtocolShelf& shelf, const Store* store, QDate today)
{
    std::vector<StoredProtocol> stored;
    QString trouble;
    if (store) {
        auto read = store->read().protocols();
        if (read)
            stored = std::move(*read);
        else
            trouble = read.error().message;
    }
    Held held;
    for (const StoredProtocol& each : stored)
        held[each.sha256] = each.discussions;
    Listing listing(shelf, today);
    listing.fromShelf(held);
    listing.fromRecords(stored, Words::tr("Only in these records"));
    if (!trouble.isEmpty())
        listing.wrong(Words::tr("Only in these records"), Words::tr("These records could not be looked into"), trouble);
    for (const RefusedFile& each : shelf.refused)
        listing.wrong(Words::tr("Files that are wrong"), each.file, each.sentence);
    return listing.take();
}

} // namespace chairside
