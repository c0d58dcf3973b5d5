#include "core/rules/ClockEvents.h"

#include "core/rules/Circulation.h"

#include <QCoreApplication>

#include <array>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ClockEvents)
};

struct EventWords
{
    const char* event;
    const char* words;
};

constexpr std::array eventWords{
    EventWords{"request.received", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the request was received")},
    EventWords{"request.screened", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the request was decided on")},
    EventWords{"request.passed", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the request was passed on")},
    EventWords{"case.allocated", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the case was allocated")},
    EventWords{"meeting.held", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the discussion is held")},
    EventWords{"record.signed", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the record was signed")},
    EventWords{"record.circulated", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the record had gone to everyone")},
    EventWords{"child.seen", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the child was seen")},
    EventWords{"s47.started", QT_TRANSLATE_NOOP("chairside::ClockEvents", "section 47 enquiries started")},
    EventWords{"conference.held", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the conference was held")},
    EventWords{"assessment.target", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the assessment is to be completed")},
    EventWords{"assessment.completed", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the assessment was completed")},
    EventWords{"feedback.received", QT_TRANSLATE_NOOP("chairside::ClockEvents", "feedback was received")},
    EventWords{"review.held", QT_TRANSLATE_NOOP("chairside::ClockEvents", "the review was held")},
};

When local(const QDateTime& moment)
{
    const QDateTime here = moment.toLocalTime();
    return {here.date(), QTime(here.time().hour(), here.time().minute())};
}

} // namespace

When earlier(const When& a, const When& b)
{
    if (!a.known() || !b.known())
        return a.known() ? a : b;
    if (a.day != b.day)
        return a.day < b.day ? a : b;
    if (!a.time.isValid() || !b.time.isValid())
        return a.time.isValid() ? a : b;
    return a.time <= b.time ? a : b;
}

When later(const When& a, const When& b)
{
    if (!a.known() || !b.known())
        return a.known() ? a : b;
    return earlier(a, b) == a ? b : a;
}

When whenOf(const Step& step)
{
    return step.day.isValid() ? When{step.day, step.time} : local(step.at);
}

When ClockEvents::from(const QString& event) const
{
    if (event == QLatin1String("meeting.held")) {
        const Meeting meeting = m_discussion.meeting();
        return {meeting.heldOn, meeting.startedAt};
    }
    if (event == QLatin1String("record.signed"))
        return m_discussion.versions.empty() ? When{} : local(m_discussion.versions.back().signedAt);
    if (event == QLatin1String("record.circulated"))
        return circulated(circulatedVersion(m_discussion, m_protocol));
    return met(event);
}

When ClockEvents::met(const QString& event) const
{
    const Request request = m_discussion.request();
    if (event == QLatin1String("request.received"))
        return {request.receivedOn, request.receivedAt};
    if (event == QLatin1String("request.screened"))
        return request.screening == Screening::None ? When{} : When{request.screenedOn, {}};
    if (event == QLatin1String("request.passed"))
        return answered(QStringLiteral("request-passed"));
    if (event == QLatin1String("case.allocated"))
        return answered(QStringLiteral("allocated"));
    if (event == QLatin1String("meeting.held"))
        return m_discussion.tookPlace() ? from(event) : When{};
    if (event == QLatin1String("record.signed"))
        return m_discussion.versions.empty() ? When{} : local(m_discussion.versions.front().signedAt);
    if (event == QLatin1String("record.circulated")) {
        // A newer version has to go out again.
        const int version = circulatedVersion(m_discussion, m_protocol);
        return version > 0 && version == m_discussion.versions.back().no ? circulated(version) : When{};
    }
    if (event == QLatin1String("child.seen"))
        return earlier(everyChild(StepKind::Seen), answered(QStringLiteral("child-seen")));
    if (event == QLatin1String("s47.started"))
        return earlier(firstOf(StepKind::Started), answered(QStringLiteral("s47-started")));
    if (event == QLatin1String("conference.held"))
        return earlier(firstOf(StepKind::Conference), answered(QStringLiteral("conference-held")));
    if (event == QLatin1String("assessment.target"))
        return answered(QStringLiteral("assessment-target"));
    if (event == QLatin1String("assessment.completed"))
        return everyChild(StepKind::Assessed);
    if (event == QLatin1String("feedback.received"))
        return firstOf(StepKind::Feedback);
    if (event == QLatin1String("review.held"))
        return {m_discussion.later.reviewedOn, {}};
    return {};
}

QString ClockEvents::words(const QString& event)
{
    for (const EventWords& each : eventWords)
        if (event == QLatin1String(each.event))
            return Words::tr(each.words);
    return {};
}

When ClockEvents::circulated(int version) const
{
    When last;
    if (version > 0)
        for (const Recipient& person : recipients(m_discussion, m_protocol))
            if (const Step* sent = person.never ? nullptr : sentTo(m_discussion, person, version))
                last = later(last, whenOf(*sent));
    return last;
}

When ClockEvents::everyChild(StepKind kind) const
{
    const std::vector<const Step*> steps = m_discussion.stepsOf(kind);
    const auto first = [&](const Id<Subject> child) {
        When out;
        for (const Step* step : steps)
            if (!step->subject || !child || step->subject == child)
                out = earlier(out, whenOf(*step));
        return out;
    };
    if (m_discussion.rows<Subject>().empty())
        return first({});
    When last;
    for (const auto& [id, child] : m_discussion.rows<Subject>()) {
        const When seen = first(id);
        if (!seen.known())
            return {};
        last = later(last, seen);
    }
    return last;
}

When ClockEvents::firstOf(StepKind kind) const
{
    When out;
    for (const Step* step : m_discussion.stepsOf(kind))
        out = earlier(out, whenOf(*step));
    return out;
}

When ClockEvents::answered(const QString& meaning) const
{
    When out;
    for (const auto& [id, answer] : m_discussion.rows<Answer>()) {
        if (answer.meaning != meaning || answer.item || answer.choice == QLatin1String("no") ||
            answer.choice == QLatin1String("not-needed"))
            continue;
        // A plain yes was said on the day of the discussion.
        if (answer.day.isValid())
            out = earlier(out, {answer.day, answer.at});
        else if (answer.choice == QLatin1String("yes") && m_discussion.tookPlace())
            out = earlier(out, {m_discussion.meeting().heldOn, {}});
    }
    return out;
}

} // namespace chairside
