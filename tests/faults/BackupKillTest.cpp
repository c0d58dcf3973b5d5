// kill -9 while a copy is made beside the typing: what has a copy's name is a whole copy, and the records lose nothing.
#include "KillRounds.h"
#include "TypistProcess.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"
#include "typist/Script.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

class BackupRounds final : public KillRounds
{
public:
    explicit BackupRounds(quint32 seed) : m_random(seed)
    {
        m_fixture.begin(Script::beginning());
        m_fixture.close();
    }

    void round() override
    {
        const QString copies = m_fixture.folder().file(QStringLiteral("copies"));
        REQUIRE(QDir().mkpath(copies));
        TypistProcess typist({QStringLiteral("backup"), m_fixture.path(), QString::number(m_step), copies});
        REQUIRE(typist.line() == QStringLiteral("begun"));
        QThread::msleep(m_random.bounded(900));
        typist.kill();
        int acknowledged = m_step;
        QStringList kept;
        for (const QString& line : typist.rest()) {
            CAPTURE(line);
            bool number = false;
            const int step = line.toInt(&number);
            REQUIRE((number || line.startsWith(QLatin1String("kept "))));
            if (number)
                acknowledged = std::max(acknowledged, step);
            else
                kept << line.mid(5);
        }
        look(copies, kept, acknowledged);
        REQUIRE(QDir(copies).removeRecursively());
    }

    QString told() const override
    {
        return QStringLiteral("backing up: %1 saves beside %2 whole copies; %3 left a half-made one")
            .arg(m_step)
            .arg(m_kept)
            .arg(m_left);
    }
    int kept() const { return m_kept; }

private:
    void look(const QString& copies, const QStringList& kept, int acknowledged)
    {
        int half = 0;
        const QStringList files = QDir(copies).entryList(QDir::Files | QDir::Hidden);
        for (const QString& name : kept)
            REQUIRE(files.contains(name));
        for (const QString& name : files) {
            CAPTURE(name);
            if (name.count(u'.') > 1) { // under the name it has while it is made
                ++half;
                continue;
            }
            const auto copy = Store::open(QDir(copies).filePath(name), {}, OpenMode::ReadOnly);
            REQUIRE(copy);
            CHECK((*copy)->read().verify().value().problems == QStringList());
            CHECK((*copy)->read().discussion(Script::beginning().id));
            ++m_kept;
        }
        m_left += half > 0 ? 1 : 0;

        m_fixture.open();
        const Discussion stored = m_fixture.read().discussion(Script::beginning().id).value();
        CAPTURE(m_step, acknowledged);
        Script script;
        while (script.step() < acknowledged)
            (void)script.next();
        if (script.discussion().tables != stored.tables) // one more was under way
            (void)script.next();
        REQUIRE(script.discussion().tables == stored.tables);
        m_step = script.step();
        CHECK(m_fixture.read().verify().value().problems == QStringList());
        m_fixture.close();
    }

    QRandomGenerator m_random;
    StoreFixture m_fixture{QString()};
    int m_step = 0;
    int m_kept = 0;
    int m_left = 0;
};

} // namespace

std::unique_ptr<KillRounds> chairside::backupKills(quint32 seed)
{
    return std::make_unique<BackupRounds>(seed);
}

TEST_CASE("kill -9 while a copy is made leaves whole copies under their names, and the records as they were")
{
    BackupRounds rounds(20261127);
    for (int i = 0; i < 3; ++i)
        rounds.round();
    CHECK(rounds.kept() > 0);
}
