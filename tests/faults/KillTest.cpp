// kill -9 at any moment: opening, typing, settling, signing, closing. What was acknowledged is there, nothing is
// half-written, and the trail explains every word.
#include "KillRounds.h"
#include "TypistProcess.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"
#include "typist/Script.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

constexpr int underWay = 3; // requests the typist sends without waiting

class Rounds final : public KillRounds
{
public:
    explicit Rounds(quint32 seed) : m_random(seed)
    {
        m_fixture.begin(Script::beginning());
        m_fixture.close();
        m_firstWordMs = untilTheFirstWord();
    }

    void round() override
    {
        const int count = m_random.bounded(4) == 0 ? static_cast<int>(m_random.bounded(40)) : 100'000;
        TypistProcess typist(
            {QStringLiteral("type"), m_fixture.path(), QString::number(m_step), QString::number(count)});
        // From before it has opened the store to long after.
        QThread::msleep(m_firstWordMs / 2 + m_random.bounded(std::max(1'200U, m_firstWordMs * 3)));
        typist.kill();
        const int before = m_step;
        int acknowledged = m_step;
        const QStringList said = typist.rest();
        for (const QString& line : said) {
            bool number = false;
            const int step = line.toInt(&number);
            CAPTURE(line);
            REQUIRE(number); // anything else is trouble
            acknowledged = std::max(acknowledged, step);
        }
        look(acknowledged);
        m_acknowledged += acknowledged > before ? 1 : 0;
    }

    QString told() const override
    {
        return QStringLiteral(
                   "typing: %1 saves, %2 versions signed; %3 struck while something was being saved, the others "
                   "while opening")
            .arg(m_step)
            .arg(m_signatures)
            .arg(m_acknowledged);
    }
    int step() const { return m_step; }

private:
    // From the typist's start until something is saved, on this machine as busy as it is.
    static quint32 untilTheFirstWord()
    {
        StoreFixture fixture{QString()};
        fixture.begin(Script::beginning());
        fixture.close();
        QElapsedTimer since;
        since.start();
        TypistProcess typist({QStringLiteral("type"), fixture.path(), QStringLiteral("0"), QStringLiteral("1")});
        REQUIRE(typist.line() == QStringLiteral("1"));
        return static_cast<quint32>(since.elapsed());
    }

    void look(int acknowledged)
    {
        m_fixture.open();
        const Discussion stored = m_fixture.read().discussion(Script::beginning().id).value();
        CAPTURE(m_step, acknowledged);

        // The store is where the script was at the last acknowledged step, or at one of those under way.
        Script script;
        while (script.step() < acknowledged)
            (void)script.next();
        const int signedThen = script.signatures();
        while (script.discussion().tables != stored.tables && script.step() < acknowledged + underWay)
            (void)script.next();
        REQUIRE(script.discussion().tables == stored.tables);
        CHECK(static_cast<int>(stored.versions.size()) >= signedThen);
        m_step = script.step();
        m_signatures = script.signatures();

        CHECK(m_fixture.read().verify().value().problems == QStringList());
        if (!script.evidence().isEmpty()) {
            const QString last = script.evidence().section(QLatin1Char(' '), -1);
            const std::vector<SearchHit> hits = m_fixture.read().search(last).value();
            CAPTURE(last);
            REQUIRE(hits.size() == 1);
            CHECK(hits.front().row.kind == RowKind::Risk);
        }
        m_fixture.close();
        CHECK(QDir(QFileInfo(m_fixture.path()).path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    }

    QRandomGenerator m_random;
    StoreFixture m_fixture{QString()};
    quint32 m_firstWordMs = 0;
    int m_step = 0;
    int m_signatures = 0;
    int m_acknowledged = 0; // rounds in which something was acknowledged before the kill
};

} // namespace

std::unique_ptr<KillRounds> chairside::typingKills(quint32 seed)
{
    return std::make_unique<Rounds>(seed);
}

TEST_CASE("kill -9 loses no acknowledged word, wherever it strikes")
{
    Rounds rounds(20261124);
    for (int i = 0; i < 5; ++i)
        rounds.round();
    CHECK(rounds.step() > 0);
}

TEST_CASE("the records of a window that was killed open at once, and while it lived it was named")
{
    StoreFixture fixture{QString()};
    fixture.begin(Script::beginning());
    fixture.close();
    TypistProcess other({QStringLiteral("hold"), fixture.path()});
    REQUIRE(other.line() == QStringLiteral("open"));

    const auto refused = Store::open(fixture.path(), {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Locked);
    CHECK(refused.error().message.contains(QLatin1String(" in a window of ")));
    {
        const auto reading = Store::open(fixture.path(), {}, OpenMode::ReadOnly);
        REQUIRE(reading);
        CHECK((*reading)->read().discussion(Script::beginning().id).value().tables == Script::beginning().tables);
    }
    other.kill();
    REQUIRE(QFile::exists(fixture.path() + QStringLiteral(".lock")));
    CHECK(Store::open(fixture.path(), {}));
}

TEST_CASE("a full disk is told in a sentence, loses nothing, and is forgotten once there is room")
{
    StoreFixture fixture{QString()};
    fixture.begin(Script::beginning());
    fixture.close();
    TypistProcess typist({QStringLiteral("full"), fixture.path()});
    const QStringList said = typist.rest();
    CAPTURE(said);
    REQUIRE(said.size() == 4);
    CHECK(said[0].startsWith(QStringLiteral("error %1 The disk is full. Free some space, or save to another place.")
                                 .arg(static_cast<int>(ErrorCode::DiskFull))));
    const int held = said[1].section(QLatin1Char(' '), 1).toInt();
    CHECK(held > 2'000);
    CHECK(said[2] == QStringLiteral("still full"));
    CHECK(said[3] == QStringLiteral("held %1").arg(held + 2'100));
    fixture.open();
    CHECK(fixture.read().discussion(Script::beginning().id).value().rows<Risk>().begin()->second.evidence.size() ==
          held + 2'100);
    CHECK(fixture.read().verify().value().problems == QStringList());
}
