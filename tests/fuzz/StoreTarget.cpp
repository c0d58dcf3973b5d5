// A store's file, as it comes on a stick, from another chair, or off a failing disk. What opens is read whole, as the
// window and a merge read it.
#include "core/discussion/CanonicalReader.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/rules/Summary.h"
#include "core/storage/Backup.h"
#include "core/storage/Merge.h"
#include "core/storage/Store.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreReader.h"
#include "fuzz/StoreInput.h"
#include "fuzz/Target.h"

#include <QDir>
#include <QFile>

#include <map>

namespace chairside::fuzz {

namespace {

const QDate today(2026, 11, 27);

QByteArray contents(const QString& path)
{
    QFile file(path);
    hold(file.open(QIODevice::ReadOnly), QStringLiteral("the file is gone"));
    return file.readAll();
}

// Reads everything; how much of it could not be read.
class Reading final
{
public:
    explicit Reading(const StoreReader& reader) : m_reader(reader) { everything(); }

    int refused() const { return m_refused; }
    const std::map<Id<Discussion>, Discussion>& discussions() const { return m_discussions; }

private:
    template <class T>
    const T* said(const Result<T>& answer)
    {
        if (answer)
            return &answer.value();
        holdSentence(answer.error());
        ++m_refused;
        return nullptr;
    }

    void everything()
    {
        said(m_reader.counts(today));
        said(m_reader.dates({}));
        said(m_reader.dateCounts(QDateTime(today, QTime(9, 0), Qt::UTC), today.addDays(30)));
        said(m_reader.actions({}));
        said(m_reader.actionOwners());
        said(m_reader.sittings());
        said(m_reader.procedures());
        said(m_reader.years());
        said(m_reader.search(QStringLiteral("southport")));
        said(m_reader.search(QStringLiteral("w")));
        said(m_reader.knownChildren(QStringLiteral("z")));
        said(m_reader.knownContacts(QStringLiteral("a")));
        said(m_reader.chainHead());
        said(m_reader.trailOrigin());
        said(m_reader.pastPeriod(today));
        (void)m_reader.workingDays();
        const auto protocols = m_reader.protocols();
        if (const auto* all = said(protocols))
            for (const StoredProtocol& each : *all)
                said(readProtocol(each.json, QStringLiteral("kept")));
        const auto home = m_reader.home({}, today);
        if (const auto* all = said(home))
            for (const HomeRow& row : *all)
                one(row.id);
    }

    void one(Id<Discussion> id)
    {
        said(m_reader.audit(id));
        said(m_reader.place(id));
        said(m_reader.purview(id, today));
        said(m_reader.earlierElsewhere(id));
        const auto discussion = m_reader.discussion(id);
        if (!said(discussion))
            return;
        for (const VersionInfo& version : discussion->versions) {
            const auto text = m_reader.version(id, version.no);
            if (said(text) && text->canonical.contains("\nprotocol")) // those of the tests are no such text
                said(readCanonical(text->canonical));
            said(m_reader.issued(id, version.no, Audience::Full, QStringLiteral("form")));
        }
        for (const auto& [paper, row] : discussion->rows<Paper>())
            if (!row.sha256.isEmpty())
                said(m_reader.attachment(row.sha256));
        if (const auto json = m_reader.protocolJson(discussion->protocolSha256))
            if (const auto protocol = readProtocol(*json, QStringLiteral("kept")))
                (void)summarise(*discussion, **protocol, readiness(*discussion, **protocol, today), WorkingDays());
        m_discussions.emplace(id, *discussion);
    }

    const StoreReader& m_reader;
    int m_refused = 0;
    std::map<Id<Discussion>, Discussion> m_discussions;
};

class Bench final
{
public:
    Bench() : m_key(m_sound.key().recoveryGroups().join(u' '))
    {
        m_sound.write(m_ours, StoreHarm::Encrypted, {});
        const auto store = Store::open(m_ours, {}, OpenMode::ReadOnly);
        const Reading all((*store)->read());
        hold(all.refused() == 0 && all.discussions().size() > 1, QStringLiteral("the sound store is not sound"));
        m_truth = all.discussions();
    }

    const SoundStore& sound() const { return m_sound; }

    void look(StoreHarm harm, OpenMode mode, const QByteArray& how)
    {
        const QString path = m_folder.filePath(QStringLiteral("Records.chairside"));
        const bool changed = m_sound.write(path, harm, how);
        const QByteArray before = contents(path);
        {
            const auto store = Store::openWithRecovery(path, m_key, mode);
            if (!store)
                refused(store.error(), mode, contents(path) == before);
            else
                opened(**store, harm, changed);
        }
        hold(mode == OpenMode::ReadWrite || contents(path) == before, QStringLiteral("reading changed the file"));
        for (const QString& beside : QDir(m_folder.path()).entryList({QStringLiteral("Records*")}, QDir::Files))
            QFile::remove(m_folder.filePath(beside));
    }

private:
    static void refused(const Error& error, OpenMode mode, bool same)
    {
        holdSentence(error);
        // Damage may show after a log was replayed; whoever refuses for another reason has changed nothing.
        const bool late =
            mode == OpenMode::ReadWrite && (error.code == ErrorCode::Damaged || error.code == ErrorCode::Io);
        hold(same || late, QStringLiteral("a file that was refused was changed: ") + error.message);
    }

    void opened(Store& store, StoreHarm harm, bool changed) const
    {
        hold(harm != StoreHarm::Rubbish, QStringLiteral("rubbish was opened"));
        const Reading all(store.read());
        const auto report = store.read().verify();
        if (!report)
            holdSentence(report.error());
        if (!changed)
            hold(all.refused() == 0 && report && report->problems.isEmpty() && all.discussions() == m_truth,
                 QStringLiteral("a sound store was not read whole"));
        // Without the key nothing can be made to read otherwise.
        if (harm == StoreHarm::Encrypted)
            for (const auto& [id, discussion] : all.discussions())
                hold(m_truth.count(id) == 1 && m_truth.at(id) == discussion, QStringLiteral("other words were read"));
        const BackupSource ours{m_ours, keyOf(m_ours), systemClock()};
        if (const auto plan = lookAt(ours, store.backupSource()); !plan)
            holdSentence(plan.error());
    }

    std::shared_ptr<const CipherKey> keyOf(const QString& path) const
    {
        return std::make_shared<const CipherKey>(CipherKey::fromRecovery(m_key, storeSalt(path).value()).value());
    }

    SoundStore m_sound;
    QTemporaryDir m_folder;
    QString m_ours = m_folder.filePath(QStringLiteral("ours"));
    QString m_key;
    std::map<Id<Discussion>, Discussion> m_truth;
};

Bench& bench()
{
    static Bench one;
    return one;
}

} // namespace

std::vector<QByteArray> storeSeeds()
{
    return bench().sound().seeds();
}

int fuzzStore(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto harm = static_cast<StoreHarm>((data[0] & ~forWriting) % storeHarms);
    bench().look(harm, (data[0] & forWriting) != 0 ? OpenMode::ReadWrite : OpenMode::ReadOnly,
                 bytesOf(data + 1, size - 1));
    return 0;
}

} // namespace chairside::fuzz
