// The power fails at every moment that could matter: what was acknowledged is there, and the records open.
#include "CoreSession.h"
#include "PowerLog.h"
#include "core/storage/StoreReader.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

constexpr int subsets = 8;

struct Found final
{
    int moments = 0; // at which the power failed
    int cuts = 0;    // moments, and what was kept of what was not synced
    int looked = 0;  // folders that differ, each opened
    int undone = 0;  // the step under way was not there
    int done = 0;    // the step under way was there
};

class PowerCuts final
{
public:
    PowerCuts()
    {
        CoreSession session(m_folder.path());
        m_log = std::make_unique<PowerLog>(m_folder.path());
        m_states.push_back(session.known().value());
        for (int step = 0; step < session.size(); ++step) {
            const auto done = session.run(step);
            CAPTURE(step, session.name(step));
            if (!done)
                FAIL(done.error().message.toStdString() << " / " << done.error().detail.toStdString());
            m_log->acknowledged();
            m_states.push_back(session.known().value());
            m_steps.push_back(session.name(step));
        }
        session.close();
        m_log->stop();
    }

    // Every moment, or each with a chance of one in `oneIn`.
    Found look(quint32 seed, quint32 oneIn)
    {
        QRandomGenerator random(seed);
        m_log->replay([&](const PowerLog::Moment& cut) {
            if (random.bounded(oneIn) != 0)
                return;
            ++m_found.moments;
            look(cut, {Unsynced::Fate::Kept, 0});
            if (!cut.pending)
                return;
            look(cut, {Unsynced::Fate::Dropped, 0});
            for (int i = 0; i < subsets; ++i)
                look(cut, {Unsynced::Fate::Some, random.generate()});
        });
        return m_found;
    }

private:
    void look(const PowerLog::Moment& cut, Unsynced unsynced)
    {
        ++m_found.cuts;
        const Folder left = cut.left(unsynced);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QByteArray::number(cut.acknowledged));
        for (const auto& [name, bytes] : left) {
            hash.addData(name + '\0');
            hash.addData(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        }
        const QByteArray seen = hash.result();
        if (m_seen.contains(seen))
            return;
        m_seen.insert(seen);
        ++m_found.looked;

        const auto underWay = static_cast<std::size_t>(cut.acknowledged);
        CAPTURE(m_found.moments, static_cast<int>(unsynced.fate), unsynced.seed, cut.acknowledged,
                m_steps.at(std::min(underWay, m_steps.size() - 1)));
        const TempFolder folder;
        for (const auto& [name, bytes] : left) {
            QFile file(folder.file(QFile::decodeName(name)));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        open(folder, m_states.at(underWay), m_states.at(std::min(underWay + 1, m_states.size() - 1)));
    }

    // The records are as they were at the last answer, or as they would have been at the next.
    void open(const TempFolder& folder, const Known& before, const Known& after)
    {
        openOlder(folder, before);
        const QString path = folder.file(QLatin1String(CoreSession::records));
        if (!before.made && !QFile::exists(path))
            return;
        auto store = Store::open(path, before.passphrase);
        const bool rekeyed = !store && store.error().code == ErrorCode::WrongPassphrase;
        if (rekeyed)
            store = Store::open(path, after.passphrase);
        CAPTURE(store ? QString() : store.error().message + store.error().detail);
        REQUIRE(store);
        CHECK((*store)->read().verify().value().problems == QStringList());
        bool undone = false, done = false;
        for (const auto& [id, then] : after.discussions) {
            const auto was = before.discussions.find(id);
            const auto now = (*store)->read().discussion(id);
            if (was == before.discussions.end()) {
                REQUIRE((!now || *now == then));
                continue;
            }
            REQUIRE(now);
            const bool same = *now == was->second;
            REQUIRE((same || *now == then));
            undone = undone || (same && was->second != then);
            done = done || !same;
        }
        m_found.undone += undone ? 1 : 0;
        m_found.done += done ? 1 : 0;
        for (const QString& copy : before.copies) {
            const auto opened = Store::open(folder.file(copy), {}, OpenMode::ReadOnly);
            REQUIRE(opened);
            CHECK((*opened)->read().verify().value().problems == QStringList());
        }
    }

    void openOlder(const TempFolder& folder, const Known& before)
    {
        const QString path = folder.file(QLatin1String(CoreSession::older));
        const QString copy = path + QStringLiteral(".version-%1").arg(CoreSession::versionOfOlder);
        const bool copied = QFile::exists(copy);
        const auto store = Store::open(path, {});
        CAPTURE(store ? QString() : store.error().message + store.error().detail);
        REQUIRE(store);
        CHECK((*store)->read().verify().value().problems == QStringList());
        // Before they were touched a copy was made, and it is there however they were left.
        if (before.upgraded)
            CHECK(copied);
        CHECK(QFile::exists(copy));
    }

    TempFolder m_folder;
    std::unique_ptr<PowerLog> m_log;
    std::vector<Known> m_states;
    std::vector<const char*> m_steps;
    QSet<QByteArray> m_seen;
    Found m_found;
};

} // namespace

TEST_CASE("where the power fails, what was acknowledged is there and the records open")
{
    PowerCuts cuts;
    const Found found = cuts.look(20261127, 40);
    CHECK(found.looked > 10);
}

TEST_CASE("the power fails at every sync of an evening, and loses nothing that was acknowledged", "[long][.]")
{
    const quint32 seed = QRandomGenerator::system()->generate();
    CAPTURE(seed);
    PowerCuts cuts;
    QElapsedTimer timer;
    timer.start();
    const Found found = cuts.look(seed, 1);
    CHECK(found.looked > 500);
    CHECK(found.undone > 0);
    CHECK(found.done > 0);
    WARN("The power failed at " << found.moments << " moments, " << found.cuts << " cuts, of which " << found.looked
                                << " left different files; in " << found.undone << " the step under way was undone, in "
                                << found.done << " it was there; nothing acknowledged was lost (seed " << seed << ", "
                                << timer.elapsed() / 1000 << " s)");
}
