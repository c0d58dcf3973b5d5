// Not a proof but something to look at: blocks of rows as they stand on a page, saved as pictures beside the tests'
// program. Run it by name: app_tests "[.rows-gallery]".
#include "RowsRoom.h"

#include <QDir>
#include <QTest>

using namespace chairside;
using rows::Room;

namespace {

void save(Room& room, const QString& name)
{
    room.settle();
    QTest::qWait(30);
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../gallery/rows");
    QDir().mkpath(folder);
    CHECK(room.window().grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

Discussion assessed()
{
    Discussion d = sample::complete();
    Contribution said;
    said.at = QDateTime(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
    said.participant = d.ranked<Participant>()[1]->id;
    said.body = QStringLiteral("Stopped at Southport station");
    const Id<Contribution> source = sample::add(d, said).id;
    Risk& first = d.rows<Risk>().begin()->second;
    first.toWhom = QStringLiteral("Zoë");
    first.likelihood = Likelihood::VeryLikely;
    first.impact = Impact::Severe;
    first.evidence = QStringLiteral("Nine missing episodes; police stop on 12 November");
    first.source = source;
    Risk left;
    left.harm = QStringLiteral("Left unsupervised overnight");
    left.toWhom = QStringLiteral("Zoë, Finn");
    left.likelihood = Likelihood::Likely;
    left.impact = Impact::Serious;
    left.evidence = QStringLiteral("School 2 and 9 November: no food, no adult at home");
    sample::add(d, left);
    Risk stops;
    stops.harm = QStringLiteral("Retaliation if she stops");
    stops.toWhom = QStringLiteral("Zoë, family");
    stops.likelihood = Likelihood::NotKnown;
    stops.impact = Impact::Severe;
    stops.knowledge = Knowledge::Unknown;
    stops.evidence = QStringLiteral("who supplies the phone. See action 2");
    stops.restricted = true;
    sample::add(d, stops);
    ProtectiveFactor mentor;
    mentor.what = QStringLiteral("Trusts her school mentor");
    mentor.who = QStringLiteral("Mr Adeyemi");
    sample::add(d, mentor);
    d.rows<ProtectiveFactor>().begin()->second.who = QStringLiteral("Pat O’Connor");
    Gap gap;
    gap.question = QStringLiteral("Who supplies the phone?");
    gap.who = QStringLiteral("Insp Tom Whelan");
    gap.by = QDate(2026, 12, 1);
    sample::add(d, gap);
    Action last;
    last.what = QStringLiteral("Health assessment; referral to drug service");
    last.owner = QStringLiteral("Ruth Okafor");
    last.agency = QStringLiteral("Health");
    last.due = QDate(2026, 12, 31);
    sample::add(d, last);
    return d;
}

} // namespace

TEST_CASE("rows on a page, to look at", "[.rows-gallery]")
{
    Room room(assessed());
    const auto gaps = [&](const QString& stage, const QStringList& blocks) {
        for (const QString& id : blocks) {
            const auto found = room.session().readiness().of(stage);
            room.block(id).showGaps(found);
        }
    };
    const auto pictures = [&](const QString& name, int width) {
        const QStringList assessment{QStringLiteral("risks"), QStringLiteral("protective"),
                                     QStringLiteral("child-voice")};
        room.show(assessment, width);
        gaps(QStringLiteral("assessment"), assessment);
        room.line(1, QStringLiteral("risks")).openAsked({});
        save(room, name + QStringLiteral("-assessment"));
        const QStringList plan{QStringLiteral("actions"), QStringLiteral("contingency"), QStringLiteral("agreement")};
        room.show(plan, width + 240);
        gaps(QStringLiteral("plan"), plan);
        room.line(3, QStringLiteral("actions")).openAsked(QStringLiteral("due"));
        save(room, name + QStringLiteral("-plan"));
        const QStringList information{QStringLiteral("history"), QStringLiteral("gaps"), QStringLiteral("family"),
                                      QStringLiteral("family-views")};
        room.show(information, width);
        room.line(0, QStringLiteral("gaps")).openAsked({});
        save(room, name + QStringLiteral("-information"));
    };
    pictures(QStringLiteral("light"), 780);
    room.look().setScheme(Scheme::Dark);
    pictures(QStringLiteral("dark"), 780);
    room.look().setScheme(Scheme::HighContrast);
    pictures(QStringLiteral("contrast"), 780);
    room.look().setScheme(Scheme::Light);
    pictures(QStringLiteral("narrow"), 480);
    room.look().setTextScale(200);
    pictures(QStringLiteral("large"), 1240);
    room.look().setTextScale(100);
}
