// kill -9 while a discussion is removed: it is wholly there, or nowhere any more once the records were opened, not even
// in the gaps of a page; and nothing else is touched.
#include "KillRounds.h"
#include "TypistProcess.h"
#include "core/storage/CipherKey.h"
#include "core/storage/LeavingFixture.h"
#include "support/QtStrings.h"

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

const QString published = QString::fromLatin1(CipherKey::withoutPassphrase()); // the typist's stores have no other

class Removals final : public KillRounds
{
public:
    explicit Removals(quint32 seed) : m_random(seed)
    {
        m_fixture.open();
        for (int i = 0; i < 40; ++i) {
            const QString name = u"N-%1"_qs.arg(i);
            m_stays.push_back(lived(m_fixture, full(i + 1, 1'000 * (i + 1), u"Wrenfeather"_qs), name, name));
        }
        // So large that the file takes a while to be written anew.
        QByteArray paper(4'000'000, Qt::Uninitialized);
        m_random.fillRange(reinterpret_cast<quint32*>(paper.data()), paper.size() / 4);
        Paper row;
        row.id = Id<Paper>{900};
        row.sha256 = m_fixture.write().attach(paper).value();
        const Discussion drafted = m_fixture.begin(full(99, 99'000, u"Wrenfeather"_qs), u"N-99"_qs);
        REQUIRE_FALSE(m_fixture.save(m_fixture.request(drafted, {{std::nullopt, AnyRow{row}}})));
        m_stays.push_back(m_fixture.read().discussion(drafted.id).value());

        arrive();
        TypistProcess typist({u"remove"_qs, m_fixture.path(), QString::number(m_target.id.value)});
        REQUIRE(typist.line() == u"begun"_qs);
        QElapsedTimer timer;
        timer.start();
        REQUIRE(typist.line() == u"removed"_qs);
        m_wholeMs = static_cast<int>(timer.elapsed());
        REQUIRE(typist.line() == u"closed"_qs);
        m_fixture.open();
        arrive();
    }

    void round() override
    {
        TypistProcess typist({u"remove"_qs, m_fixture.path(), QString::number(m_target.id.value)});
        REQUIRE(typist.line() == u"begun"_qs);
        QThread::usleep(m_random.bounded(static_cast<quint32>(m_wholeMs) * 1'250 + 1));
        typist.kill();
        look(typist.rest().contains(u"removed"_qs));
    }

    QString told() const override
    {
        return u"removing: %1 times the discussion was wholly there, %2 times gone; %3 times the sweeping was left to "
               u"the "
               "next opening"_qs.arg(m_kept)
                   .arg(m_gone)
                   .arg(m_unswept);
    }
    int kept() const { return m_kept; }
    int gone() const { return m_gone; }

private:
    // A discussion with something of everything, full of a word that nothing else has.
    void arrive()
    {
        ++m_number;
        m_word = u"Quetzal%1bird"_qs.arg(m_number, 5, 10, QChar(u'0'));
        const QString ref = u"Q-%1"_qs.arg(m_number);
        m_target = lived(m_fixture, full(100 + m_number, 100'000 + 1'000 * m_number, m_word), ref, m_word);
        m_lines = static_cast<int>(m_fixture.read().audit(m_target.id).value().size());
        m_fixture.close();
        REQUIRE(pagesWith(m_fixture.path(), published, m_word) > 5);
    }

    void look(bool acknowledged)
    {
        CAPTURE(acknowledged, m_word, m_kept, m_gone);
        {
            const auto before = Store::open(m_fixture.path(), {}, OpenMode::ReadOnly);
            if (before)
                m_unswept += (*before)->read().setting(u"removal.sweep"_qs).value().isEmpty() ? 0 : 1;
            else // struck while it closed, with a journal left: whoever may not write there is told so
                CHECK((before.error().code == ErrorCode::ReadOnly && QFile::exists(m_fixture.path() + u"-journal"_qs)));
        }
        m_fixture.open();
        const auto target = m_fixture.read().discussion(m_target.id);
        const std::vector<AuditLine> trail = m_fixture.read().audit(m_target.id).value();
        if (target) {
            CHECK_FALSE(acknowledged);
            CHECK(*target == m_target);
            CHECK(static_cast<int>(trail.size()) == m_lines);
            CHECK_FALSE(m_fixture.read().search(m_word).value().empty());
            ++m_kept;
        } else {
            CHECK(target.error().code == ErrorCode::NotFound);
            REQUIRE(static_cast<int>(trail.size()) == m_lines + 1);
            CHECK(trail.back().kind == u"removed");
            CHECK(m_fixture.read().search(m_word).value().empty());
            CHECK(m_fixture.read().knownChildren(m_word).value().empty());
            ++m_gone;
        }
        for (const Discussion& stays : m_stays)
            CHECK(m_fixture.read().discussion(stays.id).value() == stays);
        CHECK(m_fixture.read().verify().value().problems == QStringList());
        CHECK(m_fixture.read().setting(u"removal.sweep"_qs).value().isEmpty());
        m_fixture.close();
        CHECK(QFileInfo(m_fixture.path()).dir().entryList(QDir::Files | QDir::Hidden).size() == 1);
        if (!target) {
            CHECK(pagesWith(m_fixture.path(), published, m_word) == 0);
            m_fixture.open();
            arrive();
        }
    }

    QRandomGenerator m_random;
    StoreFixture m_fixture{QString()};
    std::vector<Discussion> m_stays;
    Discussion m_target;
    QString m_word;
    int m_number = 0;
    int m_lines = 0; // of the trail about the target
    int m_wholeMs = 0;
    int m_kept = 0;
    int m_gone = 0;
    int m_unswept = 0;
};

} // namespace

std::unique_ptr<KillRounds> chairside::removalKills(quint32 seed)
{
    return std::make_unique<Removals>(seed);
}

TEST_CASE("kill -9 while a discussion is removed leaves it wholly there or nowhere, and all others as they were")
{
    Removals rounds(20261127);
    for (int i = 0; i < 6; ++i)
        rounds.round();
    CHECK(rounds.kept() + rounds.gone() == 6);
    CHECK(rounds.gone() > 0);
}
