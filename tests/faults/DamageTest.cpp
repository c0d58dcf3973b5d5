// Bits that flip and files that are cut off: what is read is right, or it is said that it cannot be read, and nobody is
// shown other words than were written.
#include "FolderCalls.h"
#include "LongWords.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFixture.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/OlderStores.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// One way of reading, as text that another reading can be compared with; an error where it is said that it cannot be.
using Reading = std::function<Result<QStringList>(const StoreReader&)>;

template <class T, class Shown>
Reading reading(Result<T> (*ask)(const StoreReader&), Shown shown)
{
    return [ask, shown](const StoreReader& read) -> Result<QStringList> {
        auto answer = ask(read);
        if (!answer)
            return answer.error();
        return QStringList(shown(*answer));
    };
}

QStringList shownWords(const Discussion& d)
{
    QStringList out{d.ref, QString::number(static_cast<int>(d.state)), d.amendReason};
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : d.rows<Row>()) {
            out << QString::number(id.value);
            for (const FieldInfo& field : fieldsOf(kindOf<Row>()))
                out << valueOf(AnyRow{row}, field.name).toString();
        }
    });
    for (const VersionInfo& version : d.versions)
        out << version.chair << version.amendReason << QString::fromLatin1(version.sha256.toHex());
    for (const ActionProgress& each : d.progress)
        out << each.who << each.note;
    return out;
}

const Id<Discussion> zoe{7};
const Id<Discussion> amir{9};
const QDate today(2026, 11, 27);

std::vector<Reading> everything()
{
    const auto words = [](const Discussion& d) { return shownWords(d); };
    const auto bytes = [](const QByteArray& b) { return QStringList{QString::fromLatin1(b.toHex())}; };
    const auto hits = [](const std::vector<SearchHit>& all) {
        QStringList out;
        for (const SearchHit& hit : all)
            out << hit.ref << hit.title << hit.field << QString::number(hit.row.id);
        return out;
    };
    return {
        reading<Discussion>([](const StoreReader& r) { return r.discussion(zoe); }, words),
        reading<Discussion>([](const StoreReader& r) { return r.discussion(amir); }, words),
        reading<QByteArray>(
            [](const StoreReader& r) { return r.issued(zoe, 1, Audience::Full, QStringLiteral("form")); }, bytes),
        reading<VersionText>([](const StoreReader& r) { return r.version(zoe, 1); },
                             [](const VersionText& v) { return QStringList{QString::fromUtf8(v.canonical)}; }),
        reading<QByteArray>([](const StoreReader& r) { return r.chainHead(); }, bytes),
        reading<std::vector<AuditLine>>([](const StoreReader& r) { return r.audit(zoe); },
                                        [](const std::vector<AuditLine>& all) {
                                            QStringList out;
                                            for (const AuditLine& line : all)
                                                out << line.kind << line.chair << line.body;
                                            return out;
                                        }),
        reading<std::vector<SearchHit>>([](const StoreReader& r) { return r.search(QStringLiteral("southport")); },
                                        hits),
        reading<std::vector<SearchHit>>([](const StoreReader& r) { return r.search(QStringLiteral("w")); }, hits),
        reading<std::vector<HomeRow>>([](const StoreReader& r) { return r.home({}, today); },
                                      [](const std::vector<HomeRow>& all) {
                                          QStringList out;
                                          for (const HomeRow& row : all)
                                              out << row.ref << row.procedure << row.summary.title;
                                          return out;
                                      }),
        reading<std::vector<StoredProtocol>>(
            [](const StoreReader& r) { return r.protocols(); },
            [](const std::vector<StoredProtocol>& all) { return QStringList{QString::number(all.size())}; }),
    };
}

struct Damage final
{
    int looked = 0;
    int refused = 0; // did not open
    int partly = 0;  // opened, and something could not be read
    int spared = 0;  // all could be read; only `verify` sees it
};

class DamagedStores final
{
public:
    explicit DamagedStores(quint32 seed) : m_random(seed), m_readings(everything())
    {
        const QString path = m_folder.file(QStringLiteral("whole"));
        olderStore(latestOlderStore, {}, path);
        sayMore(path, amir);
        m_whole = bytesOf(path);
        const auto store = Store::open(path, {}, OpenMode::ReadOnly);
        REQUIRE(store);
        for (const Reading& ask : m_readings) {
            m_truth.push_back(ask((*store)->read()).value());
            REQUIRE_FALSE(m_truth.back().isEmpty());
        }
    }

    void look()
    {
        ++m_damage.looked;
        const QString path = m_folder.file(QStringLiteral("Records.chairside"));
        QByteArray bytes = m_whole;
        int bit = -1;
        if (m_random.bounded(5) == 0) {
            const int cut = static_cast<int>(m_random.bounded(static_cast<quint32>(bytes.size())));
            bytes.truncate(m_random.bounded(2) == 0 ? cut : cut / 4096 * 4096);
        } else {
            bit = static_cast<int>(m_random.bounded(static_cast<quint32>(bytes.size()) * 8));
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
        }
        CAPTURE(bit, bytes.size());
        {
            QFile file(path);
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        const OpenMode mode = m_random.bounded(4) == 0 ? OpenMode::ReadWrite : OpenMode::ReadOnly;
        if (const auto store = Store::open(path, {}, mode); store)
            read((*store)->read());
        else
            ++m_damage.refused;
        for (const QString& beside : QDir(m_folder.path()).entryList({QStringLiteral("Records*")}, QDir::Files))
            REQUIRE(QFile::remove(m_folder.file(beside)));
    }

    Damage damage() const { return m_damage; }

private:
    void read(const StoreReader& reader)
    {
        bool all = true;
        for (std::size_t i = 0; i < m_readings.size(); ++i) {
            const auto now = m_readings[i](reader);
            all = all && now;
            CAPTURE(i);
            if (now)
                REQUIRE(*now == m_truth[i]);
            else
                CHECK(now.error().message.endsWith(u'.'));
        }
        ++(all ? m_damage.spared : m_damage.partly);
        const auto report = reader.verify();
        CHECK((!report || !report->problems.isEmpty()));
    }

    TempFolder m_folder;
    SyncsSpared m_spared;
    QRandomGenerator m_random;
    std::vector<Reading> m_readings;
    std::vector<QStringList> m_truth;
    QByteArray m_whole;
    Damage m_damage;
};

} // namespace

TEST_CASE("records with a bit changed or an end cut off are read rightly or refused, and verify sees it")
{
    DamagedStores stores(20261127);
    for (int i = 0; i < 60; ++i)
        stores.look();
    CHECK(stores.damage().partly > 0);
}

TEST_CASE("ten thousand bit flips and truncations show nobody a wrong word", "[long][.]")
{
    const quint32 seed = QRandomGenerator::system()->generate();
    CAPTURE(seed);
    DamagedStores stores(seed);
    for (int i = 0; i < 10'000; ++i)
        stores.look();
    const Damage damage = stores.damage();
    WARN(damage.looked << " damaged stores: " << damage.refused << " were refused, " << damage.partly
                       << " opened and said what could not be read, " << damage.spared
                       << " could be read whole; verify saw each that opened, and no wrong word was shown (seed "
                       << seed << ")");
}
