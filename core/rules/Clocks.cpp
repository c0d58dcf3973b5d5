#include "core/rules/Clocks.h"

#include "core/base/Text.h"
#include "core/rules/Addressees.h"
#include "core/rules/AnswerIndex.h"
#include "core/rules/Readiness.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Clocks)
};

constexpr int hoursInADay = 24;

QString reckoned(int offset, const QString& count, const QString& start)
{
    if (offset == 0)
        return Words::tr("On %1").arg(start);
    return offset > 0 ? Words::tr("%1 after %2").arg(count, start) : Words::tr("%1 before %2").arg(count, start);
}

// Nobody is at work on the last day: say by when it must be done.
QString onClosedDay(QDate due, const WorkingDays& days)
{
    if (days.isWorkingDay(due))
        return {};
    const QString closed = days.whyNot(due);
    const QString before = longDate(days.add(due, -1));
    if (due.dayOfWeek() >= Qt::Saturday)
        return Words::tr(". A %1: the working day before is %2").arg(closed, before);
    if (closed == WorkingDays().whyNot(due))
        return Words::tr(". A bank holiday: the working day before is %1").arg(before);
    return Words::tr(". The council is closed: the working day before is %1").arg(before);
}

CountedDate inHours(const When& start, int offset, const QTimeZone& zone)
{
    const QString hours = counted(qAbs(offset), Words::tr("hour"), Words::tr("hours"));
    if (!start.time.isValid()) {
        const int whole = (qAbs(offset) + hoursInADay - 1) / hoursInADay;
        return {start.day.addDays(offset < 0 ? -whole : whole),
                {},
                Words::tr("%1; the time of day is not recorded").arg(reckoned(offset, hours, longDate(start.day)))};
    }
    const QDateTime end = QDateTime(start.day, start.time, zone).addSecs(qint64(offset) * 3600);
    return {end.date(), end.time(),
            reckoned(offset, hours, Words::tr("%1 on %2").arg(clockTime(start.time), longDate(start.day)))};
}

// A working day is 24 of them, to the same time of day (Stoke-on-Trent C 03: "72 working hours").
CountedDate inWorkingHours(const When& start, int offset, const WorkingDays& days)
{
    const int whole = (qAbs(offset) + hoursInADay - 1) / hoursInADay * (offset < 0 ? -1 : 1);
    const QString why = days.why(start.day, whole);
    if (!start.time.isValid())
        return {days.add(start.day, whole), {}, why};
    return {days.add(start.day, whole), start.time, Words::tr("%1, at %2").arg(why, clockTime(start.time))};
}

// A child need not be seen within the hours where the discussion agreed an exception: the day it set counts instead.
void agreeException(const Discussion& discussion, const Protocol& protocol, const AnswerIndex& answers,
                    CountedDate& date)
{
    const auto given = [&](const char* meaning) -> const Answer* {
        const Prompt* prompt = protocol.promptMeaning(QLatin1String(meaning));
        const Answer* answer = prompt && answers.holds(prompt->when) ? discussion.answer(prompt->id) : nullptr;
        return answer && answered(*prompt, answer) ? answer : nullptr;
    };
    const Answer* exception = given("seen-exception");
    if (!exception)
        return;
    const Answer* planned = given("seen-planned");
    if (!planned) {
        date.why = Words::tr("%1. An exception is agreed (%2), and no day is set").arg(date.why, exception->choice);
        return;
    }
    date = {planned->day, planned->at,
            Words::tr("As the discussion decided, in place of %1. An exception is agreed: %2")
                .arg(date.why.left(1).toLower() + date.why.mid(1), exception->choice)};
}

bool stepDone(const Discussion& discussion, const LaterStep& wanted, When& last, bool& applies)
{
    StepKind kind{};
    if (!fromCode(wanted.step, kind))
        return false;
    const std::vector<const Step*> steps = discussion.stepsOf(kind);
    const auto first = [&](auto fits) {
        When out;
        for (const Step* step : steps)
            if ((step->code.isEmpty() || step->code == wanted.id) && fits(*step))
                out = earlier(out, whenOf(*step));
        return out;
    };
    std::vector<When> all;
    switch (wanted.each) {
    case LaterStep::Each::Discussion:
        all.push_back(first([](const Step&) { return true; }));
        break;
    case LaterStep::Each::Child:
        for (const auto& [id, row] : discussion.rows<Subject>())
            all.push_back(first([&, child = id](const Step& step) { return step.subject == child; }));
        break;
    case LaterStep::Each::Recommendation:
        for (const auto& [id, row] : discussion.rows<Recommendation>())
            all.push_back(first([&, about = id.value](const Step& step) { return step.about == about; }));
        break;
    }
    applies = !all.empty();
    for (const When& each : all) {
        if (!each.known())
            return false;
        last = later(last, each);
    }
    return true;
}

// What a clock waits for beside its event.
struct Tasks final
{
    bool any = false;  // something is to be done
    bool none = false; // its steps are about rows that this record does not have
    When done;         // the last of them
};

// The letters that a clock waits for. One with nobody to go to holds up nothing, as long as another has somebody: not
// every child has past professionals, or a reviewing officer.
std::vector<const Letter*> lettersDue(const Discussion& discussion, const Protocol& protocol,
                                      const AnswerIndex& answers, const ProtocolClock& clock)
{
    std::vector<const Letter*> all, withSomebody;
    for (const Letter& letter : protocol.letters) {
        // A letter says that something is to come: what an event meets, no letter does. To ask for feedback is the
        // step.
        const bool counts = clock.metBy.isEmpty() || stepOf(letter) == StepKind::FeedbackAsked;
        if (letter.clock != clock.id || !counts || !answers.holds(letter.when))
            continue;
        all.push_back(&letter);
        if (!addressees(discussion, letter).empty() || toldAll(discussion, letter))
            withSomebody.push_back(&letter);
    }
    return withSomebody.empty() ? all : withSomebody;
}

Tasks tasksOf(const Discussion& discussion, const Protocol& protocol, const AnswerIndex& answers,
              const ProtocolClock& clock)
{
    Tasks out;
    bool named = false, allDone = true;
    const auto take = [&](bool done, const When& when) {
        out.any = true;
        allDone = allDone && done;
        if (done)
            out.done = later(out.done, when);
    };
    for (const Letter* letter : lettersDue(discussion, protocol, answers, clock)) {
        const std::optional<Step> told = toldAll(discussion, *letter);
        take(told.has_value(), told ? whenOf(*told) : When{});
    }
    for (const LaterStep& step : protocol.after)
        if (step.clock == clock.id && answers.holds(step.when)) {
            named = true;
            When last;
            bool applies = true;
            const bool done = stepDone(discussion, step, last, applies);
            if (applies)
                take(done, last);
        }
    if (!allDone)
        out.done = {};
    out.none = named && !out.any;
    return out;
}

bool dropped(const Discussion& discussion, const ProtocolClock& clock, const ClockEvents& events)
{
    if (discussion.state == State::Closed)
        return true;
    if (discussion.state == State::Declined)
        return !clock.from.startsWith(QLatin1String("request."));
    return clock.offset < 0 && events.met(clock.from).known();
}

} // namespace

CountedDate countDate(const When& start, int offset, const QString& unit, const WorkingDays& days,
                      const QTimeZone& zone)
{
    if (!start.known())
        return {};
    if (unit == QLatin1String("hour"))
        return inHours(start, offset, zone);
    if (unit == QLatin1String("working-hour"))
        return inWorkingHours(start, offset, days);
    if (unit == QLatin1String("working-day"))
        return {days.add(start.day, offset), {}, days.why(start.day, offset)};
    const bool months = unit == QLatin1String("month");
    // The same day number, or the month's last.
    const QDate due = months ? start.day.addMonths(offset) : start.day.addDays(offset);
    const QString count = months ? counted(qAbs(offset), Words::tr("month"), Words::tr("months"))
                                 : counted(qAbs(offset), Words::tr("day"), Words::tr("days"));
    return {due, {}, reckoned(offset, count, longDate(start.day)) + onClosedDay(due, days)};
}

std::vector<Deadline> clockDeadlines(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
{
    std::vector<Deadline> out;
    const AnswerIndex answers(discussion);
    const ClockEvents events(discussion, protocol);
    for (const ProtocolClock& clock : protocol.clocks) {
        if (!answers.holds(clock.when))
            continue;
        CountedDate date = countDate(events.from(clock.from), clock.offset, clock.unit, days);
        if (date.due.isValid() && clock.metBy == QLatin1String("child.seen"))
            agreeException(discussion, protocol, answers, date);
        const Tasks tasks = tasksOf(discussion, protocol, answers, clock);
        if (!date.due.isValid() || (tasks.none && clock.metBy.isEmpty()))
            continue;
        Deadline each;
        each.kind = DeadlineKind::Procedure;
        each.code = clock.id;
        each.title = clock.title;
        each.due = date.due;
        each.dueTime = date.time;
        each.why = clock.offset == 0
                       ? Words::tr("The day %1").arg(ClockEvents::words(clock.from)) + onClosedDay(date.due, days)
                       : Words::tr("%1. Counted from when %2").arg(date.why, ClockEvents::words(clock.from));
        each.assumption = clock.assumption;
        each.source = clock.source;
        const When met = earlier(events.met(clock.metBy), tasks.done);
        each.met = met.day;
        each.metTime = met.time;
        each.dropped = !met.known() && dropped(discussion, clock, events);
        out.push_back(each);
    }
    return out;
}

} // namespace chairside
