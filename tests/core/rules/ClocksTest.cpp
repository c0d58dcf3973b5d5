#include "core/rules/Clocks.h"

#include "core/protocol/ProtocolWords.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const WorkingDays plainDays;

// A procedure with nothing but one clock.
Protocol withClock(const char* from, int offset, const char* unit, const char* metBy = "")
{
    Protocol out = *sample::knowsley();
    ProtocolClock clock;
    clock.id = QStringLiteral("the-clock");
    clock.title = QStringLiteral("What is to be done");
    clock.from = QLatin1String(from);
    clock.offset = offset;
    clock.unit = QLatin1String(unit);
    clock.metBy = QLatin1String(metBy);
    out.clocks = {clock};
    return out;
}

Step& record(Discussion& d, StepKind kind, QDate day, QTime time = {})
{
    Step step;
    step.id = Id<Step>{static_cast<qint64>(d.steps.size()) + 1};
    step.kind = kind;
    step.day = day;
    step.time = time;
    d.steps.push_back(step);
    return d.steps.back();
}

void signAt(Discussion& d, const QDateTime& local)
{
    VersionInfo version;
    version.no = static_cast<int>(d.versions.size()) + 1;
    version.signedAt = local.toUTC();
    d.versions.push_back(version);
    d.state = State::Signed;
}

Answer& means(Discussion& d, const char* meaning, QDate day, const char* choice = "")
{
    Answer answer;
    answer.prompt = QLatin1String(meaning);
    answer.meaning = QLatin1String(meaning);
    answer.day = day;
    answer.choice = QLatin1String(choice);
    return sample::add(d, answer);
}

Deadline only(const Discussion& d, const Protocol& protocol, const WorkingDays& days = plainDays)
{
    const auto all = clockDeadlines(d, protocol, days);
    REQUIRE(all.size() == 1);
    return all.front();
}

CountedDate count(QDate day, QTime time, int offset, const char* unit,
                  const QTimeZone& zone = QTimeZone("Europe/London"))
{
    return countDate({day, time}, offset, QLatin1String(unit), plainDays, zone);
}

void somebodyIsHere(Discussion& d)
{
    Participant person;
    person.name = QStringLiteral("Here");
    person.attendance = Attendance::Attended;
    sample::add(d, person);
}

} // namespace

TEST_CASE("a clock in working days gives the published dates (H21, H24, S11, W20)")
{
    const auto before = [](QDate day, int offset) { return count(day, {}, offset, "working-day").due; };
    CHECK(before({2027, 1, 4}, -10) == QDate(2026, 12, 16));
    CHECK(before({2026, 12, 24}, 1) == QDate(2026, 12, 29));
    CHECK(before({2027, 3, 30}, -5) == QDate(2027, 3, 19));
    CHECK(before({2026, 5, 11}, -10) == QDate(2026, 4, 24));
    CHECK(count({2026, 5, 11}, {}, -10, "working-day").why ==
          QStringLiteral("10 working days before 11 May 2026, not counting 4 May (bank holiday)"));
}

TEST_CASE("seventy-two working hours end at the same time of the third working day (S15)")
{
    const auto end = [](QDate day, QTime time) {
        const CountedDate counted = count(day, time, 72, "working-hour");
        return std::pair(counted.due, counted.time);
    };
    CHECK(end({2026, 11, 24}, {10, 15}) == std::pair(QDate(2026, 11, 27), QTime(10, 15)));
    CHECK(end({2026, 11, 27}, {16, 0}) == std::pair(QDate(2026, 12, 2), QTime(16, 0)));
    CHECK(end({2026, 12, 23}, {9, 0}) == std::pair(QDate(2026, 12, 30), QTime(9, 0)));
    CHECK(end({2026, 11, 24}, {}) == std::pair(QDate(2026, 11, 27), QTime()));
    CHECK(count({2026, 11, 24}, {10, 15}, 72, "working-hour").why ==
          QStringLiteral("3 working days after 24 November 2026, at 10:15am"));
    CHECK(count({2026, 11, 24}, {10, 15}, 50, "working-hour").due == QDate(2026, 11, 27)); // begun days are whole
    CHECK(count({2026, 11, 24}, {10, 15}, -72, "working-hour").due == QDate(2026, 11, 19));
}

TEST_CASE("a date on a closed day also shows the working day before (H23)")
{
    const CountedDate saturday = count({2026, 12, 19}, {}, -14, "day");
    CHECK(saturday.due == QDate(2026, 12, 5));
    CHECK(saturday.why == QStringLiteral("14 days before 19 December 2026. A Saturday: the working day before is 4 "
                                         "December 2026"));
    const CountedDate holiday = count({2026, 11, 25}, {}, 1, "month");
    CHECK(holiday.due == QDate(2026, 12, 25));
    CHECK(holiday.why.endsWith(QStringLiteral("A bank holiday: the working day before is 24 December 2026")));
    const CountedDate closed =
        countDate({{2026, 11, 30}, {}}, 30, QStringLiteral("day"), WorkingDays({QDate(2026, 12, 30)}));
    CHECK(closed.why.endsWith(QStringLiteral("The council is closed: the working day before is 29 December 2026")));
    CHECK(count({2026, 11, 24}, {}, 14, "day").why == QStringLiteral("14 days after 24 November 2026"));
}

TEST_CASE("a month keeps its day number, or ends with its month (H32)")
{
    CHECK(count({2026, 11, 24}, {}, 3, "month").due == QDate(2027, 2, 24));
    CHECK(count({2026, 11, 30}, {}, 3, "month").due == QDate(2027, 2, 28));
    CHECK(count({2027, 11, 30}, {}, 3, "month").due == QDate(2028, 2, 29));
    CHECK(count({2026, 1, 31}, {}, 1, "month").due == QDate(2026, 2, 28));
    CHECK(count({2026, 3, 31}, {}, -1, "month").due == QDate(2026, 2, 28));
}

TEST_CASE("hours run through nights, weekends and holidays (S17)")
{
    const CountedDate seen = count({2026, 12, 24}, {16, 30}, 24, "hour");
    CHECK(seen.due == QDate(2026, 12, 25));
    CHECK(seen.time == QTime(16, 30));
    CHECK(seen.why == QStringLiteral("24 hours after 4:30pm on 24 December 2026"));
    const CountedDate unknown = count({2026, 12, 24}, {}, 24, "hour");
    CHECK(unknown.due == QDate(2026, 12, 25));
    CHECK_FALSE(unknown.time.isValid());
    CHECK(unknown.why == QStringLiteral("24 hours after 24 December 2026; the time of day is not recorded"));
}

TEST_CASE("hours are hours when the clocks change")
{
    // Forward on 29 March 2026, back on 25 October 2026.
    CHECK(count({2026, 3, 28}, {10, 0}, 24, "hour").time == QTime(11, 0));
    CHECK(count({2026, 3, 29}, {10, 0}, -24, "hour").time == QTime(9, 0));
    CHECK(count({2026, 10, 24}, {10, 0}, 24, "hour").time == QTime(9, 0));
    CHECK(count({2026, 10, 25}, {0, 30}, 24, "hour").due == QDate(2026, 10, 25));
    CHECK(count({2026, 10, 25}, {0, 30}, 24, "hour").time == QTime(23, 30));
    CHECK(count({2026, 3, 28}, {10, 0}, 24, "hour", QTimeZone::utc()).time == QTime(10, 0));
}

TEST_CASE("nothing is counted from what has not happened")
{
    CHECK(countDate({}, 3, QStringLiteral("day"), plainDays) == CountedDate{});
    for (const QString& event : protocolwords::clockEvents()) {
        CAPTURE(event);
        CHECK(clockDeadlines(sample::blank(), withClock(event.toLatin1().constData(), 3, "day"), plainDays).empty());
        CHECK_FALSE(ClockEvents::words(event).isEmpty());
    }
}

TEST_CASE("every event of the closed list is read out of the record")
{
    Discussion d = sample::blank();
    const Participant& someone = sample::add(d, [] {
        Participant p;
        p.name = QStringLiteral("Here");
        p.attendance = Attendance::Attended;
        return p;
    }());
    Request& request = sample::request(d);
    request.receivedOn = {2026, 11, 2};
    request.receivedAt = {9, 5};
    request.screening = Screening::Accepted;
    request.screenedOn = {2026, 11, 3};
    means(d, "request-passed", {2026, 11, 4});
    means(d, "allocated", {2026, 11, 4});
    sample::meeting(d).heldOn = {2026, 11, 5};
    sample::meeting(d).startedAt = {14, 0};
    signAt(d, QDateTime(QDate(2026, 11, 6), QTime(17, 30)));
    Step& sent = record(d, StepKind::Sent, {2026, 11, 7}, {8, 0});
    sent.version = 1;
    sent.participant = someone.id;
    record(d, StepKind::Seen, {2026, 11, 8}, {11, 0});
    record(d, StepKind::Started, {2026, 11, 9});
    means(d, "conference-held", {2026, 11, 10});
    means(d, "assessment-target", {2026, 11, 11});
    record(d, StepKind::Assessed, {2026, 11, 12});
    record(d, StepKind::Feedback, {2026, 11, 13});
    d.later.reviewedOn = {2026, 11, 14};

    const std::pair<const char*, When> typed[] = {
        {"request.received", {{2026, 11, 2}, {9, 5}}},  {"request.screened", {{2026, 11, 3}, {}}},
        {"request.passed", {{2026, 11, 4}, {}}},        {"case.allocated", {{2026, 11, 4}, {}}},
        {"meeting.held", {{2026, 11, 5}, {14, 0}}},     {"record.signed", {{2026, 11, 6}, {17, 30}}},
        {"record.circulated", {{2026, 11, 7}, {8, 0}}}, {"child.seen", {{2026, 11, 8}, {11, 0}}},
        {"s47.started", {{2026, 11, 9}, {}}},           {"conference.held", {{2026, 11, 10}, {}}},
        {"assessment.target", {{2026, 11, 11}, {}}},    {"assessment.completed", {{2026, 11, 12}, {}}},
        {"feedback.received", {{2026, 11, 13}, {}}},    {"review.held", {{2026, 11, 14}, {}}},
    };
    REQUIRE(std::size(typed) == static_cast<std::size_t>(protocolwords::clockEvents().size()));
    const Protocol protocol = *sample::knowsley();
    const ClockEvents events(d, protocol);
    for (const auto& [event, when] : typed) {
        CAPTURE(event);
        CHECK(protocolwords::clockEvents().contains(QLatin1String(event)));
        CHECK(events.from(QLatin1String(event)) == when);
        CHECK(events.met(QLatin1String(event)) == when);
    }
}

TEST_CASE("a meeting that is only planned starts a clock and meets none (S15)")
{
    Discussion d = sample::blank();
    sample::request(d).receivedOn = {2026, 11, 24};
    sample::meeting(d).heldOn = {2026, 11, 26};
    const Protocol soon = withClock("request.received", 3, "working-day", "meeting.held");
    CHECK(only(d, soon).open());
    CHECK(only(d, withClock("meeting.held", -1, "working-day")).due == QDate(2026, 11, 25));
    sample::meeting(d).startedAt = {10, 0}; // the hour that the letters name
    CHECK(only(d, soon).open());
    somebodyIsHere(d);
    CHECK(only(d, soon).met == QDate(2026, 11, 26));
    CHECK(only(d, soon).metTime == QTime(10, 0));
}

TEST_CASE("what was to be done before a meeting is not due after it, and what was done in time stays met")
{
    Discussion d = sample::blank();
    sample::meeting(d).heldOn = {2026, 11, 26};
    const Protocol protocol = withClock("meeting.held", -10, "working-day", "request.passed");
    CHECK(only(d, protocol).open());
    sample::meeting(d).startedAt = {10, 0}; // planned: letters have still to go out
    CHECK(only(d, protocol).open());
    somebodyIsHere(d);
    CHECK(only(d, protocol).dropped);
    CHECK_FALSE(only(d, protocol).open());
    means(d, "request-passed", {2026, 11, 5});
    CHECK_FALSE(only(d, protocol).dropped);
    CHECK(only(d, protocol).met == QDate(2026, 11, 5));
}

TEST_CASE("the record goes round within one working day of each signing (S11)")
{
    Discussion d = sample::blank();
    const Participant person = sample::add(d, [] {
        Participant p;
        p.name = QStringLiteral("Here");
        p.attendance = Attendance::Attended;
        return p;
    }());
    const Protocol protocol = withClock("record.signed", 1, "working-day", "record.circulated");
    signAt(d, QDateTime(QDate(2026, 12, 24), QTime(16, 0)));
    CHECK(only(d, protocol).due == QDate(2026, 12, 29));
    CHECK(only(d, protocol).why ==
          QStringLiteral("1 working day after 24 December 2026, not counting 25 and 28 December "
                         "(bank holidays). Counted from when the record was signed"));
    Step& sent = record(d, StepKind::Sent, {2026, 12, 29}, {9, 0});
    sent.version = 1;
    sent.participant = person.id;
    CHECK(only(d, protocol).met == QDate(2026, 12, 29));
    // An amended record has to go out again.
    signAt(d, QDateTime(QDate(2027, 1, 12), QTime(16, 0)));
    CHECK(only(d, protocol).open());
    CHECK(only(d, protocol).due == QDate(2027, 1, 13));
}

TEST_CASE("an exception to the hours is named, and the day that was decided takes their place (S16, S18)")
{
    const Protocol& protocol = *sample::protocol("stoke");
    Discussion d = sample::blank();
    sample::request(d).receivedOn = {2026, 11, 23};
    sample::request(d).receivedAt = {15, 20};
    const auto seen = [&] {
        for (const Deadline& each : clockDeadlines(d, protocol, plainDays))
            if (each.code == QStringLiteral("seen"))
                return each;
        FAIL("the clock is missing");
        return Deadline{};
    };
    const auto say = [&](const char* prompt, const char* choice, QDate day = {}, QTime at = {}) {
        Answer answer;
        answer.prompt = QLatin1String(prompt);
        answer.choice = QString::fromUtf8(choice);
        answer.day = day;
        answer.at = at;
        return sample::add(d, answer).id;
    };
    const QString hours = QStringLiteral("24 hours after 3:20pm on 23 November 2026");
    say("seen.soon", "", {2026, 11, 26}, {9, 30});
    CHECK(seen().due == QDate(2026, 11, 24)); // no exception: what is planned changes nothing
    const auto agreed = say("seen.exception", "yes");
    CHECK(seen().due == QDate(2026, 11, 24)); // and an exception without a name is none
    say("seen.exception.kind", "Forced marriage");
    CHECK(seen().due == QDate(2026, 11, 26));
    CHECK(seen().dueTime == QTime(9, 30));
    CHECK(seen().why.contains(QStringLiteral("in place of %1. An exception is agreed: Forced marriage").arg(hours)));
    d.rows<Answer>().at(agreed).choice = QStringLiteral("no");
    CHECK(seen().due == QDate(2026, 11, 24));
    d.rows<Answer>().at(agreed).choice = QStringLiteral("yes");
    for (auto& [id, answer] : d.rows<Answer>())
        if (answer.prompt == QStringLiteral("seen.soon"))
            answer.day = {};
    CHECK(seen().due == QDate(2026, 11, 24));
    CHECK(seen().why.startsWith(hours + QStringLiteral(". An exception is agreed (Forced marriage), and no day")));
}

TEST_CASE("a child is seen when every child is (S17)")
{
    Discussion d = sample::blank();
    const Id<Subject> amir = sample::add(d, Subject{}).id;
    const Id<Subject> bilal = sample::add(d, Subject{}).id;
    sample::request(d).receivedOn = {2026, 11, 24};
    sample::request(d).receivedAt = {10, 15};
    const Protocol protocol = withClock("request.received", 24, "hour", "child.seen");
    CHECK(only(d, protocol).due == QDate(2026, 11, 25));
    record(d, StepKind::Seen, {2026, 11, 24}, {17, 0}).subject = amir;
    CHECK(only(d, protocol).open());
    const Id<Step> second = record(d, StepKind::Seen, {2026, 11, 25}, {9, 30}).id;
    d.steps.back().subject = bilal;
    CHECK(only(d, protocol).met == QDate(2026, 11, 25));
    CHECK(only(d, protocol).metTime == QTime(9, 30));
    record(d, StepKind::TakenBack, {2026, 11, 25}).about = second.value;
    CHECK(only(d, protocol).open());
    means(d, "child-seen", {2026, 11, 26}, "no");
    CHECK(only(d, protocol).open());
    means(d, "child-seen", {2026, 11, 26}, "yes");
    CHECK(only(d, protocol).met == QDate(2026, 11, 26));
}

TEST_CASE("a clock is met when all its letters have reached everyone the record names (H23, H24)")
{
    Discussion d = sample::blank();
    sample::meeting(d).heldOn = {2026, 12, 18};
    sample::request(d).by = QStringLiteral("Jo Referrer");
    Protocol protocol = withClock("meeting.held", -10, "working-day");
    Letter now, past;
    now.id = QStringLiteral("now");
    now.to = QStringLiteral("involved-now");
    past.id = QStringLiteral("past");
    past.to = QStringLiteral("involved-before");
    now.clock = past.clock = QStringLiteral("the-clock");
    protocol.letters = {now, past};

    const auto professional = [&](const char* name, Involvement involvement) {
        Participant p;
        p.name = QString::fromUtf8(name);
        p.involvement = involvement;
        return sample::add(d, p).id;
    };
    const auto tell = [&](const char* letter, Id<Participant> to, const char* name, QDate day) {
        Step& step = record(d, StepKind::Told, day);
        step.code = QLatin1String(letter);
        step.participant = to;
        step.who = QString::fromUtf8(name);
    };
    CHECK(only(d, protocol).open()); // nobody is named at all: somebody is to be
    const auto nurse = professional("School nurse", Involvement::Current);
    const auto police = professional("Inspector", Involvement::Current);
    tell("now", nurse, "School nurse", {2026, 12, 1});
    CHECK(only(d, protocol).open());
    tell("now", police, "Inspector", {2026, 12, 2});
    // Nobody is named as involved before: that letter has nobody to wait for.
    CHECK(only(d, protocol).met == QDate(2026, 12, 2));
    professional("Former health visitor", Involvement::Past);
    CHECK(only(d, protocol).open()); // the other letter
    tell("past", {}, "Former health visitor", {2026, 12, 3});
    CHECK(only(d, protocol).met == QDate(2026, 12, 3)); // by name
    professional("Former school", Involvement::Past);
    CHECK(only(d, protocol).open());
}

TEST_CASE("a letter that invites to a meeting does not hold it (S15)")
{
    Discussion d = sample::blank();
    sample::request(d).receivedOn = {2026, 11, 24};
    Protocol protocol = withClock("request.received", 0, "day", "meeting.held");
    Letter invitation;
    invitation.id = QStringLiteral("invitation");
    invitation.to = QStringLiteral("invited");
    invitation.clock = QStringLiteral("the-clock");
    protocol.letters = {invitation};
    Participant invited;
    invited.name = QStringLiteral("School nurse");
    const auto nurse = sample::add(d, invited).id;
    Step& step = record(d, StepKind::Told, {2026, 11, 24});
    step.code = QStringLiteral("invitation");
    step.participant = nurse;
    step.who = invited.name;
    CHECK(only(d, protocol).open());
    sample::meeting(d).heldOn = {2026, 11, 24};
    somebodyIsHere(d);
    CHECK(only(d, protocol).met == QDate(2026, 11, 24));
}

TEST_CASE("a conference is held when somebody says so, and not by its planned day")
{
    const Protocol stoke = *sample::protocol("stoke");
    Discussion d = sample::blank();
    sample::request(d).receivedOn = {2026, 11, 24};
    sample::meeting(d).heldOn = {2026, 11, 24};
    somebodyIsHere(d);
    sample::answer(d, QStringLiteral("s47.started"), {}, QStringLiteral("yes")).meaning = QStringLiteral("s47-started");
    Answer& planned = sample::answer(d, QStringLiteral("target.conference"), {});
    planned.day = {2026, 12, 14};
    const auto conference = [&] {
        for (const Deadline& each : clockDeadlines(d, stoke, plainDays))
            if (each.code == QStringLiteral("conference"))
                return each;
        FAIL("no conference is due");
        return Deadline();
    };
    CHECK(conference().open());
    record(d, StepKind::Conference, {2026, 12, 14});
    CHECK(conference().met == QDate(2026, 12, 14));
}

TEST_CASE("a clock is met when its later step is done for each child, or for each recommendation (H34)")
{
    Discussion d = sample::blank();
    const Id<Subject> amir = sample::add(d, Subject{}).id;
    const Id<Subject> bilal = sample::add(d, Subject{}).id;
    signAt(d, QDateTime(QDate(2026, 11, 24), QTime(16, 0)));
    Protocol protocol = withClock("record.signed", 1, "month");
    LaterStep check;
    check.id = QStringLiteral("supervision");
    check.step = QStringLiteral("checked");
    check.clock = QStringLiteral("the-clock");
    check.each = LaterStep::Each::Child;
    protocol.after = {check};
    record(d, StepKind::Checked, {2026, 12, 1}).subject = amir;
    CHECK(only(d, protocol).open());
    record(d, StepKind::Checked, {2026, 12, 3}).subject = bilal;
    CHECK(only(d, protocol).met == QDate(2026, 12, 3));

    protocol.after[0].step = QStringLiteral("answered");
    protocol.after[0].each = LaterStep::Each::Recommendation;
    CHECK(clockDeadlines(d, protocol, plainDays).empty()); // nothing was recommended
    const Id<Recommendation> row = sample::add(d, Recommendation{}).id;
    CHECK(only(d, protocol).open());
    record(d, StepKind::Answered, {2026, 12, 9}).about = row.value;
    CHECK(only(d, protocol).met == QDate(2026, 12, 9));
}

TEST_CASE("a clock whose condition does not hold gives no date, and says its assumption and source where it does")
{
    Discussion d = sample::blank();
    sample::request(d).receivedOn = {2026, 11, 24};
    Protocol protocol = withClock("request.received", 3, "working-day", "meeting.held");
    protocol.clocks[0].assumption = QStringLiteral("72 working hours are taken as three working days.");
    protocol.clocks[0].source = QStringLiteral("Stoke-on-Trent C 03");
    protocol.clocks[0].when.kind = Condition::Kind::Answer;
    protocol.clocks[0].when.prompt = QStringLiteral("assess.now");
    protocol.clocks[0].when.is = QStringLiteral("yes");
    CHECK(clockDeadlines(d, protocol, plainDays).empty());
    sample::answer(d, QStringLiteral("assess.now"), {}, QStringLiteral("yes"));
    CHECK(only(d, protocol).assumption == protocol.clocks[0].assumption);
    CHECK(only(d, protocol).source == protocol.clocks[0].source);
}

TEST_CASE("nothing is due any more of what is closed, and of what was declined only the request's own dates")
{
    Discussion d = sample::complete();
    sample::meeting(d).startedAt = {14, 0};
    sample::meeting(d).reviewOn = {2027, 1, 12};
    signAt(d, QDateTime(QDate(2026, 11, 24), QTime(16, 0)));
    Protocol protocol = withClock("record.signed", 1, "working-day", "record.circulated");
    const auto anyOpen = [&] {
        for (const Deadline& each : deadlines(d, protocol, plainDays))
            if (each.open())
                return true;
        return false;
    };
    CHECK(anyOpen());
    d.state = State::Closed;
    CHECK_FALSE(anyOpen());
    Discussion declined = sample::blank();
    declined.state = State::Declined;
    sample::request(declined).receivedOn = {2026, 11, 24};
    CHECK(only(declined, withClock("request.received", 5, "day")).open());
    sample::meeting(declined).heldOn = {2026, 12, 24};
    CHECK_FALSE(only(declined, withClock("meeting.held", 5, "day")).open());
}

TEST_CASE("actions and the review count once the discussion took place")
{
    Discussion d = sample::complete();
    const auto people = d.rows<Participant>();
    for (auto& [id, person] : d.rows<Participant>())
        person.attendance = Attendance::Expected;
    sample::meeting(d).reviewOn = {2027, 1, 12};
    const Protocol& protocol = *sample::knowsley();
    CHECK(deadlines(d, protocol, plainDays).empty());
    d.rows<Participant>() = people;
    const auto now = deadlines(d, protocol, plainDays);
    REQUIRE(now.size() == d.rows<Action>().size() + 1);
    CHECK(now.back().kind == DeadlineKind::Review);
    CHECK(now.back().open());
    CHECK(now[0].why == QStringLiteral("The day of the discussion"));
    CHECK(now[1].why == QStringLiteral("5 working days after 24 November"));

    const Id<Action> first = d.ranked<Action>().front()->id;
    d.later.reviewedOn = {2027, 1, 11};
    d.later.carried = {first};
    const auto afterwards = deadlines(d, protocol, plainDays);
    CHECK(afterwards.front().code == QString::number(first.value));
    CHECK(afterwards.front().dropped);
    CHECK(afterwards.back().met == QDate(2027, 1, 11));
}
