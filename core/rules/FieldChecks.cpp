#include "core/rules/FieldChecks.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

// Days from today to the last day a child can be expected: 42 weeks, and some room for a date that is a guess.
constexpr int longestWait = 305;

// One overload a row kind that can hold something impossible.
class Checks final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::FieldChecks)
public:
    Checks(const Discussion& discussion, QDate today) : m_discussion(discussion), m_today(today) {}

    template <class Row>
    QString trouble(const Row&, const QString&) const
    {
        return {};
    }

    QString trouble(const Subject& child, const QString& field) const
    {
        if (field == QLatin1String("born") && child.born > m_today)
            return tr("This date of birth is in the future. For an unborn child, use the expected date.");
        if (field == QLatin1String("due_on") && child.dueOn.isValid() && child.dueOn < m_today && !child.born.isValid())
            return tr("This expected date has passed. If the child is born, record the date of birth.");
        if (field == QLatin1String("due_on") && child.dueOn > m_today.addDays(longestWait))
            return tr("This date is more than ten months away: no child is expected then. Look for a slip.");
        if (field == QLatin1String("nhs_number") && !child.nhsNumber.trimmed().isEmpty() &&
            !isNhsNumber(child.nhsNumber))
            return tr("This is not an NHS number: ten digits, of which the last checks the others. Look for a slip.");
        return {};
    }

    QString trouble(const Relative& relative, const QString& field) const
    {
        if (field == QLatin1String("born") && relative.born > m_today)
            return tr("This date of birth is in the future.");
        return {};
    }

    QString trouble(const Meeting& meeting, const QString& field) const
    {
        if (field == QLatin1String("ended_at") && meeting.startedAt.isValid() && meeting.endedAt.isValid() &&
            meeting.endedAt < meeting.startedAt)
            return tr("The end is before the start, %1.").arg(clockTime(meeting.startedAt));
        if (field == QLatin1String("review_on") && meeting.reviewOn.isValid() && meeting.reviewOn < earliest())
            return tr("This review date has passed.");
        return {};
    }

    QString trouble(const Request& request, const QString& field) const
    {
        if (field == QLatin1String("received_on") && request.receivedOn > m_today)
            return tr("This day is in the future.");
        if (field == QLatin1String("screened_on") && request.screenedOn > m_today)
            return tr("This day is in the future.");
        if (field == QLatin1String("screened_on") && request.screenedOn.isValid() && request.receivedOn.isValid() &&
            request.screenedOn < request.receivedOn)
            return tr("The request was received later, on %1.").arg(longDate(request.receivedOn));
        return {};
    }

    QString trouble(const Participant& person, const QString& field) const
    {
        if (field == QLatin1String("email") && !person.email.trimmed().isEmpty() && !hasMailParts(person.email))
            return tr("An e-mail address has a name, an @ and a place with a full stop: name@example.gov.uk.");
        if (field == QLatin1String("left_at") && person.leftAt.isValid() && person.arrivedAt.isValid() &&
            person.leftAt < person.arrivedAt)
            return tr("They left before they came, at %1.").arg(clockTime(person.arrivedAt));
        const Meeting meeting = m_discussion.meeting();
        if (field == QLatin1String("left_at") && person.leftAt.isValid() && meeting.startedAt.isValid() &&
            person.leftAt < meeting.startedAt)
            return tr("The discussion began later, at %1.").arg(clockTime(meeting.startedAt));
        if (field == QLatin1String("arrived_at") && person.arrivedAt.isValid() && meeting.endedAt.isValid() &&
            person.arrivedAt > meeting.endedAt)
            return tr("The discussion was over by then: it ended at %1.").arg(clockTime(meeting.endedAt));
        return {};
    }

    QString trouble(const Gap& gap, const QString& field) const
    {
        return field == QLatin1String("due") ? dueTrouble(gap.by) : QString();
    }

    QString trouble(const Action& action, const QString& field) const
    {
        return field == QLatin1String("due") ? dueTrouble(action.due) : QString();
    }

private:
    // A record may be written up the day after: what was due at the discussion was not in the past then.
    QDate earliest() const
    {
        const QDate held = m_discussion.meeting().heldOn;
        return held.isValid() && held < m_today ? held : m_today;
    }

    QString dueTrouble(QDate due) const
    {
        return due.isValid() && due < earliest() ? tr("This date has passed.") : QString();
    }

    static bool hasMailParts(const QString& text)
    {
        const QString address = text.trimmed();
        const QStringList parts = address.split(QLatin1Char('@'));
        if (parts.size() != 2 || parts[0].isEmpty())
            return false;
        const QStringList labels = parts[1].split(QLatin1Char('.'));
        return labels.size() > 1 && !labels.contains(QString()) &&
               std::none_of(address.begin(), address.end(), [](QChar c) { return c.isSpace(); });
    }

    const Discussion& m_discussion;
    QDate m_today;
};

} // namespace

QString fieldTrouble(const Discussion& discussion, const AnyRow& row, const QString& field, QDate today)
{
    const Checks checks(discussion, today);
    return std::visit([&](const auto& r) { return checks.trouble(r, field); }, row);
}

bool isNhsNumber(const QString& text)
{
    constexpr int length = 10;
    int sum = 0, digits = 0, last = 0;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        if (c < QLatin1Char('0') || c > QLatin1Char('9') || digits == length)
            return false;
        last = c.unicode() - '0';
        if (++digits < length)
            sum += last * (length + 1 - digits);
    }
    // A remainder of 1 would want the check digit 10: such numbers are not issued.
    return digits == length && (11 - sum % 11) % 11 == last;
}

} // namespace chairside
