// Damaged records rescued into new ones: page after page is spoilt in turn, and what comes of it is compared with what
// there was.
#include "core/storage/Rescue.h"

#include "FolderCalls.h"
#include "LongWords.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/Backup.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Merge.h"
#include "core/storage/Splitting.h"
#include "core/storage/StoreFixture.h"
#include "core/storage/StoreWriter.h"
#include "support/OlderStores.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>
#include <map>

using namespace chairside;

namespace {

constexpr int pageSize = 4096;

// Every word of every row, by where it stands.
using Everything = std::map<QString, QString>;

void addRows(const Discussion& d, Everything& out)
{
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : d.rows<Row>())
            for (const FieldInfo& field : fieldsOf(kindOf<Row>()))
                out[QStringLiteral("%1|%2|%3|%4")
                        .arg(d.id.value)
                        .arg(tableOf(kindOf<Row>()))
                        .arg(id.value)
                        .arg(field.name)] = valueOf(AnyRow{row}, field.name).toString();
    });
    for (const ActionProgress& each : d.progress)
        out[QStringLiteral("%1|progress|%2").arg(d.id.value).arg(each.id.value)] = each.who + each.note;
}

void addSigned(const StoreReader& read, const Discussion& d, Everything& out)
{
    for (const VersionInfo& version : d.versions) {
        const QString name = QStringLiteral("%1|version|%2").arg(d.id.value).arg(version.no);
        if (const auto text = read.version(d.id, version.no); text)
            out[name] = QString::fromUtf8(text->canonical);
        if (const auto pdf = read.issued(d.id, version.no, Audience::Full, u"form"_qs); pdf)
            out[name + u"|form"_qs] = QString::fromLatin1(pdf->toHex());
    }
}

Everything everythingIn(const StoreReader& read)
{
    Everything out;
    const auto all = read.home({}, QDate(2026, 11, 27));
    REQUIRE(all);
    for (const HomeRow& row : *all) {
        const auto d = read.discussion(row.id);
        if (!d)
            continue;
        out[QStringLiteral("%1|state").arg(row.id.value)] = QString::number(static_cast<int>(d->state));
        CHECK((d->versions.empty() == (d->state == State::Draft || d->state == State::Declined)));
        addRows(*d, out);
        addSigned(read, *d, out);
    }
    return out;
}

QString refOf(const StoreReader& read, const QString& place)
{
    const auto d = read.discussion(Id<Discussion>{place.section(u'|', 0, 0).toLongLong()});
    return d ? d->ref : QString();
}

class Spoilt final
{
public:
    explicit Spoilt(const QString& passphrase = {}) : m_passphrase(passphrase)
    {
        olderStore(latestOlderStore, passphrase, m_whole);
        if (passphrase.isEmpty())
            sayMore(m_whole, Id<Discussion>{9});
        const auto store = Store::open(m_whole, passphrase);
        REQUIRE(store);
        m_truth = everythingIn((*store)->read());
        REQUIRE(m_truth.size() > 200);
    }

    QString whole() const { return m_whole; }
    const Everything& truth() const { return m_truth; }
    int pages() const { return static_cast<int>(QFileInfo(m_whole).size()) / pageSize; }

    // A copy with some bytes of these pages changed.
    QString with(const std::vector<int>& pages)
    {
        QByteArray bytes = bytesOf(m_whole);
        for (const int page : pages)
            bytes[page * pageSize + 100] = static_cast<char>(bytes[page * pageSize + 100] ^ 0x10);
        return written(bytes);
    }
    QString cutTo(int pages) { return written(bytesOf(m_whole).left(qsizetype(pages) * pageSize)); }

    Result<RescueReport> rescued(const QString& damaged, bool withCopy, const RescueProgress& progress = {})
    {
        if (!m_key)
            m_key = std::make_shared<const CipherKey>(
                CipherKey::derive(m_passphrase, bytesOf(m_whole).left(CipherKey::saltSize)).value());
        RescueFrom from;
        from.damaged = {damaged, m_key, systemClock()};
        if (withCopy)
            from.copy = BackupSource{m_whole, m_key, systemClock()};
        from.protocols = shippedProtocols().value();
        QFile::remove(m_new);
        return rescue(from, m_new, u"Margaret Ashworth"_qs, {}, progress);
    }
    QString fresh() const { return m_new; }

private:
    QString written(const QByteArray& bytes)
    {
        const QString path = m_folder.file(u"Spoilt.chairside"_qs);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    TempFolder m_folder;
    SyncsSpared m_spared;
    QString m_passphrase;
    QString m_whole = m_folder.file(u"Whole.chairside"_qs);
    QString m_new = m_folder.file(u"Rescued.chairside"_qs);
    std::shared_ptr<const CipherKey> m_key;
    Everything m_truth;
};

// What differs stands in the report, under its discussion.
void isAccountedFor(const Everything& truth, const StoreReader& read, const RescueReport& report)
{
    QStringList named;
    for (const RescuedDiscussion& each : report.touched)
        named << each.ref;
    // Of a table whose place is not known any more nobody can say what was in it.
    const bool uncounted = report.lost.join(u' ').contains(u"Others may be missing"_qs);
    const Everything now = everythingIn(read);
    for (const auto& [place, words] : truth) {
        const auto found = now.find(place);
        if (found != now.end() && found->second == words)
            continue;
        INFO(place.toStdString());
        const QString ref = refOf(read, place);
        INFO(rescueText(report).toStdString());
        CHECK((uncounted || (ref.isEmpty() ? !report.lost.isEmpty() : named.contains(ref))));
        // Never other words: gone, or said to be. What is counted from the rest may differ.
        const bool counted = place.endsWith(u"|state"_qs) || place.endsWith(u"|rank"_qs);
        if (found != now.end() && !counted && !found->second.isEmpty())
            CHECK((found->second.startsWith(u"[These words could not be read"_qs) ||
                   found->second.size() < words.size()));
    }
    for (const auto& [place, words] : now) {
        INFO(place.toStdString());
        CHECK(truth.count(place) == 1);
    }
}

} // namespace

TEST_CASE("records that are not damaged are rescued whole")
{
    Spoilt records(u"correct horse"_qs);
    const auto report = records.rescued(records.whole(), false);
    REQUIRE(report);
    CHECK(report->whole());
    CHECK(report->problems == QStringList());
    const auto store = Store::open(records.fresh(), u"correct horse"_qs);
    REQUIRE(store);
    CHECK(everythingIn((*store)->read()) == records.truth());
    CHECK((*store)->read().verify().value().problems == QStringList());
    CHECK((*store)->read().search(u"southport"_qs).value().size() > 0);
}

namespace {

struct Pages final
{
    int read = 0;
    int nothing = 0;
};

Pages spoilEach(Spoilt& records, int first, int step)
{
    Pages out;
    for (int page = first; page < records.pages(); page += step) {
        CAPTURE(page);
        const auto report = records.rescued(records.with({page}), false);
        if (!report) {
            CHECK(report.error().code == ErrorCode::Damaged); // and no fault of ours
            CHECK(report.error().message.endsWith(u'.'));
            CHECK_FALSE(QFileInfo::exists(records.fresh()));
            ++out.nothing;
            continue;
        }
        ++out.read;
        CHECK(report->problems == QStringList());
        const auto store = Store::open(records.fresh(), {});
        REQUIRE(store);
        CHECK((*store)->read().verify().value().problems == QStringList());
        isAccountedFor(records.truth(), (*store)->read(), *report);
    }
    return out;
}

} // namespace

TEST_CASE("one page in six is damaged in turn; the rest is read, and what is missing is named")
{
    Spoilt records;
    const Pages pages = spoilEach(records, 5, 6);
    CHECK(pages.read > 4 * pages.nothing);
}

TEST_CASE("discussions whose own rows are lost have rows again, of what is left of them")
{
    Spoilt records;
    const QString key = QString::fromLatin1(CipherKey::withoutPassphrase());
    const int root =
        sqlcipher(records.whole(), key, u"SELECT rootpage FROM sqlite_master WHERE name = 'discussion'"_qs).toInt();
    REQUIRE(root > 1);
    const auto report = records.rescued(records.with({root - 1}), false);
    REQUIRE(report);
    CHECK(report->problems == QStringList());
    CHECK_FALSE(report->touched.empty());
    const auto store = Store::open(records.fresh(), {});
    REQUIRE(store);
    isAccountedFor(records.truth(), (*store)->read(), *report);
    CHECK(sqlcipher(records.fresh(), key, u"SELECT count(*) > 0 FROM discussion"_qs) == u"1"_qs);
}

TEST_CASE("words of which the last page is damaged are never made up")
{
    Spoilt records;
    CHECK(spoilEach(records, records.pages() - 24, 1).read == 24);
}

TEST_CASE("whichever page is damaged, the rest is read, and what is missing is named", "[long][.]")
{
    Spoilt records;
    const Pages pages = spoilEach(records, 0, 1);
    WARN(records.pages() << " pages: " << pages.read << " rescues, and " << pages.nothing
                         << " where nothing could be read, because the list of the tables was damaged");
    CHECK(pages.read > 4 * pages.nothing);
}

TEST_CASE("what a damaged page held is taken from a copy, and the report says so")
{
    Spoilt records;
    int taken = 0;
    for (int page = 30; page < records.pages(); page += 12) {
        CAPTURE(page);
        const auto report = records.rescued(records.with({page}), true);
        REQUIRE(report);
        CHECK(report->problems == QStringList());
        CHECK(report->lostRows == 0);
        taken += static_cast<int>(report->fromCopy);
        const auto store = Store::open(records.fresh(), {});
        REQUIRE(store);
        CHECK(everythingIn((*store)->read()) == records.truth());
    }
    CHECK(taken > 0);
}

TEST_CASE("records with their end cut off and pages damaged all over are rescued as far as they go")
{
    Spoilt records;
    for (const int left : {records.pages() - 1, records.pages() * 3 / 4, records.pages() / 2}) {
        CAPTURE(left);
        const auto report = records.rescued(records.cutTo(left), false);
        REQUIRE(report);
        CHECK(report->problems == QStringList());
        CHECK_FALSE((left <= records.pages() / 2 && report->whole()));
        const auto store = Store::open(records.fresh(), {});
        REQUIRE(store);
        isAccountedFor(records.truth(), (*store)->read(), *report);
    }
    std::vector<int> many;
    for (int page = 30; page < records.pages(); page += 4)
        many.push_back(page);
    const auto report = records.rescued(records.with(many), false);
    REQUIRE(report);
    CHECK(report->problems == QStringList());
    const auto store = Store::open(records.fresh(), {});
    REQUIRE(store);
    isAccountedFor(records.truth(), (*store)->read(), *report);
}

TEST_CASE("rescued records are worked in like any others, and can be rescued again")
{
    Spoilt records;
    REQUIRE(records.rescued(records.with({40, 60, 80, 100}), false));
    const QString first = records.whole() + u".first"_qs;
    REQUIRE(QFile::rename(records.fresh(), first));
    {
        const auto store = Store::open(first, {});
        REQUIRE(store);
        REQUIRE((*store)->write().note(u"print"_qs, Id<Discussion>{7}, {}, u"Margaret Ashworth"_qs));
        CHECK((*store)->read().verify().value().problems == QStringList());
    }
    const auto again = records.rescued(first, false);
    REQUIRE(again);
    CHECK(again->whole());
    CHECK(again->problems == QStringList());
    CHECK(sqlcipher(records.fresh(), QString::fromLatin1(CipherKey::withoutPassphrase()),
                    u"SELECT count(*) FROM audit WHERE kind = 'rescued'"_qs) == u"2"_qs);
}

TEST_CASE("what a rescue lost cannot be changed afterwards without verify seeing it")
{
    Spoilt records;
    const QString key = QString::fromLatin1(CipherKey::withoutPassphrase());
    const auto ask = [&](const QString& sql) { return sqlcipher(records.fresh(), key, sql); };
    int page = 20;
    do
        REQUIRE(records.rescued(records.with({++page}), false));
    while (ask(u"SELECT count(*) FROM lost"_qs) == u"0"_qs);
    CHECK(ask(u"DELETE FROM lost"_qs).contains(u"append only"_qs));
    CHECK(
        ask(u"DROP TRIGGER lost_told; INSERT INTO lost (tbl, key, discussion_id, seq) SELECT 'version', '7/1', 7, max(seq) FROM audit;"_qs) ==
        QString());
    const auto store = Store::open(records.fresh(), {}, OpenMode::ReadOnly);
    REQUIRE(store);
    const QString problems = (*store)->read().verify().value().problems.join(u' ');
    CHECK(problems.contains(u"What was lost in a rescue is not what line"_qs));
}

TEST_CASE("a rescue that is stopped leaves no file, and the damaged one as it was")
{
    Spoilt records;
    const QString damaged = records.with({50});
    const QByteArray before = bytesOf(damaged);
    const auto report = records.rescued(damaged, false, [](int table, int) { return table < 5; });
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::Cancelled);
    CHECK(QDir(QFileInfo(damaged).path()).entryList(QDir::Files).filter(u"Rescued"_qs).isEmpty());
    CHECK(bytesOf(damaged) == before);
}

TEST_CASE("what was rescued whole leaves for other records and verifies there; what lost something stays, and says so")
{
    Spoilt records;
    int left = 0, stayed = 0;
    for (int page = 35; page < records.pages(); page += 20) {
        CAPTURE(page);
        REQUIRE(records.rescued(records.with({page, page + 3}), false));
        const QDir folder = QFileInfo(records.fresh()).dir();
        const QString all = folder.filePath(u"All.chairside"_qs), alone = folder.filePath(u"Alone.chairside"_qs);
        const BackupSource from = sourceAt(records.fresh(), {}, {}).value();
        MergePlan plan;
        {
            const auto other = Store::create(all, {}).value();
            plan = other->write().merge(from, {}, {}).value();
            CHECK(other->read().verify().value().problems == QStringList());
        }
        for (const ArrivingDiscussion& each : plan.discussions) {
            INFO(each.ref.toStdString());
            const auto split = splitOff(from, each.id, alone, {}, {}, {});
            CHECK(split.ok() == (each.arriving == Arriving::New)); // what is split off is verified before it is kept
            if (split) {
                ++left;
                REQUIRE(QFile::remove(alone));
            } else {
                ++stayed;
                CHECK(each.arriving == Arriving::Incomplete);
                CHECK(split.error().message == each.why);
                CHECK(each.why.contains(u"were lost when its records were rescued"_qs));
            }
        }
        REQUIRE(QFile::remove(all));
    }
    CHECK(left > 0);
    CHECK(stayed > 0);
}
