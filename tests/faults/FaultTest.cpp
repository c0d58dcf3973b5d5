// The disk fails in the middle of an evening: the chair is told in a sentence, nothing that was acknowledged is lost,
// and when the disk works again the evening goes on where it was.
#include "CoreSession.h"
#include "FolderCalls.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"
#include "support/disk/FailingDisk.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

void isSentence(const Error& error)
{
    CAPTURE(error.message, error.detail);
    CHECK(error.message.size() > 20);
    CHECK(error.message.endsWith(u'.'));
    static const QRegularExpression jargon(QStringLiteral("SQL|errno|I/O|IO error|VFS|\\bWAL\\b|journal|0x|exception"));
    CHECK_FALSE(error.message.contains(jargon));
    // Nothing of the case, not even where only a log would have it.
    static const QRegularExpression content(QStringLiteral("\\bword\\d|Zoë|O’Connor|Southport"));
    CHECK_FALSE(error.message.contains(content));
    CHECK_FALSE(error.detail.contains(content));
}

struct Faults final
{
    int struck = 0;   // something failed
    int said = 0;     // and the step under way said so
    int reopened = 0; // the records had to be opened again
};

class FaultyEvenings final
{
public:
    explicit FaultyEvenings(quint32 seed) : m_random(seed)
    {
        const TempFolder folder;
        FailingDisk counting;
        CoreSession session(folder.path());
        counting.begin(std::nullopt);
        m_states.push_back(session.known().value());
        for (int step = 0; step < session.size(); ++step) {
            REQUIRE(session.run(step));
            m_states.push_back(session.known().value());
        }
        session.close();
        m_calls = counting.calls();
    }

    Faults faults() const { return m_faults; }
    int calls() const { return m_calls; }

    void evening()
    {
        const TempFolder folder;
        DiskTrouble trouble;
        trouble.kind = static_cast<DiskTrouble::Kind>(m_random.bounded(DiskTrouble::kinds));
        trouble.from = static_cast<int>(m_random.bounded(static_cast<quint32>(m_calls)));
        trouble.lasting = m_random.bounded(3) != 0;
        trouble.gone = folder.file(QLatin1String(CoreSession::records));
        CAPTURE(static_cast<int>(trouble.kind), trouble.from, trouble.lasting);
        FailingDisk disk;
        CoreSession session(folder.path());
        disk.begin(trouble);
        for (int step = 0; step < session.size(); ++step) {
            CAPTURE(step, session.name(step));
            if (auto done = session.run(step); !done)
                goOn(session, disk, step, done.error());
            if (disk.begun())
                disk.mend(); // a step that does not say so may have been spared, or closes without a word
            auto now = session.known();
            if (!now) { // it struck while the chair was reading
                CAPTURE(now.error().message, now.error().detail);
                REQUIRE(disk.begun());
                isSentence(now.error());
                ++m_faults.said;
                disk.mend();
                now = session.known();
            }
            REQUIRE(now);
            same(*now, m_states[static_cast<std::size_t>(step) + 1]);
        }
        session.close();
        m_faults.struck += disk.begun() ? 1 : 0;
        disk.mend(); // it may have begun while they were closed
        for (const char* name : {CoreSession::records, CoreSession::older}) {
            const bool ours = name == CoreSession::records;
            const auto store =
                Store::open(folder.file(QLatin1String(name)), ours ? m_states.back().passphrase : QString());
            REQUIRE(store);
            CHECK((*store)->read().verify().value().problems == QStringList());
        }
    }

private:
    void goOn(CoreSession& session, FailingDisk& disk, int step, const Error& error)
    {
        CAPTURE(error.message, error.detail);
        REQUIRE(disk.begun());
        ++m_faults.said;
        isSentence(error);
        // Whoever is told that it failed knows which passphrase opens the records.
        if (QLatin1String(session.name(step)) == QLatin1String("change the passphrase"))
            CHECK(error.message.contains(u"passphrase has been changed") != session.passphrase().isEmpty());
        disk.mend();
        auto done = session.run(step);
        if (!done && session.isOpen()) {
            // Only where the file itself was being put in another's place.
            CAPTURE(done.error().message, done.error().detail);
            REQUIRE(QLatin1String(session.name(step)) == QLatin1String("change the passphrase"));
            isSentence(done.error());
            session.close();
            REQUIRE(session.open());
            done = session.run(step);
            ++m_faults.reopened;
        }
        CAPTURE(done ? QString() : done.error().message + done.error().detail);
        REQUIRE(done);
    }

    // Without what is another each evening: where the trail stood, whose lines are salted; and the numbers that people
    // got, of which an attempt that failed has used some up.
    static Discussion comparable(Discussion discussion)
    {
        for (VersionInfo& version : discussion.versions)
            version.chainHead.clear();
        for (auto& [id, subject] : discussion.rows<Subject>())
            subject.child = {};
        for (auto& [id, participant] : discussion.rows<Participant>())
            participant.contact = {};
        return discussion;
    }

    static void same(const Known& now, const Known& then)
    {
        REQUIRE(now.discussions.size() == then.discussions.size());
        for (const auto& [id, discussion] : then.discussions)
            REQUIRE((comparable(now.discussions.at(id)) == comparable(discussion)));
    }

    SyncsSpared m_spared;
    QRandomGenerator m_random;
    std::vector<Known> m_states;
    int m_calls = 0;
    Faults m_faults;
};

} // namespace

TEST_CASE("a disk that fails is told in a sentence, and when it works again the evening goes on")
{
    FaultyEvenings evenings(20261127);
    for (int i = 0; i < 6; ++i)
        evenings.evening();
    CHECK(evenings.faults().struck > 3);
}

TEST_CASE("where the disk is full at the end of a change of passphrase, the chair is told which passphrase is in force")
{
    const auto evening = [](FailingDisk& disk, int before) {
        const TempFolder folder;
        CoreSession session(folder.path());
        int step = 0;
        for (; QLatin1String(session.name(step)) != QLatin1String("change the passphrase"); ++step)
            REQUIRE(session.run(step));
        disk.begin(before > 0 ? std::optional(DiskTrouble{DiskTrouble::Kind::Full, before, true, {}}) : std::nullopt);
        const auto done = session.run(step);
        const int calls = disk.calls();
        disk.mend();
        const QString path = folder.file(QLatin1String(CoreSession::records));
        session.close();
        CAPTURE(before, done ? QString() : done.error().message);
        const bool changed = done || done.error().message.contains(u"passphrase has been changed");
        CHECK(session.passphrase().isEmpty() != changed);
        const auto store = Store::open(path, session.passphrase());
        REQUIRE(store);
        CHECK((*store)->read().verify().value().problems == QStringList());
        return std::pair(calls, changed && !done);
    };
    const SyncsSpared spared;
    FailingDisk disk;
    const int calls = evening(disk, 0).first;
    int closed = 0;
    for (int last = 1; last < 50; last += 4)
        closed += evening(disk, calls - last).second ? 1 : 0;
    CHECK(closed > 0);
}

TEST_CASE("three hundred evenings with a disk that fails lose nothing", "[long][.]")
{
    const quint32 seed = QRandomGenerator::system()->generate();
    CAPTURE(seed);
    FaultyEvenings evenings(seed);
    int made = 0;
    for (; evenings.faults().struck < 300; ++made) {
        CAPTURE(made);
        REQUIRE(made < 600);
        evenings.evening();
    }
    const Faults faults = evenings.faults();
    CHECK(faults.said > 150);
    WARN("The disk failed in " << faults.struck << " of " << made << " evenings of " << evenings.calls()
                               << " calls; in " << faults.said << " the step under way said so in a sentence, in the "
                               << "others it was done all the same; in " << faults.reopened
                               << " the records had to be opened again; nothing was lost (seed " << seed << ")");
}
