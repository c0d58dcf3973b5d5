// What the window does, in a store of a hundred times as many discussions; beside the same in the small one. Whatever
// costs more there grows with what is stored, and not with what is on screen.
#include "Growth.h"

#include "Bench.h"
#include "Measure.h"
#include "app/home/HomePage.h"
#include "app/shell/Program.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "programs/Said.h"
#include "support/Copies.h"
#include "support/ManyDiscussions.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace chairside::bench {

namespace {

constexpr double bound = 1.25;
constexpr int ofEach = 3; // discussions of each procedure, opened by turns

// The program on one of the two stores, as the chair has it before them.
class Desk final
{
public:
    Desk(const QString& store, const QString& settings) : m_settings(settings, QSettings::IniFormat)
    {
        m_program = orGiveUp(Program::make(*qApp, m_settings));
        window().resize(1366, 768);
        window().show();
        window().begin(store);
        if (!window().homePage())
            giveUp(QStringLiteral("The window did not open the records."));
        processEverything();
        HomeQuery query;
        query.sort = HomeSort::Reference; // the same of both stores, whatever the day
        query.descending = false;
        query.limit = ofEach;
        for (const ProtocolPtr& procedure : orGiveUp(shippedProtocols())) {
            query.procedure = procedure->council;
            for (const HomeRow& row : orGiveUp(read().home(query, today())))
                m_some.push_back(row.id);
        }
        if (m_some.empty())
            giveUp(QStringLiteral("There is nothing to open."));
    }

    MainWindow& window() { return m_program->window(); }
    const StoreReader& read() { return window().store()->read(); }
    QDate today() { return chairside::today(window().store()->clock()); }
    Id<Discussion> next() { return m_some[m_turn++ % m_some.size()]; }

    // From another page to this one, until it is painted.
    double show(HomeView view, HomeView from)
    {
        window().homePage()->showView(from);
        processEverything();
        return milliseconds([&] {
            window().homePage()->showView(view);
            if (view == HomeView::Lists)
                window().homePage()->refresh();
            processEverything();
        });
    }
    int some() const { return int(m_some.size()); }
    double open()
    {
        const Id<Discussion> id = next();
        const double took = milliseconds([&] {
            window().openDiscussion(id, {});
            processEverything();
        });
        if (!window().session())
            giveUp(QStringLiteral("A discussion did not open."));
        window().closeDiscussion();
        processEverything();
        return took;
    }

private:
    QSettings m_settings;
    std::unique_ptr<Program> m_program;
    std::vector<Id<Discussion>> m_some;
    std::size_t m_turn = 0;
};

struct Two final
{
    std::unique_ptr<Desk> small;
    std::unique_ptr<Desk> large;
};

Two desks(const Setting& setting)
{
    return {std::make_unique<Desk>(smallStore(setting), setting.folder + QStringLiteral("/small.ini")),
            std::make_unique<Desk>(largeStore(setting), setting.folder + QStringLiteral("/large.ini"))};
}

// What the window asks of the store alone.
QString readingAlone(const Setting& setting, Two& two, const std::function<void(Desk&)>& read)
{
    const auto once = [&](Desk& desk) { return milliseconds([&] { read(desk); }); };
    const Medians took = byTurns(
        setting.times(41), [&] { return once(*two.large); }, [&] { return once(*two.small); });
    return QStringLiteral("reading alone: %1 ÷ %2 = %3.")
        .arg(inMilliseconds(took.ours), inMilliseconds(took.yardstick),
             QString::number(took.ours / took.yardstick, 'f', 2));
}

Row row(const Setting& setting, const QString& what, const Medians& took, const QString& note)
{
    return {QStringLiteral("%1, %2 brief discussions ÷ %3")
                .arg(what)
                .arg(setting.growth)
                .arg(setting.growth / copies(setting)),
            bound,
            false,
            inMilliseconds(took.ours),
            inMilliseconds(took.yardstick),
            took.ours / took.yardstick,
            note};
}

template <class Work>
Medians inBoth(const Setting& setting, Two& two, int times, Work work)
{
    work(*two.large);
    work(*two.small);
    return byTurns(
        setting.times(times), [&] { return work(*two.large); }, [&] { return work(*two.small); });
}

} // namespace

int copies(const Setting& setting)
{
    return setting.growth >= 1000 ? 100 : 3;
}

QString smallStore(const Setting& setting)
{
    return setting.growthStore + QStringLiteral(".small");
}

QString largeStore(const Setting& setting)
{
    return setting.growthStore + QStringLiteral(".large");
}

void makeGrowth(const Setting& setting)
{
    const QString small = smallStore(setting), large = largeStore(setting);
    if (QFileInfo::exists(small) && QFileInfo::exists(large))
        return;
    const int few = setting.growth / copies(setting);
    std::fprintf(stderr, "Making %d discussions, and %d of them ...\n", few, setting.growth);
    const QString making = large + QStringLiteral(".part");
    QFile::remove(small);
    QFile::remove(making);
    {
        ManyDiscussions many(orGiveUp(shippedProtocols()), few, ManyDiscussions::Contents::Brief);
        const auto pen = orGiveUp(quickPen(small, many.clock()));
        orGiveUp(many.fill(*pen));
    }
    if (!QFile::copy(small, making))
        giveUp(QStringLiteral("The small store could not be copied."));
    orGiveUp(multiply(making, copies(setting)));
    QFile::rename(making, large);
}

Row homeGrowth(const Setting& setting)
{
    Two two = desks(setting);
    const Medians took =
        inBoth(setting, two, 21, [](Desk& desk) { return desk.show(HomeView::Lists, HomeView::Actions); });
    const QString note = readingAlone(setting, two, [](Desk& desk) {
        (void)orGiveUp(desk.read().counts(desk.today()));
        (void)orGiveUp(desk.read().procedures());
        (void)orGiveUp(desk.read().years());
        (void)orGiveUp(desk.read().homeTotal({}, desk.today()));
        (void)orGiveUp(desk.read().home({}, desk.today()));
    });
    return row(setting, QStringLiteral("Home"), took, note);
}

Row datesGrowth(const Setting& setting)
{
    Two two = desks(setting);
    const Medians took =
        inBoth(setting, two, 21, [](Desk& desk) { return desk.show(HomeView::Dates, HomeView::Lists); });
    const QString note = readingAlone(setting, two, [](Desk& desk) {
        (void)orGiveUp(desk.read().dateCounts(desk.today().startOfDay(), desk.today().addDays(14)));
        (void)orGiveUp(desk.read().dates({}));
    });
    return row(setting, QStringLiteral("Dates"), took, note);
}

Row actionsGrowth(const Setting& setting)
{
    Two two = desks(setting);
    const Medians took =
        inBoth(setting, two, 21, [](Desk& desk) { return desk.show(HomeView::Actions, HomeView::Lists); });
    const QString note = readingAlone(setting, two, [](Desk& desk) {
        ActionsQuery query;
        query.today = desk.today();
        (void)orGiveUp(desk.read().actionOwners());
        (void)orGiveUp(desk.read().actionTotal(query));
        (void)orGiveUp(desk.read().actions(query));
    });
    return row(setting, QStringLiteral("Actions"), took, note);
}

Row openingGrowth(const Setting& setting)
{
    Two two = desks(setting);
    const Medians took = inBoth(setting, two, 2 * two.small->some(), [](Desk& desk) { return desk.open(); });
    const QString note =
        readingAlone(setting, two, [](Desk& desk) { (void)orGiveUp(desk.read().discussion(desk.next())); });
    return row(setting, QStringLiteral("opening one discussion"), took, note);
}

} // namespace chairside::bench
