// What a passphrase costs: opening, saving and searching with one, without one (the published key), and beside an
// ordinary SQLite file of the same rows through Qt's driver, which does the least that could be done there.
#include "Encryption.h"

#include "Bench.h"
#include "Edits.h"
#include "Measure.h"
#include "PlainStore.h"
#include "app/home/HomeSource.h"
#include "core/storage/Backup.h"
#include "core/storage/CipherKey.h"
#include "core/storage/SearchText.h"
#include "core/storage/Store.h"
#include "support/ManyDiscussions.h"
#include "support/SampleDiscussion.h"

#include <QFile>

namespace chairside::bench {

namespace {

const QString passphrase = QStringLiteral("lantern otter harbour 9");

QString withPassphrase(const Setting& setting)
{
    return setting.folder + QStringLiteral("/with.chairside");
}

QString plain(const Setting& setting)
{
    return setting.folder + QStringLiteral("/plain.sqlite");
}

Row compared(const QString& what, double bound, const Medians& took, const QString& note = {})
{
    return {what, bound, false, inMilliseconds(took.ours), inMilliseconds(took.yardstick), took.ours / took.yardstick,
            note};
}

// Until it can be read and written; closing does not count.
double opening(const QString& path, const QString& words)
{
    std::unique_ptr<Store> store;
    return milliseconds([&] { store = orGiveUp(Store::open(path, words)); });
}

double oneKey()
{
    static const QByteArray salt(CipherKey::saltSize, 's');
    return milliseconds([] { (void)orGiveUp(CipherKey::derive(passphrase, salt)); });
}

// As Home asks, of each of a chair's usual questions.
template <class Ours, class Yardstick>
Medians searching(const Setting& setting, const Ours& ours, const Yardstick& yardstick)
{
    Medians out;
    for (const char* words : {"tax", "taxi school", "zoe", "grandmoth", "alderbank", "medication"}) {
        const QString typed = QString::fromLatin1(words);
        const Medians took = byTurns(
            setting.times(9), [&] { return ours(typed); }, [&] { return yardstick(typed); });
        out.ours += took.ours;
        out.yardstick += took.yardstick;
    }
    return out;
}

class Asking final
{
public:
    Asking(const QString& path, const QString& words) : m_store(orGiveUp(Store::open(path, words))) {}

    double operator()(const QString& words) const
    {
        return milliseconds([&] { (void)orGiveUp(m_home.search(words, {})); });
    }

private:
    std::unique_ptr<Store> m_store;
    HomeSource m_home{*m_store, {sample::knowsley()}};
};

} // namespace

void makeEncrypted(const Setting& setting)
{
    if (QFile::exists(plain(setting)))
        return;
    if (!QFile::copy(setting.store, withPassphrase(setting)))
        giveUp(QStringLiteral("The store could not be copied."));
    const auto store = orGiveUp(Store::open(withPassphrase(setting), {}));
    orGiveUp(store->changePassphrase(passphrase, QStringLiteral("S. Khan")));
    (void)orGiveUp(backUpPlain(store->backupSource(), plain(setting)));
}

Row openingWithPassphrase(const Setting& setting)
{
    return compared(QStringLiteral("opening with a passphrase ÷ without one"), 1.1,
                    byTurns(
                        setting.times(15), [&] { return opening(withPassphrase(setting), passphrase); },
                        [&] { return opening(setting.store, {}); }));
}

// Making the key is slow on purpose, so the yardstick makes one too.
Row openingBesidePlain(const Setting& setting)
{
    std::vector<double> keys, plainly;
    const Medians took = byTurns(
        setting.times(15), [&] { return opening(withPassphrase(setting), passphrase); },
        [&] {
            std::unique_ptr<PlainStore> store;
            keys.push_back(oneKey());
            plainly.push_back(milliseconds([&] { store = std::make_unique<PlainStore>(plain(setting)); }));
            return keys.back() + plainly.back();
        });
    return compared(QStringLiteral("opening with a passphrase ÷ plain SQLite and one key"), 1.25, took,
                    QStringLiteral("the key alone takes %1, the plain file %2.")
                        .arg(inMilliseconds(median(keys)), inMilliseconds(median(plainly))));
}

Row savingWithPassphrase(const Setting& setting)
{
    const NewDiscussion held = ManyDiscussions::underWay(sample::knowsley());
    Desk with(setting.folder + QStringLiteral("/with-edits.chairside"), passphrase, held);
    Desk without(setting.folder + QStringLiteral("/without-edits.chairside"), {}, held);
    Edits ours(with, held), yardstick(without, held);
    return compared(QStringLiteral("one saved edit with a passphrase ÷ without one"), 1.1,
                    byTurns(
                        setting.times(400), [&] { return ours.choose(); }, [&] { return yardstick.choose(); }));
}

Row savingBesidePlain(const Setting& setting)
{
    const NewDiscussion held = ManyDiscussions::underWay(sample::knowsley());
    const QString path = setting.folder + QStringLiteral("/edits.chairside");
    const QString copy = setting.folder + QStringLiteral("/edits.sqlite");
    Desk desk(path, passphrase, held);
    Edits edits(desk, held);
    (void)orGiveUp(backUpPlain({path, desk.key, systemClock()}, copy));
    PlainStore store(copy);
    QSqlQuery update = store.prepare(QStringLiteral("UPDATE risk SET impact = ? WHERE id = ?"));
    update.bindValue(1, edits.risk().value);
    int turn = 0;
    return compared(QStringLiteral("one saved edit with a passphrase, row and audit ÷ a bare UPDATE in plain SQLite"),
                    1.6,
                    byTurns(
                        setting.times(400), [&] { return edits.choose(); },
                        [&] {
                            update.bindValue(0, ++turn % 2 ? QStringLiteral("severe") : QStringLiteral("serious"));
                            return milliseconds([&] { PlainStore::run(update); });
                        }));
}

Row searchingWithPassphrase(const Setting& setting)
{
    const Asking with(withPassphrase(setting), passphrase), without(setting.store, {});
    return compared(QStringLiteral("search with a passphrase ÷ without one"), 1.1, searching(setting, with, without));
}

Row searchingBesidePlain(const Setting& setting)
{
    const Asking with(withPassphrase(setting), passphrase);
    PlainStore store(plain(setting));
    QSqlQuery bare = store.prepare(QStringLiteral(
        "SELECT rowid, snippet(passage_fts, 0, '', '', '', 24) FROM passage_fts WHERE passage_fts MATCH ? "
        "ORDER BY rowid DESC LIMIT ?"));
    bare.bindValue(1, HomeSource::mostHits + 1);
    return compared(QStringLiteral("search with a passphrase ÷ the bare FTS5 query in plain SQLite"), 1.3,
                    searching(setting, with, [&](const QString& words) {
                        bare.bindValue(0, searchPhrases(words).join(u' '));
                        return milliseconds([&] { PlainStore::run(bare); });
                    }));
}

} // namespace chairside::bench
