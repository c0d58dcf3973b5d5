// kill -9 while the passphrase is changed: the old one opens the records as they were, or the new one as they are, and
// never neither.
#include "KillRounds.h"
#include "TypistProcess.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"
#include "typist/Script.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

class Rekeyings final : public KillRounds
{
public:
    explicit Rekeyings(quint32 seed) : m_random(seed)
    {
        // So large that most of the time goes into writing it.
        QByteArray paper(6'000'000, Qt::Uninitialized);
        m_random.fillRange(reinterpret_cast<quint32*>(paper.data()), paper.size() / 4);
        m_fixture.begin(Script::beginning());
        m_whole = m_fixture.read().discussion(Script::beginning().id).value();
        Discussion with = m_whole;
        Paper row;
        row.id = Id<Paper>{900};
        row.sha256 = m_fixture.write().attach(paper).value();
        with.rows<Paper>()[row.id] = row;
        REQUIRE_FALSE(m_fixture.save(m_fixture.request(with, {{std::nullopt, AnyRow{row}}})));
        m_whole = m_fixture.read().discussion(m_whole.id).value();
        m_fixture.close();

        TypistProcess typist({u"rekey"_qs, m_fixture.path(), m_passphrase, other()});
        REQUIRE(typist.line() == u"begun"_qs);
        QElapsedTimer timer;
        timer.start();
        REQUIRE(typist.line() == u"changed"_qs);
        m_wholeMs = static_cast<int>(timer.elapsed());
        REQUIRE(typist.line() == u"closed"_qs);
        m_passphrase = other();
        ++m_lines;
    }

    void round() override
    {
        TypistProcess typist({u"rekey"_qs, m_fixture.path(), m_passphrase, other()});
        REQUIRE(typist.line() == u"begun"_qs);
        QThread::msleep(m_random.bounded(m_wholeMs * 5 / 4));
        typist.kill();
        const QStringList said = typist.rest();
        m_left += filesBeside() > 2 ? 1 : 0; // the records, the lock, and something half-written
        look(said.contains(u"changed"_qs));
    }

    QString told() const override
    {
        return QStringLiteral("changing the passphrase: %1 times the old one opened, %2 times the new; %3 left a "
                              "half-written copy")
            .arg(m_kept)
            .arg(m_changed)
            .arg(m_left);
    }
    int left() const { return m_left; }

private:
    QString other() const { return m_passphrase.isEmpty() ? u"lantern otter harbour 9"_qs : QString(); }
    qsizetype filesBeside() const
    {
        return QFileInfo(m_fixture.path()).dir().entryList(QDir::Files | QDir::Hidden).size();
    }

    void look(bool acknowledged)
    {
        CAPTURE(acknowledged, m_changed, m_kept, m_passphrase);
        auto old = Store::open(m_fixture.path(), m_passphrase);
        auto store = old ? std::move(old) : Store::open(m_fixture.path(), other());
        CAPTURE(store ? QString() : store.error().message + store.error().detail);
        REQUIRE(store);
        const bool changed = (*store)->isPassphrase(other());
        REQUIRE((changed || !acknowledged));
        if (changed)
            m_passphrase = other();
        m_lines += changed ? 1 : 0;
        (changed ? m_changed : m_kept) += 1;

        CHECK((*store)->read().discussion(m_whole.id).value() == m_whole);
        CHECK((*store)->read().verify().value().problems == QStringList());
        store->reset();
        CHECK(filesBeside() == 1);
        CHECK(Store::open(m_fixture.path(), other()).error().code == ErrorCode::WrongPassphrase);
        const QString words = m_passphrase.isEmpty() ? u"Chairside: these records have no passphrase"_qs : m_passphrase;
        CHECK(sqlcipher(m_fixture.path(), words, u"SELECT count(*) FROM audit WHERE kind = 'passphrase';"_qs) ==
              QString::number(m_lines));
    }

    QRandomGenerator m_random;
    StoreFixture m_fixture{QString()};
    Discussion m_whole;
    QString m_passphrase;
    int m_wholeMs = 0;
    int m_lines = 0; // of the trail that say so
    int m_changed = 0;
    int m_kept = 0;
    int m_left = 0;
};

} // namespace

std::unique_ptr<KillRounds> chairside::rekeyKills(quint32 seed)
{
    return std::make_unique<Rekeyings>(seed);
}

TEST_CASE("kill -9 while the passphrase is changed leaves records that the old one opens, or the new one")
{
    Rekeyings rounds(20261127);
    for (int i = 0; i < 10; ++i)
        rounds.round();
    CHECK(rounds.left() > 0); // it struck in the middle
}
