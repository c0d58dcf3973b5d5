// kill -9 while older records are brought up to date: they are as they were or as they will be, and once they have been
// touched a copy of them is there.
#include "KillRounds.h"
#include "TypistProcess.h"
#include "core/storage/StoreFixture.h"
#include "support/OlderStores.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

class MigrationRounds final : public KillRounds
{
public:
    explicit MigrationRounds(quint32 seed) : m_random(seed) {}

    void round() override
    {
        const TempFolder folder;
        const QString path = folder.file(QStringLiteral("Records.chairside"));
        const int version = oldestStore + static_cast<int>(m_random.bounded(latestOlderStore - oldestStore + 1));
        CAPTURE(version);
        olderStore(version, {}, path);
        QElapsedTimer timer;
        timer.start();
        TypistProcess typist({QStringLiteral("upgrade"), path});
        REQUIRE(typist.line() == QStringLiteral("begun"));
        if (m_wholeMs == 0) { // how long it takes when nobody kills it
            REQUIRE(typist.line() == QStringLiteral("open"));
            m_wholeMs = static_cast<int>(timer.elapsed());
        } else {
            // The first half goes into making the key.
            QThread::msleep(static_cast<unsigned long>(m_wholeMs) / 3 + m_random.bounded(m_wholeMs));
        }
        typist.kill();
        const QStringList said = typist.rest();
        look(path, version, said.contains(QStringLiteral("open")));
    }

    QString told() const override
    {
        return QStringLiteral("bringing older records up to date: %1 were as before, %2 in the middle of it, %3 done")
            .arg(m_before)
            .arg(m_amid)
            .arg(m_done);
    }

    int killed() const { return m_before + m_amid; }

private:
    void look(const QString& path, int version, bool acknowledged)
    {
        const QString copy = path + QStringLiteral(".version-%1").arg(version);
        const bool copied = QFile::exists(copy);
        const bool journal =
            QFile::exists(path + QStringLiteral("-journal")) || QFile::exists(copy + QStringLiteral(".part"));
        (acknowledged ? m_done : copied || journal ? m_amid : m_before) += 1;
        if (acknowledged)
            REQUIRE(copied);
        const auto store = Store::open(path, {});
        CAPTURE(store ? QString() : store.error().message + store.error().detail);
        REQUIRE(store);
        const StoreReader& read = (*store)->read();
        CHECK(read.verify().value().problems == QStringList());
        const Discussion zoe = read.discussion(sample::complete().id).value();
        CHECK(zoe.rows<Voice>() == sample::complete().rows<Voice>());
        CHECK(zoe.versions.size() == 1);
        CHECK(read.search(QStringLiteral("amir interpreter")).value().size() == 1);
        REQUIRE(QFile::exists(copy));
        const auto words = QString::fromLatin1("Chairside: these records have no passphrase");
        CHECK(sqlcipher(copy, words, QStringLiteral("PRAGMA user_version;")) == QString::number(version));
    }

    QRandomGenerator m_random;
    int m_wholeMs = 0;
    int m_before = 0;
    int m_amid = 0;
    int m_done = 0;
};

} // namespace

std::unique_ptr<KillRounds> chairside::migrationKills(quint32 seed)
{
    return std::make_unique<MigrationRounds>(seed);
}

TEST_CASE("kill -9 while older records are brought up to date leaves them whole, old or new")
{
    MigrationRounds rounds(20261127);
    for (int i = 0; i < 3; ++i)
        rounds.round();
    CHECK(rounds.killed() > 0);
}
