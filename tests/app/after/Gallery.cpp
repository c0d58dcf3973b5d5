// Not a proof but something to look at: the pages before and after the hour, saved as pictures beside the tests'
// program. Run it by name: app_tests "[.after-gallery]".
#include "AfterRoom.h"
#include "app/after/AfterwardsPage.h"
#include "app/after/CirculatePage.h"
#include "app/after/TellPage.h"
#include "core/protocol/ProtocolLoader.h"
#include "support/DataFile.h"

#include <QDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using after::Room;

namespace {

void save(Room& room, const QString& name)
{
    room.settle();
    QTest::qWait(50);
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../gallery/after");
    QDir().mkpath(folder);
    CHECK(room.page().grab().save(folder + u'/' + name + QStringLiteral(".png")));
    // All of it, as if the window were as tall as the page.
    QWidget* whole = room.page().findChild<QWidget*>(QStringLiteral("qt_scrollarea_viewport"))->findChild<QWidget*>();
    CHECK(whole->grab().save(folder + u'/' + name + QStringLiteral("-whole.png")));
}

Step sent(const Participant& to, Audience audience, const QString& note)
{
    Step step;
    step.kind = StepKind::Sent;
    step.day = QDate(2026, 11, 24);
    step.time = QTime(14, 44);
    step.who = to.name;
    step.participant = to.id;
    step.version = 1;
    step.audience = audience;
    step.how = Means::Email;
    step.note = note;
    return step;
}

void family(Discussion& d)
{
    Participant mother;
    mother.name = QStringLiteral("Dawn O’Connor");
    mother.role = QStringLiteral("Mother");
    mother.attendance = Attendance::Attended;
    mother.family = true;
    sample::add(d, mother);
    Contribution said;
    said.body = QStringLiteral("Grandmother is in refuge at Alderbank");
    said.restricted = true;
    said.at = QDateTime(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
    sample::add(d, said);
    sample::meeting(d).place = QStringLiteral("Civic Centre, room 2");
}

// The agencies that the source lists, each in its row; two have been written to and one has answered.
void twelveAgencies(Discussion& d)
{
    sample::meeting(d).place = QStringLiteral("Civic Centre, room 2");
    int number = 0;
    for (const QString& agency : sample::protocol("stoke")->block(QStringLiteral("checks"))->start) {
        Item row;
        row.block = QStringLiteral("checks");
        const Id<Item> item = sample::add(d, row).id;
        const auto cell = [&](const char* column, const QString& words, QDate day = {}) {
            Answer answer;
            answer.item = item;
            answer.prompt = QLatin1String(column);
            answer.body = words;
            answer.day = day;
            sample::add(d, answer);
        };
        cell("agency", agency);
        if (++number <= 2)
            cell("asked", {}, QDate(2026, 11, 23));
        if (number == 1)
            cell("said", QStringLiteral("Known since 2019: two plans, the last ended in May. Nothing of the brother."));
    }
}

void agreedUnderNorthmere(Discussion& d)
{
    sample::answer(d, QStringLiteral("picture.seen"), QStringLiteral("At school, on Monday"), QStringLiteral("yes"));
    sample::answer(d, QStringLiteral("agree.words"), QStringLiteral("She lives with her aunt"));
}

const std::pair<Scheme, int> ways[] = {
    {Scheme::Light, 100}, {Scheme::Dark, 100}, {Scheme::HighContrast, 100}, {Scheme::Light, 200}};

QString ending(Scheme scheme, int percent)
{
    return scheme == Scheme::Dark           ? QStringLiteral("-dark")
           : scheme == Scheme::HighContrast ? QStringLiteral("-contrast")
           : percent == 200                 ? QStringLiteral("-200")
                                            : QString();
}

} // namespace

TEST_CASE("pictures of twelve agencies to be told, and of a record kept from family", "[.after-gallery]")
{
    for (const auto& [scheme, percent] : ways) {
        Room room(twelveAgencies, sample::protocol("stoke"));
        room.look().setScheme(scheme);
        room.look().setTextScale(percent);
        room.show<TellPage>(percent == 200 ? 1280 : 1138, 640);
        save(room, QStringLiteral("tell-twelve") + ending(scheme, percent));
        room.look().setTextScale(100);
        room.look().setScheme(Scheme::Light);
    }
    for (const auto& [scheme, percent] : ways) {
        Room room(family);
        room.look().setScheme(scheme);
        room.look().setTextScale(percent);
        room.sign();
        room.show<CirculatePage>(percent == 200 ? 1280 : 1138, 640);
        room.click(QStringLiteral("add-recipient"));
        room.fill(QStringLiteral("add.name"), QStringLiteral("Bridget Hare"));
        room.click(QStringLiteral("add.family"));
        room.click(QStringLiteral("add.put"));
        save(room, QStringLiteral("circulate-family") + ending(scheme, percent));
        room.look().setTextScale(100);
        room.look().setScheme(Scheme::Light);
    }
}

TEST_CASE("pictures of an end that somebody agrees to", "[.after-gallery]")
{
    const ProtocolPtr northmere =
        readProtocol(dataFile(QStringLiteral("northmere.json")), QStringLiteral("northmere.json")).value();
    for (const auto& [scheme, percent] : ways) {
        Room room(agreedUnderNorthmere, northmere);
        room.look().setScheme(scheme);
        room.look().setTextScale(percent);
        room.sign();
        room.show<AfterwardsPage>(percent == 200 ? 1280 : 1138, 640);
        room.choose(QStringLiteral("outcome.0"), QStringLiteral("Living elsewhere"));
        room.click(QStringLiteral("close"));
        save(room, QStringLiteral("closing-agreed") + ending(scheme, percent));
        room.look().setTextScale(100);
        room.look().setScheme(Scheme::Light);
    }
}

TEST_CASE("pictures of the pages after the hour", "[.after-gallery]")
{
    const std::pair<Scheme, int> looks[] = {{Scheme::Light, 100}, {Scheme::Dark, 100}, {Scheme::Light, 200}};
    for (const auto& [scheme, percent] : looks) {
        const QString ending = (scheme == Scheme::Dark ? QStringLiteral("-dark") : QString()) +
                               (percent == 200 ? QStringLiteral("-200") : QString());
        Room room(family);
        room.look().setScheme(scheme);
        room.look().setTextScale(percent);
        const int width = percent == 200 ? 1280 : 1138;
        room.show<TellPage>(width, 640);
        save(room, QStringLiteral("tell") + ending);
        room.sign();
        const auto people = room.record().ranked<Participant>();
        REQUIRE(room.session().recordStep(sent(*people[0], Audience::Full, QStringLiteral("Allocated worker"))).ok());
        REQUIRE(room.session().recordStep(sent(*room.record().ranked<Participant>()[1], Audience::Redacted, {})).ok());
        room.show<CirculatePage>(width, 640);
        save(room, QStringLiteral("circulate") + ending);
        room.show<AfterwardsPage>(width, 640);
        room.click(QStringLiteral("later.remove.0"));
        save(room, QStringLiteral("afterwards") + ending);
        room.look().setTextScale(100);
        room.look().setScheme(Scheme::Light);
    }
}
