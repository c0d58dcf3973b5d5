#include "core/storage/CipherKey.h"
#include "core/storage/Connection.h"
#include "core/storage/DatesReader.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QElapsedTimer>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QDate day(2026, 11, 24);

Deadline action(qint64 id, QDate due, const char* owner, QDate met = {})
{
    Deadline out;
    out.kind = DeadlineKind::Action;
    out.code = QString::number(id);
    out.title = QStringLiteral("Action %1").arg(id);
    out.due = due;
    out.met = met;
    out.owner = QString::fromUtf8(owner);
    out.why = QStringLiteral("Because of %1").arg(id);
    return out;
}

Deadline clock(const char* code, QDate due, QDate met = {})
{
    Deadline out;
    out.code = QLatin1String(code);
    out.title = QLatin1String(code);
    out.due = due;
    out.dueTime = {16, 30};
    out.met = met;
    out.why = QStringLiteral("24 hours after 4:30pm");
    out.assumption = QStringLiteral("Read so");
    out.source = QStringLiteral("C 03");
    return out;
}

Id<Discussion> beginWith(StoreFixture& fixture, qint64 id, std::vector<Deadline> all)
{
    Discussion d = sample::blank();
    d.id = Id<Discussion>{id};
    NewDiscussion begun = fixture.beginning(d);
    begun.summary = {};
    begun.summary.title = QStringLiteral("Child %1").arg(id);
    begun.summary.deadlines = std::move(all);
    REQUIRE(fixture.write().begin(begun));
    return d.id;
}

QStringList titles(const std::vector<DateRow>& rows)
{
    QStringList out;
    for (const DateRow& row : rows)
        out << row.deadline.title;
    return out;
}

// Waits for the dates to be counted anew: so many discussions.
int renewed(StoreFixture& fixture)
{
    int total = -1;
    QObject listener;
    QObject::connect(
        &fixture.write(), &StoreWriter::datesRenewed, &listener,
        [&](int done, int all) {
            if (done == all)
                total = all;
        },
        Qt::DirectConnection);
    fixture.write().renewDates();
    QElapsedTimer waited;
    for (waited.start(); total < 0 && waited.elapsed() < 30000;)
        fixture.write().drain();
    return total;
}

// Held on 24 November with a review and one action; its dates are what the rules say.
Discussion held(StoreFixture& fixture, qint64 id, Id<Discussion> follows = {}, bool started = true)
{
    Discussion fresh = sample::blank();
    fresh.id = Id<Discussion>{id};
    Meeting meeting = sample::complete().meeting();
    meeting.id = Id<Meeting>{id};
    fresh.rows<Meeting>() = {{meeting.id, meeting}};
    Participant person;
    person.id = Id<Participant>{id * 100 + 1};
    person.name = QStringLiteral("Priya Nair");
    person.attendance = started ? Attendance::Attended : Attendance::Expected;
    fresh.rows<Participant>()[person.id] = person;
    Action row;
    row.id = Id<Action>{id * 100};
    row.what = QStringLiteral("Action of %1").arg(id);
    row.owner = QStringLiteral("Priya Nair");
    row.due = day.addDays(7);
    fresh.rows<Action>()[row.id] = row;
    NewDiscussion begun = fixture.beginning(fresh);
    begun.follows = follows;
    begun.summary = summaryOf(fresh);
    REQUIRE(fixture.write().begin(begun));
    return fixture.read().discussion(fresh.id).value();
}

} // namespace

TEST_CASE("dates come by day, overdue first, with whose they are, as they were written")
{
    StoreFixture fixture;
    const Deadline met = clock("met", day.addDays(-3), day.addDays(-4));
    Deadline dropped = clock("dropped", day);
    dropped.dropped = true;
    const auto first = beginWith(fixture, 1, {clock("late", day.addDays(-1)), met, dropped});
    Deadline secret = action(5, day.addDays(30), "Ruth Okafor");
    secret.restricted = secret.carried = true;
    beginWith(fixture, 2, {action(4, day, "Karen Doyle"), secret, action(6, QDate(), "Karen Doyle")});

    const auto rows = fixture.read().dates({}).value();
    CHECK(titles(rows) == QStringList{u"late"_qs, u"Action 4"_qs, u"Action 5"_qs});
    CHECK(rows.front().deadline == clock("late", day.addDays(-1)));
    CHECK(rows.front().discussion == first);
    CHECK(rows.front().title == QStringLiteral("Child 1"));
    CHECK_FALSE(rows.front().ref.isEmpty());
    CHECK(rows.back().deadline == secret);

    DatesQuery done;
    done.list = DatesQuery::List::Met;
    CHECK(titles(fixture.read().dates(done).value()) == QStringList{u"met"_qs});
    CHECK(fixture.read().dateCounts(day.startOfDay(), day.addDays(14)).value() == DateCounts{1, {{day, 1}}, 1});
}

TEST_CASE("what is late since this morning comes before the rest of today, and is counted as late")
{
    StoreFixture fixture;
    const auto at = [](const char* code, QTime time) {
        Deadline out = clock(code, day);
        out.dueTime = time;
        return out;
    };
    beginWith(fixture, 1, {at("any hour", {}), clock("yesterday", day.addDays(-1))});
    beginWith(fixture, 2, {at("at four", {16, 0}), at("at ten", {10, 15})});
    const auto rows = fixture.read().dates({}).value();
    CHECK(titles(rows) == QStringList{u"yesterday"_qs, u"at ten"_qs, u"at four"_qs, u"any hour"_qs});
    for (std::size_t from = 0; from < rows.size(); ++from) {
        DatesQuery rest;
        rest.after = rows[from];
        CHECK(fixture.read().dates(rest).value() ==
              std::vector<DateRow>(rows.begin() + static_cast<std::ptrdiff_t>(from) + 1, rows.end()));
    }
    const auto counts = [&](QTime now) {
        return fixture.read().dateCounts(QDateTime(day, now), day.addDays(14)).value();
    };
    CHECK(counts({10, 15}) == DateCounts{1, {{day, 3}}, 0});
    CHECK(counts({12, 0}) == DateCounts{2, {{day, 2}}, 0});
    CHECK(counts({23, 0}) == DateCounts{3, {{day, 1}}, 0});
    beginWith(fixture, 3, {clock("tomorrow", day.addDays(1))});
    REQUIRE(fixture.write().decline(Id<Discussion>{1}, QStringLiteral("Another route"), {}, {}));
    CHECK(counts({23, 0}) == DateCounts{2, {{day.addDays(1), 1}}, 0}); // nothing is left of today
}

TEST_CASE("windows by key show every date once, however many share a day")
{
    StoreFixture fixture;
    QSet<QString> all;
    for (qint64 id = 1; id <= 7; ++id) {
        std::vector<Deadline> some;
        for (qint64 i = 0; i < 5; ++i) {
            some.push_back(action(id * 10 + i, i == 4 ? QDate() : day.addDays(i % 2), i == 0 ? "Karen" : "Ruth"));
            all.insert(some.back().title);
        }
        some.push_back(action(id * 10 + 9, day, "Ruth", day.addDays(-(id % 3))));
        beginWith(fixture, id, some);
    }
    QStringList seen;
    DatesQuery query;
    query.limit = 4;
    for (;;) {
        const auto rows = fixture.read().dates(query).value();
        seen << titles(rows);
        if (rows.empty())
            break;
        query.after = rows.back();
    }
    CHECK(seen.size() == 28);
    CHECK(QSet<QString>(seen.begin(), seen.end()).size() == 28);

    const auto walk = [&](ActionsQuery actions) {
        QStringList out;
        const int total = fixture.read().actionTotal(actions).value();
        actions.limit = 3;
        for (;;) {
            const auto rows = fixture.read().actions(actions).value();
            out << titles(rows);
            if (rows.empty())
                break;
            actions.after = rows.back();
        }
        CHECK(out.size() == total);
        CHECK(QSet<QString>(out.begin(), out.end()).size() == total);
        return out;
    };
    ActionsQuery open;
    open.today = day.addDays(1);
    CHECK(walk(open).size() == 35);
    CHECK(walk(open).last() == QStringLiteral("Action 74")); // those without a date come last
    open.list = ActionList::Overdue;
    CHECK(walk(open).size() == 14);
    open.owner = OwnerName{QStringLiteral("Karen"), {}};
    CHECK(walk(open).size() == 7);
    open.list = ActionList::Open;
    CHECK(walk(open).size() == 7);
    open.list = ActionList::Done;
    CHECK(walk(open).isEmpty());
    open.owner.reset();
    CHECK(walk(open).first() == QStringLiteral("Action 69")); // done today, the newest discussion first
    CHECK(fixture.read().actionOwners().value() ==
          std::vector<ActionOwner>{{{QStringLiteral("Karen"), {}}, 7}, {{QStringLiteral("Ruth"), {}}, 28}});
}

TEST_CASE("a window before a row, or from a day on, is a part of the same list")
{
    StoreFixture fixture;
    // Several on each day, so that the row decides and not the day alone.
    for (qint64 id = 1; id <= 30; ++id)
        beginWith(fixture, id,
                  {clock("seen", day.addDays(id % 5)), clock("told", day.addDays(id % 5), day.addDays(id % 7)),
                   action(id * 10, day.addDays(id % 5), "Ruth")});
    for (const DatesQuery::List list : {DatesQuery::List::Open, DatesQuery::List::Met}) {
        DatesQuery query;
        query.list = list;
        const std::vector<DateRow> all = fixture.read().dates(query).value();
        REQUIRE(all.size() >= 30);
        query.limit = 7;
        for (std::size_t at = 0; at < all.size(); ++at) {
            query.before = all[at];
            const std::vector<DateRow> above = fixture.read().dates(query).value();
            const std::size_t first = at < 7 ? 0 : at - 7;
            CAPTURE(at);
            CHECK(std::equal(above.begin(), above.end(), all.begin() + static_cast<std::ptrdiff_t>(first),
                             all.begin() + static_cast<std::ptrdiff_t>(at)));
        }
    }
    DatesQuery query;
    query.from = day.addDays(2);
    const std::vector<DateRow> onwards = fixture.read().dates(query).value();
    REQUIRE(onwards.size() == 36);
    CHECK(onwards.front().deadline.due == day.addDays(2));
    query.from = day.addDays(5);
    CHECK(fixture.read().dates(query).value().empty());
}

TEST_CASE("Dates and Actions look at indexes, never at all rows")
{
    StoreFixture fixture;
    fixture.close();
    const auto key = CipherKey::derive(fixture.passphrase(), storeSalt(fixture.path()).value());
    auto connection = Connection::open(fixture.path(), *key, Connection::Access::ReadOnly);
    REQUIRE(connection);
    const auto plan = [&](const DatesReader::Statement& statement) {
        QString out;
        REQUIRE((*connection)
                    ->each(QStringLiteral("EXPLAIN QUERY PLAN ") + statement.sql, statement.values,
                           [&](const SqlRow& row) { out += row.text(3) + QLatin1Char('\n'); }));
        return out;
    };
    const auto looks = [&](const DatesReader::Statement& statement, const char* index) {
        const QString how = plan(statement);
        CAPTURE(how);
        CHECK(how.contains(QLatin1String(index)));
        CHECK_FALSE(how.contains(QLatin1String("TEMP B-TREE")));
        for (const QString& line : how.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            CHECK((!line.startsWith(QLatin1String("SCAN")) || line.contains(QLatin1String(index))));
        return how;
    };
    DateRow last;
    last.discussion = Id<Discussion>{3};
    last.deadline = action(4, day, "Ruth", day);
    for (const bool on : {false, true}) {
        DatesQuery dates;
        ActionsQuery actions;
        actions.today = day;
        if (on) {
            dates.after = last;
            actions.after = last;
        }
        const auto window = [&](const DatesReader::Statement& statement, const char* index) {
            const QString how = looks(statement, index);
            CAPTURE(how);
            CHECK((!on || how.startsWith(QLatin1String("SEARCH")))); // from where the window before ended
        };
        window(DatesReader::datesStatement(dates), "deadline_open");
        dates.list = DatesQuery::List::Met;
        window(DatesReader::datesStatement(dates), "deadline_met");
        if (on) {
            // Upwards, and from a day in the middle.
            std::swap(dates.after, dates.before);
            window(DatesReader::datesStatement(dates), "deadline_met");
            dates.list = DatesQuery::List::Open;
            window(DatesReader::datesStatement(dates), "deadline_open");
            dates.before.reset();
            dates.from = day;
            window(DatesReader::datesStatement(dates), "deadline_open (due_on>?)");
        }
        window(DatesReader::actionsStatement(actions), "deadline_action");
        actions.list = ActionList::Overdue;
        looks(DatesReader::actionsStatement(actions), "deadline_action (<expr>");
        looks(DatesReader::actionTotalStatement(actions), "tally USING PRIMARY KEY (list=? AND key<?)");
        actions.owner = OwnerName{QStringLiteral("Ruth"), QStringLiteral("Health")};
        looks(DatesReader::actionsStatement(actions), "deadline_owner (owner=? AND agency=?");
        looks(DatesReader::actionTotalStatement(actions), "deadline_owner (owner=? AND agency=?");
        actions.list = ActionList::Open;
        looks(DatesReader::actionTotalStatement(actions), "tally USING PRIMARY KEY (list=? AND key=?)");
        looks(DatesReader::actionsStatement(actions), "deadline_owner (owner=? AND agency=?");
        actions.list = ActionList::Done;
        looks(DatesReader::actionsStatement(actions), "deadline_owner_done (owner=? AND agency=?");
        actions.owner.reset();
        window(DatesReader::actionsStatement(actions), "deadline_done");
    }
    for (const DatesReader::Statement& statement : DatesReader::countStatements(day.startOfDay(), day.addDays(14)))
        looks(statement, statement.sql.contains(QLatin1String("tally")) ? "tally USING PRIMARY KEY (list=? AND key"
                                                                        : "deadline_open (due_on=? AND <expr><?)");
    looks(DatesReader::ownersStatement(), "tally USING PRIMARY KEY (list=?");
}

TEST_CASE("a review that was held meets the date of the discussion before, and takes over its actions")
{
    StoreFixture fixture;
    const Discussion before = held(fixture, 1);
    const auto openTitles = [&] { return titles(fixture.read().dates({}).value()); };
    CHECK(openTitles() == QStringList{u"Action of 1"_qs, u"Review"_qs});

    // Only planned: nothing has happened yet.
    const Discussion planned = held(fixture, 2, before.id, false);
    CHECK(openTitles() == QStringList{u"Action of 1"_qs, u"Review"_qs});
    CHECK_FALSE(fixture.read().discussion(before.id).value().later.reviewedOn.isValid());

    // It begins, with the action brought over.
    Action taken = planned.rows<Action>().begin()->second;
    Discussion begun = planned;
    const Participant expected = planned.rows<Participant>().begin()->second;
    Participant here = expected;
    here.attendance = Attendance::Attended;
    begun.rows<Participant>()[here.id] = here;
    Action carried = taken;
    carried.carriedFrom = before.rows<Action>().begin()->first;
    begun.rows<Action>()[carried.id] = carried;
    REQUIRE_FALSE(fixture.save(fixture.request(begun, {{expected, here}, {taken, carried}})));
    const Discussion now = fixture.read().discussion(before.id).value();
    CHECK(now.later.reviewedOn == planned.meeting().heldOn);
    CHECK(now.later.carried == std::set<Id<Action>>{carried.carriedFrom});
    CHECK(openTitles() == QStringList{u"Action of 2"_qs, u"Review"_qs}); // its own review
    CHECK(fixture.read().dates({}).value().front().deadline.carried);
    CHECK(fixture.read().homeRow(before.id).value()->summary.openActions == 0);
    CHECK_FALSE(fixture.read().homeRow(before.id).value()->summary.reviewOn.isValid());
}

TEST_CASE("declining a request leaves nothing due of what was planned")
{
    StoreFixture fixture;
    const Discussion declined = held(fixture, 1);
    REQUIRE(fixture.write().decline(declined.id, QStringLiteral("Another route"), summaryOf(declined), {}));
    CHECK(fixture.read().dates({}).value().empty());
}

TEST_CASE("when the council's closures change, the open dates of all discussions are counted anew")
{
    StoreFixture fixture;
    for (qint64 id = 1; id <= 120; ++id) // more than one transaction's worth
        held(fixture, id);
    const auto why = [&] { return fixture.read().dates({}).value().front().deadline.why; };
    CHECK(renewed(fixture) == 0); // nothing changed
    CHECK(why() == QStringLiteral("5 working days after 24 November"));
    const QDateTime changed = fixture.read().homeRow(Id<Discussion>{1}).value()->changedAt;

    *fixture.now = fixture.now->addDays(1);
    REQUIRE(fixture.write().setSetting(QStringLiteral("closures"), QStringLiteral("2026-11-26")));
    CHECK(renewed(fixture) == 120);
    CHECK(why() == QStringLiteral("4 working days after 24 November, not counting 26 November (council closed)"));
    CHECK(fixture.read().homeRow(Id<Discussion>{1}).value()->changedAt == changed);
    CHECK(renewed(fixture) == 0);
}

TEST_CASE("dates that were not counted yet are counted when the records are opened")
{
    StoreFixture fixture;
    held(fixture, 1);
    fixture.close();
    // As records from an earlier Chairside come up to date: no dates, and no word of having counted them.
    sqlcipher(fixture.path(), fixture.passphrase(),
              QStringLiteral("DELETE FROM deadline; DELETE FROM setting WHERE \"key\" = 'dates.counted';"));
    fixture.open();
    fixture.write().drain();
    CHECK(titles(fixture.read().dates({}).value()) == QStringList{u"Action of 1"_qs, u"Review"_qs});
    CHECK(fixture.read().setting(QStringLiteral("dates.counted")).value() == QString());
}
